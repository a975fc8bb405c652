/** 32-bit hash of the UTF-16 code units `start` to `end` of `text` (FNV-1a over code units). */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** 32-bit hash of a feature: its template and up to three atoms. The mixing steps are those of MurmurHash3 (Appleby, public domain). */
export function hashFeature(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** How many features a decision may have at most. */
export const longestList = 256;

/** Feature hashes of one decision, gathered one after another in the same array. */
export class FeatureList {
  readonly hashes = new Int32Array(longestList);
  length = 0;

  add(template: number, a: number, b = 0, c = 0): void {
    this.hashes[this.length++] = hashFeature(template, a, b, c);
  }
}
