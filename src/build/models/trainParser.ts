import type { ModelContent } from '../../core/language/model/modelFile';
import type { Tag } from '../../core/language/annotators';
import { CertainMoves } from '../../core/language/parsing/certainMoves';
import { CertainTable } from '../../core/language/parsing/certainTable';
import { moveArrays } from '../../core/language/parsing/moveModel';
import { allGroups } from '../../core/language/parsing/parseFeatures';
import { parserVersion, type ParserModelSettings } from '../../core/language/parsing/parser';
import { SentenceReader } from '../../core/language/parsing/parsingInput';
import { wordHash } from '../../core/language/tagging/wordForm';
import type { TreebankSentence } from './conllu';
import type { CertainKeys } from './keyCounts';
import type { MovePerceptron } from './movePerceptron';
import { projective } from './oracle';
import type { Perceptron } from './perceptron';
import { seededRandom } from './random';
import { certainMoves, trainMoves, type MoveSettings } from './trainMoves';
import { certainRelations, trainRelations, type RelationSettings } from './trainRelations';

export interface ParserSettings {
  readonly seed: number;
  /** A word rarer than this in training is known by its ending only, and so the parser learns to do without the word. */
  readonly leastWordCount: number;
  readonly moves: MoveSettings;
  readonly relations: RelationSettings;
}

export const parserSettings: ParserSettings = {
  seed: 20252, leastWordCount: 2,
  moves: { epochs: 10, certain: { count: 500, share: 0.999 }, exploration: 0.9, margin: 40, leastChanges: 12, groups: allGroups, scale: 4, leastWeight: 8, places: 1 << 19 },
  relations: { epochs: 4, certain: { count: 30, share: 0.995 }, leastChanges: 3, margin: 4, scale: 6, leastWeight: 8 },
};

/** A sentence with the tags that the tagger gives it. */
export interface TaggedSentence extends TreebankSentence {
  readonly given: readonly Tag[];
}

/** What training ends with, before the weights are pruned and rounded. */
export interface LearntParser {
  readonly moves: MovePerceptron;
  readonly relations: Perceptron;
  readonly certainMoves: CertainKeys;
  readonly certainRelations: CertainKeys;
  readonly names: readonly string[];
  readonly vocabulary: ReadonlySet<number>;
}

/** Trains the parser and returns what its model file holds. */
export function trainParser(sentences: readonly TaggedSentence[], settings: ParserSettings = parserSettings, say: (line: string) => void = () => {}): ModelContent {
  return parserModel(learnToParse(sentences, settings, say), settings, say);
}

/** The model file's content for a trained parser: weights averaged, pruned, rounded. */
export function parserModel({ moves, relations, certainMoves, certainRelations, names, vocabulary }: LearntParser, settings: ParserSettings, say: (line: string) => void = () => {}): ModelContent {
  const { scale, leastWeight, places } = settings.moves;
  const { table, features, dropped } = moves.freeze(scale, leastWeight, places);
  say(`parser: ${features} features of moves, ${dropped} more found no place`);
  const modelSettings: ParserModelSettings = { relations: names, places };
  return {
    name: 'parser', version: parserVersion, settings: modelSettings,
    arrays: {
      ...moveArrays(table), ...relations.freeze(settings.relations.scale, settings.relations.leastWeight),
      certainMoveKeys: certainMoves.keys, certainMoves: certainMoves.classes,
      certainRelationKeys: certainRelations.keys, certainRelations: certainRelations.classes, vocabulary: Int32Array.from(vocabulary),
    },
  };
}

/** Trains the parser's weights. */
export function learnToParse(sentences: readonly TaggedSentence[], settings: ParserSettings, say: (line: string) => void): LearntParser {
  const names = [...new Set([...sentences.flatMap(({ deprels }) => deprels), 'root'])].sort();
  const vocabulary = frequentWords(sentences, settings.leastWordCount);
  const reader = new SentenceReader(vocabulary);
  const prepared = sentences.map((sentence) => {
    const heads = Int32Array.from(sentence.heads, (head) => (head < 0 ? sentence.forms.length : head));
    return {
      input: reader.read(sentence.forms, sentence.given),
      heads, projective: projective(heads),
      relations: Uint8Array.from(sentence.deprels, (deprel) => names.indexOf(deprel)),
    };
  });
  const sureMoves = certainMoves(prepared, settings.moves.certain);
  const moves = trainMoves(prepared, new CertainMoves(new CertainTable(sureMoves.keys, sureMoves.classes)), settings.moves, seededRandom(settings.seed), say);
  const sureRelations = certainRelations(prepared, names.length, settings.relations.certain);
  const relations = trainRelations(prepared, names, new CertainTable(sureRelations.keys, sureRelations.classes), settings.relations, seededRandom(settings.seed + 1), say);
  return { moves, relations, certainMoves: sureMoves, certainRelations: sureRelations, names, vocabulary };
}

/** Hashes of the words seen at least `least` times, in ascending order. */
function frequentWords(sentences: readonly TreebankSentence[], least: number): Set<number> {
  const counts = new Map<number, number>();
  for (const { forms } of sentences) for (const form of forms) counts.set(wordHash(form), (counts.get(wordHash(form)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([word]) => word).sort((a, b) => a - b));
}
