import type { FeatureList } from '../model/hash';
import type { ParserState } from './transitions';

/** Gathers the features of a state: those of Zhang and Nivre (2011) as far as they apply, with what stands between the words. */
export function parseFeatures(list: FeatureList, state: ParserState): void {
  const { input, left, left2, right, right2, relations, leftCount, rightCount, leftRelations, rightRelations, next } = state;
  const { words, tags, commas, quotes, finite, conjunctions, length } = input;
  const nothing = -1;
  const word = (i: number): number => (i < 0 ? 0x11 : words[i]!);
  const tag = (i: number): number => (i < 0 ? 0 : tags[i]!);
  const rel = (i: number): number => (i < 0 ? 0 : relations[i]! + 1);
  const outer = (side: Int32Array, i: number): number => (i < 0 ? nothing : side[i]!);

  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const s2 = state.peek(2);
  const b0 = next < length ? next : nothing;
  const b1 = next + 1 < length ? next + 1 : nothing;
  const b2 = next + 2 < length ? next + 2 : nothing;
  const s0l = outer(left, s0), s0r = outer(right, s0), s0l2 = outer(left2, s0), s0r2 = outer(right2, s0);
  const s1l = outer(left, s1), s1r = outer(right, s1), s1l2 = outer(left2, s1), s1r2 = outer(right2, s1);
  const b0l = outer(left, b0), b0l2 = outer(left2, b0);

  const s0w = word(s0), s1w = word(s1), s2w = word(s2), b0w = word(b0), b1w = word(b1), b2w = word(b2);
  const s0t = tag(s0), s1t = tag(s1), s2t = tag(s2), b0t = tag(b0), b1t = tag(b1), b2t = tag(b2);
  const s0lt = tag(s0l), s0rt = tag(s0r), s1lt = tag(s1l), s1rt = tag(s1r), b0lt = tag(b0l);
  const s0lw = word(s0l), b0lw = word(b0l), s0rw = word(s0r), s1rw = word(s1r);

  list.length = 0;
  // single words
  list.add(1, s0w); list.add(2, s0t); list.add(3, s0w, s0t);
  list.add(4, s1w); list.add(5, s1t); list.add(6, s1w, s1t);
  list.add(7, s2t); list.add(8, s2w, s2t);
  list.add(9, b0w); list.add(10, b0t); list.add(11, b0w, b0t);
  list.add(12, b1w); list.add(13, b1t); list.add(14, b1w, b1t);
  list.add(15, b2t); list.add(16, b2w, b2t);
  // pairs
  list.add(17, s0w, b0w); list.add(18, s0w, b0t); list.add(19, s0t, b0w); list.add(20, s0t, b0t);
  list.add(21, s1w, s0w); list.add(22, s1w, s0t); list.add(23, s1t, s0w); list.add(24, s1t, s0t);
  list.add(25, s1w, b0w); list.add(26, s1w, b0t); list.add(27, s1t, b0w); list.add(28, s1t, b0t);
  list.add(29, b0t, b1t); list.add(30, b0w, b1t); list.add(31, b0t, b1w); list.add(32, s0w, b1t); list.add(33, s0t, b1w);
  // triples
  list.add(34, s0t, b0t, b1t); list.add(35, b0t, b1t, b2t); list.add(36, s1t, s0t, b0t); list.add(37, s2t, s1t, s0t);
  list.add(38, s1w, s0t, b0t); list.add(39, s1t, s0w, b0t); list.add(40, s1t, s0t, b0w); list.add(41, s0w, b0t, b1t); list.add(42, s0t, b0w, b1t);
  // with dependents
  list.add(43, s0t, s0lt, b0t); list.add(44, s0t, s0rt, b0t); list.add(45, s0t, b0t, b0lt);
  list.add(46, s1t, s0t, s0lt); list.add(47, s1t, s0t, s0rt); list.add(48, s1t, s1lt, s0t); list.add(49, s1t, s1rt, s0t); list.add(50, s1t, s1rt, b0t);
  list.add(51, s0lw, s0t); list.add(52, s1w, s0lw); list.add(53, s1t, s0t, s0lw); list.add(54, s0w, b0lw); list.add(55, s1w, b0lw);
  list.add(56, s0t, b0t, b0lw); list.add(57, s1t, s0t, b0lw); list.add(58, b0t, b0lw); list.add(59, s0rw, s0t); list.add(60, s1rw, s0t, b0t);
  // relations of dependents
  const s0lr = rel(s0l), s0rr = rel(s0r), s1lr = rel(s1l), s1rr = rel(s1r), b0lr = rel(b0l);
  list.add(61, s0w, s0lr); list.add(62, s0w, s0rr); list.add(63, s0t, s0lr, s0rr); list.add(64, s1w, s1rr); list.add(65, s1t, s1lr, s1rr);
  list.add(66, b0w, b0lr); list.add(67, b0t, b0lr, rel(b0l2)); list.add(68, s0t, rel(s0l2), s0lr); list.add(69, s0t, rel(s0r2), s0rr);
  list.add(70, s1t, rel(s1l2), s1lr); list.add(71, s1t, rel(s1r2), s1rr);
  // sets of relations, and how many dependents
  if (s0 >= 0) {
    list.add(72, s0t, leftRelations[s0]); list.add(73, s0t, rightRelations[s0]); list.add(74, s0w, rightRelations[s0]); list.add(75, s0t, leftRelations[s0], b0t);
    list.add(76, s0w, leftCount[s0], rightCount[s0]); list.add(77, s0t, leftCount[s0], rightCount[s0]);
  }
  if (s1 >= 0) {
    list.add(78, s1t, rightRelations[s1], s0t); list.add(79, s1w, rightRelations[s1]); list.add(80, s1t, leftRelations[s1], s0t); list.add(81, s1t, rightCount[s1], s0t);
  }
  if (b0 >= 0) {
    list.add(82, b0t, leftRelations[b0], s0t); list.add(83, b0w, leftRelations[b0]); list.add(84, b0t, leftCount[b0]);
  }
  // distances and what stands between
  if (s0 >= 0 && b0 >= 0 && s0 < length) {
    const d = distance(b0 - s0);
    const between = Math.min(2, commas[b0]! - commas[s0]!) * 4 + Math.min(2, quotes[b0]! - quotes[s0]!);
    list.add(85, s0w, d); list.add(86, s0t, d); list.add(87, b0w, d); list.add(88, b0t, d); list.add(89, s0t, b0t, d);
    list.add(90, s0t, b0t, between); list.add(91, b0t, quotes[b0]! & 1, quotes[s0]! & 1);
    // the words around them as they stand, after McDonald, Crammer and Pereira (2005)
    const s0n = tag(s0 + 1), s0p = s0 > 0 ? tag(s0 - 1) : 0, b0p = tag(b0 - 1);
    list.add(100, hashPair(s0t, s0n), b0t, b0p); list.add(101, s0t, s0n, b0t); list.add(102, s0t, b0t, b0p); list.add(103, s0p, s0t, b0t);
    list.add(108, s0t, b0t, Math.min(2, finite[b0]! - finite[s0]!) * 4 + Math.min(2, conjunctions[b0]! - conjunctions[s0]!));
  }
  if (s1 >= 0 && s1 < length && s0 >= 0) {
    const d = distance(s0 - s1);
    const between = Math.min(2, commas[s0]! - commas[s1]!) * 4 + Math.min(2, quotes[s0]! - quotes[s1]!);
    list.add(92, s1t, s0t, d); list.add(93, s1t, s0t, between); list.add(94, s1w, s0t, between);
    list.add(104, hashPair(s1t, tag(s1 + 1)), s0t, tag(s0 - 1)); list.add(105, s1t, tag(s1 + 1), s0t); list.add(106, s1t, s0t, tag(s0 - 1));
    list.add(107, s1t, s0t, Math.min(2, finite[s0]! - finite[s1]!) * 4 + Math.min(2, conjunctions[s0]! - conjunctions[s1]!));
  }
  const b3t = next + 3 < length ? tags[next + 3]! : 0;
  list.add(110, b0w, b1w); list.add(111, b1t, b2t, b3t); list.add(112, hashPair(s0t, b0t), b1t, b2t); list.add(113, hashPair(s1t, s0t), b0t, b1t);
  list.add(114, s0w, b1w); list.add(115, s2t, s0t, b0t); list.add(116, s2w, s0t, b0t); list.add(117, s2t, s1t, b0t); list.add(118, s0t, b0w, b1w);
  list.add(119, tag(state.peek(3)), s0t, b0t);
}

const hashPair = (a: number, b: number): number => Math.imul(a, 0x9e3779b1) ^ b;

const distance = (words: number): number => (words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : 7);
