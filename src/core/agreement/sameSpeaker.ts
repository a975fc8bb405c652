import type { QuoteValue } from '../article/review/decision';
import { overlaps } from '../span';

type Said = Pick<QuoteValue, 'entity' | 'speaker'>;

const wordsOf = (name: string): string[] => name.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether one name is the other, or a shorter form of it with the same last word ("Brandt" for "Ana Brandt"). */
function sameName(a: string, b: string): boolean {
  const [shorter, longer] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length);
  return shorter!.at(-1) === longer!.at(-1) && shorter!.every((word) => longer!.includes(word));
}

/** Whether two readers give a quote to the same speaker: the same mention, the same name, or nobody. */
export function sameSpeaker(mine: Said, theirs: Said): boolean {
  const isTold = ({ entity, speaker }: Said): boolean => (entity ?? speaker) !== null;
  if (!isTold(mine) || !isTold(theirs)) return isTold(mine) === isTold(theirs);
  const [a, b] = [mine.speaker?.span, theirs.speaker?.span];
  if (a && b && overlaps(a, b)) return true;
  return sameName(mine.entity?.name ?? mine.speaker!.selector.exact, theirs.entity?.name ?? theirs.speaker!.selector.exact);
}
