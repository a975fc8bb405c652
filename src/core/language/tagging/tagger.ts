import type { Upos } from '../doc';
import { bestClass, LinearModel } from '../model/linearModel';
import { arrayOf, type ModelContent } from '../model/modelFile';
import type { Tag, Tagger } from '../annotators';
import { ClassScorer } from './classScorer';
import { surroundings, taggingInput } from './tagFeatures';
import { WordTypes } from './wordTypes';

/** Version of the tagger's model: raised whenever its features or arrays change. */
export const taggerVersion = 1;

/** A tagger from its model: an averaged perceptron over words, affixes, shapes, neighbours and the tags before. */
export function createTagger(model: ModelContent): Tagger {
  const names = (model.settings as { classes: string[] }).classes;
  const tags = names.map((name): Tag => {
    const [upos, xpos] = name.split('|') as [Upos, string];
    return { upos, xpos };
  });
  const scorer = new ClassScorer(new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array)), tags.length);
  const words = new WordTypes(mapOf(arrayOf(model, 'words', Int32Array), arrayOf(model, 'wordClasses', Uint8Array)));
  const fixed = mapOf(arrayOf(model, 'fixedWords', Int32Array), arrayOf(model, 'fixedClasses', Uint8Array));
  return {
    tag(forms) {
      const input = taggingInput(forms, words);
      let previous = -1;
      let beforePrevious = -1;
      return input.types.map(({ word }, i) => {
        let cls = fixed.get(word);
        if (cls === undefined) {
          scorer.score(surroundings(input, i), previous, beforePrevious);
          cls = bestClass(scorer.scores, tags.length);
        }
        beforePrevious = previous;
        previous = cls;
        return tags[cls]!;
      });
    },
  };
}

function mapOf(keys: Int32Array, values: Uint8Array): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) map.set(keys[i]!, values[i]!);
  return map;
}
