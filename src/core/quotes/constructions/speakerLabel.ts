import { firstEndingAfter } from '../../span';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { isSomebody } from '../whoIsToldOf';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, spanOf, type TokenRange } from '../../syntax/tokenRange';
import { hasFinite } from '../../syntax/verbGroup';
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
    ['A nurse on her way to the night shift: “If they raise it, fine, but give us the change.”', '“If they raise it, fine, but give us the change.” [:; A nurse on her way to the night shift]'],
    ['Prime Minister Marta Hale, on arrival at the hall: “We have two speeds, slow and slower.”', '“We have two speeds, slow and slower.” [:; Prime Minister Marta Hale]'],
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

/** A speaker with what tells more of him is no longer than so many tokens. */
const longest = 16;

function labelFrom(doc: Syntax, { quotation, left, right, words }: ReadQuotation, begin: number): Report | undefined {
  const colon = left.to - 1;
  if (left.to <= left.from || doc.at(colon).form !== ':' || right.to > right.from || words < 3) return undefined;
  let from = begin;
  while (bullet.test(doc.at(from).form)) from++;
  const name = nounPhraseFrom(doc, from, colon);
  const closes = name.to === colon || /^[,(]$/.test(doc.at(name.to).form);
  if (isEmpty(name) || left.to - name.from > longest || hasFinite(doc, name.to, colon)) return undefined;
  const isNamed = doc.at(name.to - 1).upos === 'PROPN' && (closes ? hasName(doc, name) || isLabelAgain(doc, name, colon) : isSomebody(doc, name)); // and no "Verdict: “Not guilty.”"
  if (!isNamed && !(doc.at(name.from).upos === 'DET' && words > 3 && isSomebody(doc, name))) return undefined;
  return reportBy(quotation, { start: doc.at(colon).start, end: doc.at(colon).end }, colon, spanOf(doc, name));
}

/** "Nance: “I don’t recall that.”": whether more than one line begins with the words and a colon, as in the record of a court. */
function isLabelAgain({ paragraphs, text, tokens }: Syntax, { from }: TokenRange, colon: number): boolean {
  const label = text.slice(tokens[from]?.start, tokens[colon]?.end);
  let lines = 0;
  for (const { start } of paragraphs) if (text.startsWith(label, start) && ++lines > 1) return true;
  return false;
}

/** Whether a name of somebody, something or some place stands among the words. */
function hasName({ names, tokens }: Syntax, { from, to }: TokenRange): boolean {
  for (let i = firstEndingAfter(names, tokens[from]?.start ?? 0); i < names.length && names[i]!.firstToken < to; i++) if (names[i]!.kind !== 'MISC') return true;
  return false;
}
