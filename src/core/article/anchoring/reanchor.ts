import type { Steps } from '../../analysis/steps';
import { overlaps, type Span } from '../../span';
import { contextLength, type Anchor, type QuoteSelector } from './anchor';
import { hasNeighbour, isWithinWord, refineEdges } from './edges';
import { contextElsewhere, evidenceFor, type Evidence } from './evidence';
import { exactOccurrences, isWholeAt, nearOccurrences, type Wholeness } from './occurrences';

// The figures below were set on news articles edited at random (npm run bench -- anchoring): as loose as they can be while fewer
// than one place in a thousand is wrong.

/** Words shorter than this are found only where they stand letter for letter: too many others look like them. */
const shortestApproximate = 12;
/** Words longer than this are found by their beginning and their end. */
const longestWhole = 160;
/** Words shorter than this stand so often that a word beside them must be the same, too. */
const shortestAlone = 24;
/** Share of letters that may differ in an approximate match. */
const mostErrors = 0.35;
/** By what share of their length words may have grown or shrunk. */
const mostLonger = 0.5;
/** Code units on each side of the last position within which words are looked for approximately. */
const approximateReach = 30_000;
/** Least share of the letters looked for, the words' own and those around them, that must agree. */
const floor = 0.56;
/** By how much the best place must agree better than the second best. */
const margin = 0.2;
/** An agreement like this needs no comparing with places where only the context stands; at the last position, with none at all. */
const sure = 0.8;
/** Code units from the last position beyond which another copy of the passage may be meant. */
const farAway = 150;
/** The context may agree better elsewhere by so many letters, at most; by fewer where the words are short and say little themselves. */
const mostBetterElsewhere = 12;
/** Letters of the words that say nothing: any words of this length stand in many places. */
const idleLetters = 4;
/** How many times the length of the words may have grown or shrunk where only their two ends were found. */
const mostGrowth = 2;

interface Place extends Evidence {
  /** Whether it can be the place at all, and it is clear where it begins and ends. It counts as a rival all the same. */
  readonly isClear: boolean;
}

/** The best of them where it is good enough, and better than any other by the margin. */
function choose(places: readonly Place[]): Place | undefined {
  const [best, second] = [...places].sort((a, b) => b.agreement - a.agreement);
  if (!best?.isClear || best.agreement < floor) return undefined;
  return second && best.agreement - second.agreement < margin ? undefined : best;
}

/**
 * Finds an anchor's place in a text that may have changed since: where it was, if the same words stand there still; else where
 * they stand letter for letter, told apart by what stands around them; else where words stand that are nearly the same. Null
 * where no place is good enough or two are equally good: better lost than wrong. Each step takes a few milliseconds at most.
 */
export function* reanchor(text: string, anchor: Anchor): Steps<Span | null> {
  const { position } = anchor;
  const selector = withLineEndsOf(text, anchor.selector);
  const { exact } = selector;
  if (!exact.trim()) return null;
  if (text.startsWith(exact, position)) {
    const here = { start: position, end: position + exact.length };
    if (isWholeAt(text, here, wholeness(selector)) && evidenceFor(text, { ...here, errors: 0 }, selector).agreement >= sure) return here;
  }
  const places = yield* exactPlaces(text, position, selector);
  const found = choose(places);
  if (found) return yield* unlessItStoodElsewhere(text, position, selector, found);
  if (exact.length < shortestApproximate) return null;
  if (exact.length > longestWhole) return yield* byBothEnds(text, position, selector);
  const near = choose(yield* approximatePlaces(text, position, selector, places));
  return near ? yield* unlessItStoodElsewhere(text, position, selector, near) : null;
}

/** An article whose line ends were changed (git does that) says the same as before. */
function withLineEndsOf(text: string, selector: QuoteSelector): QuoteSelector {
  const { exact, prefix, suffix } = selector;
  if (!/[\r\n]/.test(exact + prefix + suffix)) return selector;
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const converted = (words: string): string => words.replace(/\r\n|\n/g, lineEnd);
  return { exact: converted(exact), prefix: converted(prefix), suffix: converted(suffix) };
}

