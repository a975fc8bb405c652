import { spanKey, type Span } from '../../span';
import type { Article } from '../article';
import type { Mark } from '../mark';
import type { MarkKind } from '../markKind';
import type { Direction } from '../navigation';

/** In which order a review goes through the suggestions: as they are read, or those first of which the machine is least sure. */
export const walkOrders = ['text', 'unsure'] as const;
export type WalkOrder = (typeof walkOrders)[number];

/**
 * The suggestions that nobody has decided about, in the order of a review. A suggested speaker is none of its own: it is
 * decided with the quote.
 */
export function openMarks({ marks }: Pick<Article, 'marks'>, order: WalkOrder, kinds?: ReadonlySet<MarkKind>): Mark[] {
  const open = marks.filter(({ kind, state }) => state === 'suggested' && kind !== 'speaker' && (!kinds || kinds.has(kind)));
  return order === 'unsure' ? open.sort((a, b) => a.confidence - b.confidence) : open; // sort is stable: equally sure ones stay in reading order
}

/** How many suggestions a person has decided about. */
export const decidedCount = ({ decisions }: Pick<Article, 'decisions'>): number =>
  [...decisions.values()].filter((decision) => decision.about === 'mark' && decision.suggestion && decision.state !== 'suggested' && decision.value.kind !== 'speaker').length;

/** Marks stand in a walk by their place and kind, which decisions about them and new analyses leave alone. */
const placeOf = (mark: Mark): string => `${mark.kind} ${spanKey(mark)}`;

/**
 * The open suggestion after (or before) `from`, round the end; undefined when none is open but `from`. `from` may be decided
 * by now; then the walk goes on from where it was.
 */
export function nextOpen(article: Pick<Article, 'marks'>, order: WalkOrder, from: Mark | null, direction: Direction, kinds?: ReadonlySet<MarkKind>): Mark | undefined {
  const open = openMarks(article, order, kinds);
  if (direction === 'previous') open.reverse();
  if (!from) return open[0];
  const here = open.findIndex((mark) => placeOf(mark) === placeOf(from));
  const others = open.filter((_, i) => i !== here);
  if (here >= 0) return open[here + 1] ?? others[0];
  const isPast = (mark: Mark): boolean => (order === 'unsure' ? mark.confidence - from.confidence || mark.start - from.start : mark.start - from.start) >= 0;
  return others.find((mark) => (direction === 'next' ? isPast(mark) : !isPast(mark))) ?? others[0];
}

const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

/** All marks of the mark's kind with its very words, or of the same place, itself among them: what "all like this" means. `text` is the article's. */
export function marksLike({ marks }: Pick<Article, 'marks'>, text: string, mark: Mark): Mark[] {
  const words = wordsOf(text, mark);
  const isLike = (other: Mark): boolean =>
    other.kind === mark.kind && (wordsOf(text, other) === words || (mark.kind === 'location' && mark.entity !== null && other.entity === mark.entity));
  return marks.filter(isLike);
}
