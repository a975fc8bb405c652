import { bestMove } from '../../core/language/parsing/parser';
import { moveKeyCount, moveKeys, type CertainMoves } from '../../core/language/parsing/certainMoves';
import { mostFeatures, parseFeatures } from '../../core/language/parsing/parseFeatures';
import type { ParsingInput } from '../../core/language/parsing/parsingInput';
import { everyMove, moveCount, ParserState, type Move } from '../../core/language/parsing/transitions';
import { KeyCounts, type CertainKeys, type CertainSettings } from './keyCounts';
import { MovePerceptron } from './movePerceptron';
import { cost, rightMove } from './oracle';
import { shuffled } from './random';

export interface MoveSettings {
  readonly epochs: number;
  readonly certain: CertainSettings;
  /** From the second epoch on, how often the parser follows its own move rather than the best one, and learns to go on from its mistakes. */
  readonly exploration: number;
  /** A right move that beats the best wrong one by less is reinforced. */
  readonly margin: number;
  /** See {@link MovePerceptron}. */
  readonly leastChanges: number;
  /** Which features are learnt: bits of FeatureGroup. */
  readonly groups: number;
  /** What averaged weights are multiplied by before they are rounded to a byte, the least that is kept, and the places of the table. */
  readonly scale: number;
  readonly leastWeight: number;
  readonly places: number;
}

/** A sentence with its right heads, no two arcs crossing. */
export interface ProjectiveTree {
  readonly input: ParsingInput;
  readonly projective: Int32Array;
}

/** The keys that decide a move, by the right moves of projective trees. */
export function certainMoves(sentences: readonly ProjectiveTree[], settings: CertainSettings): CertainKeys {
  const counts = new KeyCounts(moveCount);
  const keys = new Int32Array(moveKeyCount);
  for (const { input, projective } of sentences) {
    const state = new ParserState(input.length).start(input);
    for (let step = 2 * input.length; step > 0; step--) {
      const move = rightMove(state, projective);
      if (state.onlyMove() === -1) {
        moveKeys(keys, state);
        counts.add(keys, move);
      }
      state.apply(move);
    }
  }
  return counts.certain(settings);
}

/** Learns the moves that must be weighed, from states that the parser itself gets into. */
export function trainMoves(sentences: readonly ProjectiveTree[], certain: CertainMoves, settings: MoveSettings, random: () => number, say: (line: string) => void): MovePerceptron {
  const perceptron = new MovePerceptron(settings.leastChanges);
  const features = new Int32Array(mostFeatures);
  const scores = new Int32Array(moveCount);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let wrong = 0;
    let decisions = 0;
    for (const { input, projective: heads } of shuffled(sentences, random)) {
      const state = new ParserState(input.length).start(input);
      for (let step = 2 * input.length; step > 0; step--) {
        const sure = certain.moveAt(state);
        if (sure !== -1) {
          state.apply(sure);
          continue;
        }
        const count = parseFeatures(features, state, settings.groups);
        perceptron.score(features, count, scores);
        const guess = bestMove(state, scores);
        const { right, rival } = rightAndRival(state, heads, scores);
        perceptron.tick();
        decisions++;
        if (rival !== -1 && scores[right]! - scores[rival]! < settings.margin) {
          perceptron.update(features, count, right, 1);
          perceptron.update(features, count, rival, -1);
        }
        const isWrong = guess === rival;
        if (isWrong) wrong++;
        state.apply(!isWrong || (epoch > 1 && random() < settings.exploration) ? guess : right);
      }
    }
    say(`parser: epoch ${epoch} of ${settings.epochs}, ${(100 * wrong / decisions).toFixed(2)} % of moves wrong`);
  }
  return perceptron;
}

/** Of the allowed moves that lose the fewest right arcs, and of the others, the one of highest score; -1 when there are no others. */
function rightAndRival(state: ParserState, heads: Int32Array, scores: Int32Array): { right: Move; rival: Move | -1 } {
  const ranked = everyMove
    .filter((move) => state.allows(move))
    .map((move) => ({ move, lost: cost(state, move, heads) }))
    .sort((a, b) => scores[b.move]! - scores[a.move]! || a.move - b.move);
  const least = Math.min(...ranked.map(({ lost }) => lost));
  return { right: ranked.find(({ lost }) => lost === least)!.move, rival: ranked.find(({ lost }) => lost > least)?.move ?? -1 };
}
