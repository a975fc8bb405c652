import type { FeatureList } from '../../core/language/model/hash';
import { layOutRows } from '../../core/language/model/linearModel';

/** Slots of the table; a power of two. */
const slots = 1 << 24;
const fullest = slots * 0.75;

/** Features by their hash: first counted, then those seen often enough are numbered, each number the place of its weights in a trainer's tables. */
export class FeatureTable {
  private readonly hashes = new Int32Array(slots);
  /** While counting how often the feature was seen; once numbered its number plus one, or -1. 0 where the slot is empty. */
  private readonly values = new Int32Array(slots);
  private features = 0;
  /** How many features have a number. */
  numbered = 0;

  private slotOf(hash: number): number {
    const { hashes, values } = this;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 5) & (slots - 1);
    while (values[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  /** Counts the features of a decision. Throws when there are more different ones than the table holds. */
  count(list: FeatureList): void {
    for (let f = 0; f < list.length; f++) {
      const slot = this.slotOf(list.hashes[f]!);
      if (this.values[slot] === 0) {
        if (++this.features > fullest) throw new Error('the texts have more features than the table of features holds');
        this.hashes[slot] = list.hashes[f]!;
      }
      this.values[slot]!++;
    }
  }

  /** Ends the counting: numbers the features that were seen `least` times or more, and returns how many these are. */
  number(least: number): number {
    for (let slot = 0; slot < slots; slot++) if (this.values[slot]! > 0) this.values[slot] = this.values[slot]! >= least ? ++this.numbered : -1;
    return this.numbered;
  }

  /** The numbers of those features of a decision that have one. */
  numbersOf(list: FeatureList): Int32Array {
    const found = new Int32Array(list.length);
    let length = 0;
    for (let f = 0; f < list.length; f++) {
      const value = this.values[this.slotOf(list.hashes[f]!)]!;
      if (value > 0) found[length++] = value - 1;
    }
    return found.slice(0, length);
  }

  /** The weights (`classes` numbers a feature) multiplied by `scale` and rounded to a signed byte, as they ship; what rounds to less than `least` is dropped. */
  layOut(weights: Float32Array, classes: number, scale: number, least: number): { buckets: Uint32Array; rows: Uint8Array } {
    const features: { hash: number; pairs: [number, number][] }[] = [];
    for (let slot = 0; slot < slots; slot++) {
      const feature = this.values[slot]! - 1;
      if (feature < 0) continue;
      const pairs: [number, number][] = [];
      for (let cls = 0; cls < classes; cls++) {
        const weight = Math.max(-127, Math.min(127, Math.round(weights[feature * classes + cls]! * scale)));
        if (Math.abs(weight) >= least) pairs.push([cls, weight]);
      }
      if (pairs.length) features.push({ hash: this.hashes[slot]!, pairs });
    }
    return layOutRows(features);
  }
}
