import type { Steps } from '../../analysis/steps';

/** Entries of one slot that are looked at, at most, for each place wanted: others may have come into it by chance. */
const mostTries = 8;

const hash = (ids: Int32Array, at: number, size: number): number => {
  let mixed = 0;
  for (let i = at; i < at + size; i++) mixed = Math.imul(mixed ^ ids[i]!, 0x9e3779b1) ^ (mixed >>> 15);
  return mixed ^ (mixed >>> 13);
};

/** Where every few tokens in a row stand in a text: a hash table of its n-grams. */
export class GramIndex {
  private constructor(
    private readonly ids: Int32Array,
    private readonly size: number,
    private readonly slots: Int32Array,
    private readonly next: Int32Array,
  ) {}

  /** The index of all rows of `size` tokens of `ids`. */
  static *of(ids: Int32Array, size: number): Steps<GramIndex> {
    const bits = Math.ceil(Math.log2(ids.length + 2));
    const slots = new Int32Array(1 << bits).fill(-1);
    const next = new Int32Array(ids.length);
    for (let at = ids.length - size; at >= 0; at--) {
      const slot = hash(ids, at, size) & (slots.length - 1);
      next[at] = slots[slot]!;
      slots[slot] = at;
      if (at % 4096 === 0) yield;
    }
    return new GramIndex(ids, size, slots, next);
  }

  /** The first tokens of all places where the tokens of `others` from `at` on stand; undefined where that is more places than `most`, or too many to tell. */
  places(others: Int32Array, at: number, most: number): number[] | undefined {
    const found: number[] = [];
    let tries = mostTries * (most + 1);
    for (let place = this.slots[hash(others, at, this.size) & (this.slots.length - 1)]!; place >= 0; place = this.next[place]!) {
      if (--tries < 0) return undefined;
      let i = 0;
      while (i < this.size && this.ids[place + i] === others[at + i]) i++;
      if (i < this.size) continue;
      if (found.length === most) return undefined;
      found.push(place);
    }
    return found;
  }
}
