import { FeatureList } from '../../core/language/model/hash';
import type { ModelContent } from '../../core/language/model/modelFile';
import type { Tag } from '../../core/language/models';
import { bestMove, parserVersion, parsingInput } from '../../core/language/parsing/parser';
import { classOf, Move, parseFeatures, ParserState } from '../../core/language/parsing/transitions';
import type { TreebankSentence } from './conllu';
import { cost } from './oracle';
import { Perceptron } from './perceptron';
import { seededRandom, shuffled } from './random';

export interface ParserSettings {
  readonly epochs: number;
  readonly seed: number;
  /** From the second epoch on, how often the parser follows its own move rather than the best one, and learns to go on from its mistakes. */
  readonly exploration: number;
  /** See {@link Perceptron}. */
  readonly leastChanges: number;
  readonly scale: number;
  readonly leastWeight: number;
}

export const parserSettings: ParserSettings = { epochs: 3, seed: 20252, exploration: 0.9, leastChanges: 5, scale: 6, leastWeight: 2 };

/** A sentence with the tags that the tagger gives it. */
export interface TaggedSentence extends TreebankSentence {
  readonly given: readonly Tag[];
}

const moves = [Move.shift, Move.left, Move.right];

/** Trains the parser and returns what its model file holds. */
export function trainParser(sentences: readonly TaggedSentence[], settings: ParserSettings = parserSettings, say: (line: string) => void = () => {}): ModelContent {
  const relations = [...new Set(sentences.flatMap(({ deprels }) => deprels))].sort();
  const classes = 1 + 2 * relations.length;
  const prepared = sentences.map((sentence) => ({
    input: parsingInput(sentence.forms, sentence.given),
    heads: sentence.heads.map((head) => (head < 0 ? sentence.forms.length : head)),
    relations: sentence.deprels.map((deprel) => relations.indexOf(deprel)),
  }));
  const random = seededRandom(settings.seed);
  const perceptron = new Perceptron(settings.leastChanges);
  const list = new FeatureList();
  const scores = new Int32Array(classes);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let wrong = 0;
    let decisions = 0;
    for (const { input, heads, relations: gold } of shuffled(prepared, random)) {
      const state = new ParserState(input);
      while (!state.done) {
        parseFeatures(list, state);
        scores.fill(0);
        perceptron.score(list, scores);
        const guess = bestMove(state, scores, classes);
        const right = bestRight(state, heads, gold, scores);
        perceptron.tick();
        decisions++;
        const accepted = right.some((cls) => cls === guess);
        if (!accepted) {
          perceptron.update(list, right[0]!, guess);
          wrong++;
        }
        state.apply(accepted || (epoch > 1 && random() < settings.exploration) ? guess : right[0]!);
      }
    }
    say(`parser: epoch ${epoch} of ${settings.epochs}, ${(100 * wrong / decisions).toFixed(2)} % of moves wrong`);
  }
  return { name: 'parser', version: parserVersion, settings: { relations }, arrays: perceptron.freeze(settings.scale, settings.leastWeight) };
}

/** The moves that lose the fewest gold arcs, each with the gold relation, highest score first. */
function bestRight(state: ParserState, heads: readonly number[], relations: readonly number[], scores: Int32Array): number[] {
  const dependent = state.peek(0);
  const ranked = moves.filter((move) => state.allows(move)).map((move) => ({
    lost: cost(state, move, heads),
    cls: classOf(move, dependent < relations.length ? relations[dependent]! : 0),
  }));
  const least = Math.min(...ranked.map(({ lost }) => lost));
  return ranked.filter(({ lost }) => lost === least).map(({ cls }) => cls).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

