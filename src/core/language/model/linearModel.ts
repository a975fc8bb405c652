import { longestList, type FeatureList } from './hash';

/** Anything that scores the classes of a decision by the sum of its features' weights: the shipped weights, or those in training. */
export interface Scorer {
  /** Adds to `scores` (one number a class) the weights of every feature in the list. */
  score(features: FeatureList, scores: Int32Array): void;
}

/**
 * The weights of a trained linear classifier, as they ship: few features have a weight for more than a few classes, so each
 * feature is a short row of (class, weight) pairs. Features are found by the low bits of their hash (the bucket) and told
 * apart within the bucket by the high 16 bits.
 */
export class LinearModel implements Scorer {
  /** For each feature of the decision at hand, where its bucket starts and ends, and the first row's share of the hash. */
  private readonly starts = new Uint32Array(longestList);
  private readonly ends = new Uint32Array(longestList);
  private readonly firsts = new Uint16Array(longestList);

  /**
   * @param buckets for each bucket the offset of its first row, and the end of the last; its length is a power of two plus one
   * @param rows for each feature: 2 bytes of its hash, 1 byte number of pairs, then the pairs: class and signed weight, a byte each
   */
  constructor(private readonly buckets: Uint32Array, private readonly rows: Uint8Array) {}

  score(features: FeatureList, scores: Int32Array): void {
    const { buckets, rows, starts, ends, firsts } = this;
    const mask = buckets.length - 2;
    const { hashes, length } = features;
    // The time goes into waiting for memory. These loops without branches let the processor wait for many features at once.
    for (let f = 0; f < length; f++) {
      const bucket = hashes[f]! & mask;
      starts[f] = buckets[bucket]!;
      ends[f] = buckets[bucket + 1]!;
    }
    for (let f = 0; f < length; f++) firsts[f] = rows[starts[f]!]! | (rows[starts[f]! + 1]! << 8);
    for (let f = 0; f < length; f++) {
      const end = ends[f]!;
      const wanted = hashes[f]! >>> 16;
      let at = starts[f]!;
      let here = firsts[f]!;
      while (at < end && here <= wanted) { // the rows of a bucket lie in the order of their hashes
        const next = at + 3 + 2 * rows[at + 2]!;
        if (here === wanted) {
          for (at += 3; at < next; at += 2) scores[rows[at]!]! += (rows[at + 1]! << 24) >> 24;
          break;
        }
        at = next;
        here = rows[at]! | (rows[at + 1]! << 8);
      }
    }
  }
}

/** Lays out rows of weights as {@link LinearModel} reads them. Weights are whole numbers from -127 to 127, classes 0 to 255. */
export function layOutRows(features: readonly { readonly hash: number; readonly pairs: readonly (readonly [cls: number, weight: number])[] }[]): { buckets: Uint32Array; rows: Uint8Array } {
  let bucketCount = 1;
  while (bucketCount * 4 < features.length) bucketCount *= 2;
  const bucketOf = (hash: number): number => hash & (bucketCount - 1);
  const ordered = [...features].sort((a, b) => bucketOf(a.hash) - bucketOf(b.hash) || (a.hash >>> 16) - (b.hash >>> 16) || a.hash - b.hash);
  const buckets = new Uint32Array(bucketCount + 1);
  const rows = new Uint8Array(ordered.reduce((sum, { pairs }) => sum + 3 + 2 * pairs.length, 0));
  let at = 0;
  for (const { hash, pairs } of ordered) {
    rows[at++] = (hash >>> 16) & 0xff;
    rows[at++] = hash >>> 24;
    rows[at++] = pairs.length;
    for (const [cls, weight] of pairs) {
      rows[at++] = cls;
      rows[at++] = weight & 0xff;
    }
    buckets[bucketOf(hash) + 1] = at;
  }
  for (let b = 1; b <= bucketCount; b++) if (buckets[b] === 0) buckets[b] = buckets[b - 1]!;
  return { buckets, rows };
}

/** The class of highest score among the first `classes`; the lower one where two are equal. */
export function bestClass(scores: Int32Array, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
