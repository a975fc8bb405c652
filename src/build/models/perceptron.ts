import type { FeatureList } from '../../core/language/model/hash';
import { layOutRows, type Scorer } from '../../core/language/model/linearModel';

/** Numbers a slot of the feature table has: the feature's hash, where its cells start (plus one; 0 is an empty slot), and its counts. */
const stride = 4;
const startAt = 1;
/** How many cells the feature has, and has room for: low and high half. */
const sizeAt = 2;
/** How often the feature was updated. */
const changesAt = 3;

/**
 * The averaged perceptron (Collins 2002; averaging as in Daumé's thesis, 2.1), each feature with a short row of cells, one for
 * each class it has a weight for. All weights are whole numbers until the averages are taken, so that training gives the same
 * bits everywhere. What a decision reads lies close together: training spends its time waiting for memory.
 */
export class Perceptron implements Scorer {
  /** Open addressing, `stride` numbers a slot. */
  private slots = new Int32Array(stride << 20);
  private features = 0;
  private cells = 0;
  /** Weight times 256 plus class, a cell each; the other columns serve the averages. */
  private packed = new Int32Array(1 << 20);
  private total = new Float64Array(1 << 20);
  private stamp = new Int32Array(1 << 20);
  /** Decisions seen so far. */
  private now = 1;

  /**
   * @param leastChanges a feature has a say only after so many updates touched it: that keeps the model small at little cost
   *   (Goldberg and Elhadad 2011, "Learning sparser perceptron models")
   */
  constructor(private readonly leastChanges: number) {}

  /** Where in `slots` the feature stands, or would stand. */
  private slot(hash: number): number {
    const { slots } = this;
    const mask = slots.length / stride - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    while (slots[slot * stride + startAt] !== 0 && slots[slot * stride] !== hash) slot = (slot + 1) & mask;
    return slot * stride;
  }

  score(list: FeatureList, scores: Int32Array): void {
    const { slots, packed, leastChanges } = this;
    for (let f = 0; f < list.length; f++) {
      const slot = this.slot(list.hashes[f]!);
      if (slots[slot + changesAt]! < leastChanges) continue;
      const from = slots[slot + startAt]! - 1;
      const to = from + (slots[slot + sizeAt]! & 0xffff);
      for (let c = from; c < to; c++) scores[packed[c]! & 0xff]! += packed[c]! >> 8;
    }
  }

  /** One decision has been taken, rightly or wrongly. */
  tick(): void {
    this.now++;
  }

  /** Rewards `right` and punishes `wrong` for these features. */
  update(list: FeatureList, right: number, wrong: number, by = 1): void {
    for (let f = 0; f < list.length; f++) {
      const slot = this.known(list.hashes[f]!);
      this.slots[slot + changesAt]!++;
      this.change(slot, right, by);
      this.change(slot, wrong, -by);
    }
  }

  /** The slot of a feature that is in the table from now on. */
  private known(hash: number): number {
    const slot = this.slot(hash);
    if (this.slots[slot + startAt] !== 0) return slot;
    if (++this.features * stride * 2 > this.slots.length) {
      this.rehash();
      this.features--;
      return this.known(hash);
    }
    this.slots[slot] = hash;
    this.slots[slot + startAt] = this.allot(2) + 1;
    this.slots[slot + sizeAt] = 2 << 16;
    return slot;
  }

  private allot(room: number): number {
    const start = this.cells;
    this.cells += room;
    while (this.cells > this.packed.length) {
      this.packed = grown(this.packed, Int32Array);
      this.total = grown(this.total, Float64Array);
      this.stamp = grown(this.stamp, Int32Array);
    }
    return start;
  }

  private change(slot: number, cls: number, by: number): void {
    const { slots } = this;
    let from = slots[slot + startAt]! - 1;
    const size = slots[slot + sizeAt]! & 0xffff;
    const room = slots[slot + sizeAt]! >>> 16;
    let at = from;
    while (at < from + size && (this.packed[at]! & 0xff) !== cls) at++;
    if (at === from + size) {
      if (size === room) {
        const moved = this.allot(room * 2);
        for (const column of [this.packed, this.total, this.stamp]) column.copyWithin(moved, from, from + size);
        from = moved;
        at = from + size;
        slots[slot + startAt] = from + 1;
      }
      this.packed[at] = cls;
      this.total[at] = 0;
      this.stamp[at] = this.now;
      slots[slot + sizeAt] = (size + 1) | ((size === room ? room * 2 : room) << 16);
    }
    this.total[at]! += (this.packed[at]! >> 8) * (this.now - this.stamp[at]!);
    this.stamp[at] = this.now;
    this.packed[at]! += by * 256;
  }

  private rehash(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let s = 0; s < old.length; s += stride) {
      if (old[s + startAt] !== 0) this.slots.set(old.subarray(s, s + stride), this.slot(old[s]!));
    }
  }

  /**
   * The averaged weights, multiplied by `scale` and rounded to a signed byte; what rounds to less than `least` is dropped,
   * and so is a feature of which nothing is left.
   */
  freeze(scale: number, least: number): { buckets: Uint32Array; rows: Uint8Array } {
    const features: { hash: number; pairs: [number, number][] }[] = [];
    const { slots } = this;
    for (let s = 0; s < slots.length; s += stride) {
      if (slots[s + startAt] === 0 || slots[s + changesAt]! < this.leastChanges) continue;
      const pairs: [number, number][] = [];
      for (let c = slots[s + startAt]! - 1, end = c + (slots[s + sizeAt]! & 0xffff); c < end; c++) {
        const average = (this.total[c]! + (this.packed[c]! >> 8) * (this.now - this.stamp[c]!)) / this.now;
        const rounded = Math.max(-127, Math.min(127, Math.round(average * scale)));
        if (Math.abs(rounded) >= least) pairs.push([this.packed[c]! & 0xff, rounded]);
      }
      if (pairs.length) features.push({ hash: slots[s]!, pairs: pairs.sort((a, b) => a[0] - b[0]) });
    }
    return layOutRows(features);
  }
}

function grown<T extends { readonly length: number; set(from: T): void }>(array: T, type: new (length: number) => T): T {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}
