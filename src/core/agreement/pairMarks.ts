import { isSameMark } from '../article/review/givingWay';
import { byReadingOrder, sameSpan, sharedText } from '../span';
import { SpanIndex } from '../spanIndex';
import type { ReadMark, Reading } from './reading';

/** What two readers marked at one place; null where one of them did not. */
export interface Pair {
  readonly mine: ReadMark | null;
  readonly theirs: ReadMark | null;
}

/** Whether both mark the very same words. */
export const sameWords = ({ spans }: ReadMark, other: ReadMark): boolean => spans.length === other.spans.length && spans.every((span, i) => sameSpan(span, other.spans[i]!));

const shared = (a: ReadMark, b: ReadMark): number => (sameWords(a, b) ? 2 : sharedText(a, b));

/**
 * Every mark of both readers once, in reading order: two of one kind together where they are the same with other edges, which names and
 * places are that overlap, and quotes and claims that share half of their text. Of several that could go together those do that share most.
 */
export function pairMarks(mine: Reading, theirs: Reading): Pair[] {
  const index = new SpanIndex(theirs.marks);
  const possible = mine.marks.flatMap((mark) => [...index.overlapping(mark)].filter((other) => other.kind === mark.kind && isSameMark(mark.kind, mark, other)).map((other) => ({ mine: mark, theirs: other, share: shared(mark, other) })));
  const paired = new Map<ReadMark, Pair>();
  for (const { mine: mark, theirs: other } of possible.sort((a, b) => b.share - a.share)) {
    if (paired.has(mark) || paired.has(other)) continue;
    const pair = { mine: mark, theirs: other };
    paired.set(mark, pair).set(other, pair);
  }
  const pairs = [...mine.marks.map((mark) => paired.get(mark) ?? { mine: mark, theirs: null }), ...theirs.marks.flatMap((mark) => (paired.has(mark) ? [] : [{ mine: null, theirs: mark }]))];
  return pairs.sort((a, b) => byReadingOrder((a.mine ?? a.theirs)!, (b.mine ?? b.theirs)!));
}
