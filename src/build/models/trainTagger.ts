import type { ModelContent } from '../../core/language/model/modelFile';
import { FeatureList } from '../../core/language/model/hash';
import { bestClass } from '../../core/language/model/linearModel';
import { surroundings, tagFeatures, taggingInput } from '../../core/language/tagging/tagFeatures';
import { taggerVersion } from '../../core/language/tagging/tagger';
import { wordHash } from '../../core/language/tagging/wordForm';
import { WordTypes } from '../../core/language/tagging/wordTypes';
import { withVariants } from './augment';
import type { TreebankSentence } from './conllu';
import { Perceptron } from './perceptron';
import { seededRandom, shuffled } from './random';

export interface TaggerSettings {
  readonly epochs: number;
  readonly seed: number;
  /** A tag rarer than this in training is never given. */
  readonly leastTagCount: number;
  /** A word seen this often with one tag only always has it. */
  readonly fixedCount: number;
  /** See {@link Perceptron}. */
  readonly leastChanges: number;
  /** A right tag that beats the best wrong one by less is reinforced. */
  readonly margin: number;
  /** What averaged weights are multiplied by before they are rounded to a byte, and the least that is kept. */
  readonly scale: number;
  readonly leastWeight: number;
}

export const taggerSettings: TaggerSettings = { epochs: 6, seed: 20251, leastTagCount: 5, fixedCount: 40, leastChanges: 3, margin: 4, scale: 6, leastWeight: 2 };

const nameOf = (tag: { upos: string; xpos: string }): string => `${tag.upos}|${tag.xpos}`;

/** Trains the tagger and returns what its model file holds. */
export function trainTagger(sentences: readonly TreebankSentence[], settings: TaggerSettings = taggerSettings, say: (line: string) => void = () => {}): ModelContent {
  const counts = new Map<string, number>();
  for (const { tags } of sentences) for (const tag of tags) counts.set(nameOf(tag), (counts.get(nameOf(tag)) ?? 0) + 1);
  const classes = [...counts].filter(([, count]) => count >= settings.leastTagCount).map(([name]) => name).sort();
  const classOf = new Map(classes.map((name, index) => [name, index]));

  const seen = new Map<number, Map<number, number>>();
  for (const { forms, tags } of sentences) {
    forms.forEach((form, i) => {
      const cls = classOf.get(nameOf(tags[i]!)) ?? -1;
      const word = wordHash(form);
      const byClass = seen.get(word) ?? new Map<number, number>();
      byClass.set(cls, (byClass.get(cls) ?? 0) + 1);
      seen.set(word, byClass);
    });
  }
  const usual = new Map<number, number>();
  const fixed = new Map<number, number>();
  for (const [word, byClass] of seen) {
    const ranked = [...byClass].filter(([cls]) => cls >= 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const [best, bestCount] = ranked[0] ?? [-1, 0];
    if (bestCount >= 3) usual.set(word, best);
    if (byClass.size === 1 && bestCount >= settings.fixedCount) fixed.set(word, best);
  }

  const random = seededRandom(settings.seed);
  const perceptron = new Perceptron(settings.leastChanges);
  const words = new WordTypes(usual);
  const list = new FeatureList();
  const scores = new Int32Array(classes.length);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let wrong = 0;
    let decisions = 0;
    for (const sentence of shuffled(withVariants(sentences, random), random)) {
      const input = taggingInput(sentence.forms, words);
      let previous = -1;
      let beforePrevious = -1;
      for (let i = 0; i < sentence.forms.length; i++) {
        let cls = fixed.get(input.types[i]!.word);
        if (cls === undefined) {
          tagFeatures(list, surroundings(input, i), previous, beforePrevious);
          scores.fill(0);
          perceptron.score(list, scores);
          cls = bestClass(scores, classes.length);
          const right = classOf.get(nameOf(sentence.tags[i]!));
          perceptron.tick();
          decisions++;
          if (right !== undefined && right !== cls) {
            perceptron.update(list, right, cls);
            wrong++;
          } else if (right !== undefined) {
            const rival = bestRival(scores, cls);
            if (scores[cls]! - scores[rival]! < settings.margin) perceptron.update(list, cls, rival);
          }
        }
        beforePrevious = previous;
        previous = cls; // the tag it gave, right or wrong: that is what it will have to go on
      }
    }
    say(`tagger: epoch ${epoch} of ${settings.epochs}, ${(100 * wrong / decisions).toFixed(2)} % of decisions wrong`);
  }
  return {
    name: 'tagger', version: taggerVersion, settings: { classes },
    arrays: {
      ...perceptron.freeze(settings.scale, settings.leastWeight),
      words: Int32Array.from(usual.keys()), wordClasses: Uint8Array.from(usual.values()),
      fixedWords: Int32Array.from(fixed.keys()), fixedClasses: Uint8Array.from(fixed.values()),
    },
  };
}

/** The class of highest score but for `best`. */
function bestRival(scores: Int32Array, best: number): number {
  let rival = best === 0 ? 1 : 0;
  for (let cls = 0; cls < scores.length; cls++) if (cls !== best && scores[cls]! > scores[rival]!) rival = cls;
  return rival;
}
