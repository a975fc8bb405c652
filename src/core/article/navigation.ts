import { sameSpan, type Span } from '../span';
import type { Mark } from './mark';
import type { MarkKind } from './markKind';

export type Direction = 'next' | 'previous';

/** What is selected when a mark is gone to. */
export const landingSpan = (mark: Mark): Span => mark.spans[0] ?? mark;

/**
 * The mark to go to from a selection, in reading order, wrapping at the ends of the article; undefined when there is none.
 * Marks at the very same place are one stop, so that a walk never stands still.
 */
export function markFrom(marks: readonly Mark[], selection: Span, direction: Direction, kinds: ReadonlySet<MarkKind>): Mark | undefined {
  const stops = marks.filter((mark) => kinds.has(mark.kind));
  if (direction === 'previous') stops.reverse();
  const isHere = (mark: Mark): boolean => sameSpan(landingSpan(mark), selection);
  const here = stops.findIndex(isHere);
  if (here >= 0) return [...stops.slice(here), ...stops].find((mark) => !isHere(mark)) ?? stops[here];
  const isAhead = direction === 'next' ? (mark: Mark) => mark.start >= selection.start : (mark: Mark) => mark.start < selection.start;
  return stops.find(isAhead) ?? stops[0];
}

/** The span before or after `current` among `spans` (in reading order), wrapping; undefined when there is no other. */
export function spanBeside(spans: readonly Span[], current: Span, direction: Direction): Span | undefined {
  const others = spans.filter((span) => span.start !== current.start || span.end !== current.end);
  if (direction === 'next') return others.find((span) => span.start >= current.start) ?? others[0];
  return others.findLast((span) => span.start <= current.start) ?? others.at(-1);
}
