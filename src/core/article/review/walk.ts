import { spanKey, type Span } from '../../span';
import type { Article } from '../article';
import type { Mark } from '../mark';
import type { Direction } from '../navigation';
import { sureLevels } from '../sureLevels';

/** In which order a review goes through the suggestions: as they are read, or those first of which the machine is least sure. */
export const walkOrders = ['text', 'unsure'] as const;
export type WalkOrder = (typeof walkOrders)[number];

/** Whether somebody has yet to decide about the mark: it is only suggested, or other words stand there than were decided about. A suggested speaker is none of its own: it is decided with the quote. */
export const isOpen = ({ kind, state, wordsThen }: Mark): boolean => wordsThen !== null || (state === 'suggested' && kind !== 'speaker');

/** Whether the machine is not fairly sure of the mark, and nobody has decided about it. A claim's confidence is how well worth checking it is: no claim is unsure. A speaker is as sure as the quote. */
export const isUnsure = (mark: Mark): boolean => isOpen(mark) && mark.state === 'suggested' && mark.kind !== 'claim' && mark.confidence < sureLevels.sure;

/** Nobody stands for words that were changed since, whoever stood for the mark before. */
const sureness = ({ wordsThen, confidence }: Mark): number => (wordsThen ? 0 : confidence);

/** The marks that a review has yet to go through, in its order. */
export function marksLeft({ marks }: Pick<Article, 'marks'>, order: WalkOrder, isLeft: (mark: Mark) => boolean): Mark[] {
  const left = marks.filter(isLeft);
  return order === 'unsure' ? left.sort((a, b) => sureness(a) - sureness(b)) : left; // sort is stable: equally sure ones stay in reading order
}

/** The marks that nobody has decided about as they are, in the order of a review. */
export const openMarks = (article: Pick<Article, 'marks'>, order: WalkOrder, isWanted: (mark: Mark) => boolean = () => true): Mark[] => marksLeft(article, order, (mark) => isOpen(mark) && isWanted(mark));

/** How many suggestions a person has decided about as they are. */
export function decidedCount({ decisions, marks }: Pick<Article, 'decisions' | 'marks'>): number {
  const open = new Set(marks.filter(isOpen).map(({ decision }) => decision));
  return [...decisions.values()].filter((decision) => decision.about === 'mark' && decision.suggestion && decision.state !== 'suggested' && decision.value.kind !== 'speaker' && !open.has(decision.id)).length;
}

/** Marks stand in a walk by their place and kind, which decisions about them and new analyses leave alone. */
const placeOf = (mark: Mark): string => `${mark.kind} ${spanKey(mark)}`;

/**
 * The mark after (or before) `from` of those that are left, round the end; undefined when none is left but `from`. `from` may
 * be decided by now; then the walk goes on from where it was.
 */
export function nextLeft(article: Pick<Article, 'marks'>, order: WalkOrder, from: Mark | null, direction: Direction, isLeft: (mark: Mark) => boolean): Mark | undefined {
  const left = marksLeft(article, order, isLeft);
  if (direction === 'previous') left.reverse();
  if (!from) return left[0];
  const here = left.findIndex((mark) => placeOf(mark) === placeOf(from));
  const others = left.filter((_, i) => i !== here);
  if (here >= 0) return left[here + 1] ?? others[0];
  const isPast = (mark: Mark): boolean => (order === 'unsure' ? sureness(mark) - sureness(from) || mark.start - from.start : mark.start - from.start) >= 0;
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

/** The mark, and all open ones of its kind behind which the same entity is: whoever says one of them wrongly may well not say the others. */
export const marksOfSame = ({ marks }: Pick<Article, 'marks'>, mark: Mark): Mark[] =>
  marks.filter((other) => other.key === mark.key || (mark.entity !== null && other.kind === mark.kind && other.entity === mark.entity && isOpen(other)));
