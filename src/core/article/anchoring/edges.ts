import type { Span } from '../../span';
import { contextLength, type QuoteSelector } from './anchor';

/** Code units of the words themselves that help, with the context beside them, to tell where they begin and end. */
const grip = 64;
/** Code units of text around a first guess in which an edge is looked for. */
const reach = 128;

const letter = /[\p{L}\p{N}\p{M}]/u;
/** Whether `offset` lies within a word. */
export const isWithinWord = (text: string, offset: number): boolean => letter.test(text[offset - 1] ?? '') && letter.test(text[offset] ?? '');

/** Words, signs and ends of paragraphs, without the space between them. */
const wordsAndSigns = /[\p{L}\p{N}\p{M}]+|\s*[\n\r]\s*|[^\s\p{L}\p{N}\p{M}]/gu;

interface Token extends Span {
  readonly words: string;
  readonly isWord: boolean;
}

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(wordsAndSigns), ({ 0: words, index }) => ({ words: words.trim(), start: index, end: index + words.length, isWord: letter.test(words) }));

/** Whether the word or sign just before `offset` is the last of the prefix, or the one just after it the first of the suffix; no word at all counts, too. */
export const hasNeighbour = (text: string, { start, end }: Span, { prefix, suffix }: QuoteSelector): boolean =>
  tokensOf(text.slice(Math.max(0, start - contextLength), start)).at(-1)?.words === tokensOf(prefix).at(-1)?.words ||
  tokensOf(text.slice(end, end + contextLength))[0]?.words === tokensOf(suffix)[0]?.words;

/** What it costs to take one token for another: nothing if they are the same, less if they begin or end alike, and never a word for a sign. */
function costOf(a: Token, b: Token): number {
  if (a.words === b.words) return 0;
  if (!a.isWord || !b.isWord) return 2;
  const half = Math.ceil(Math.max(a.words.length, b.words.length) / 2);
  const [one, other] = [a.words.toLowerCase(), b.words.toLowerCase()];
  return half > 1 && (one.slice(0, half) === other.slice(0, half) || one.slice(-half) === other.slice(-half)) ? 0.5 : 1;
}

/** Costs of aligning the first `row` tokens of `words` with some tokens of `text` that end at `column`; both ends of the text are free. */
function alignmentCosts(words: readonly Token[], text: readonly Token[]): number[][] {
  const costs: number[][] = [Array.from({ length: text.length + 1 }, () => 0)];
  for (const [row, word] of words.entries()) {
    const above = costs[row]!;
    const current = [row + 1];
    for (const [column, token] of text.entries()) current.push(Math.min(above[column]! + costOf(word, token), above[column + 1]! + 1, current[column]! + 1));
    costs.push(current);
  }
  return costs;
}

/**
 * Between which tokens of `text` the border between `left` and `right` is: every place that is part of a best alignment of the
 * two, one after the other, with a stretch of the text.
 */
function borders(text: readonly Token[], left: readonly Token[], right: readonly Token[]): number[] {
  const before = alignmentCosts(left, text)[left.length]!;
  const after = alignmentCosts([...right].reverse(), [...text].reverse())[right.length]!.reverse();
  const totals = before.map((cost, column) => cost + after[column]!);
  const best = Math.min(...totals);
  return totals.flatMap((total, column) => (total === best ? [column] : []));
}

/** A piece that was cut out at a certain length may begin or end with part of a word: that part tells nothing. */
const withoutFirst = (tokens: Token[], isCut: boolean): Token[] => (isCut ? tokens.slice(1) : tokens);
const withoutLast = (tokens: Token[], isCut: boolean): Token[] => (isCut ? tokens.slice(0, -1) : tokens);

/**
 * The span of which `rough` is a first guess, with its edges where the words and what stands beside them say, by whole words.
 * Text put in at an edge does not belong to it, as in live edits. Undefined where an edge could be in more than one place.
 */
export function refineEdges(text: string, rough: Span, { exact, prefix, suffix }: QuoteSelector): Span | undefined {
  if (isWithinWord(prefix + exact, prefix.length) || isWithinWord(exact + suffix, exact.length)) return undefined;
  const own = tokensOf(exact.slice(0, grip));
  const start = edge(text, rough.start, withoutFirst(tokensOf(prefix), prefix.length === contextLength), withoutLast(own, exact.length > grip), 'start');
  const ownEnd = tokensOf(exact.slice(-grip));
  const end = edge(text, rough.end, withoutFirst(ownEnd, exact.length > grip), withoutLast(tokensOf(suffix), suffix.length === contextLength), 'end');
  return start !== undefined && end !== undefined && start < end ? trim(text, { start, end }) : undefined;
}

/** Leaves out space at the edges. */
function trim(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return words.trim() ? { start: from, end: from + words.trim().length } : undefined;
}

function edge(text: string, guess: number, left: readonly Token[], right: readonly Token[], side: 'start' | 'end'): number | undefined {
  const from = Math.max(0, guess - reach);
  const tokens = tokensOf(text.slice(from, guess + reach));
  const places = borders(tokens, left, right);
  const first = places[0]!;
  const last = places.at(-1)!;
  const known = new Set([...left, ...right].map(({ words }) => words));
  let place = side === 'start' ? last : first; // words that were put in at an edge stay outside
  if (tokens.slice(first, last).some(({ words }) => known.has(words))) {
    // the words of the selector themselves stand between: the edge is where both sides fit letter for letter, or else its own
    const fitsLeft = (at: number): boolean => tokens[at - 1]?.words === left.at(-1)?.words;
    const fitsRight = (at: number): boolean => tokens[at]?.words === right[0]?.words;
    const both = places.filter((at) => fitsLeft(at) && fitsRight(at));
    const clear = both.length ? both : places.filter(side === 'start' ? fitsRight : fitsLeft);
    if (clear.length !== 1) return undefined;
    place = clear[0]!;
  }
  const offset = side === 'start' ? tokens[place]?.start : tokens[place - 1]?.end;
  return offset === undefined ? undefined : from + offset;
}
