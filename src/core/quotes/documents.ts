import type { Doc } from '../language/doc';
import { nounKind } from '../english/forQuotes';
import table from './data/issuing.json';
import { nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import { timeFrom } from './speakerBeside';
import type { TokenRange } from './tokenRange';

const madeOrSeen: ReadonlySet<string> = new Set(table.participles);

/** Whether a noun, by its lemma, names something written or counted that can speak for itself ("report", "poll", "figures"). */
export const isDocument = (lemma: string): boolean => nounKind(lemma) === 'document';

/** "a report published on Tuesday by the institute", "documents seen by the Courier": the mention of a document with who issued or saw it. */
export function withIssuer(doc: Doc, mention: TokenRange): TokenRange {
  const { tokens } = doc;
  const participle = tokens[mention.to];
  const head = tokens[mention.to - 1];
  const sentence = doc.sentences[participle?.sentence ?? -1];
  if (!head || !participle || !sentence || head.sentence !== participle.sentence || !madeOrSeen.has(participle.lower)) return mention;
  if (!tokens.slice(mention.from, mention.to).some((t) => isDocument(t.lemma))) return mention;
  const by = timeFrom(doc, mention.to + 1);
  if (tokens[by]?.lower !== 'by') return mention;
  const issuer = nounPhraseFrom(doc, by + 1, sentence.endToken);
  return issuer.to > issuer.from ? { from: mention.from, to: issuer.to } : mention;
}

/** In "a report published Tuesday by the institute found" the document with who issued it, right before its verb; undefined elsewhere. */
export function issuedDocumentBefore(doc: Doc, verb: number, from: number): TokenRange | undefined {
  const { tokens } = doc;
  for (let k = verb - 2; k > from && verb - k < 16; k--) {
    const token = tokens[k];
    if (!token || token.form === ',' || /^(?:VB[DZP]|MD)$/.test(token.xpos) && !madeOrSeen.has(token.lower)) return undefined;
    if (!madeOrSeen.has(token.lower)) continue;
    const document = nounPhraseUpTo(doc, k - 1, from);
    const whole = document.to > document.from ? withIssuer(doc, document) : document;
    return whole.to === verb && whole.to > document.to ? whole : undefined;
  }
  return undefined;
}
