import type { FeatureList } from '../../core/language/model/hash';
import { layOutRows, type Scorer } from '../../core/language/model/linearModel';

/**
 * The averaged perceptron (Collins 2002; averaging as in Daumé's thesis, 2.1) with one short row of weights a feature.
 * All weights are whole numbers until the averages are taken, so that training gives the same bits everywhere.
 */
export class Perceptron implements Scorer {
  /** Open addressing: hash of the feature in each slot, and the row it has. */
  private keys = new Int32Array(1 << 20);
  private rowOf = new Int32Array(1 << 20);
  private features = 0;
  /** For each row where its cells start, how many it has, and how many it has room for. */
  private start = new Int32Array(1 << 18);
  private size = new Uint8Array(1 << 18);
  private room = new Uint16Array(1 << 18);
  /** How often a row was changed, up to 255. */
  private changes = new Uint8Array(1 << 18);
  private cells = 0;
  private cls = new Uint8Array(1 << 20);
  private weight = new Int32Array(1 << 20);
  private total = new Float64Array(1 << 20);
  private stamp = new Int32Array(1 << 20);
  /** Decisions seen so far. */
  private now = 1;

  /**
   * @param leastChanges a feature has a say only after so many updates touched it: that keeps the model small at little cost
   *   (Goldberg and Elhadad 2011, "Learning sparser perceptron models")
   */
  constructor(private readonly leastChanges: number) {}

  private slot(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) >>> 8 & mask;
    while (this.rowOf[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  score(list: FeatureList, scores: Int32Array): void {
    const { cls, weight, start, size, rowOf, changes, leastChanges } = this;
    for (let f = 0; f < list.length; f++) {
      const row = rowOf[this.slot(list.hashes[f]!)]! - 1;
      if (row < 0 || changes[row]! < leastChanges) continue;
      const from = start[row]!;
      const to = from + size[row]!;
      for (let c = from; c < to; c++) scores[cls[c]!]! += weight[c]!;
    }
  }

  /** One decision has been taken, rightly or wrongly. */
  tick(): void {
    this.now++;
  }

  /** Rewards `right` and punishes `wrong` for these features. */
  update(list: FeatureList, right: number, wrong: number, by = 1): void {
    for (let f = 0; f < list.length; f++) {
      const row = this.row(list.hashes[f]!);
      if (this.changes[row]! < 255) this.changes[row]!++;
      this.change(row, right, by);
      this.change(row, wrong, -by);
    }
  }

  private row(hash: number): number {
    const slot = this.slot(hash);
    const known = this.rowOf[slot]!;
    if (known) return known - 1;
    const row = this.features++;
    if (row === this.start.length) {
      this.start = grown(this.start, Int32Array);
      this.size = grown(this.size, Uint8Array);
      this.room = grown(this.room, Uint16Array);
      this.changes = grown(this.changes, Uint8Array);
    }
    this.keys[slot] = hash;
    this.rowOf[slot] = row + 1;
    this.allot(row, 2);
    if (this.features * 2 > this.keys.length) this.rehash();
    return row;
  }

  private allot(row: number, room: number): void {
    this.start[row] = this.cells;
    this.room[row] = room;
    this.cells += room;
    while (this.cells > this.cls.length) {
      this.cls = grown(this.cls, Uint8Array);
      this.weight = grown(this.weight, Int32Array);
      this.total = grown(this.total, Float64Array);
      this.stamp = grown(this.stamp, Int32Array);
    }
  }

  private change(row: number, c: number, by: number): void {
    let from = this.start[row]!;
    const size = this.size[row]!;
    let at = from;
    while (at < from + size && this.cls[at] !== c) at++;
    if (at === from + size) {
      if (size === this.room[row]) {
        this.allot(row, size * 2);
        const moved = this.start[row]!;
        for (const column of [this.cls, this.weight, this.total, this.stamp]) column.copyWithin(moved, from, from + size);
        from = moved;
        at = from + size;
      }
      this.cls[at] = c;
      this.weight[at] = 0;
      this.total[at] = 0;
      this.stamp[at] = this.now;
      this.size[row] = size + 1;
    }
    this.total[at]! += this.weight[at]! * (this.now - this.stamp[at]!);
    this.stamp[at] = this.now;
    this.weight[at]! += by;
  }

  private rehash(): void {
    const { keys, rowOf } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.rowOf = new Int32Array(keys.length * 2);
    for (let s = 0; s < keys.length; s++) {
      if (rowOf[s] === 0) continue;
      const slot = this.slot(keys[s]!);
      this.keys[slot] = keys[s]!;
      this.rowOf[slot] = rowOf[s]!;
    }
  }

  /**
   * The averaged weights, multiplied by `scale` and rounded to a signed byte; what rounds to less than `least` is dropped,
   * and so is a feature of which nothing is left.
   */
  freeze(scale: number, least: number): { buckets: Uint32Array; rows: Uint8Array } {
    const features: { hash: number; pairs: [number, number][] }[] = [];
    for (let s = 0; s < this.keys.length; s++) {
      const row = this.rowOf[s]! - 1;
      if (row < 0 || this.changes[row]! < this.leastChanges) continue;
      const pairs: [number, number][] = [];
      for (let c = this.start[row]!, end = c + this.size[row]!; c < end; c++) {
        const average = (this.total[c]! + this.weight[c]! * (this.now - this.stamp[c]!)) / this.now;
        const rounded = Math.max(-127, Math.min(127, Math.round(average * scale)));
        if (Math.abs(rounded) >= least) pairs.push([this.cls[c]!, rounded]);
      }
      if (pairs.length) features.push({ hash: this.keys[s]!, pairs: pairs.sort((a, b) => a[0] - b[0]) });
    }
    return layOutRows(features);
  }
}

function grown<T extends { readonly length: number; set(from: T): void }>(array: T, type: new (length: number) => T): T {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}
