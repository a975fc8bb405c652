import { firstEndingAfter } from '../../span';
import type { Doc, Name } from '../doc';

/** Whether the words beside a name show somebody: it speaks ("India Rowe said"), or stands in a row with a person's name ("India Rowe and Chad Moss"). */
export function isAmongPeople(doc: Doc, name: Name): boolean {
  const { tokens, lexicon: { nameContext, mentionWords } } = doc;
  if (nameContext.speech.has(tokens[name.endToken]?.lower ?? '')) return true;
  const at = firstEndingAfter(doc.names, name.start), before = doc.names[at - 1], behind = doc.names[at + 1];
  const isJoined = (token: number): boolean => mentionWords.conjunctions.has(tokens[token]?.lower ?? '');
  return (isJoined(name.endToken) && behind?.kind === 'PER' && behind.firstToken === name.endToken + 1) || (isJoined(name.firstToken - 1) && before?.kind === 'PER' && before.endToken === name.firstToken - 1);
}
