import { isAlike } from './alike';
import type { Vocabulary } from './tokens';

/** What became of an old token. */
export const enum Fate { gone, same, alike, replaced }

/** What it is worth to leave a token out, and to take one for another, where to find one again is worth more than 1. */
const skip = -0.6;
const replace = -0.5;

/** A token of one row that stands for one of the other. */
export interface Pair {
  readonly i: number;
  readonly j: number;
  readonly fate: Fate;
}

/**
 * The best alignment of two rows of tokens, by their numbers, that begin at the same place; and end there, too, if they are `isClosed`.
 * `bits`: what each old token tells. A word is never taken for a sign. (Needleman and Wunsch 1970)
 */
export function compareTokens(olds: readonly number[], nows: readonly number[], bits: readonly number[], vocabulary: Vocabulary, isClosed: boolean): Pair[] {
  const width = nows.length + 1;
  const scores = new Float64Array((olds.length + 1) * width);
  const fates = new Uint8Array(scores.length);
  for (let j = 1; j < width; j++) scores[j] = j * skip;
  let best = 0;
  for (const [row, own] of olds.entries()) {
    const i = row + 1;
    scores[i * width] = i * skip;
    const isWord = own >= 0 && vocabulary.isWord(own);
    for (let j = 1; j < width; j++) {
      const other = nows[j - 1]!;
      const at = i * width + j;
      let fate = Fate.gone;
      let score = Math.max(scores[at - 1]!, scores[at - width]!) + skip;
      if (own === other || (own >= 0 && isWord === vocabulary.isWord(other))) {
        const same = own === other ? Fate.same : isWord && isAlike(vocabulary.forms[own]!, vocabulary.forms[other]!) ? Fate.alike : Fate.replaced;
        const taken = scores[at - width - 1]! + (same === Fate.same ? 1 + bits[row]! / 4 : same === Fate.alike ? 1 : replace);
        if (taken >= score) [score, fate] = [taken, same];
      }
      scores[at] = score;
      fates[at] = fate;
      if (score > scores[best]!) best = at;
    }
  }
  const pairs: Pair[] = [];
  for (let at = isClosed ? scores.length - 1 : best; at >= width && at % width; ) {
    const fate = fates[at] as Fate;
    if (fate) pairs.push({ i: Math.floor(at / width) - 1, j: (at % width) - 1, fate });
    at -= fate ? width + 1 : scores[at - 1]! > scores[at - width]! ? 1 : width;
  }
  return pairs;
}
