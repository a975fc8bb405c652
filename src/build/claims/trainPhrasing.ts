import type { ModelContent } from '../../core/language/model/modelFile';
import { phrasingVersion, type PhrasingSettings } from '../../core/claims/phrasing/phrasing';
import { knownFeatures, scale, weightRows } from '../hashedWeights';
import { fitSparse, type SparseExample } from '../sparseLogistic';

/** A sentence to learn from: what the model is asked about it, the named features beside, and how far it is a claim. */
export interface PhrasingExample {
  readonly hashes: Int32Array;
  /** What is told by names is not to be learned by words a second time: both are fitted together, and the names' part is left out. */
  readonly named: readonly number[];
  /** 0..1. */
  readonly label: number;
}

/** What was met in fewer sentences is not learned: it would be a word of one article. */
const fewest = 4;
/** How firmly a weight is believed to be 0, for words and for named features; chosen by cross-validation over articles. */
const wordFirmness = 10;
const namedFirmness = 1;
const interceptFirmness = 0.01;

/** What was learned of each feature, in log odds. */
export type Learned = ReadonlyMap<number, number>;

/** Learns what wordings say of claims. Deterministic. */
export function learnPhrasing(examples: readonly PhrasingExample[]): Learned {
  const { known, indexOf } = knownFeatures(examples.map(({ hashes }) => ({ hashes, times: 1 })), fewest);
  const named = examples[0]?.named.length ?? 0;
  const firmness = new Float64Array(known.length + named + 1).fill(wordFirmness).fill(namedFirmness, known.length).fill(interceptFirmness, known.length + named);
  const weights = fitSparse(examples.map(({ hashes, named, label }): SparseExample => {
    const words = [...hashes].flatMap((hash) => indexOf.get(hash) ?? []);
    const beside = [...named.keys()].filter((i) => named[i]);
    return {
      features: Int32Array.from([...words, ...beside.map((i) => known.length + i), known.length + named.length]),
      values: Float64Array.from([...words.map(() => 1), ...beside.map((i) => named[i]!), 1]),
      label,
    };
  }), firmness);
  return new Map(known.map((hash, i) => [hash, weights[i]!]));
}

/** The log odds of a wording by what was learned. */
export const phrasingOf = (hashes: Int32Array, learned: Learned): number => hashes.reduce((sum, hash) => sum + (learned.get(hash) ?? 0), 0);

/** The model file's content. */
export function phrasingModel(learned: Learned): ModelContent {
  return { name: 'phrasing', version: phrasingVersion, settings: { scale } satisfies PhrasingSettings, arrays: weightRows(learned) };
}
