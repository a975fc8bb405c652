import { everyMove, Move, moveCount, type ParserStates } from './transitions';
import type { ParsingInput } from './parsingInput';

/** Adds up the weights of a state's features for each move. */
export type MoveScorer = (states: ParserStates, state: number, scores: Int32Array) => void;

/** The moves that the states of a beam allow, best first as far as they are asked for. */
export class Candidates {
  readonly states: Int32Array;
  readonly moves: Int8Array;
  readonly scores: Float64Array;
  private count = 0;
  private readonly moveScores = new Int32Array(moveCount);

  constructor(width: number) {
    this.states = new Int32Array(width * moveCount);
    this.moves = new Int8Array(width * moveCount);
    this.scores = new Float64Array(width * moveCount);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds what `state` allows, and returns the score of `asked` among it (of no use when it is not allowed). */
  addMoves(parser: ParserStates, state: number, scorer: MoveScorer, asked: Move = Move.shift): number {
    const { moveScores } = this;
    if (parser.isBare(state)) moveScores.fill(0);
    else scorer(parser, state, moveScores);
    const score = parser.scores[state]!;
    for (const move of everyMove) {
      if (!parser.allows(state, move)) continue;
      this.states[this.count] = state;
      this.moves[this.count] = move;
      this.scores[this.count++] = score + moveScores[move]!;
    }
    return score + moveScores[asked]!;
  }

  /** The place of the best candidate that is left in the columns, -1 when there is none; the first one added wins a tie. */
  best(): number {
    const { scores, count } = this;
    let best = -1;
    for (let c = 0; c < count; c++) if (scores[c]! > -Infinity && (best < 0 || scores[c]! > scores[best]!)) best = c;
    return best;
  }

  /** Makes the state that a candidate leads to; the candidate is gone. */
  take(parser: ParserStates, candidate: number): number {
    const state = parser.apply(this.states[candidate]!, this.moves[candidate]!, this.scores[candidate]!);
    this.scores[candidate] = -Infinity;
    return state;
  }
}

/**
 * The last state of the best way through the sentence that a beam search finds. A state that lies more than `reach` behind the
 * best one is given up at once: where there is no doubt, the search is hardly wider than one state.
 */
export function beamSearch(parser: ParserStates, input: ParsingInput, scorer: MoveScorer, candidates: Candidates, beam: Int32Array, reach: number): number {
  let size = 1;
  beam[0] = parser.start(input);
  for (let step = 2 * input.length; step > 0; step--) {
    candidates.clear();
    for (let i = 0; i < size; i++) candidates.addMoves(parser, beam[i]!, scorer);
    size = 0;
    let floor = -Infinity;
    while (size < beam.length) {
      const c = candidates.best();
      if (c < 0 || candidates.scores[c]! < floor) break;
      if (size === 0) floor = candidates.scores[c]! - reach;
      beam[size++] = candidates.take(parser, c);
    }
  }
  return beam[0];
}
