import type { Steps } from '../../analysis/steps';
import type { Name, Sentence, Token } from '../doc';
import { FeatureList } from '../model/hash';
import { LinearModel } from '../model/linearModel';
import { arrayOf, type ModelContent } from '../model/modelFile';
import { agreeWithinArticle, type NameSpan } from './articleNames';
import { readNameInputInSteps } from './nameInput';
import { kindOf, labelCount, NamePlace, nameKinds, outside, placeOf } from './nameLabels';
import { createNameLexicon } from './nameLexicon';
import { labelSentence } from './nameTagger';

/** Finds the names of an article. */
export interface NameFinder {
  /** The names in `sentences`, in reading order; they never overlap. `tokens` are all tokens of the article. */
  findInSteps(tokens: readonly Token[], sentences: readonly Sentence[]): Steps<Name[]>;
}

/** A margin of this much between the best and the next kind is worth a confidence of one half more than chance. */
const marginOfHalf = 40;

/** A finder of names from its two models: a perceptron over words, shapes, affixes, neighbours, the lexicon and the article's own evidence. */
export function createNameFinder(model: ModelContent, lexiconModel: ModelContent): NameFinder {
  const linear = new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array));
  const lexicon = createNameLexicon(lexiconModel);
  const list = new FeatureList();
  const scores = new Int32Array(labelCount);
  return {
    *findInSteps(tokens, sentences) {
      const input = yield* readNameInputInSteps(tokens, sentences, lexicon);
      yield;
      const spans: NameSpan[] = [];
      for (const { firstToken, endToken } of sentences) {
        const { labels, margins } = labelSentence(input, firstToken, endToken, linear, list, scores);
        readSpans(labels, margins, firstToken, spans);
        yield;
      }
      return (yield* agreeWithinArticle(input, sentences, spans)).map(({ firstToken, endToken, kind, margin }) => ({
        start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end, kind: nameKinds[kind]!, firstToken, endToken,
        confidence: 0.5 + 0.5 * Math.max(0, margin) / (Math.max(0, margin) + marginOfHalf),
      }));
    },
  };
}

/** The names that the labels of a sentence spell; a name's margin is the least of its tokens'. */
export function readSpans(labels: Int32Array, margins: Int32Array, first: number, spans: NameSpan[]): void {
  let from = 0;
  let margin = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === outside) continue;
    const place = placeOf(label);
    if (place === NamePlace.begin || place === NamePlace.unit) { from = i; margin = margins[i]!; }
    margin = Math.min(margin, margins[i]!);
    if (place === NamePlace.last || place === NamePlace.unit) spans.push({ firstToken: first + from, endToken: first + i + 1, kind: kindOf(label), margin });
  }
}
