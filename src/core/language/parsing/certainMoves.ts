import type { CertainTable } from './certainTable';
import { fourth, scattered, second, third } from './scatter';
import { WordAt, wordSize, type Move, type ParserState } from './transitions';

/** How many keys a state has. */
export const moveKeyCount = 3;

/**
 * Sets `keys` to what names the tags at hand in a state, from three sides: with the next word's first dependent, with all outer dependents,
 * with two words to come.
 */
export function moveKeys(keys: Int32Array, state: ParserState): void {
  const { words, input: { tags } } = state;
  const s0 = state.onStack(0), b0 = state.coming(0);
  const b0l = tags[words[b0 * wordSize + WordAt.left]!]!, b1 = tags[state.coming(1)]!;
  const s0l = tags[words[s0 * wordSize + WordAt.left]!]!, s0r = tags[words[s0 * wordSize + WordAt.right]!]!;
  const s0b0 = tags[s0]! ^ second(tags[b0]!);
  const s1s0b0 = s0b0 ^ third(tags[state.onStack(1)]!);
  keys[0] = scattered(s1s0b0 ^ fourth(b0l) ^ 1);
  keys[1] = scattered(scattered(s0b0 ^ third(s0l) ^ fourth(s0r)) ^ second(b1) ^ third(b0l) ^ 2);
  keys[2] = scattered(s1s0b0 ^ fourth(b1) ^ 3);
}

/** The moves that need no weighing. */
export class CertainMoves {
  private readonly keys = new Int32Array(moveKeyCount);

  constructor(private readonly table: CertainTable) {}

  /** The only move worth looking at in a state, -1 when there are more. */
  moveAt(state: ParserState): Move | -1 {
    const only = state.onlyMove();
    if (only !== -1) return only;
    moveKeys(this.keys, state);
    const move = this.table.find(this.keys);
    return move !== -1 && state.allows(move) ? move : -1;
  }
}
