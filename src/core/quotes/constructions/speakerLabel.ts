import { firstEndingAfter } from '../../span';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, spanOf, type TokenRange } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { cuesBeside, reportBy } from '../cuesOfQuotation';
import type { ReadQuotation } from '../quotations/readQuotations';

const says = 'In quotation marks, with the speaker and a colon before it: …';
const dash = /^[–—-]+$/;
const bullet = /^(?:[•*·‣▪–—-]+|\d+[.)]|[.)])$/;

/** "• Lee: “We are ready.”": nothing but a bullet, a name and a colon before a quotation that ends its line. */
export const speakerLabel: OfQuotation = {
  name: 'speaker and colon',
  triggers: 'quotation',
  weighs: 'before',
  says,
  examples: [
    ['• Marta Hale: “We are ready for the winter.”', '“We are ready for the winter.” [:; Marta Hale]'],
    ['The court met. Verdict: “Not guilty at all.”'],
  ],
  propose(quotation, reading) {
    const { isTitle, leads } = cuesBeside(reading, quotation);
    return isTitle || leads ? undefined : labelFrom(reading.doc, quotation, quotation.left.from);
  },
};

/** "Voters care about the harbour - Marta Hale: “…”": the same behind a dash. */
export const speakerBehindDash: OfQuotation = {
  name: 'speaker behind a dash',
  triggers: 'quotation',
  weighs: 'before',
  says,
  examples: [['Voters care about the harbour - Marta Hale: “We found that the harbour is what matters most.”', '“We found that the harbour is what matters most.” [:; Marta Hale]']],
  propose(quotation, { doc }) {
    const { left } = quotation;
    let from = left.to - 2;
    while (from > left.from && left.to - from < 8 && !dash.test(doc.at(from).form)) from--;
    const stands = from > left.from && dash.test(doc.at(from).form) && doc.at(from - 1).end < doc.at(from).start;
    return stands ? labelFrom(doc, quotation, from) : undefined;
  },
};

function labelFrom(doc: Syntax, { quotation, left, right, words }: ReadQuotation, begin: number): Report | undefined {
  const colon = left.to - 1;
  if (left.to <= left.from || doc.at(colon).form !== ':' || right.to > right.from || words < 3) return undefined;
  let from = begin;
  while (bullet.test(doc.at(from).form)) from++;
  const name = nounPhraseFrom(doc, from, colon);
  const closes = name.to === colon || /^[,(]$/.test(doc.at(name.to).form);
  if (isEmpty(name) || doc.at(name.to - 1).upos !== 'PROPN' || !closes || left.to - name.from > 12) return undefined;
  if (!hasName(doc, name)) return undefined; // "Verdict: “Not guilty.”"
  return reportBy(quotation, { start: doc.at(colon).start, end: doc.at(colon).end }, colon, spanOf(doc, name));
}

/** Whether a name of somebody, something or some place stands among the words. */
function hasName({ names, tokens }: Syntax, { from, to }: TokenRange): boolean {
  for (let i = firstEndingAfter(names, tokens[from]?.start ?? 0); i < names.length && names[i]!.firstToken < to; i++) if (names[i]!.kind !== 'MISC') return true;
  return false;
}
