import { FeatureList } from '../model/hash';
import type { Scorer } from '../model/linearModel';

/** In place of a key: nothing is remembered there. */
const none = -1;

/**
 * Remembers the sums of a group of features' weights, a row of one number for each class. A row's key tells apart what the features
 * read; the low bits of the key's place say where the row stands, and another key there displaces it. So memory is bounded,
 * and a sum that was displaced is only made again.
 */
export class ScoreRows<T> {
  private readonly keys: Int32Array;
  private readonly sums: Int32Array;
  private readonly list = new FeatureList();

  private readonly mask: number;

  /**
   * @param table holds the rows of this group and of others, one after another
   * @param first the first row of this group
   * @param size how many rows are kept: a power of two
   * @param gather adds the features of what `at` is given to the list
   */
  constructor(private readonly table: Int16Array, private readonly first: number, size: number, private readonly classes: number, private readonly scorer: Scorer, private readonly gather: (list: FeatureList, of: T) => void) {
    this.keys = new Int32Array(size).fill(none);
    this.mask = size - 1;
    this.sums = new Int32Array(classes);
  }

  /** Where in the table the row of `of` begins, which has the key `key`, a whole number from 0 on. It stays as it is until the next call. */
  at(key: number, of: T, place = key): number {
    const row = place & this.mask;
    if (this.keys[row] !== key) {
      this.keys[row] = key;
      this.sum(row, of);
    }
    return (this.first + row) * this.classes;
  }

  private sum(row: number, of: T): void {
    const { list, sums, table, first, classes } = this;
    list.length = 0;
    this.gather(list, of);
    sums.fill(0);
    this.scorer.score(list, sums);
    for (let c = 0, at = (first + row) * classes; c < classes; c++) table[at++] = sums[c]!;
  }
}
