import type { Syntax } from '../../syntax/syntax';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { isEmpty, spanOf, tokensIn, type TokenRange } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { cuesBeside, reportBy } from '../cuesOfQuotation';
import type { ReadQuotation } from '../quotations/readQuotations';

const mark = /^(?:[-–—]+|:)$/;
const says = 'In quotation marks and signed: …';

/** A dash or a colon and a name behind a quotation that stands alone. */
export const signed: OfQuotation = {
  name: 'signed',
  triggers: 'quotation',
  weighs: 'after',
  says,
  examples: [
    ['"It is over for good now." - Lena Okoro', '"It is over for good now." [-; Lena Okoro]'],
    ['“I built it for him alone.” : Otto Lenz', '“I built it for him alone.” [:; Otto Lenz]'],
  ],
  propose(quotation, reading) {
    const { isTitle, leads } = cuesBeside(reading, quotation);
    return isTitle || leads ? undefined : signatureIn(reading.doc, quotation, quotation.right);
  },
};

/** The longest paragraph that is taken for a signature, in UTF-16 code units. */
const longest = 120;

/** A dash and a name in the paragraph below a quotation that stands alone. */
export const signedBelow: OfQuotation = {
  name: 'signed below',
  triggers: 'quotation alone',
  weighs: 'after',
  says,
  examples: [['"We will not be moved from this pier."\n\n- Lena Okoro', '"We will not be moved from this pier." [-; Lena Okoro]']],
  propose(quotation, { doc }) {
    const below = doc.paragraphs[(quotation.quotation.pieces.at(-1)?.paragraph ?? -2) + 1];
    return below && below.end - below.start <= longest ? signatureIn(doc, quotation, tokensIn(doc, below)) : undefined;
  },
};

function signatureIn(doc: Syntax, { quotation, left, words }: ReadQuotation, { from, to }: TokenRange): Report | undefined {
  const first = doc.at(from);
  if (to <= from || words < 3 || left.to > left.from || !mark.test(first.form)) return undefined;
  const name = nounPhraseFrom(doc, from + 1, to);
  if (isEmpty(name) || doc.at(name.to - 1).upos !== 'PROPN' || name.to < to && doc.at(name.to).upos !== 'PUNCT') return undefined;
  return reportBy(quotation, { start: first.start, end: first.end }, from, spanOf(doc, name));
}
