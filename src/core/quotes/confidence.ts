import { eachInSteps, type Steps } from '../analysis/steps';
import type { Candidate } from './candidate';
import fitted from './data/confidence.json';
import { featuresOf, type Feature } from './features';
import type { Reading } from './reading';

/** What the features of candidates weigh, in log odds. */
export interface ConfidenceWeights {
  readonly bias: number;
  readonly weights: Readonly<Record<Feature, number>>;
}

/** How likely the candidate is a quote by this speaker, 0..1. `rivals`: the other candidates of its cue. */
export const confidenceOf = (reading: Reading, candidate: Candidate, rivals: readonly Candidate[]): number => sureOf(candidate) ?? confidenceBy(fitted, featuresOf(reading, candidate, rivals));

/** How sure a candidate is by its construction alone, which has no cue of its own or no weight; undefined for all that are weighed. */
export const sureOf = ({ construction, cueToken }: Candidate): number | undefined => (cueToken < 0 || construction.weighs === undefined ? construction.sure : undefined);

export function confidenceBy({ bias, weights }: ConfidenceWeights, features: ReadonlyMap<Feature, number>): number {
  let sum = bias;
  for (const [feature, value] of features) sum += weights[feature] * value;
  return 1 / (1 + Math.exp(-sum));
}

const none: readonly Candidate[] = [];

/** For each candidate the others of its cue; none where it has no cue of its own. */
export function* byCue(candidates: readonly Candidate[]): Steps<(candidate: Candidate) => readonly Candidate[]> {
  const together = new Map<number, Candidate[]>();
  yield* eachInSteps(candidates, (candidate) => {
    const others = together.get(candidate.cueToken);
    if (others) others.push(candidate);
    else together.set(candidate.cueToken, [candidate]);
  });
  return (candidate) => (candidate.cueToken < 0 ? none : (together.get(candidate.cueToken) ?? none).filter((other) => other !== candidate));
}
