import weights from './data/pronounWeights.json';
import { featureNames, pronounCandidates } from './pronounFeatures';
import type { Candidate, PronounContext } from './pronounFeatures';
import type { PronounReference } from './references';

/** Weights by feature, in the order of {@link featureNames}. */
export interface PronounWeights {
  readonly person: readonly number[];
  readonly other: readonly number[];
}

const inOrder = (by: Readonly<Record<string, number>>): number[] => featureNames.map((name) => by[name] ?? 0);
export const shippedWeights: PronounWeights = { person: inOrder(weights.person), other: inOrder(weights.other) };

/** A candidate with the share of the ranking's belief that it gets, 0..1. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly share: number;
}

/** The likeliest entity of a third-person pronoun; undefined where nothing agrees with it. */
export const rankCandidates = (context: PronounContext, index: number, weighing: PronounWeights = shippedWeights): Ranked | undefined => {
  const pronoun = context.references[index] as PronounReference;
  const candidates = pronounCandidates(context, index);
  const by = pronoun.word.gender === 'female' || pronoun.word.gender === 'male' ? weighing.person : weighing.other;
  const scores = candidates.map(({ features }) => {
    let sum = 0;
    for (let i = 0; i < features.length; i++) sum += features[i]! * (by[i] ?? 0);
    return sum;
  });
  const top = Math.max(...scores);
  const best = candidates[scores.indexOf(top)];
  if (!best) return undefined;
  return { candidate: best, share: 1 / scores.reduce((sum, s) => sum + Math.exp(s - top), 0) };
};
