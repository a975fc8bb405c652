import type { Upos } from '../doc';
import { FeatureList } from '../model/hash';
import { bestClass, LinearModel, type Scorer } from '../model/linearModel';
import { arrayOf, type ModelContent } from '../model/modelFile';
import type { Tag, Tagger } from '../models';
import { tagFeatures, taggingInput, type TaggingInput } from './tagFeatures';

/** Version of the tagger's model: raised whenever its features or arrays change. */
export const taggerVersion = 1;

/** Gives each word a class, from left to right. `fixed` holds the class of a word that never has another, by its hash. */
export function tagClasses(input: TaggingInput, scorer: Scorer, classes: number, fixed: ReadonlyMap<number, number>, list: FeatureList, scores: Int32Array): Int32Array {
  const found = new Int32Array(input.words.length);
  let previous = -1;
  let beforePrevious = -1;
  for (let i = 0; i < found.length; i++) {
    let cls = fixed.get(input.words[i]!);
    if (cls === undefined) {
      tagFeatures(list, input, i, previous, beforePrevious);
      scores.fill(0, 0, classes);
      scorer.score(list, scores);
      cls = bestClass(scores, classes);
    }
    found[i] = cls;
    beforePrevious = previous;
    previous = cls;
  }
  return found;
}

/** A tagger from its model: an averaged perceptron over words, affixes, shapes, neighbours and the tags before. */
export function createTagger(model: ModelContent): Tagger {
  const names = (model.settings as { classes: string[] }).classes;
  const tags = names.map((name): Tag => {
    const [upos, xpos] = name.split('|') as [Upos, string];
    return { upos, xpos };
  });
  const linear = new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array));
  const usual = mapOf(arrayOf(model, 'words', Int32Array), arrayOf(model, 'wordClasses', Uint8Array));
  const fixed = mapOf(arrayOf(model, 'fixedWords', Int32Array), arrayOf(model, 'fixedClasses', Uint8Array));
  const list = new FeatureList();
  const scores = new Int32Array(256);
  return {
    tag: (forms) => Array.from(tagClasses(taggingInput(forms, usual), linear, tags.length, fixed, list, scores), (cls) => tags[cls]!),
  };
}

function mapOf(keys: Int32Array, values: Uint8Array): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) map.set(keys[i]!, values[i]!);
  return map;
}
