import { Move, type ParserState } from '../../core/language/parsing/transitions';

/**
 * The tree with as few arcs as need be lifted to the head's head until no two cross (pseudo-projective without labels; Nivre and Nilsson 2005): the
 * shortest crossing arc first. The root is named by the number of words.
 */
export function projective(heads: Int32Array): Int32Array {
  const length = heads.length;
  const lifted = heads.slice();
  const isBelow = (word: number, head: number): boolean => {
    let at = word;
    while (at !== head && at !== length) at = lifted[at]!;
    return at === head;
  };
  for (;;) {
    let shortest = -1;
    let span = Infinity;
    for (let d = 0; d < length; d++) {
      const head = lifted[d]!;
      if (head === length) continue;
      const from = Math.min(head, d);
      const to = Math.max(head, d);
      if (to - from >= span) continue;
      for (let w = from + 1; w < to; w++) {
        if (isBelow(w, head)) continue;
        shortest = d;
        span = to - from;
        break;
      }
    }
    if (shortest < 0) return lifted;
    lifted[shortest] = lifted[lifted[shortest]!]!;
  }
}

/**
 * How many right arcs a move makes impossible: the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).
 * `heads` are the right heads, with the root named by the number of words.
 */
export function cost(state: ParserState, move: Move, heads: Int32Array): number {
  const { next: b0, depth, input: { length } } = state;
  const s0 = state.onStack(0);
  let lost = 0;
  if (move === Move.shift) {
    for (let below = 0; below < depth; below++) {
      const s = state.onStack(below);
      if (s !== length && heads[s] === b0) lost++;
      if (below > 0 && heads[b0] === s) lost++;
    }
    return lost;
  }
  for (let b = b0; b < length; b++) {
    if (heads[b] === s0) lost++;
    if (heads[s0] === b && (move === Move.right || b !== b0)) lost++;
  }
  if (move === Move.left && heads[s0] === state.onStack(1)) lost++;
  return lost;
}

const drawingFirst: readonly Move[] = [Move.left, Move.right, Move.shift];

/** A move that costs nothing on the way to a projective tree on which nothing is lost yet: an arc is drawn as soon as its dependent has all its own. */
export function rightMove(state: ParserState, heads: Int32Array): Move {
  return drawingFirst.find((move) => state.allows(move) && cost(state, move, heads) === 0) ?? Move.shift;
}
