import search from 'approx-string-match';
import type { Steps } from '../../analysis/steps';
import { overlaps, type Span } from '../../span';
import { isWithinWord } from './edges';

/** A place where words stand that are the ones looked for, more or less. */
export interface Occurrence extends Span {
  /** Letters put in, left out or replaced. */
  readonly errors: number;
}

/** Places that are looked at, at most, where the very words stand more often than anyone could tell apart. */
const mostPlaces = 200;
/** Code units that an approximate search goes through before it gives others their turn: well under 1 ms, some 20 ms where everything matches. */
const windowLength = 256;

/** At which ends words must be whole: not a part of a longer word. */
export interface Wholeness {
  readonly start: boolean;
  readonly end: boolean;
}

export const isWholeAt = (text: string, { start, end }: Span, isWhole: Wholeness): boolean =>
  !(isWhole.start && isWithinWord(text, start)) && !(isWhole.end && isWithinWord(text, end));

/** Every place where the words stand, the nearest to `position` first. */
export function* exactOccurrences(text: string, words: string, position: number, isWhole: Wholeness): Steps<Occurrence[]> {
  const found: Occurrence[] = [];
  let behind = text.lastIndexOf(words, position);
  let ahead = text.indexOf(words, position + 1);
  for (let looked = 0; (behind >= 0 || ahead >= 0) && found.length < mostPlaces; looked++) {
    const isBehind = ahead < 0 || (behind >= 0 && position - behind <= ahead - position);
    const start = isBehind ? behind : ahead;
    const end = start + words.length;
    if (isBehind) behind = start > 0 ? text.lastIndexOf(words, start - 1) : -1;
    else ahead = text.indexOf(words, start + 1);
    if (isWholeAt(text, { start, end }, isWhole)) found.push({ start, end, errors: 0 });
    if (looked % 64 === 63) yield;
  }
  return found;
}

/** What is left of `area` without the spans taken; they may overlap. */
function without(area: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { start } = area;
  for (const span of [...taken].sort((a, b) => a.start - b.start)) {
    if (span.start >= area.end) break;
    if (span.start > start) left.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < area.end) left.push({ start, end: area.end });
  return left;
}

/**
 * Places within `area` where the words stand most nearly, with at most `mostErrors`, clear of the spans taken; best first, and
 * none overlapping another. A place that is worse than another one near it may be missing: ask again with that one taken.
 * The area is looked through in overlapping windows, each a step.
 */
export function* nearOccurrences(text: string, words: string, area: Span, mostErrors: number, taken: readonly Span[]): Steps<Occurrence[]> {
  const found: Occurrence[] = [];
  const longest = words.length + mostErrors;
  const length = Math.max(2 * longest, windowLength);
  for (const segment of without(area, taken)) {
    if (segment.end - segment.start < words.length - mostErrors) continue;
    for (let { start } = segment; start < segment.end; start += length - longest) {
      const window = text.slice(start, Math.min(segment.end, start + length));
      found.push(...apart(search(window, words, mostErrors)).map((match) => ({ start: start + match.start, end: start + match.end, errors: match.errors })));
      yield;
      if (start + length >= segment.end) break;
    }
  }
  return apart(found);
}

/** The best of those that overlap, best first. */
function apart(occurrences: readonly Occurrence[]): Occurrence[] {
  const best: Occurrence[] = [];
  for (const match of [...occurrences].sort((a, b) => a.errors - b.errors || a.start - b.start)) {
    if (best.length < mostPlaces && !best.some((other) => overlaps(other, match))) best.push(match);
  }
  return best;
}
