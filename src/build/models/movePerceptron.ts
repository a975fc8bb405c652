import { emptyTable, entryOf, markOf, placeOf } from '../../core/language/parsing/moveModel';
import { moveCount, type Move } from '../../core/language/parsing/transitions';

/** Numbers a slot of the feature table has: the feature (0 is an empty slot) and its weight for each move. */
const stride = 4;

/**
 * The averaged structured perceptron of the parser's moves (Collins 2002; averaging as in Daumé's thesis, 2.1). Weights are whole numbers
 * until the averages are taken, so that training gives the same bits everywhere.
 */
export class MovePerceptron {
  private slots = new Int32Array(stride << 20);
  /** For each slot the changes of each weight times when they were made, and how often the feature was changed. */
  private totals = new Float64Array(stride << 20);
  /** The weights of features that were not changed often enough yet, by slot. */
  private waiting = new Int32Array(stride << 20);
  private features = 0;
  /** Sentences seen so far. */
  private now = 1;

  /** @param leastChanges a feature has a say only after so many updates touched it (Goldberg and Elhadad 2011) */
  constructor(private readonly leastChanges: number) {}

  tick(): void {
    this.now++;
  }

  private slot(feature: number): number {
    const { slots } = this;
    const mask = slots.length / stride - 1;
    let slot = Math.imul(feature, 0x9e3779b1) >>> 6 & mask;
    while (slots[slot * stride] !== 0 && slots[slot * stride] !== feature) slot = (slot + 1) & mask;
    return slot * stride;
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { slots } = this;
    const mask = slots.length / stride - 1;
    let shifts = 0;
    let lefts = 0;
    let rights = 0;
    for (let f = 0; f < count; f++) {
      const feature = features[f]!;
      let slot = Math.imul(feature, 0x9e3779b1) >>> 6 & mask;
      while (slots[slot * stride] !== 0 && slots[slot * stride] !== feature) slot = (slot + 1) & mask;
      const at = slot * stride;
      shifts += slots[at + 1]!;
      lefts += slots[at + 2]!;
      rights += slots[at + 3]!;
    }
    scores[0] = shifts;
    scores[1] = lefts;
    scores[2] = rights;
  }

  /** Adds `by` to the weights of these features for `move`. */
  update(features: Int32Array, count: number, move: Move, by: number): void {
    for (let f = 0; f < count; f++) {
      const feature = features[f]!;
      if (feature === 0) continue;
      let at = this.slot(feature);
      if (this.slots[at] === 0) {
        if (++this.features * stride * 1.5 > this.slots.length) {
          this.grow();
          at = this.slot(feature);
        }
        this.slots[at] = feature;
      }
      const changes = ++this.totals[at]!;
      this.totals[at + 1 + move]! += by * this.now;
      if (changes < this.leastChanges) this.waiting[at + 1 + move]! += by;
      else {
        if (changes === this.leastChanges) for (let m = 1; m <= moveCount; m++) this.slots[at + m]! += this.waiting[at + m]!;
        this.slots[at + 1 + move]! += by;
      }
    }
  }

  private grow(): void {
    const { slots, totals, waiting } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.totals = new Float64Array(slots.length * 2);
    this.waiting = new Int32Array(slots.length * 2);
    for (let from = 0; from < slots.length; from += stride) {
      if (slots[from] === 0) continue;
      const to = this.slot(slots[from]!);
      for (let i = 0; i < stride; i++) {
        this.slots[to + i] = slots[from + i]!;
        this.totals[to + i] = totals[from + i]!;
        this.waiting[to + i] = waiting[from + i]!;
      }
    }
  }

  /**
   * The averaged weights, multiplied by `scale` and rounded to a signed byte, in a table of `places` places as MoveModel reads it.
   * A feature whose greatest weight rounds to less than `least` is dropped; of two features that want one place the one stays
   * whose weights are greater and were changed more often.
   */
  freeze(scale: number, least: number, places: number): { table: Int32Array; features: number; dropped: number } {
    const { slots, totals, now } = this;
    const table = emptyTable(places);
    const importances = new Float64Array(places);
    const weights = new Int32Array(moveCount);
    let features = 0;
    let dropped = 0;
    for (let at = 0; at < slots.length; at += stride) {
      if (slots[at] === 0 || totals[at]! < this.leastChanges) continue;
      let greatest = 0;
      let size = 0;
      for (let m = 0; m < moveCount; m++) {
        const weight = Math.max(-127, Math.min(127, Math.round((slots[at + 1 + m]! - totals[at + 1 + m]! / now) * scale)));
        weights[m] = weight;
        greatest = Math.max(greatest, Math.abs(weight));
        size += Math.abs(weight);
      }
      if (greatest < least) continue;
      const place = placeOf(slots[at]!, places);
      const importance = size * totals[at]!;
      if (importances[place]! > 0) dropped++;
      else features++;
      if (importance < importances[place]!) continue;
      importances[place] = importance;
      table[place] = entryOf(markOf(slots[at]!), weights[0]!, weights[1]!, weights[2]!);
    }
    return { table, features, dropped };
  }
}
