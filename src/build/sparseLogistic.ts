/** One thing seen: the numbers of the features it has, each with its value, and the share in which it is a claim. */
export interface SparseExample {
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** 0..1. */
  readonly label: number;
}

const mostRounds = 80;
const enough = 1e-6;
/** How many steps of the past tell the curvature. */
const remembered = 10;
/** Share of the decrease that the slope promises which a step must bring (Armijo's condition). */
const leastDecrease = 1e-4;
const mostHalvings = 30;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const plus = (a: Float64Array, factor: number, b: Float64Array): Float64Array => a.map((x, i) => x + factor * b[i]!);

/**
 * Logistic regression over many features of which each example has few, with a Gaussian prior of mean 0 on every weight
 * (`firmness` is the inverse of its variance), by L-BFGS: Nocedal and Wright, Numerical Optimization (2006), algorithms 7.4
 * and 7.5. Deterministic. Returns the weights.
 */
export function fitSparse(examples: readonly SparseExample[], firmness: Float64Array): Float64Array {
  const size = firmness.length;
  const lossAt = (weights: Float64Array): { readonly loss: number; readonly gradient: Float64Array } => {
    const gradient = weights.map((w, i) => firmness[i]! * w);
    let loss = dot(weights, gradient) / 2;
    for (const { features, values, label } of examples) {
      let z = 0;
      for (let k = 0; k < features.length; k++) z += weights[features[k]!]! * values[k]!;
      loss += Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))) - label * z;
      const error = 1 / (1 + Math.exp(-z)) - label;
      for (let k = 0; k < features.length; k++) gradient[features[k]!]! += error * values[k]!;
    }
    return { loss, gradient };
  };
  let weights: Float64Array = new Float64Array(size);
  let here = lossAt(weights);
  const steps: { readonly moved: Float64Array; readonly turned: Float64Array; readonly curvature: number }[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const direction = directionFrom(here.gradient, steps);
    const slope = dot(here.gradient, direction);
    let length = 1;
    let next = plus(weights, -length, direction);
    let there = lossAt(next);
    for (let halvings = 0; there.loss > here.loss - leastDecrease * length * slope && halvings < mostHalvings; halvings++) {
      length /= 2;
      next = plus(weights, -length, direction);
      there = lossAt(next);
    }
    const moved = plus(next, -1, weights);
    const turned = plus(there.gradient, -1, here.gradient);
    const curvature = dot(moved, turned);
    if (curvature > 1e-10) steps.push({ moved, turned, curvature });
    if (steps.length > remembered) steps.shift();
    const gained = here.loss - there.loss;
    weights = next;
    here = there;
    if (gained < enough * Math.max(1, Math.abs(here.loss))) break;
  }
  return weights;
}

/** The gradient, bent by what past steps tell of the curvature (the two-loop recursion). */
function directionFrom(gradient: Float64Array, steps: readonly { readonly moved: Float64Array; readonly turned: Float64Array; readonly curvature: number }[]): Float64Array {
  let direction = gradient;
  const shares: number[] = [];
  for (const { moved, turned, curvature } of steps.toReversed()) {
    const share = dot(moved, direction) / curvature;
    shares.push(share);
    direction = plus(direction, -share, turned);
  }
  const last = steps.at(-1);
  const scale = last ? last.curvature / dot(last.turned, last.turned) : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
  direction = direction.map((x) => x * scale);
  for (const { moved, turned, curvature } of steps) direction = plus(direction, (shares.pop() ?? 0) - dot(turned, direction) / curvature, moved);
  return direction;
}
