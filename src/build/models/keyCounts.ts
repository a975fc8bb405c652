/** When a decision is taken for certain: a key was met so often, and in at least this share of cases with one class. */
export interface CertainSettings {
  readonly count: number;
  readonly share: number;
}

/** Keys that decide a class, and the class of each. */
export interface CertainKeys {
  readonly keys: Int32Array;
  readonly classes: Uint8Array;
}

/** How often keys went with classes in training. */
export class KeyCounts {
  private readonly counts = new Map<number, Uint32Array>();

  constructor(private readonly classes: number) {}

  add(keys: Int32Array, cls: number): void {
    for (const key of keys) {
      const ofKey = this.counts.get(key) ?? new Uint32Array(this.classes);
      ofKey[cls]!++;
      this.counts.set(key, ofKey);
    }
  }

  /** The keys that decide, the most frequent first. */
  certain({ count, share }: CertainSettings): CertainKeys {
    const found: { key: number; cls: number; all: number }[] = [];
    for (const [key, ofKey] of this.counts) {
      const all = ofKey.reduce((sum, n) => sum + n, 0);
      const cls = ofKey.reduce((best, n, at) => (n > ofKey[best]! ? at : best), 0);
      if (all >= count && ofKey[cls]! >= share * all) found.push({ key, cls, all });
    }
    found.sort((a, b) => b.all - a.all || a.key - b.key);
    return { keys: Int32Array.from(found, ({ key }) => key), classes: Uint8Array.from(found, ({ cls }) => cls) };
  }
}
