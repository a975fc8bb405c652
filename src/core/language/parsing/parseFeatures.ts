import { fourth, scattered, scatteredSmall as small, second, templateFactor as factor, third } from './scatter';
import { StateAt, stateSize, WordAt, wordSize, type ParserStates } from './transitions';

/** Groups of features, a bit each, so that what each gives can be measured. */
export const enum FeatureGroup { singles = 1, pairs = 2, triples = 4, dependents = 8, families = 16, valency = 32, between = 64, around = 128, further = 256 }
export const featureGroups = ['single words', 'pairs', 'triples', 'dependents', 'sets of dependents', 'numbers of dependents', 'what stands between', 'neighbours', 'further words'] as const;
export const allGroups = (1 << featureGroups.length) - 1;

/** How many features a state has at most. */
export const mostFeatures = 160;

const noWord = scattered(0x11);
const noTag = scattered(0x12);

/**
 * Gathers the features of a state in `h` and returns how many there are: those of Zhang and Nivre (2011) as far as they apply, with what stands between
 * and around the words (McDonald, Crammer and Pereira 2005). s0, s1 … are the words on the stack from the top, b0, b1 … the words to come;
 * w is the word, t the tag, l and r a dependent on the left or right.
 */
export function parseFeatures(h: Int32Array, parser: ParserStates, state: number, groups = allGroups): number {
  const { words, states, input } = parser;
  const { tags, commas, quotes, finite, conjunctions, length } = input;
  const word = (i: number): number => (i < 0 ? noWord : input.words[i]!);
  const tag = (i: number): number => (i < 0 ? noTag : tags[i]!);
  const at = state * stateSize;
  const next = states[at + StateAt.next]!;
  // records of words: where there is none, the record of no word, which lies at the end of the initial ones
  const x0 = states[at + StateAt.top]! * wordSize;
  const x1 = parser.recordAt(words[x0 + WordAt.below]!);
  const x2 = parser.recordAt(words[x1 + WordAt.below]!);
  const x3 = parser.recordAt(words[x2 + WordAt.below]!);
  const xb = parser.recordAt(states[at + StateAt.nextWord]!);
  const s0 = words[x0]!, s1 = words[x1]!, s2 = words[x2]!, s3 = words[x3]!, b0 = words[xb]!;
  const b1 = next + 1 < length ? next + 1 : -1, b2 = next + 2 < length ? next + 2 : -1, b3 = next + 3 < length ? next + 3 : -1;
  const s0l = words[x0 + WordAt.left]!, s0r = words[x0 + WordAt.right]!;
  const s1l = words[x1 + WordAt.left]!, s1r = words[x1 + WordAt.right]!, b0l = words[xb + WordAt.left]!;
  const s0w = word(s0), s1w = word(s1), s2w = word(s2), b0w = word(b0), b1w = word(b1), b2w = word(b2);
  const s0t = tag(s0), s1t = tag(s1), s2t = tag(s2), s3t = tag(s3), b0t = tag(b0), b1t = tag(b1), b2t = tag(b2), b3t = tag(b3);
  const s0lt = tag(s0l), s0rt = tag(s0r), s1lt = tag(s1l), s1rt = tag(s1r), b0lt = tag(b0l);
  const s0lw = word(s0l), s0rw = word(s0r), s1rw = word(s1r), b0lw = word(b0l);
  let n = 0;
  if (groups & FeatureGroup.singles) {
    h[n++] = 1 * factor ^ s0w; h[n++] = 2 * factor ^ s0t; h[n++] = 3 * factor ^ s0w ^ second(s0t);
    h[n++] = 4 * factor ^ s1w; h[n++] = 5 * factor ^ s1t; h[n++] = 6 * factor ^ s1w ^ second(s1t);
    h[n++] = 7 * factor ^ s2t; h[n++] = 8 * factor ^ s2w ^ second(s2t);
    h[n++] = 9 * factor ^ b0w; h[n++] = 10 * factor ^ b0t; h[n++] = 11 * factor ^ b0w ^ second(b0t);
    h[n++] = 12 * factor ^ b1w; h[n++] = 13 * factor ^ b1t; h[n++] = 14 * factor ^ b1w ^ second(b1t);
    h[n++] = 15 * factor ^ b2t; h[n++] = 16 * factor ^ b2w ^ second(b2t);
  }
  if (groups & FeatureGroup.pairs) {
    h[n++] = 17 * factor ^ s0w ^ second(b0w); h[n++] = 18 * factor ^ s0w ^ second(b0t); h[n++] = 19 * factor ^ s0t ^ second(b0w); h[n++] = 20 * factor ^ s0t ^ second(b0t);
    h[n++] = 21 * factor ^ s1w ^ second(s0w); h[n++] = 22 * factor ^ s1w ^ second(s0t); h[n++] = 23 * factor ^ s1t ^ second(s0w); h[n++] = 24 * factor ^ s1t ^ second(s0t);
    h[n++] = 25 * factor ^ s1w ^ second(b0w); h[n++] = 26 * factor ^ s1w ^ second(b0t); h[n++] = 27 * factor ^ s1t ^ second(b0w); h[n++] = 28 * factor ^ s1t ^ second(b0t);
    h[n++] = 29 * factor ^ b0t ^ second(b1t); h[n++] = 30 * factor ^ b0w ^ second(b1t); h[n++] = 31 * factor ^ b0t ^ second(b1w); h[n++] = 32 * factor ^ s0w ^ second(b1t);
    h[n++] = 33 * factor ^ s0t ^ second(b1w);
  }
  if (groups & FeatureGroup.triples) {
    h[n++] = 34 * factor ^ s0t ^ second(b0t) ^ third(b1t); h[n++] = 35 * factor ^ b0t ^ second(b1t) ^ third(b2t); h[n++] = 36 * factor ^ s1t ^ second(s0t) ^ third(b0t);
    h[n++] = 37 * factor ^ s2t ^ second(s1t) ^ third(s0t);
    h[n++] = 38 * factor ^ s1w ^ second(s0t) ^ third(b0t); h[n++] = 39 * factor ^ s1t ^ second(s0w) ^ third(b0t); h[n++] = 40 * factor ^ s1t ^ second(s0t) ^ third(b0w);
    h[n++] = 41 * factor ^ s0w ^ second(b0t) ^ third(b1t); h[n++] = 42 * factor ^ s0t ^ second(b0w) ^ third(b1t);
  }
  if (groups & FeatureGroup.dependents) {
    h[n++] = 43 * factor ^ s0t ^ second(s0lt) ^ third(b0t); h[n++] = 44 * factor ^ s0t ^ second(s0rt) ^ third(b0t); h[n++] = 45 * factor ^ s0t ^ second(b0t) ^ third(b0lt);
    h[n++] = 46 * factor ^ s1t ^ second(s0t) ^ third(s0lt); h[n++] = 47 * factor ^ s1t ^ second(s0t) ^ third(s0rt); h[n++] = 48 * factor ^ s1t ^ second(s1lt) ^ third(s0t);
    h[n++] = 49 * factor ^ s1t ^ second(s1rt) ^ third(s0t); h[n++] = 50 * factor ^ s1t ^ second(s1rt) ^ third(b0t);
    h[n++] = 51 * factor ^ s0lw ^ second(s0t); h[n++] = 52 * factor ^ s1w ^ second(s0lw); h[n++] = 53 * factor ^ s1t ^ second(s0t) ^ third(s0lw);
    h[n++] = 54 * factor ^ s0w ^ second(b0lw); h[n++] = 55 * factor ^ s1w ^ second(b0lw);
    h[n++] = 56 * factor ^ s0t ^ second(b0t) ^ third(b0lw); h[n++] = 57 * factor ^ s1t ^ second(s0t) ^ third(b0lw); h[n++] = 58 * factor ^ b0t ^ second(b0lw);
    h[n++] = 59 * factor ^ s0rw ^ second(s0t); h[n++] = 60 * factor ^ s1rw ^ second(s0t) ^ third(b0t);
  }
  if (groups & FeatureGroup.families) {
    const s0l2t = tag(words[x0 + WordAt.left2]!), s0r2t = tag(words[x0 + WordAt.right2]!), s1l2t = tag(words[x1 + WordAt.left2]!), s1r2t = tag(words[x1 + WordAt.right2]!);
    const b0l2t = tag(words[xb + WordAt.left2]!);
    const s0ls = scattered(words[x0 + WordAt.leftTags]!), s0rs = scattered(words[x0 + WordAt.rightTags]!);
    const s1ls = scattered(words[x1 + WordAt.leftTags]!), s1rs = scattered(words[x1 + WordAt.rightTags]!), b0ls = scattered(words[xb + WordAt.leftTags]!);
    h[n++] = 61 * factor ^ s0t ^ second(s0lt) ^ third(s0rt); h[n++] = 62 * factor ^ s1t ^ second(s1lt) ^ third(s1rt); h[n++] = 63 * factor ^ b0t ^ second(b0lt) ^ third(b0l2t);
    h[n++] = 64 * factor ^ s0t ^ second(s0lt) ^ third(s0l2t); h[n++] = 65 * factor ^ s0t ^ second(s0rt) ^ third(s0r2t);
    h[n++] = 66 * factor ^ s1t ^ second(s1lt) ^ third(s1l2t); h[n++] = 67 * factor ^ s1t ^ second(s1rt) ^ third(s1r2t);
    h[n++] = 68 * factor ^ s0w ^ second(s0rt); h[n++] = 69 * factor ^ s1w ^ second(s1rt); h[n++] = 70 * factor ^ b0w ^ second(b0lt); h[n++] = 71 * factor ^ s0w ^ second(s0lt);
    h[n++] = 72 * factor ^ s0t ^ second(s0ls); h[n++] = 73 * factor ^ s0t ^ second(s0rs); h[n++] = 74 * factor ^ s0w ^ second(s0rs); h[n++] = 75 * factor ^ s0t ^ second(s0ls) ^ third(b0t);
    h[n++] = 78 * factor ^ s1t ^ second(s1rs) ^ third(s0t); h[n++] = 79 * factor ^ s1w ^ second(s1rs); h[n++] = 80 * factor ^ s1t ^ second(s1ls) ^ third(s0t);
    h[n++] = 82 * factor ^ b0t ^ second(b0ls) ^ third(s0t); h[n++] = 83 * factor ^ b0w ^ second(b0ls); h[n++] = 95 * factor ^ s0t ^ second(s0rs) ^ third(b0t); h[n++] = 96 * factor ^ s1t ^ second(s0t) ^ third(s0ls);
    h[n++] = 97 * factor ^ s1w ^ second(s0t) ^ third(b0lw); h[n++] = 98 * factor ^ s0w ^ second(b0t) ^ third(b0lw); h[n++] = 99 * factor ^ s1w ^ second(s0t) ^ third(s0lw);
  }
  if (groups & FeatureGroup.valency) {
    const s0v = small(words[x0 + WordAt.leftCount]! * 64 + words[x0 + WordAt.rightCount]!);
    h[n++] = 76 * factor ^ s0w ^ second(s0v); h[n++] = 77 * factor ^ s0t ^ second(s0v);
    h[n++] = 81 * factor ^ s1t ^ second(small(words[x1 + WordAt.rightCount]!)) ^ third(s0t);
    h[n++] = 84 * factor ^ b0t ^ second(small(words[xb + WordAt.leftCount]!));
  }
  if (groups & FeatureGroup.between) {
  if (b0 >= 0 && s0 < length) {
    const d = small(distance(b0 - s0));
    const between = small(Math.min(2, commas[b0]! - commas[s0]!) * 4 + Math.min(2, quotes[b0]! - quotes[s0]!));
    h[n++] = 85 * factor ^ s0w ^ second(d); h[n++] = 86 * factor ^ s0t ^ second(d); h[n++] = 87 * factor ^ b0w ^ second(d); h[n++] = 88 * factor ^ b0t ^ second(d);
    h[n++] = 89 * factor ^ s0t ^ second(b0t) ^ third(d);
    h[n++] = 90 * factor ^ s0t ^ second(b0t) ^ third(between); h[n++] = 91 * factor ^ b0t ^ second(small((quotes[b0]! & 1) * 2 + (quotes[s0]! & 1)));
    h[n++] = 108 * factor ^ s0t ^ second(b0t) ^ third(small(Math.min(2, finite[b0]! - finite[s0]!) * 4 + Math.min(2, conjunctions[b0]! - conjunctions[s0]!)));
  }
  if (s1 >= 0 && s1 < length) {
    const d = small(distance(s0 - s1));
    const between = small(Math.min(2, commas[s0]! - commas[s1]!) * 4 + Math.min(2, quotes[s0]! - quotes[s1]!));
    h[n++] = 92 * factor ^ s1t ^ second(s0t) ^ third(d); h[n++] = 93 * factor ^ s1t ^ second(s0t) ^ third(between); h[n++] = 94 * factor ^ s1w ^ second(s0t) ^ third(between);
    h[n++] = 107 * factor ^ s1t ^ second(s0t) ^ third(small(Math.min(2, finite[s0]! - finite[s1]!) * 4 + Math.min(2, conjunctions[s0]! - conjunctions[s1]!)));
  }
  }
  if (groups & FeatureGroup.around) {
  if (b0 >= 0 && s0 < length) {
    const s0n = tag(s0 + 1), s0p = s0 > 0 ? tag(s0 - 1) : noTag, b0p = tag(b0 - 1);
    h[n++] = 100 * factor ^ s0t ^ second(s0n) ^ third(b0t) ^ fourth(b0p); h[n++] = 101 * factor ^ s0t ^ second(s0n) ^ third(b0t);
    h[n++] = 102 * factor ^ s0t ^ second(b0t) ^ third(b0p); h[n++] = 103 * factor ^ s0p ^ second(s0t) ^ third(b0t);
  }
  if (s1 >= 0 && s1 < length) {
    const s1n = tag(s1 + 1), s0p = tag(s0 - 1);
    h[n++] = 104 * factor ^ s1t ^ second(s1n) ^ third(s0t) ^ fourth(s0p); h[n++] = 105 * factor ^ s1t ^ second(s1n) ^ third(s0t);
    h[n++] = 106 * factor ^ s1t ^ second(s0t) ^ third(s0p);
  }
  }
  if (groups & FeatureGroup.further) {
    h[n++] = 110 * factor ^ b0w ^ second(b1w); h[n++] = 111 * factor ^ b1t ^ second(b2t) ^ third(b3t); h[n++] = 112 * factor ^ s0t ^ second(b0t) ^ third(b1t) ^ fourth(b2t);
    h[n++] = 113 * factor ^ s1t ^ second(s0t) ^ third(b0t) ^ fourth(b1t);
    h[n++] = 114 * factor ^ s0w ^ second(b1w); h[n++] = 115 * factor ^ s2t ^ second(s0t) ^ third(b0t); h[n++] = 116 * factor ^ s2w ^ second(s0t) ^ third(b0t);
    h[n++] = 117 * factor ^ s2t ^ second(s1t) ^ third(b0t); h[n++] = 118 * factor ^ s0t ^ second(b0w) ^ third(b1w);
    h[n++] = 119 * factor ^ s3t ^ second(s0t) ^ third(b0t);
  }
  return n;
}

const distance = (words: number): number => (words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : 7);
