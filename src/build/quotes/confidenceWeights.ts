import type { ConfidenceWeights } from '../../core/quotes/confidence';
import fitted from '../../core/quotes/data/confidence.json';
import type { Feature } from '../../core/quotes/features';
import { fitSparse } from '../sparseLogistic';

/** What speaks for or against a candidate, and whether it is right. */
export interface ConfidenceRow {
  readonly features: ReadonlyMap<Feature, number>;
  readonly right: boolean;
}

/** The features that have a weight, in their order in the file. */
export const featureNames = Object.keys(fitted.weights) as Feature[];
/** So many named features may be fitted on counts of any articles. */
const mostFeatures = 40;
const firmness = 2;
const biasFirmness = 0.01;

/** Logistic regression over the named features, lightly shrunk towards zero; weights in hundredths. Deterministic. */
export function fitConfidence(rows: readonly ConfidenceRow[]): ConfidenceWeights {
  const size = featureNames.length;
  if (size > mostFeatures) throw new Error(`${size} features, at most ${mostFeatures} are allowed`);
  const at = new Map(featureNames.map((name, i) => [name, i]));
  const weights = fitSparse(rows.map(({ features, right }) => ({
    features: Int32Array.from([...[...features.keys()].map((name) => at.get(name) ?? size), size]),
    values: Float64Array.from([...features.values(), 1]),
    label: right ? 1 : 0,
  })), new Float64Array(size + 1).fill(firmness).fill(biasFirmness, size));
  const round = (x: number): number => Math.round(x * 100) / 100;
  return { bias: round(weights[size] ?? 0), weights: Object.fromEntries(featureNames.map((name, i) => [name, round(weights[i] ?? 0)])) as Record<Feature, number> };
}
