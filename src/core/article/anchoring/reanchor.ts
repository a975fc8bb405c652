import type { Steps } from '../../analysis/steps';
import { overlaps, type Span } from '../../span';
import { agreementAfter, agreementBefore } from './agreement';
import type { Anchor, QuoteSelector } from './anchor';
import { isWithinWord, refineEdges } from './edges';
import { exactOccurrences, nearOccurrences, type Occurrence } from './occurrences';

// The figures below were set on news articles edited at random (npm run bench -- anchoring): they are the loosest at which fewer
// than one place in a thousand was wrong.

/** Words shorter than this are found only where they stand letter for letter: too many others look like them. */
const shortestApproximate = 12;
/** Words longer than this are found by their beginning and their end. */
const longestWhole = 256;
/** Letters of the words that count as evidence, at most; what stands around them always counts. */
const mostOwnLetters = 64;
/** Share of letters that may differ in an approximate match. */
const mostErrors = 0.35;
/** Code units on each side of the last position within which words are looked for approximately. */
const approximateReach = 30_000;
/** Least share of the letters looked for, the words' own and those around them, that must agree. */
const floor = 0.6;
/** By how much the best place must agree better than the second best. */
const margin = 0.15;
/** At the same position, an agreement like this needs no comparing with other places. */
const sure = 0.8;
/** How many times the length of the words may have grown or shrunk where only their two ends were found. */
const mostGrowth = 2;

interface Scored extends Span {
  readonly agreement: number;
}

/** How much of what is looked for is there, 0 to 1: the words' own letters and those of the context, each by its length. */
function score(text: string, { start, end, errors }: Occurrence, selector: QuoteSelector): Scored {
  const { exact, prefix, suffix } = selector;
  const own = Math.min(exact.length, mostOwnLetters);
  const agreed = own * Math.max(0, 1 - errors / exact.length) + prefix.length * agreementBefore(text, start, selector) + suffix.length * agreementAfter(text, end, selector);
  return { start, end, agreement: agreed / (own + prefix.length + suffix.length) };
}

/** The best of them where it is good enough, and better than any other by the margin. */
function choose(places: readonly Scored[]): Scored | undefined {
  const [best, second] = [...places].sort((a, b) => b.agreement - a.agreement);
  if (!best || best.agreement < floor) return undefined;
  return second && best.agreement - second.agreement < margin ? undefined : best;
}

/**
 * Finds an anchor's place in a text that may have changed since: where it was, if the same words stand there still; else where
 * they stand letter for letter, told apart by what stands around them; else where words stand that are nearly the same. Null
 * where no place is good enough or two are equally good: better lost than wrong. Each step takes a few milliseconds at most.
 */
export function* reanchor(text: string, anchor: Anchor): Steps<Span | null> {
  const { position, selector } = anchor;
  const { exact, prefix, suffix } = selector;
  if (!exact.trim()) return null;
  const isWhole = { start: !isWithinWord(prefix.slice(-1) + exact, prefix ? 1 : 0), end: !isWithinWord(exact + suffix.slice(0, 1), exact.length) };
  const isSame = text.startsWith(exact, position);
  if (isSame) {
    const here = score(text, { start: position, end: position + exact.length, errors: 0 }, selector);
    if (here.agreement >= sure) return { start: here.start, end: here.end };
  }
  const places: Scored[] = [];
  for (const occurrence of yield* exactOccurrences(text, exact, position, isWhole)) {
    places.push(score(text, occurrence, selector));
    yield;
  }
  const found = choose(places);
  if (found) return { start: found.start, end: found.end };
  if (exact.length < shortestApproximate) return null;
  if (exact.length > longestWhole) return yield* byBothEnds(text, anchor);
  return yield* approximately(text, anchor, places);
}

function* approximately(text: string, { position, selector }: Anchor, exactPlaces: readonly Scored[]): Steps<Span | null> {
  const area = { start: Math.max(0, position - approximateReach), end: Math.min(text.length, position + approximateReach) };
  const { exact } = selector;
  const places = [...exactPlaces];
  const taken: Span[] = [...exactPlaces];
  let errors = Math.floor(exact.length * mostErrors);
  for (let round = 0; round < 2; round++) {
    const matches = yield* nearOccurrences(text, exact, area, errors, taken);
    if (!matches.length) break;
    for (const match of matches) {
      const refined = { ...refineEdges(text, match, selector), errors: match.errors };
      taken.push(match);
      if (refined.start < refined.end && !places.some((place) => overlaps(place, refined))) places.push(score(text, refined, selector));
      yield;
    }
  }
  const best = choose(places);
  return best ? { start: best.start, end: best.end } : null;
}

/** A long stretch is where both its ends are, if as much lies between them as did, more or less. */
function* byBothEnds(text: string, { position, selector }: Anchor): Steps<Span | null> {
  const { exact, prefix, suffix } = selector;
  const half = longestWhole / 2;
  const context = prefix.length || suffix.length || 32;
  const head = yield* reanchor(text, { span: null, position, selector: { exact: exact.slice(0, half), prefix, suffix: exact.slice(half, half + context) } });
  if (!head) return null;
  const tail = yield* reanchor(text, { span: null, position: head.start + exact.length - half, selector: { exact: exact.slice(-half), prefix: exact.slice(-half - context, -half), suffix } });
  if (!tail || tail.end <= head.start) return null;
  const growth = (tail.end - head.start) / exact.length;
  return growth <= mostGrowth && growth >= 1 / mostGrowth ? { start: head.start, end: tail.end } : null;
}
