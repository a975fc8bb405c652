import { Move, type ParserStates } from '../../core/language/parsing/transitions';

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

/** The moves that build a projective tree, each arc drawn as soon as its dependent has all its own. */
export class Oracle {
  /** How many dependents each word still lacks. */
  private readonly lacking: Int32Array;

  constructor(private readonly heads: Int32Array) {
    this.lacking = new Int32Array(heads.length + 1);
    for (const head of heads) this.lacking[head]!++;
  }

  /** The next move; states must be asked for in order. */
  next(parser: ParserStates, state: number): Move {
    const { heads, lacking } = this;
    const top = parser.top(state);
    if (top < heads.length && lacking[top] === 0) {
      const head = heads[top]!;
      if (head === parser.next(state) && parser.allows(state, Move.left)) {
        lacking[head]!--;
        return Move.left;
      }
      if (head === parser.belowTop(state) && parser.allows(state, Move.right)) {
        lacking[head]!--;
        return Move.right;
      }
    }
    return Move.shift;
  }
}
