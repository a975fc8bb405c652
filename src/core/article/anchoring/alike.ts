/** Shorter words are alike to too many others. */
const shortest = 4;
/** Share of the letters of the longer word that the two begin or end with together. */
const leastShared = 0.65;

const digit = /\p{N}/u;

/** Whether one word is the other with other letters in one place: misspelt, inflected, or spelt as elsewhere. Numbers never are. */
export function isAlike(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length < shortest || digit.test(a) || digit.test(b)) return false;
  let before = 0;
  while (before < short.length && long[before] === short[before]) before++;
  let after = 0;
  while (after < short.length - before && long[long.length - 1 - after] === short[short.length - 1 - after]) after++;
  return before + after >= long.length * leastShared;
}
