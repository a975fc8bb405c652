import type { Candidate } from './candidate';
import fitted from './data/confidence.json';
import { featuresOf } from './features';
import type { Reading } from './reading';

/** How likely the candidate is a quote by this speaker, 0..1. */
export function confidenceOf(reading: Reading, candidate: Candidate): number {
  let sum = fitted.bias;
  for (const feature of featuresOf(reading, candidate)) sum += fitted.weights[feature];
  return 1 / (1 + Math.exp(-sum));
}
