/** A number's bits mixed so that each depends on all (the last steps of MurmurHash3; Appleby, public domain). */
export function scattered(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** {@link scattered} of the small numbers, which features ask for most. */
const small = Int32Array.from({ length: 1024 }, (_, number) => scattered(number + 0x7001));

/** A hash for a small number such as a distance; large ones are taken as they come. */
export const scatteredSmall = (number: number): number => (number >= 0 && number < small.length ? small[number]! : scattered(number + 0x7001));

/*
 * A feature is a template's number with up to four scattered atoms. Each place but the first multiplies its atom by an odd number of
 * its own, so that the same atoms in other places are another feature; then all are joined by exclusive or. Multipliers: random
 * odd numbers.
 */
export const second = (atom: number): number => Math.imul(atom, 0x2c1b3c6d);
export const third = (atom: number): number => Math.imul(atom, 0x297a2d39);
export const fourth = (atom: number): number => Math.imul(atom, 0x1b56c4e9);
export const templateFactor = 0x9e3779b1;
