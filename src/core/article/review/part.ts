import type { Mark, MarkState } from '../mark';
import { isOpen } from './walk';

/** What a review goes through. */
export interface PartOfReview {
  /** Whether review has yet to go through the mark. */
  readonly isLeft: (mark: Mark) => boolean;
  /** Of what was decided already and is looked at again: the mark was looked at, and stays as it is. */
  readonly pass?: (mark: Mark) => void;
}

/** Of what nobody has decided about, the marks that `has` tells. */
export const openPart = (has: (mark: Mark) => boolean): PartOfReview => ({ isLeft: (mark) => isOpen(mark) && has(mark) });

/** What was decided, to be looked at again: each of the marks that are in one of the states once, for as long as it is in one of them. */
export function decidedPart(marks: readonly Mark[], states: readonly MarkState[]): Required<PartOfReview> {
  const unseen = new Set(marks.flatMap(({ decision, state }) => (decision !== null && states.includes(state) ? [decision] : [])));
  return {
    isLeft: ({ decision, state }) => decision !== null && unseen.has(decision) && states.includes(state),
    pass: ({ decision }) => void unseen.delete(decision ?? ''),
  };
}
