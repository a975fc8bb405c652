import type { Doc } from '../language/doc';
import { firstEndingAfter, type Span } from '../span';
import { isNone, type Syntax } from './syntax';

/** Tokens from index `from` up to but without index `to`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Index of the first token that ends after `offset` (UTF-16 code units); the number of tokens if there is none. */
export const tokenAt = (doc: Syntax, offset: number): number => firstEndingAfter(doc.tokens, offset);

/** The indices `from` up to but without `to`; none where there are none. */
export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The tokens that lie wholly within the span. */
export const tokensIn = (doc: Syntax, span: Span): TokenRange => {
  const from = tokenAt(doc, span.start);
  let to = tokenAt(doc, span.end);
  if (from < doc.tokens.length && (doc.at(from).start ?? 0) < span.start) return { from: from + 1, to: Math.max(from + 1, to) };
  if (to < from) to = from;
  return { from, to };
};

/** The tokens that share a character with the span; none, from the token behind it, where it lies between two. */
export function tokensTouching({ tokens }: Doc, span: Span): TokenRange {
  const from = firstEndingAfter(tokens, span.start);
  let to = from;
  while ((tokens[to]?.start ?? Infinity) < span.end) to++;
  return { from, to };
}

/** The text span from the first to the last of the tokens; undefined for none. */
export const spanOf = (doc: Syntax, { from, to }: TokenRange): Span | undefined => {
  const first = doc.at(from);
  const last = doc.at(to - 1);
  return !isNone(first) && !isNone(last) && to > from ? { start: first.start, end: last.end } : undefined;
};

/** Whether there is no token in it. */
export const isEmpty = ({ from, to }: TokenRange): boolean => to <= from;
