import { nounPhraseFrom, nounPhraseUpTo } from '../../syntax/nounPhrase';
import { isDocument } from '../../syntax/phrase';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, spanOf, type TokenRange } from '../../syntax/tokenRange';
import { hasFinite } from '../../syntax/verbGroup';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { cuesBeside, reportBy } from '../cuesOfQuotation';
import type { ReadQuotation } from '../quotations/readQuotations';

/** "From Hale's letter: “…”", "In his speech on Monday: “…”": somebody's document or talk and a colon. */
export const document: OfQuotation = {
  name: 'document and colon',
  triggers: 'quotation',
  weighs: 'before',
  says: 'In quotation marks, with the document it is taken from before it: …',
  examples: [
    ["From Hale's letter: “We must overcome our divisions, or we will lose the harbour.”", '“We must overcome our divisions, or we will lose the harbour.” [letter; Hale]'],
    ['From the report: “The dam was never inspected at all.”', '“The dam was never inspected at all.” [:; the report]'],
  ],
  propose(quotation, reading) {
    const { doc } = reading;
    const { left, right, words } = quotation;
    const { isTitle, leads } = cuesBeside(reading, quotation);
    if (isTitle || leads || left.to <= left.from || doc.at(left.to - 1).form !== ':' || right.to > right.from) return undefined;
    if (words < 4 || left.to - left.from > 14 || hasFinite(doc, left.from, left.to)) return undefined;
    return ownWords(doc, quotation) ?? somebodys(doc, quotation);
  },
};

const isOwner = (doc: Syntax, k: number): boolean => doc.at(k).xpos === 'POS' || doc.at(k).xpos === 'PRP$';

/** "From the report: “…”". */
function ownWords(doc: Syntax, { quotation, left }: ReadQuotation): Report | undefined {
  const colon = left.to - 1;
  const whole = doc.is(left.from, 'documentPrepositions') ? nounPhraseFrom(doc, left.from + 1, colon) : undefined;
  if (!whole || whole.to !== colon || isEmpty(whole)) return undefined;
  const words = doc.tokens.slice(whole.from, whole.to);
  if (words.some((t) => isOwner(doc, t.index)) || !words.some((t) => isDocument(doc, t.lemma))) return undefined;
  return reportBy(quotation, { start: doc.at(colon).start, end: doc.at(colon).end }, colon, spanOf(doc, whole));
}

/** "From Hale's letter: “…”". */
function somebodys(doc: Syntax, { quotation, left }: ReadQuotation): Report | undefined {
  for (let i = left.from + 1; i < left.to - 1; i++) {
    if (!isOwner(doc, i)) continue;
    const whose: TokenRange = doc.at(i).xpos === 'POS' ? nounPhraseUpTo(doc, i - 1, left.from) : { from: i, to: i + 1 };
    const what = nounPhraseFrom(doc, i + 1, left.to - 1);
    const { lemma } = doc.at(what.to - 1);
    if (isEmpty(whose) || isEmpty(what) || !isDocument(doc, lemma) && !doc.words.talkNouns.has(lemma)) continue;
    return reportBy(quotation, spanOf(doc, { from: i + 1, to: what.to }) ?? null, what.to - 1, spanOf(doc, whose));
  }
  return undefined;
}
