import type { QuoteType } from '../analysis/analysis';
import { contains, firstEndingAfter, type Span } from '../span';
import type { Quotation } from './quotation';
import type { Subject } from '../syntax/subjectByParse';
import { tokensIn } from '../syntax/tokenRange';
import { isNone, type Syntax } from '../syntax/syntax';

/** An article with what is already known about its quotation marks: what the constructions read. */
export interface Reading {
  readonly doc: Syntax;
  readonly quotations: readonly Quotation[];
  /** For each token, the number of the quotation it stands in, plus one; 0 outside of all. */
  readonly quotedIn: Int32Array;
  /** The subjects of verbs, as they are found: several constructions ask for the same. */
  readonly subjects: Map<number, Subject>;
}

export function readingOf(doc: Syntax, quotations: readonly Quotation[]): Reading {
  const quotedIn = new Int32Array(doc.tokens.length);
  for (const [i, quotation] of quotations.entries()) {
    for (const piece of quotation.pieces) {
      const { from, to } = tokensIn(doc, piece);
      quotedIn.fill(i + 1, from, to);
    }
  }
  return { doc: doc.quotedAs(quotedIn), quotations, quotedIn, subjects: new Map() };
}

/** How many words of the pieces stand in quotation marks, and how many don't; the "that" at the start is not counted. */
export function quotedWords({ doc, quotedIn }: Reading, pieces: readonly Span[]): { readonly inside: number; readonly outside: number } {
  let inside = 0;
  let outside = 0;
  for (const [n, piece] of pieces.entries()) {
    const { from, to } = tokensIn(doc, piece);
    for (let i = from; i < to; i++) {
      const token = doc.at(i);
      if (isNone(token) || token.upos === 'PUNCT' || n === 0 && i === from && doc.words.complementiser.has(token.lower)) continue;
      if (quotedIn[i]) inside++; else outside++;
    }
  }
  return { inside, outside };
}

export function typeOf(reading: Reading, pieces: readonly Span[]): QuoteType {
  const { inside, outside } = quotedWords(reading, pieces);
  if (!inside) return 'indirect';
  return outside ? 'mixed' : 'direct';
}

/** The pieces with every quotation that they cut into taken in whole: nobody is quoted up to the middle of a quotation. */
export function withWholeQuotations({ quotations }: Reading, pieces: readonly Span[]): Span[] {
  let widened = pieces.map((p) => ({ ...p }));
  const first = widened[0];
  const last = widened.at(-1);
  if (!first || !last) return widened;
  for (const q of quotationsOverlapping(quotations, { start: first.start, end: last.end })) {
    for (const piece of q.pieces) {
      for (const w of widened) {
        if (piece.start < w.end && w.start < piece.end && !contains(w, piece) && !contains(piece.inner, w)) {
          w.start = Math.min(w.start, piece.start);
          w.end = Math.max(w.end, piece.end);
        } else if (contains(piece, w) && w.start <= piece.inner.start + 1 && w.end >= piece.inner.end - 1) {
          w.start = piece.start;
          w.end = piece.end;
        }
      }
    }
  }
  const merged: { start: number; end: number }[] = [];
  for (const w of widened) {
    const before = merged.at(-1);
    if (before && w.start <= before.end) before.end = Math.max(before.end, w.end);
    else merged.push(w);
  }
  widened = merged;
  return widened;
}

/** The quotations that share a character with `span`, found by halving. */
export function quotationsOverlapping(quotations: readonly Quotation[], span: Span): readonly Quotation[] {
  const low = firstEndingAfter(quotations, span.start);
  let end = low;
  while (end < quotations.length && (quotations[end]?.start ?? 0) < span.end) end++;
  return quotations.slice(low, end);
}
