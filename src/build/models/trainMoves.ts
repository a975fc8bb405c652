import { Candidates } from '../../core/language/parsing/beamSearch';
import { allGroups, mostFeatures, parseFeatures } from '../../core/language/parsing/parseFeatures';
import type { ParsingInput } from '../../core/language/parsing/parsingInput';
import { moveCount, type Move, type ParserStates } from '../../core/language/parsing/transitions';
import type { MovePerceptron } from './movePerceptron';
import { Oracle } from './oracle';

/** Learns the parser's moves from whole sentences: beam search with max-violation updates (Huang, Fayong and Guo 2012). */
export class MoveLearner {
  private readonly features = new Int32Array(mostFeatures);
  private readonly candidates: Candidates;
  private readonly moveScores = new Int32Array(moveCount);

  constructor(private readonly perceptron: MovePerceptron, private readonly width: number, private readonly groups = allGroups) {
    this.candidates = new Candidates(width);
  }

  readonly scorer = (parser: ParserStates, state: number, scores: Int32Array): void => {
    this.perceptron.score(this.features, parseFeatures(this.features, parser, state, this.groups), scores);
  };

  /** Parses a sentence, learns from the place where the right way lies farthest behind a wrong one, and returns whether none was better than it. */
  learn(parser: ParserStates, input: ParsingInput, heads: Int32Array): boolean {
    const { candidates, width } = this;
    const oracle = new Oracle(heads);
    let beam = [parser.start(input)];
    let gold = beam[0]!;
    let isInBeam = true;
    let worst = -Infinity;
    let wrongState = -1;
    let rightState = -1;
    for (let step = 2 * input.length; step > 0; step--) {
      const right = oracle.next(parser, gold);
      let goldScore = 0;
      candidates.clear();
      for (const state of beam) {
        const asked = candidates.addMoves(parser, state, this.scorer, right);
        if (state === gold) goldScore = asked;
      }
      if (!isInBeam) goldScore = this.scoreOf(parser, gold, right);
      const found: number[] = [];
      let goldNext = -1;
      let rival = -1;
      while (found.length < width) {
        const c = candidates.best();
        if (c < 0) break;
        const isRight = candidates.states[c] === gold && candidates.moves[c] === right;
        const state = candidates.take(parser, c);
        found.push(state);
        if (isRight) goldNext = state;
        else if (rival < 0) rival = state;
      }
      if (goldNext < 0) {
        isInBeam = false;
        goldNext = parser.apply(gold, right, goldScore);
      }
      gold = goldNext;
      beam = found;
      if (rival >= 0 && beam[0] !== gold) {
        const violation = parser.scores[rival]! - goldScore;
        if (violation >= worst) {
          worst = violation;
          wrongState = rival;
          rightState = gold;
        }
      }
    }
    this.perceptron.tick();
    if (beam[0] === gold) return true;
    this.update(parser, rightState, wrongState);
    return false;
  }

  private scoreOf(parser: ParserStates, state: number, move: Move): number {
    if (parser.isBare(state)) return parser.scores[state]!;
    this.scorer(parser, state, this.moveScores);
    return parser.scores[state]! + this.moveScores[move]!;
  }

  /** Rewards the moves to one state and punishes those to the other, from where they part. Both are as many moves from the start. */
  private update(parser: ParserStates, right: number, wrong: number): void {
    for (let r = right, w = wrong; r !== w; r = parser.before(r), w = parser.before(w)) {
      this.change(parser, r, 1);
      this.change(parser, w, -1);
    }
  }

  private change(parser: ParserStates, state: number, by: number): void {
    const before = parser.before(state);
    if (parser.isBare(before)) return;
    this.perceptron.update(this.features, parseFeatures(this.features, parser, before, this.groups), parser.moveTo(state), by);
  }
}
