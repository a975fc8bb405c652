import type { Doc, Name } from '../doc';

/** Whether the words beside a name show somebody: it speaks ("India Rowe said"), or stands in a row with a person's name ("India Rowe and Chad Moss"). */
export function isAmongPeople(doc: Doc, name: Name): boolean {
  const { tokens, lexicon: { nameContext, mentionWords } } = doc;
  if (nameContext.speech.has(tokens[name.endToken]?.lower ?? '')) return true;
  const isPersonAt = (token: number, edge: 'firstToken' | 'endToken'): boolean => doc.names.some((other) => other.kind === 'PER' && other[edge] === token);
  return (mentionWords.conjunctions.has(tokens[name.endToken]?.lower ?? '') && isPersonAt(name.endToken + 1, 'firstToken'))
    || (mentionWords.conjunctions.has(tokens[name.firstToken - 1]?.lower ?? '') && isPersonAt(name.firstToken - 1, 'endToken'));
}
