import { FeatureList } from '../../core/language/model/hash';
import type { CertainTable } from '../../core/language/parsing/certainTable';
import type { ParsingInput } from '../../core/language/parsing/parsingInput';
import { relationFeatures, relationKeyCount, relationKeys, TreeContext } from '../../core/language/parsing/relationFeatures';
import { KeyCounts, type CertainKeys, type CertainSettings } from './keyCounts';
import { Perceptron } from './perceptron';
import { shuffled } from './random';

export interface RelationSettings {
  readonly epochs: number;
  readonly certain: CertainSettings;
  /** See {@link Perceptron}. */
  readonly leastChanges: number;
  /** A right relation that beats the best wrong one by less is reinforced. */
  readonly margin: number;
  /** What averaged weights are multiplied by before they are rounded to a byte, and the least that is kept. */
  readonly scale: number;
  readonly leastWeight: number;
}

export interface LabelledTree {
  readonly input: ParsingInput;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** The keys that decide a relation, by given trees. */
export function certainRelations(sentences: readonly LabelledTree[], relations: number, settings: CertainSettings): CertainKeys {
  const counts = new KeyCounts(relations);
  const keys = new Int32Array(relationKeyCount);
  for (const { input, heads, relations: given } of sentences) {
    const tree = new TreeContext(input.length).read(heads);
    for (const word of tree.order.subarray(0, input.length)) {
      if (heads[word] !== input.length) {
        relationKeys(keys, input, tree, word);
        counts.add(keys, given[word]!);
      }
      tree.give(word, given[word]!);
    }
  }
  return counts.certain(settings);
}

/** Learns the relations of given trees, each decision seeing those that were taken before it, right or wrong. */
export function trainRelations(sentences: readonly LabelledTree[], names: readonly string[], certain: CertainTable, settings: RelationSettings, random: () => number, say: (line: string) => void): Perceptron {
  const perceptron = new Perceptron(settings.leastChanges);
  const list = new FeatureList();
  const scores = new Int32Array(names.length);
  const root = names.indexOf('root');
  const keys = new Int32Array(relationKeyCount);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let wrong = 0;
    let arcs = 0;
    for (const { input, heads, relations } of shuffled(sentences, random)) {
      const tree = new TreeContext(input.length).read(heads);
      for (const word of tree.order.subarray(0, input.length)) {
        const right = relations[word]!;
        if (heads[word] !== input.length) relationKeys(keys, input, tree, word);
        const sure = heads[word] === input.length ? root : certain.find(keys);
        if (sure >= 0) {
          tree.give(word, sure);
          continue;
        }
        relationFeatures(list, input, tree, word);
        scores.fill(0);
        perceptron.score(list, scores);
        const found = best(scores, root, root);
        perceptron.tick();
        arcs++;
        if (found !== right) {
          wrong++;
          perceptron.update(list, right, found);
        } else {
          const rival = best(scores, root, found);
          if (scores[found]! - scores[rival]! < settings.margin) perceptron.update(list, found, rival);
        }
        tree.give(word, found);
      }
    }
    say(`relations: epoch ${epoch} of ${settings.epochs}, ${(100 * wrong / arcs).toFixed(2)} % wrong`);
  }
  return perceptron;
}

/** The class of highest score but for two. */
function best(scores: Int32Array, not: number, nor: number): number {
  let found = -1;
  for (let cls = 0; cls < scores.length; cls++) if (cls !== not && cls !== nor && (found < 0 || scores[cls]! > scores[found]!)) found = cls;
  return found;
}
