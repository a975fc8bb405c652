import type { Span } from '../span';
import type { Mark, MarkKind } from './mark';

export type Direction = 'next' | 'previous';

/**
 * The mark to go to from a selection, in reading order, wrapping at the ends of the article; undefined when there is none.
 * From a selected mark it goes to the following one even where several marks begin at the same offset.
 */
export function markFrom(marks: readonly Mark[], selection: Span, direction: Direction, kinds: ReadonlySet<MarkKind>): Mark | undefined {
  const candidates = marks.filter((mark) => kinds.has(mark.kind));
  if (direction === 'next') return candidates.find((mark) => compare(mark, selection) > 0) ?? candidates[0];
  return candidates.findLast((mark) => compare(mark, selection) < 0) ?? candidates.at(-1);
}

/** Reading order of a mark against a selection. A bare cursor comes before a mark that begins right at it; of a selected mark and another that begins with it, the longer comes first. */
function compare(mark: Span, selection: Span): number {
  if (mark.start !== selection.start) return mark.start - selection.start;
  return selection.start === selection.end ? 1 : selection.end - mark.end;
}

/** The span before or after `current` among `spans` (in reading order), wrapping; undefined when there is no other. */
export function spanBeside(spans: readonly Span[], current: Span, direction: Direction): Span | undefined {
  const others = spans.filter((span) => span.start !== current.start || span.end !== current.end);
  if (direction === 'next') return others.find((span) => span.start >= current.start) ?? others[0];
  return others.findLast((span) => span.start <= current.start) ?? others.at(-1);
}
