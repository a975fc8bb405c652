import { FeatureList } from '../../core/language/model/hash';
import type { ParsingInput } from '../../core/language/parsing/parsingInput';
import { relationFeatures, TreeContext } from '../../core/language/parsing/relationFeatures';
import { tagPair } from '../../core/language/parsing/relations';
import { Perceptron } from './perceptron';
import { shuffled } from './random';

export interface RelationSettings {
  readonly epochs: number;
  /** A pair of tags seen this often, and with one relation in at least this share, always has that relation. */
  readonly certainCount: number;
  readonly certainShare: number;
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

/** Relations that two tags decide, by their {@link tagPair}. */
export function certainRelations(sentences: readonly LabelledTree[], relations: number, { certainCount, certainShare }: RelationSettings): Map<number, number> {
  const counts = new Map<number, Uint32Array>();
  for (const { input, heads, relations: given } of sentences) {
    for (let word = 0; word < input.length; word++) {
      if (heads[word] === input.length) continue;
      const pair = tagPair(input, heads[word]!, word);
      const ofPair = counts.get(pair) ?? new Uint32Array(relations);
      ofPair[given[word]!]!++;
      counts.set(pair, ofPair);
    }
  }
  const certain = new Map<number, number>();
  for (const [pair, ofPair] of [...counts].sort((a, b) => a[0] - b[0])) {
    const all = ofPair.reduce((sum, n) => sum + n, 0);
    const most = ofPair.reduce((best, n, relation) => (n > ofPair[best]! ? relation : best), 0);
    if (all >= certainCount && ofPair[most]! >= certainShare * all) certain.set(pair, most);
  }
  return certain;
}

/** Learns the relations of given trees, each decision seeing those that were taken before it, right or wrong. */
export function trainRelations(sentences: readonly LabelledTree[], names: readonly string[], certain: ReadonlyMap<number, number>, settings: RelationSettings, random: () => number, say: (line: string) => void): Perceptron {
  const perceptron = new Perceptron(settings.leastChanges);
  const list = new FeatureList();
  const scores = new Int32Array(names.length);
  const root = names.indexOf('root');
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let wrong = 0;
    let arcs = 0;
    for (const { input, heads, relations } of shuffled(sentences, random)) {
      const tree = new TreeContext(heads);
      for (const word of tree.order) {
        const right = relations[word]!;
        const sure = heads[word] === input.length ? root : certain.get(tagPair(input, heads[word]!, word));
        if (sure !== undefined) {
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
