import type { Steps } from '../../analysis/steps';
import type { Span } from '../../span';
import { agreementAfter, agreementBefore } from './agreement';
import type { QuoteSelector } from './anchor';
import { nearOccurrences, type Occurrence } from './occurrences';

/** How well a place agrees with what is looked for. */
export interface Evidence extends Span {
  /** Share of the letters looked for that are there, 0 to 1: the words' own and those of the context, each by its length. */
  readonly agreement: number;
  /** Letters of the context that are there. */
  readonly contextLetters: number;
}

/** Letters of the words that count, at most; what stands around them always counts. */
const mostOwnLetters = 64;
/** Weight of the side of the context that agrees better: a paragraph that was moved is strange on one side. Half: both count the same. */
const betterSide = 0.7;
/** Share of letters that may differ between a context and the place where it may stand now. */
const mostErrors = 0.45;
/** Contexts shorter than this, in code units, tell nothing by themselves. */
const shortestContext = 4;
/** Letters for which it counts that a place is nearer to where the words were. */
const nearer = 32;
/** Code units between the two sides of a context, at most, where the words themselves are gone. */
const mostBetween = 400;

function lettersOf({ prefix, suffix }: QuoteSelector, before: number, after: number): number {
  const each = prefix.length * before + suffix.length * after;
  if (!prefix || !suffix) return each;
  return 2 * (1 - betterSide) * each + (2 * betterSide - 1) * (prefix.length + suffix.length) * Math.max(before, after);
}

/** The evidence for words that stand somewhere. */
export function evidenceFor(text: string, { start, end, errors }: Occurrence, selector: QuoteSelector): Evidence {
  const { exact, prefix, suffix } = selector;
  const own = Math.min(exact.length, mostOwnLetters);
  const contextLetters = lettersOf(selector, agreementBefore(text, start, selector), agreementAfter(text, end, selector));
  const agreement = (own * Math.max(0, 1 - errors / exact.length) + contextLetters) / (own + prefix.length + suffix.length);
  return { start, end, contextLetters, agreement };
}

/**
 * Letters of the context that are there at any one place within `area` but around `place`, at most; {@link nearer} more where
 * both its sides are there and it is nearer to `position`, so that of two copies of a passage the one counts that did not move.
 * Where that is more than around `place`, the words stood elsewhere and are gone: what stands at `place` only sounds the same.
 */
export function* contextElsewhere(text: string, selector: QuoteSelector, area: Span, place: Span, position: number): Steps<number> {
  const { exact, prefix, suffix } = selector;
  if (prefix.length < shortestContext || suffix.length < shortestContext) return 0;
  const errors = { prefix: Math.floor(prefix.length * mostErrors), suffix: Math.floor(suffix.length * mostErrors) };
  const near = Math.min(2 * exact.length, mostBetween) + 48;
  const distance = Math.abs(place.start - position);
  let most = 0;
  const offer = (left: Occurrence | undefined, right: Occurrence | undefined, at: number): void => {
    const letters = lettersOf(selector, left ? 1 - left.errors / prefix.length : 0, right ? 1 - right.errors / suffix.length : 0);
    most = Math.max(most, letters + (left && right && Math.abs(at - position) < distance / 2 ? nearer : 0));
  };
  const before = { start: Math.max(0, place.start - prefix.length), end: place.start };
  for (const left of yield* nearOccurrences(text, prefix, area, errors.prefix, [before])) {
    const [right] = yield* nearOccurrences(text, suffix, { start: left.end, end: Math.min(text.length, left.end + near) }, errors.suffix, []);
    offer(left, right, left.end);
  }
  const after = { start: place.end, end: Math.min(text.length, place.end + suffix.length) };
  for (const right of yield* nearOccurrences(text, suffix, area, errors.suffix, [after])) {
    const [left] = yield* nearOccurrences(text, prefix, { start: Math.max(0, right.start - near), end: right.start }, errors.prefix, []);
    offer(left, right, right.start);
  }
  return most;
}
