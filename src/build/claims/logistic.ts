/** One thing seen: its features, whether it is a claim, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

const rounds = 25;
const enough = 1e-8;

/** What is believed of a weight before anything is seen: it is near `mean`, the more firmly the larger `firmness` (0: anything goes). */
export interface Prior {
  readonly mean: number;
  readonly firmness: number;
}

/** Logistic regression by Newton's method, with a Gaussian prior on every weight. Deterministic. Returns one weight for each value of an example. */
export function fitLogistic(examples: readonly Example[], priors: readonly Prior[], from?: readonly number[]): number[] {
  const size = priors.length;
  const firmness = (i: number): number => priors[i]?.firmness ?? 0;
  const weights = Float64Array.from({ length: size }, (_, i) => from?.[i] ?? 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = Float64Array.from({ length: size }, (_, i) => firmness(i) * ((priors[i]?.mean ?? 0) - (weights[i] ?? 0)));
    const hessian = Array.from({ length: size }, (_, i) => { const row = new Float64Array(size); row[i] = firmness(i) + 1e-9; return row; });
    for (const { values, label, weight } of examples) {
      let z = 0;
      for (let i = 0; i < size; i++) z += (weights[i] ?? 0) * (values[i] ?? 0);
      const p = 1 / (1 + Math.exp(-z));
      const error = weight * (label - p);
      const curvature = weight * Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < size; i++) {
        const v = values[i] ?? 0;
        if (v === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + error * v;
        const row = hessian[i] as Float64Array;
        const c = curvature * v;
        for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + c * (values[j] ?? 0);
      }
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    step.forEach((s, i) => { weights[i] = (weights[i] ?? 0) + s; largest = Math.max(largest, Math.abs(s)); });
    if (largest < enough) break;
  }
  return [...weights];
}

/** Solves a symmetric positive definite system, given by its lower triangle (which it overwrites), by Cholesky's method. */
function solve(lower: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) {
    let sum = at(i, j);
    for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
    (lower[i] as Float64Array)[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) { for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - at(i, k) * (x[k] ?? 0); x[i] = (x[i] ?? 0) / at(i, i); }
  for (let i = n - 1; i >= 0; i--) { for (let k = i + 1; k < n; k++) x[i] = (x[i] ?? 0) - at(k, i) * (x[k] ?? 0); x[i] = (x[i] ?? 0) / at(i, i); }
  return x;
}
