import { FeatureList } from '../model/hash';
import { LinearModel } from '../model/linearModel';
import { arrayOf, type ModelContent } from '../model/modelFile';
import { LabelChain, longestChain } from './labelChain';
import { allGroups, nameFeatures } from './nameFeatures';
import type { NameInput } from './nameInput';
import { labelCount, labelOf, nameKinds, NamePlace, outside, spelled } from './nameLabels';

/** Version of the name model: raised whenever its features or arrays change. */
export const nameModelVersion = 3;

/** What the model file keeps beside its arrays. */
export interface NameModelSettings {
  /** Weights are natural logarithms times this. */
  readonly scale: number;
  /** Which groups of features it was trained with; all where it doesn't say. */
  readonly groups?: number;
}

/** A name as the tagger found it in one sentence. */
export interface NameSpan {
  readonly firstToken: number;
  /** Index after its last token. */
  readonly endToken: number;
  /** Index into the kinds of names. */
  readonly kind: number;
  /** The probability that its tokens are part of a name of this kind, 0 to 1: that of the least probable. */
  readonly probability: number;
  /** The mean probability of its tokens, kind by kind; they sum to 1 at most. */
  readonly shares: readonly number[];
}

/** Finds names sentence by sentence: a conditional random field over words, shapes, affixes, neighbours, the lexicon and the article's own evidence. */
export class NameTagger {
  private readonly linear: LinearModel;
  private readonly scale: number;
  private readonly groups: number;
  private readonly chain = new LabelChain();
  private readonly list = new FeatureList();
  private readonly sums = new Int32Array(labelCount);
  private readonly labels = new Int32Array(longestChain);

  constructor(model: ModelContent) {
    const { scale, groups } = model.settings as NameModelSettings;
    this.linear = new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array));
    this.scale = scale;
    this.groups = groups ?? allGroups;
    arrayOf(model, 'steps', Int16Array).forEach((score, k) => this.chain.setStep(Math.floor(k / labelCount), k % labelCount, score / scale));
  }

  /** Adds the names of the sentence `[first, end)` to `found`, in reading order. */
  tag(input: NameInput, first: number, end: number, found: NameSpan[]): void {
    for (let from = first; from < end;) {
      const to = endOfStretch(input, from, end);
      if (to > from) this.tagStretch(input, first, end, from, to, found);
      from = Math.max(to, from + 1);
    }
  }

  private tagStretch(input: NameInput, first: number, end: number, from: number, to: number, found: NameSpan[]): void {
    const { chain, list, sums, labels } = this;
    for (let i = from, at = 0; i < to; i++) {
      nameFeatures(list, input, first, end, i, false, this.groups);
      sums.fill(0);
      this.linear.score(list, sums);
      for (let l = 0; l < labelCount; l++) chain.scores[at++] = sums[l]! / this.scale;
    }
    chain.bestLabels(to - from, labels, 0);
    if (labels.subarray(0, to - from).every((label) => label === outside)) return;
    chain.findProbabilities(to - from);
    for (const { firstToken, endToken, kind } of spelled(labels.subarray(0, to - from))) {
      const shares = nameKinds.map(() => 0);
      let probability = 1;
      for (let t = firstToken; t < endToken; t++) {
        for (let k = 0; k < shares.length; k++) {
          const share = this.shareOf(k, t);
          shares[k]! += share / (endToken - firstToken);
          if (k === kind) probability = Math.min(probability, share);
        }
      }
      found.push({ firstToken: from + firstToken, endToken: from + endToken, kind, probability, shares });
    }
  }

  /** The probability that token `t` of the stretch is part of a name of this kind. */
  private shareOf(kind: number, t: number): number {
    const at = t * labelCount + labelOf(kind, NamePlace.begin);
    const { probabilities } = this.chain;
    return probabilities[at]! + probabilities[at + 1]! + probabilities[at + 2]! + probabilities[at + 3]!;
  }
}

/** Where the stretch of tokens ends that begins at `from` and may hold names; `from` itself where that token can't be part of one. */
export function endOfStretch(input: NameInput, from: number, end: number): number {
  let to = from;
  while (to < end && to - from < longestChain && input.open[to]) to++;
  return to;
}
