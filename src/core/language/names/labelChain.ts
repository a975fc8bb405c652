import { labelCount, mayFollow, outside } from './nameLabels';

/** The longest stretch of tokens that is labelled as one chain; a longer one is cut. */
export const longestChain = 512;

const size = labelCount;
/** The labels that may follow each other, as pairs. */
const pairs = Int32Array.from(Array.from({ length: size * size }, (_, k) => [Math.floor(k / size), k % size] as const).filter(([a, b]) => mayFollow(a, b)).flat());
const mayStart = Uint8Array.from({ length: size }, (_, label) => (mayFollow(outside, label) ? 1 : 0));
const mayEnd = Uint8Array.from({ length: size }, (_, label) => (mayFollow(label, outside) ? 1 : 0));

/** Two to the power of 0, -1, -2 … */
const halves = Float64Array.from({ length: 128 }, (_, k) => 2 ** -k);

/** e to the power of `x`, from arithmetic that gives the same bits on every machine: the exponent is taken out, the rest is a Taylor series (error below 1e-9). */
export function exponential(x: number): number {
  if (x < -80) return 0;
  const k = Math.round(x * Math.LOG2E);
  const r = x - k * Math.LN2;
  const rest = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r / 40320)))))));
  return k <= 0 ? rest * halves[-k]! : rest / halves[Math.min(k, 127)]!;
}

/**
 * A linear-chain conditional random field over the labels of a stretch of tokens with no name on either side (Lafferty, McCallum and
 * Pereira 2001, "Conditional random fields"). The tables are reused from stretch to stretch; a stretch has at most {@link longestChain} tokens.
 */
export class LabelChain {
  /** The score of each label at each token, `labelCount` numbers a token, written by the caller. Natural logarithms. */
  readonly scores = new Float64Array(longestChain * size);
  /** What {@link findProbabilities} found: the probability of each label at each token. */
  readonly probabilities = new Float64Array(longestChain * size);
  /** The score of each label behind each other, `labelCount` numbers a label; natural logarithms. */
  private readonly steps = new Float64Array(size * size);
  private readonly likely = new Float64Array(size * size).fill(1);
  private readonly potentials = new Float64Array(longestChain * size);
  private readonly ahead = new Float64Array(longestChain * size);
  private readonly behind = new Float64Array(longestChain * size);
  private readonly scales = new Float64Array(longestChain);
  private readonly origins = new Int8Array(longestChain * size);

  /** Sets the score of label `to` behind label `from`. */
  setStep(from: number, to: number, score: number): void {
    this.steps[from * size + to] = score;
    this.likely[from * size + to] = exponential(score);
  }

  /**
   * Finds the probability of each label at each of the first `n` tokens (the forward-backward algorithm). Where `allowed` is given, labels
   * that are 0 there are out of the question; they must leave at least one way. `weight` times the expected number of each step is added to `steps`.
   */
  findProbabilities(n: number, allowed?: Uint8Array, steps?: Float64Array, weight = 1): void {
    const { scores, potentials, ahead, behind, scales, likely, probabilities } = this;
    for (let t = 0; t < n; t++) {
      let most = -Infinity;
      for (let l = 0, at = t * size; l < size; l++, at++) if ((!allowed || allowed[at]) && scores[at]! > most) most = scores[at]!;
      for (let l = 0, at = t * size; l < size; l++, at++) potentials[at] = allowed && !allowed[at] ? 0 : exponential(scores[at]! - most);
    }
    ahead.fill(0, 0, n * size);
    behind.fill(0, 0, n * size);
    for (let l = 0; l < size; l++) if (mayStart[l]) ahead[l] = potentials[l]! * likely[l]!;
    this.normalise(0);
    for (let t = 1; t < n; t++) {
      const at = t * size;
      for (let p = 0; p < pairs.length; p += 2) ahead[at + pairs[p + 1]!]! += ahead[at - size + pairs[p]!]! * likely[pairs[p]! * size + pairs[p + 1]!]!;
      for (let l = 0; l < size; l++) ahead[at + l]! *= potentials[at + l]!;
      this.normalise(t);
    }
    const last = (n - 1) * size;
    let sum = 0;
    for (let l = 0; l < size; l++) if (mayEnd[l]) sum += ahead[last + l]! * (behind[last + l] = likely[l * size]!);
    for (let l = 0; l < size; l++) behind[last + l]! /= sum;
    for (let t = n - 2; t >= 0; t--) {
      const at = t * size;
      const next = at + size;
      for (let l = 0; l < size; l++) potentials[next + l]! *= behind[next + l]! * scales[t + 1]!;
      for (let p = 0; p < pairs.length; p += 2) {
        const from = pairs[p]!;
        const to = pairs[p + 1]!;
        const share = likely[from * size + to]! * potentials[next + to]!;
        behind[at + from]! += share;
        if (steps) steps[from * size + to]! += weight * ahead[at + from]! * share;
      }
    }
    for (let at = 0; at < n * size; at++) probabilities[at] = ahead[at]! * behind[at]!;
    if (!steps) return;
    for (let l = 0; l < size; l++) {
      if (mayStart[l]) steps[l]! += weight * probabilities[l]!;
      if (mayEnd[l]) steps[l * size]! += weight * probabilities[last + l]!;
    }
  }

  /** Makes the numbers of a token sum to 1, so that long stretches stay within what a number can hold. */
  private normalise(t: number): void {
    const at = t * size;
    let sum = 0;
    for (let l = 0; l < size; l++) sum += this.ahead[at + l]!;
    this.scales[t] = 1 / sum;
    for (let l = 0; l < size; l++) this.ahead[at + l]! *= this.scales[t];
  }

  /** Writes the most probable labels of the first `n` tokens to `labels`, from index `start` on (the Viterbi algorithm). */
  bestLabels(n: number, labels: Int32Array, start: number): void {
    const { scores, ahead: sums, steps, origins } = this;
    sums.fill(-Infinity, 0, n * size);
    for (let l = 0; l < size; l++) if (mayStart[l]) sums[l] = scores[l]! + steps[l]!;
    for (let t = 1; t < n; t++) {
      const at = t * size;
      for (let p = 0; p < pairs.length; p += 2) {
        const from = pairs[p]!;
        const to = at + pairs[p + 1]!;
        const sum = sums[at - size + from]! + steps[from * size + pairs[p + 1]!]!;
        if (sum > sums[to]!) {
          sums[to] = sum;
          origins[to] = from;
        }
      }
      for (let l = 0; l < size; l++) sums[at + l]! += scores[at + l]!;
    }
    const last = (n - 1) * size;
    let label = outside;
    let most = -Infinity;
    for (let l = 0; l < size; l++) {
      const sum = mayEnd[l] ? sums[last + l]! + steps[l * size]! : -Infinity;
      if (sum > most) [label, most] = [l, sum];
    }
    for (let t = n - 1; t >= 0; t--) {
      labels[start + t] = label;
      label = origins[t * size + label]!;
    }
  }
}
