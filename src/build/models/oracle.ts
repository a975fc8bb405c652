import { Move, type ParserState } from '../../core/language/parsing/transitions';

/**
 * How many gold arcs a move makes impossible: the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).
 * `heads` are the gold heads, with the root named by the number of words.
 */
export function cost(state: ParserState, move: Move, heads: ArrayLike<number>): number {
  const { next: b0, input: { length } } = state;
  const s0 = state.peek(0);
  let lost = 0;
  if (move === Move.shift) {
    for (let below = 0; below < state.depth; below++) {
      const s = state.peek(below);
      if (s !== length && heads[s] === b0) lost++;
      if (below > 0 && heads[b0] === s) lost++;
    }
    return lost;
  }
  for (let b = b0; b < length; b++) {
    if (heads[b] === s0) lost++;
    if (heads[s0] === b && (move === Move.right || b !== b0)) lost++;
  }
  if (move === Move.left && heads[s0] === state.peek(1)) lost++;
  return lost;
}
