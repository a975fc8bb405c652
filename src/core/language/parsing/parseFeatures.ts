import { fourth, scattered, scatteredSmall as small, second, templateFactor as factor, third } from './scatter';
import { WordAt, wordSize, type ParserState } from './transitions';

/** Groups of features, a bit each, so that what each gives can be measured. */
export const enum FeatureGroup { singles = 1, pairs = 2, triples = 4, dependents = 8, families = 16, valency = 32, between = 64, around = 128, further = 256 }
export const featureGroups = ['single words', 'pairs', 'triples', 'dependents', 'sets of dependents', 'numbers of dependents', 'what stands between', 'neighbours', 'further words'] as const;
export const allGroups = (1 << featureGroups.length) - 1;

/** How many features a state has at most. */
export const mostFeatures = 100;

/**
 * Gathers the features of a state that allows more than one move in `h`, and returns how many there are: those of Zhang and Nivre (2011) that gave most, with what stands between
 * and around the words (McDonald, Crammer and Pereira 2005). s0, s1 … are the words on the stack from the top, b0, b1 … the words to come;
 * w is the word, t the tag, l and r the outermost dependent on the left or right, ls and rs the set of tags of all of them.
 */
export function parseFeatures(h: Int32Array, state: ParserState, groups = allGroups): number {
  const { words, input } = state;
  const { words: w, tags: t, commas, quotes, finite, conjunctions, length } = input;
  const s0 = state.onStack(0), s1 = state.onStack(1), s2 = state.onStack(2);
  const b0 = state.coming(0), b1 = state.coming(1), b2 = state.coming(2);
  const x0 = s0 * wordSize, x1 = s1 * wordSize, xb = b0 * wordSize;
  const s0l = words[x0 + WordAt.left]!, s0r = words[x0 + WordAt.right]!;
  const s1l = words[x1 + WordAt.left]!, s1r = words[x1 + WordAt.right]!, b0l = words[xb + WordAt.left]!;
  const s0w = w[s0]!, s1w = w[s1]!, b0w = w[b0]!, b1w = w[b1]!;
  const s0t = t[s0]!, s1t = t[s1]!, s2t = t[s2]!, b0t = t[b0]!, b1t = t[b1]!, b2t = t[b2]!;
  const s0lt = t[s0l]!, s0rt = t[s0r]!, s1lt = t[s1l]!, s1rt = t[s1r]!, b0lt = t[b0l]!;
  const s0lw = w[s0l]!, b0lw = w[b0l]!;
  let n = 0;
  if (groups & FeatureGroup.singles) {
    h[n++] = 3 * factor ^ s0w ^ second(s0t);
    h[n++] = 5 * factor ^ s1t; h[n++] = 6 * factor ^ s1w ^ second(s1t);
    h[n++] = 8 * factor ^ w[s2]! ^ second(s2t);
    h[n++] = 11 * factor ^ b0w ^ second(b0t);
    h[n++] = 12 * factor ^ b1w; h[n++] = 13 * factor ^ b1t; h[n++] = 14 * factor ^ b1w ^ second(b1t);
    h[n++] = 15 * factor ^ b2t; h[n++] = 16 * factor ^ w[b2]! ^ second(b2t);
  }
  if (groups & FeatureGroup.pairs) {
    h[n++] = 17 * factor ^ s0w ^ second(b0w); h[n++] = 18 * factor ^ s0w ^ second(b0t); h[n++] = 19 * factor ^ s0t ^ second(b0w);
    h[n++] = 21 * factor ^ s1w ^ second(s0w); h[n++] = 22 * factor ^ s1w ^ second(s0t); h[n++] = 23 * factor ^ s1t ^ second(s0w);
    h[n++] = 25 * factor ^ s1w ^ second(b0w); h[n++] = 27 * factor ^ s1t ^ second(b0w);
    h[n++] = 28 * factor ^ s1t ^ second(b0t);
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
    h[n++] = 45 * factor ^ s0t ^ second(b0t) ^ third(b0lt);
    h[n++] = 46 * factor ^ s1t ^ second(s0t) ^ third(s0lt); h[n++] = 47 * factor ^ s1t ^ second(s0t) ^ third(s0rt);
    h[n++] = 49 * factor ^ s1t ^ second(s1rt) ^ third(s0t);
    h[n++] = 50 * factor ^ s1t ^ second(s1rt) ^ third(b0t);
    h[n++] = 51 * factor ^ s0lw ^ second(s0t); h[n++] = 52 * factor ^ s1w ^ second(s0lw); h[n++] = 53 * factor ^ s1t ^ second(s0t) ^ third(s0lw);
    h[n++] = 54 * factor ^ s0w ^ second(b0lw); h[n++] = 55 * factor ^ s1w ^ second(b0lw);
    h[n++] = 56 * factor ^ s0t ^ second(b0t) ^ third(b0lw); h[n++] = 57 * factor ^ s1t ^ second(s0t) ^ third(b0lw); h[n++] = 58 * factor ^ b0t ^ second(b0lw);
    h[n++] = 59 * factor ^ w[s0r]! ^ second(s0t); h[n++] = 60 * factor ^ w[s1r]! ^ second(s0t) ^ third(b0t);
  }
  if (groups & FeatureGroup.families) {
    const s0ls = scattered(words[x0 + WordAt.leftTags]!), s0rs = scattered(words[x0 + WordAt.rightTags]!);
    const s1ls = scattered(words[x1 + WordAt.leftTags]!), s1rs = scattered(words[x1 + WordAt.rightTags]!), b0ls = scattered(words[xb + WordAt.leftTags]!);
    h[n++] = 61 * factor ^ s0t ^ second(s0lt) ^ third(s0rt); h[n++] = 62 * factor ^ s1t ^ second(s1lt) ^ third(s1rt);
    h[n++] = 71 * factor ^ s0w ^ second(s0lt);
    h[n++] = 72 * factor ^ s0t ^ second(s0ls); h[n++] = 73 * factor ^ s0t ^ second(s0rs); h[n++] = 74 * factor ^ s0w ^ second(s0rs); h[n++] = 75 * factor ^ s0t ^ second(s0ls) ^ third(b0t);
    h[n++] = 78 * factor ^ s1t ^ second(s1rs) ^ third(s0t); h[n++] = 79 * factor ^ s1w ^ second(s1rs); h[n++] = 80 * factor ^ s1t ^ second(s1ls) ^ third(s0t);
    h[n++] = 83 * factor ^ b0w ^ second(b0ls); h[n++] = 95 * factor ^ s0t ^ second(s0rs) ^ third(b0t);
    h[n++] = 82 * factor ^ b0t ^ second(b0ls) ^ third(s0t); h[n++] = 96 * factor ^ s1t ^ second(s0t) ^ third(s0ls);
    h[n++] = 97 * factor ^ s1w ^ second(s0t) ^ third(b0lw); h[n++] = 98 * factor ^ s0w ^ second(b0t) ^ third(b0lw);
  }
  if (groups & FeatureGroup.valency) {
    const s0v = small(words[x0 + WordAt.leftCount]! * 64 + words[x0 + WordAt.rightCount]!);
    h[n++] = 77 * factor ^ s0t ^ second(s0v);
    h[n++] = 81 * factor ^ s1t ^ second(small(words[x1 + WordAt.rightCount]!)) ^ third(s0t);
    h[n++] = 84 * factor ^ b0t ^ second(small(words[xb + WordAt.leftCount]!));
  }
  if (groups & FeatureGroup.between) {
    const d = small(distance(b0 - s0));
    const between = small(Math.min(2, commas[b0]! - commas[s0]!) * 4 + Math.min(2, quotes[b0]! - quotes[s0]!));
    h[n++] = 85 * factor ^ s0w ^ second(d); h[n++] = 88 * factor ^ b0t ^ second(d);
    h[n++] = 89 * factor ^ s0t ^ second(b0t) ^ third(d);
    h[n++] = 90 * factor ^ s0t ^ second(b0t) ^ third(between); h[n++] = 91 * factor ^ b0t ^ second(small((quotes[b0]! & 1) * 2 + (quotes[s0]! & 1)));
    h[n++] = 108 * factor ^ s0t ^ second(b0t) ^ third(small(Math.min(2, finite[b0]! - finite[s0]!) * 4 + Math.min(2, conjunctions[b0]! - conjunctions[s0]!)));
  }
  if (groups & FeatureGroup.between && s1 < length) {
    const d = small(distance(s0 - s1));
    const between = small(Math.min(2, commas[s0]! - commas[s1]!) * 4 + Math.min(2, quotes[s0]! - quotes[s1]!));
    h[n++] = 92 * factor ^ s1t ^ second(s0t) ^ third(d); h[n++] = 93 * factor ^ s1t ^ second(s0t) ^ third(between);
    h[n++] = 107 * factor ^ s1t ^ second(s0t) ^ third(small(Math.min(2, finite[s0]! - finite[s1]!) * 4 + Math.min(2, conjunctions[s0]! - conjunctions[s1]!)));
  }
  if (groups & FeatureGroup.around) {
    h[n++] = 101 * factor ^ s0t ^ second(t[s0 + 1]!) ^ third(b0t);
    h[n++] = 102 * factor ^ s0t ^ second(b0t) ^ third(t[b0 - 1]!);
    h[n++] = 100 * factor ^ s0t ^ second(t[s0 + 1]!) ^ third(b0t) ^ fourth(t[b0 - 1]!);
  }
  if (groups & FeatureGroup.around && s1 < length) {
    h[n++] = 105 * factor ^ s1t ^ second(t[s1 + 1]!) ^ third(s0t);
    h[n++] = 106 * factor ^ s1t ^ second(s0t) ^ third(t[s0 - 1]!);
    h[n++] = 104 * factor ^ s1t ^ second(t[s1 + 1]!) ^ third(s0t) ^ fourth(t[s0 - 1]!);
  }
  if (groups & FeatureGroup.further) {
    h[n++] = 115 * factor ^ s2t ^ second(s0t) ^ third(b0t);
    h[n++] = 117 * factor ^ s2t ^ second(s1t) ^ third(b0t);
    h[n++] = 110 * factor ^ b0w ^ second(b1w); h[n++] = 112 * factor ^ s0t ^ second(b0t) ^ third(b1t) ^ fourth(b2t);
    h[n++] = 113 * factor ^ s1t ^ second(s0t) ^ third(b0t) ^ fourth(b1t); h[n++] = 116 * factor ^ w[s2]! ^ second(s0t) ^ third(b0t);
    h[n++] = 119 * factor ^ t[state.onStack(3)]! ^ second(s0t) ^ third(b0t);
  }
  return n;
}

const distance = (words: number): number => (words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : 7);
