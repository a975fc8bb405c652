import type { FeatureList } from '../model/hash';
import type { Scorer } from '../model/linearModel';
import { nameFeatures } from './nameFeatures';
import type { NameInput } from './nameInput';
import { labelCount, mayFollow, outside } from './nameLabels';
import { isCapitalised } from '../tagging/wordForm';

/** Version of the name model: raised whenever its features or arrays change. */
export const nameModelVersion = 1;

/** Weights are multiplied by this before they are rounded; a margin of one update is worth as much. */
export interface LabelledSentence {
  /** A label for each token of the sentence. */
  readonly labels: Int32Array;
  /** By how much each label's score beat the best label of another kind. */
  readonly margins: Int32Array;
}

/** Gives each token of the sentence `[first, end)` a label, from left to right. */
export function labelSentence(input: NameInput, first: number, end: number, scorer: Scorer, list: FeatureList, scores: Int32Array): LabelledSentence {
  const labels = new Int32Array(end - first);
  const margins = new Int32Array(end - first);
  let previous = -1;
  let beforePrevious = -1;
  for (let i = first; i < end; i++) {
    let label = outside;
    if (mayBeName(input, i, previous)) {
      nameFeatures(list, input, first, end, i, previous, beforePrevious);
      scores.fill(0, 0, labelCount);
      scorer.score(list, scores);
      label = bestLabel(scores, previous, i === end - 1);
      let other = -Infinity;
      for (let l = 0; l < labelCount; l++) if ((l - 1) >> 2 !== (label - 1) >> 2 && mayFollow(previous, l, i === end - 1)) other = Math.max(other, scores[l]!);
      margins[i - first] = other === -Infinity ? 127 : scores[label]! - other;
    }
    labels[i - first] = label;
    beforePrevious = previous;
    previous = label;
  }
  return { labels, margins };
}

/** Plain lower-case words and punctuation are part of a name only inside of one. */
export function mayBeName(input: NameInput, i: number, previous: number): boolean {
  return isCapitalised(input.shapes[i]!) || input.shapes[i] !== 0 && (input.shapes[i]! & 32) === 0 || !mayFollow(previous, outside, false) || input.runEnd[i] !== 0;
}

/** The label of highest score among those that may follow `previous`. */
export function bestLabel(scores: Int32Array, previous: number, last: boolean): number {
  let best = -1;
  for (let l = 0; l < labelCount; l++) if (mayFollow(previous, l, last) && (best < 0 || scores[l]! > scores[best]!)) best = l;
  return Math.max(best, outside);
}
