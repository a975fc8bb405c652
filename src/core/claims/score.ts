import type { Surroundings } from './features';
import { features } from './features';
import fitted from './data/weights.json';

const weights: Readonly<Record<string, number>> = fitted.weights;
const byFeature = features.map(({ name }) => weights[name] ?? 0);

/** Claims that score less are not reported. */
export const floor: number = fitted.floor;

/** What each feature adds to the log odds, in the order of {@link features}. */
export const contributionsOf = (values: readonly number[]): number[] => values.map((value, i) => value * (byFeature[i] ?? 0));

/** The score of a candidate: the fitted share of real claims among candidates with these contributions. */
export function scoreOf(contributions: readonly number[], around: Surroundings): number {
  const logOdds = contributions.reduce((sum, c) => sum + c, fitted.intercept + (around.alone ? fitted.alone : 0));
  return 1 / (1 + Math.exp(-logOdds));
}
