import { nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import { timeFrom } from './besideVerb';
import type { TokenRange } from './tokenRange';
import { isNone, type Syntax } from './syntax';

/** Whether a noun, by its lemma, names something written or counted that can speak for itself ("report", "poll", "figures"). */
export const isDocument = (doc: Syntax, lemma: string): boolean => doc.lexicon.nouns.kind(lemma) === 'document';

/** "a report published on Tuesday by the institute", "documents seen by the Courier": the mention of a document with who issued or saw it. */
export function withIssuer(doc: Syntax, mention: TokenRange): TokenRange {
  const participle = doc.at(mention.to);
  const head = doc.at(mention.to - 1);
  const sentence = doc.sentences[participle.sentence ?? -1];
  if (isNone(head) || isNone(participle) || !sentence || head.sentence !== participle.sentence || !doc.words.issuingParticiples.has(participle.lower)) return mention;
  if (!doc.tokens.slice(mention.from, mention.to).some((t) => isDocument(doc, t.lemma))) return mention;
  const by = timeFrom(doc, mention.to + 1);
  if (!doc.is(by, 'agentMarker')) return mention;
  const issuer = nounPhraseFrom(doc, by + 1, sentence.endToken);
  return issuer.to > issuer.from ? { from: mention.from, to: issuer.to } : mention;
}

/** In "a report published Tuesday by the institute found" the document with who issued it, right before its verb; undefined elsewhere. */
export function issuedDocumentBefore(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  for (let k = verb - 2; k > from && verb - k < 16; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.form === ',' || /^(?:VB[DZP]|MD)$/.test(token.xpos) && !doc.words.issuingParticiples.has(token.lower)) return undefined;
    if (!doc.words.issuingParticiples.has(token.lower)) continue;
    const document = nounPhraseUpTo(doc, k - 1, from);
    const whole = document.to > document.from ? withIssuer(doc, document) : document;
    return whole.to === verb && whole.to > document.to ? whole : undefined;
  }
  return undefined;
}
