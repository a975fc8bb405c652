import type { Steps } from '../../analysis/steps';

/** Items that are moved in a step. */
const atOnce = 4096;

/**
 * The items by a key from 0 up to, but without, `keys`; those of the same key keep their order. By counting, so that it takes
 * steps, and time in proportion to items and keys.
 */
export function* sortInSteps<T>(items: readonly T[], keys: number, keyOf: (item: T) => number): Steps<T[]> {
  const places = new Int32Array(keys + 1);
  for (const [i, item] of items.entries()) {
    places[keyOf(item) + 1]!++;
    if (i % atOnce === 0) yield;
  }
  for (let key = 0; key < keys; key++) places[key + 1]! += places[key]!;
  yield;
  const sorted: T[] = [...items];
  for (const [i, item] of items.entries()) {
    sorted[places[keyOf(item)]!++] = item;
    if (i % atOnce === 0) yield;
  }
  return sorted;
}
