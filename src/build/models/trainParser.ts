import { FeatureList } from '../../core/language/model/hash';
import type { ModelContent } from '../../core/language/model/modelFile';
import type { Tag } from '../../core/language/models';
import { parseFeatures } from '../../core/language/parsing/parseFeatures';
import { bestMove, parserVersion } from '../../core/language/parsing/parser';
import { parsingInput } from '../../core/language/parsing/parsingInput';
import { classOf, Move, ParserState } from '../../core/language/parsing/transitions';
import { wordHash } from '../../core/language/tagging/wordForm';
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
  /** A word rarer than this in training is known by its ending only, and so the parser learns to do without the word. */
  readonly leastWordCount: number;
  /** A right move that beats the best wrong one by less is reinforced. */
  readonly margin: number;
  /** What averaged weights are multiplied by before they are rounded to a byte, and the least that is kept. */
  readonly scale: number;
  readonly leastWeight: number;
}

export const parserSettings: ParserSettings = { epochs: 7, seed: 20252, exploration: 0.9, leastChanges: 4, leastWordCount: 2, margin: 5, scale: 4, leastWeight: 8 };

/** A sentence with the tags that the tagger gives it. */
export interface TaggedSentence extends TreebankSentence {
  readonly given: readonly Tag[];
}

const moves = [Move.shift, Move.left, Move.right];

/** Trains the parser and returns what its model file holds. */
export function trainParser(sentences: readonly TaggedSentence[], settings: ParserSettings = parserSettings, say: (line: string) => void = () => {}): ModelContent {
  return parserModel(learnToParse(sentences, settings, say), settings);
}

/** What training ends with, before the weights are pruned and rounded. */
export interface LearntParser {
  readonly perceptron: Perceptron;
  readonly relations: readonly string[];
  readonly vocabulary: ReadonlySet<number>;
}

/** The model file's content for a trained parser: weights averaged, pruned, rounded. */
export function parserModel({ perceptron, relations, vocabulary }: LearntParser, { scale, leastWeight }: ParserSettings): ModelContent {
  return { name: 'parser', version: parserVersion, settings: { relations }, arrays: { ...perceptron.freeze(scale, leastWeight), vocabulary: Int32Array.from(vocabulary) } };
}

/** Trains the parser's weights. */
export function learnToParse(sentences: readonly TaggedSentence[], settings: ParserSettings, say: (line: string) => void): LearntParser {
  const relations = [...new Set(sentences.flatMap(({ deprels }) => deprels))].sort();
  const classes = 1 + 2 * relations.length;
  const vocabulary = frequentWords(sentences, settings.leastWordCount);
  const prepared = sentences.map((sentence) => ({
    input: parsingInput(sentence.forms, sentence.given, vocabulary),
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
        } else {
          const rival = bestRival(state, right, scores, classes);
          if (rival >= 0 && scores[guess]! - scores[rival]! < settings.margin) perceptron.update(list, guess, rival);
        }
        state.apply(accepted || (epoch > 1 && random() < settings.exploration) ? guess : right[0]!);
      }
    }
    say(`parser: epoch ${epoch} of ${settings.epochs}, ${(100 * wrong / decisions).toFixed(2)} % of moves wrong`);
  }
  return { perceptron, relations, vocabulary };
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


/** The allowed move of highest score that is not right; -1 where there is none. */
function bestRival(state: ParserState, right: readonly number[], scores: Int32Array, classes: number): number {
  let best = -1;
  for (const move of moves) {
    if (!state.allows(move)) continue;
    const last = move === Move.shift ? 1 : classes;
    for (let cls = classOf(move, 0); cls < last; cls += 2) if ((best < 0 || scores[cls]! > scores[best]!) && !right.includes(cls)) best = cls;
  }
  return best;
}

/** Hashes of the words seen at least `least` times, in ascending order. */
function frequentWords(sentences: readonly TreebankSentence[], least: number): Set<number> {
  const counts = new Map<number, number>();
  for (const { forms } of sentences) for (const form of forms) counts.set(wordHash(form), (counts.get(wordHash(form)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([word]) => word).sort((a, b) => a - b));
}
