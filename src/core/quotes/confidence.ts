import type { Candidate } from './candidate';
import fitted from './data/confidence.json';

const weights: Readonly<Record<string, number>> = fitted.weights;

/** The features of a candidate that the confidence is made of: its construction, and what the construction noted. */
export const featuresOf = (candidate: Candidate): string[] => [
  candidate.construction, ...candidate.features.map((f) => (f.startsWith('path:') ? f : `${candidate.construction}/${f}`)), candidate.speaker ? 'speaker' : 'no speaker', candidate.type,
];

/** How likely the candidate is a quote by this speaker, 0..1. */
export const confidenceOf = (candidate: Candidate): number => {
  let sum = fitted.bias;
  for (const feature of featuresOf(candidate)) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
};
