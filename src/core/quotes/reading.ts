import type { QuoteType } from '../analysis/analysis';
import type { Steps } from '../analysis/steps';
import { contains, firstEndingAfter, type Span } from '../span';
import { tokensIn, type TokenRange } from '../syntax/tokenRange';
import { Clause } from '../syntax/clause';
import type { Syntax } from '../syntax/syntax';
import type { Paragraph } from '../language/doc';
import type { Cues } from './cuesOfQuotation';
import type { QuotedPiece, Quotation } from './quotations/quotation';
import type { ReadQuotation } from './quotations/readQuotations';
import type { ReportScorer } from './scorer/reportScorer';
import { reportsAs } from './mayReport';

/** An article with what is already known about its quotation marks: what the constructions read. */
export interface Reading {
  readonly doc: Syntax;
  readonly quotations: readonly Quotation[];
  /** What was learned of reports; without it lists of words alone say what reports. */
  readonly scorer: ReportScorer | undefined;
  /** For each token, the number of the quotation it stands in, plus one; 0 outside of all. */
  readonly quotedIn: Int32Array;
  /** The clauses around verbs, as they are read: several constructions ask for the same. */
  readonly clauses: Map<number, Clause>;
  /** The cues beside quotations, as they are read. */
  readonly cues: Map<ReadQuotation, Cues>;
}

export function* readingOf(doc: Syntax, quotations: readonly Quotation[], scorer: ReportScorer | undefined): Steps<Reading> {
  const quotedIn = new Int32Array(doc.tokens.length);
  for (const [i, quotation] of quotations.entries()) {
    yield;
    for (const piece of quotation.pieces) {
      const { from, to } = tokensIn(doc, piece);
      quotedIn.fill(i + 1, from, to);
    }
  }
  return { doc: doc.quotedAs(quotedIn), quotations, scorer, quotedIn, clauses: new Map(), cues: new Map() };
}

/** The clause around the verb at `verb`, read once. */
export function clauseAt(reading: Reading, verb: number): Clause {
  const known = reading.clauses.get(verb);
  if (known) return known;
  const clause = new Clause(reading.doc, verb, reportsAs(reading, verb));
  reading.clauses.set(verb, clause);
  return clause;
}

/** How many words of the pieces stand in quotation marks, and how many don't; the "that" at the start is not counted. */
export function quotedWords({ doc }: Reading, pieces: readonly Span[]): { readonly inside: number; readonly outside: number } {
  let inside = 0;
  let outside = 0;
  for (const [n, piece] of pieces.entries()) {
    const { from, to } = tokensIn(doc, piece);
    for (let i = from; i < to; i++) {
      if (doc.at(i).upos === 'PUNCT' || n === 0 && i === from && doc.is(i, 'complementiser')) continue;
      if (doc.quoted(i)) inside++; else outside++;
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
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return [];
  const quoted = quotationsOverlapping(quotations, { start: first.start, end: last.end }).flatMap((q) => q.pieces);
  const merged: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const whole = quoted.reduce(widened, piece);
    const before = merged.at(-1);
    if (before && whole.start <= before.end) before.end = Math.max(before.end, whole.end);
    else merged.push({ ...whole });
  }
  const end = merged.at(-1)?.end ?? 0;
  return [...merged, ...quoted.filter((piece) => piece.start >= end && piece.start > last.end).map(({ start, end: to }) => ({ start, end: to }))]; // of quotations that run on over paragraphs
}

/** The piece with the whole of a quotation that it cuts into, or whose words it has without the marks. */
function widened(piece: Span, quoted: QuotedPiece): Span {
  if (quoted.start >= piece.end || piece.start >= quoted.end) return piece;
  if (contains(quoted, piece) && piece.start <= quoted.inner.start + 1 && piece.end >= quoted.inner.end - 1) return { start: quoted.start, end: quoted.end };
  if (contains(piece, quoted) || contains(quoted.inner, piece)) return piece;
  return { start: Math.min(piece.start, quoted.start), end: Math.max(piece.end, quoted.end) };
}

/** The quotations that share a character with `span`, found by halving. */
export function quotationsOverlapping(quotations: readonly Quotation[], span: Span): readonly Quotation[] {
  const low = firstEndingAfter(quotations, span.start);
  let end = low;
  while (end < quotations.length && (quotations[end]?.start ?? 0) < span.end) end++;
  return quotations.slice(low, end);
}

/** Whether all of the span stands in quotation marks already. */
export const quotedWhole = ({ quotations }: Reading, span: Span): boolean => quotationsOverlapping(quotations, span).some((q) => q.start <= span.start + 1 && q.end >= span.end - 1);

/** Whether a word of the range stands in quotation marks. */
export const quotesInside = ({ quotedIn }: Reading, { from, to }: TokenRange): boolean => quotedIn.subarray(from, to).some((q) => q !== 0);

/** Whether somebody says "I" or "we" in the paragraph, and not in quotation marks. */
export function speaksOfItself(doc: Syntax, paragraph: Paragraph): boolean {
  const { from, to } = tokensIn(doc, paragraph);
  for (let i = from; i < to; i++) if (!doc.quoted(i) && doc.is(i, 'firstPerson') && !/^\p{Lu}{2,}$/u.test(doc.at(i).form)) return true; // "the US"
  return false;
}
