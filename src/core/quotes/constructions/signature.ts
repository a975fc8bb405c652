import type { Syntax } from '../../syntax/syntax';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { isEmpty, spanOf, tokensIn, type TokenRange } from '../../syntax/tokenRange';
import { hasFinite } from '../../syntax/verbGroup';
import type { Span } from '../../span';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { cuesBeside, reportBy, spansOf } from '../cuesOfQuotation';
import type { ReadQuotation } from '../quotations/readQuotations';
import { isSomebody } from '../whoIsToldOf';

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

/** A name as the last line inside the marks, as pull quotes have it. */
export const signedInside: OfQuotation = {
  name: 'signed inside',
  triggers: 'quotation alone',
  weighs: 'after',
  says,
  examples: [['"We will not be moved from this pier this year.\nLena Okoro, mayor of Harlow."', '"We will not be moved from this pier this year. [-; Lena Okoro]']],
  propose({ quotation, left, right }, { doc }) {
    const line = lastLineOf(doc.text, quotation);
    if (!line || !isEmpty(left) || !isEmpty(right)) return undefined;
    const { from, to } = tokensIn(doc, line);
    const name = nounPhraseFrom(doc, from, to);
    if (isEmpty(name) || doc.at(name.to - 1).upos !== 'PROPN' || !isSomebody(doc, name) || hasFinite(doc, from, to)) return undefined;
    const pieces = spansOf(quotation).filter(({ start }) => start < line.start).map(({ start, end }) => ({ start, end: Math.min(end, line.before) }));
    const speaker = spanOf(doc, name);
    return pieces.length && speaker ? { type: 'direct', pieces, cue: null, cueToken: -1, speaker, path: 'subject' } : undefined;
  },
};

/** The last line of the quotation if there are more and it is short enough for a signature, and where the words before it end. */
function lastLineOf(text: string, { start, end }: Span): (Span & { readonly before: number }) | undefined {
  const lines = /^(.*\S)\s*\n\s*(\S[^\n]*)$/s.exec(text.slice(start, end));
  const last = lines?.[2] ?? '';
  return lines && last.length <= longest ? { start: end - last.length, end, before: start + lines[1]!.length } : undefined;
}
