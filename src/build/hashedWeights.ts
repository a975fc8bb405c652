import { layOutRows } from '../core/language/model/linearModel';
import type { ModelContent } from '../core/language/model/modelFile';

/** Weights in the files of models are log odds times this, in a signed byte: ±3.2. */
export const scale = 40;

/** The features that are met in at least so many examples, in the order of their hashes, and the number of each. `times` is how often an example counts. */
export function knownFeatures(examples: Iterable<{ readonly hashes: Iterable<number>; readonly times: number }>, fewest: number): { readonly known: readonly number[]; readonly indexOf: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (const { hashes, times } of examples) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + times);
  const known = [...counts].filter(([, count]) => count >= fewest).map(([hash]) => hash).sort((a, b) => a - b);
  return { known, indexOf: new Map(known.map((hash, i) => [hash, i])) };
}

/** Weights by the hashes of their features as the arrays of a model's file, without those that round to nothing. */
export function weightRows(weights: Iterable<readonly [hash: number, weight: number]>): ModelContent['arrays'] {
  const rounded = [...weights].map(([hash, weight]) => ({ hash, weight: Math.max(-127, Math.min(127, Math.round(weight * scale))) }));
  return { ...layOutRows(rounded.filter(({ weight }) => weight !== 0).map(({ hash, weight }) => ({ hash, pairs: [[0, weight]] }))) };
}
