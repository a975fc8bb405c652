import type { ModelContent } from '../../core/language/model/modelFile';
import type { Tag } from '../../core/language/models';
import { moveArrays } from '../../core/language/parsing/moveModel';
import { allGroups } from '../../core/language/parsing/parseFeatures';
import { parserVersion, type ParserModelSettings } from '../../core/language/parsing/parser';
import { parsingInput } from '../../core/language/parsing/parsingInput';
import { ParserStates } from '../../core/language/parsing/transitions';
import { wordHash } from '../../core/language/tagging/wordForm';
import type { TreebankSentence } from './conllu';
import { MovePerceptron } from './movePerceptron';
import { projective } from './oracle';
import type { Perceptron } from './perceptron';
import { seededRandom, shuffled } from './random';
import { MoveLearner } from './trainMoves';
import { certainRelations, trainRelations, type RelationSettings } from './trainRelations';

export interface ParserSettings {
  readonly seed: number;
  /** A word rarer than this in training is known by its ending only, and so the parser learns to do without the word. */
  readonly leastWordCount: number;
  readonly moves: {
    readonly epochs: number;
    /** How many states the search keeps in training. */
    readonly width: number;
    /** See {@link MovePerceptron}. */
    readonly leastChanges: number;
    /** Which features are learnt: bits of FeatureGroup. */
    readonly groups: number;
    /** What averaged weights are multiplied by before they are rounded to a byte, the least that is kept, and the places of the table. */
    readonly scale: number;
    readonly leastWeight: number;
    readonly places: number;
  };
  /** How many states the shipped parser keeps, and how far behind the best one (before scaling) they may lie. */
  readonly search: { readonly width: number; readonly reach: number };
  readonly relations: RelationSettings;
}

export const parserSettings: ParserSettings = {
  seed: 20252, leastWordCount: 2,
  moves: { epochs: 6, width: 8, leastChanges: 16, groups: allGroups, scale: 2, leastWeight: 2, places: 1 << 19 },
  search: { width: 4, reach: 200 },
  relations: { epochs: 4, certainCount: 30, certainShare: 0.99, leastChanges: 3, margin: 4, scale: 6, leastWeight: 8 },
};

/** A sentence with the tags that the tagger gives it. */
export interface TaggedSentence extends TreebankSentence {
  readonly given: readonly Tag[];
}

/** What training ends with, before the weights are pruned and rounded. */
export interface LearntParser {
  readonly moves: MovePerceptron;
  readonly relations: Perceptron;
  readonly certain: ReadonlyMap<number, number>;
  readonly names: readonly string[];
  readonly vocabulary: ReadonlySet<number>;
}

/** Trains the parser and returns what its model file holds. */
export function trainParser(sentences: readonly TaggedSentence[], settings: ParserSettings = parserSettings, say: (line: string) => void = () => {}): ModelContent {
  return parserModel(learnToParse(sentences, settings, say), settings, say);
}

/** The model file's content for a trained parser: weights averaged, pruned, rounded. */
export function parserModel({ moves, relations, certain, names, vocabulary }: LearntParser, settings: ParserSettings, say: (line: string) => void = () => {}): ModelContent {
  const { scale, leastWeight, places } = settings.moves;
  const { table, features, dropped } = moves.freeze(scale, leastWeight, places);
  say(`parser: ${features} features of moves, ${dropped} more found no place`);
  const modelSettings: ParserModelSettings = { relations: names, places, width: settings.search.width, reach: settings.search.reach * scale };
  return {
    name: 'parser', version: parserVersion, settings: modelSettings,
    arrays: {
      ...moveArrays(table), ...relations.freeze(settings.relations.scale, settings.relations.leastWeight),
      certainPairs: Int32Array.from(certain.keys()), certainRelations: Uint8Array.from(certain.values()), vocabulary: Int32Array.from(vocabulary),
    },
  };
}

/** Trains the parser's weights. */
export function learnToParse(sentences: readonly TaggedSentence[], settings: ParserSettings, say: (line: string) => void): LearntParser {
  const names = [...new Set([...sentences.flatMap(({ deprels }) => deprels), 'root'])].sort();
  const vocabulary = frequentWords(sentences, settings.leastWordCount);
  const prepared = sentences.map((sentence) => {
    const heads = Int32Array.from(sentence.heads, (head) => (head < 0 ? sentence.forms.length : head));
    return {
      input: parsingInput(sentence.forms, sentence.given, vocabulary),
      heads, projective: projective(heads),
      relations: Uint8Array.from(sentence.deprels, (deprel) => names.indexOf(deprel)),
    };
  });
  const random = seededRandom(settings.seed);

  const { epochs, width, leastChanges, groups } = settings.moves;
  const perceptron = new MovePerceptron(leastChanges);
  const learner = new MoveLearner(perceptron, width, groups);
  const states = new ParserStates();
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let right = 0;
    for (const { input, projective: heads } of shuffled(prepared, random)) if (learner.learn(states, input, heads)) right++;
    say(`parser: epoch ${epoch} of ${epochs}, ${(100 * right / prepared.length).toFixed(2)} % of trees right`);
  }
  const certain = certainRelations(prepared, names.length, settings.relations);
  return { moves: perceptron, relations: trainRelations(prepared, names, certain, settings.relations, seededRandom(settings.seed + 1), say), certain, names, vocabulary };
}

/** Hashes of the words seen at least `least` times, in ascending order. */
function frequentWords(sentences: readonly TreebankSentence[], least: number): Set<number> {
  const counts = new Map<number, number>();
  for (const { forms } of sentences) for (const form of forms) counts.set(wordHash(form), (counts.get(wordHash(form)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([word]) => word).sort((a, b) => a - b));
}
