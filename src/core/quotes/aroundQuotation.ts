import type { Syntax } from '../syntax/syntax';
import { isNone } from '../syntax/syntax';
import { tokensIn, type TokenRange } from '../syntax/tokenRange';
import type { Quotation } from './quotations/quotation';

/*
 * The sentences around a quotation that stands alone, outside of all quotation marks.
 */

/** The sentence that ends right before the quotation, in its paragraph. */
export function sentenceBefore(doc: Syntax, { start, pieces }: Quotation): TokenRange | undefined {
  const { from } = tokensIn(doc, { start, end: start + 1 });
  const last = doc.at(from - 1);
  if (isNone(last) || doc.quoted(from - 1) || doc.sentences[last.sentence]?.paragraph !== pieces[0]?.paragraph) return undefined;
  return { from: doc.sentenceFrom(from - 1), to: from };
}

/** The sentence that begins right behind the quotation, in its paragraph. */
export function sentenceBehind(doc: Syntax, { end, pieces }: Quotation): TokenRange | undefined {
  const { to } = tokensIn(doc, { start: end - 1, end });
  const first = doc.at(to);
  if (isNone(first) || doc.quoted(to) || doc.sentences[first.sentence]?.paragraph !== pieces.at(-1)?.paragraph) return undefined;
  return { from: to, to: doc.sentenceTo(to) };
}

/** The first sentence of the paragraph below the quotation. */
export function sentenceBelow(doc: Syntax, { pieces }: Quotation): TokenRange | undefined {
  const below = doc.paragraphs[(pieces.at(-1)?.paragraph ?? -2) + 1];
  if (!below) return undefined;
  const { from } = tokensIn(doc, below);
  return isNone(doc.at(from)) || doc.quoted(from) ? undefined : { from, to: doc.sentenceTo(from) };
}

/** The last sentence of the paragraph above the quotation, which opens its own. */
export function sentenceAbove(doc: Syntax, { start, pieces }: Quotation): TokenRange | undefined {
  const paragraph = pieces[0]?.paragraph ?? -1;
  const own = doc.paragraphs[paragraph];
  const above = doc.paragraphs[paragraph - 1];
  if (!own || !above || above.kind !== 'body' || doc.text.slice(own.start, start).trim() !== '') return undefined;
  const { to } = tokensIn(doc, above);
  return to > 0 ? { from: doc.sentenceFrom(to - 1), to } : undefined;
}