const areaAround = (text: string, position: number): Span => ({ start: Math.max(0, position - approximateReach), end: Math.min(text.length, position + approximateReach) });

/** Where words begin or end: short ones are no part of longer words, unless they were before. */
const wholeness = ({ exact, prefix, suffix }: QuoteSelector): Wholeness =>
  exact.length < shortestApproximate ? { start: !isWithinWord(prefix + exact, prefix.length), end: !isWithinWord(exact + suffix, exact.length) } : { start: false, end: false };

function* exactPlaces(text: string, position: number, selector: QuoteSelector): Steps<Place[]> {
  const { exact } = selector;
  const places: Place[] = [];
  for (const occurrence of yield* exactOccurrences(text, exact, position, wholeness(selector))) {
    places.push({ ...evidenceFor(text, occurrence, selector), isClear: exact.length >= shortestAlone || hasNeighbour(text, occurrence, selector) });
    yield;
  }
  return places;
}

/** The places where the words stand, exactly or nearly. */
function* approximatePlaces(text: string, position: number, selector: QuoteSelector, exact: readonly Place[]): Steps<Place[]> {
  const places = [...exact];
  const taken: Span[] = [...exact];
  const errors = Math.floor(selector.exact.length * mostErrors);
  // twice: a search tells only the best, and it needs the second best, too
  for (let round = 0; round < 2; round++) {
    for (const match of yield* nearOccurrences(text, selector.exact, areaAround(text, position), errors, taken)) {
      taken.push(match);
      const refined = refineEdges(text, match, selector);
      const place = { ...evidenceFor(text, { ...match, ...refined }, selector), isClear: refined !== undefined && isAsLong(refined, selector) };
      if (!places.some((other) => overlaps(other, place))) places.push(place);
      yield;
    }
  }
  return places;
}

/** Words that have grown or shrunk by more than was put in or taken out have got a wrong edge. */
const isAsLong = ({ start, end }: Span, { exact }: QuoteSelector): boolean => Math.abs(end - start - exact.length) <= exact.length * mostLonger;

function* unlessItStoodElsewhere(text: string, position: number, selector: QuoteSelector, { start, end, agreement, contextLetters }: Place): Steps<Span | null> {
  if (agreement < sure || Math.abs(start - position) > farAway) {
    const elsewhere = yield* contextElsewhere(text, selector, areaAround(text, position), { start, end }, position);
    if (elsewhere - contextLetters >= Math.min(mostBetterElsewhere, selector.exact.length - idleLetters)) return null;
  }
  return { start, end };
}

/** A long stretch is where both its ends are, if as much lies between them as did, more or less. */
function* byBothEnds(text: string, position: number, { exact, prefix, suffix }: QuoteSelector): Steps<Span | null> {
  const headEnd = outOfWord(exact, longestWhole / 2, 1);
  const tailStart = outOfWord(exact, exact.length - longestWhole / 2, -1);
  const head = yield* reanchor(text, { span: null, position, selector: { exact: exact.slice(0, headEnd), prefix, suffix: exact.slice(headEnd, headEnd + contextLength) } });
  if (!head) return null;
  const tail = yield* reanchor(text, {
    span: null,
    position: head.start + tailStart,
    selector: { exact: exact.slice(tailStart), prefix: exact.slice(Math.max(0, tailStart - contextLength), tailStart), suffix },
  });
  if (!tail || tail.end <= head.start) return null;
  const growth = (tail.end - head.start) / exact.length;
  return growth <= mostGrowth && growth >= 1 / mostGrowth ? { start: head.start, end: tail.end } : null;
}

/** The next offset in the direction that lies within no word; the offset itself where a word has no end nearby. */
function outOfWord(text: string, offset: number, direction: 1 | -1): number {
  for (let moved = 0; moved < contextLength; moved++) if (!isWithinWord(text, offset + direction * moved)) return offset + direction * moved;
  return offset;
}
