import { plainWords } from '../language/plainWords';
import { hashFeature, hashText } from '../language/model/hash';

/** Words of a shingle: so many in a row are seldom the same in articles of which neither copies the other. */
const shingleLength = 5;
/** Rows of a band, and bands: of two texts that share half of their shingles 94 in 100 share a band, of those that share a fifth 16. */
const rowsOfBand = 3;
const bands = 21;
/** Texts that share this part of their shingles (Jaccard) are one story. */
const leastShared = 0.5;
/** A text of fewer words is too short to tell a copy from what is often written ("Photo: Reuters"). */
const fewestWords = 20;

/**
 * What is left of a text to tell near copies of it: the least values of so many hashes over its shingles (MinHash; Broder 1997,
 * "On the resemblance and containment of documents").
 */
export type Fingerprint = Int32Array;

/** The fingerprint of a text; null for one that is too short to have one. The same for the same words, however they are set. */
export function fingerprint(text: string): Fingerprint | null {
  const words = plainWords(text).split(' ').map((word) => hashText(word));
  if (words.length < fewestWords) return null;
  const least = new Int32Array(bands * rowsOfBand).fill(0x7fffffff);
  for (let at = 0; at + shingleLength <= words.length; at++) {
    let shingle = 0;
    for (let i = at; i < at + shingleLength; i++) shingle = hashFeature(i - at + 1, shingle, words[i]);
    for (let i = 0; i < least.length; i++) least[i] = Math.min(least[i]!, hashFeature(i + 1, shingle));
  }
  return least;
}

/** Numbers of which near copies are likely to share one: a hash of each band, its place in it. */
export const bandsOf = (print: Fingerprint): number[] =>
  Array.from({ length: bands }, (_, band) => hashFeature(band + 1, print[band * rowsOfBand]!, print[band * rowsOfBand + 1], print[band * rowsOfBand + 2]));

/** Whether two texts are near copies, by what their fingerprints have in common. */
export function isNearCopy(a: Fingerprint, b: Fingerprint): boolean {
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++;
  return same >= leastShared * a.length;
}
