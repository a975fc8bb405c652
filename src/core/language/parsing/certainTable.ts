const bits = 14;
const places = 1 << bits;

/**
 * Decisions that need no weighing: keys that in training nearly always went with one class. Keys are well mixed hashes. One look into
 * memory a key.
 */
export class CertainTable {
  private readonly keys = new Int32Array(places);
  private readonly classes = new Int16Array(places).fill(-1);

  /** @param keys the most frequent first: of two that want one place the first stays */
  constructor(keys: Int32Array, classes: Uint8Array) {
    keys.forEach((key, i) => {
      const place = key >>> (32 - bits);
      if (this.classes[place]! >= 0) return;
      this.keys[place] = key;
      this.classes[place] = classes[i]!;
    });
  }

  /** The class of the first of the keys that has one, else -1. */
  find(keys: Int32Array): number {
    for (let k = 0; k < keys.length; k++) {
      const place = keys[k]! >>> (32 - bits);
      if (this.keys[place] === keys[k] && this.classes[place]! >= 0) return this.classes[place]!;
    }
    return -1;
  }
}
