import type { FeatureList } from '../model/hash';
import type { Scorer } from '../model/linearModel';
import type { ParsingInput } from './parsingInput';
import { relationFeatures, type TreeContext } from './relationFeatures';
import { scattered, second, third } from './scatter';

/** What names two tags and which comes first: in four arcs of ten that decides the relation. */
export function tagPair({ tags }: ParsingInput, head: number, dependent: number): number {
  return scattered(tags[dependent]! ^ second(tags[head]!) ^ third(head < dependent ? 1 : 2));
}

/** How relations are chosen. */
export interface RelationModel {
  readonly scorer: Scorer;
  /** Relations that are certain by the {@link tagPair}. */
  readonly certain: ReadonlyMap<number, number>;
  /** The relation that the root's dependent has, and no other word. */
  readonly root: number;
}

/** Gives every word of a tree the relation to its head that scores best. */
export function giveRelations(input: ParsingInput, tree: TreeContext, { scorer, certain, root }: RelationModel, list: FeatureList, scores: Int32Array): void {
  for (const word of tree.order) {
    const head = tree.heads[word]!;
    let best = head === input.length ? root : certain.get(tagPair(input, head, word));
    if (best === undefined) {
      relationFeatures(list, input, tree, word);
      scores.fill(0);
      scorer.score(list, scores);
      best = root === 0 ? 1 : 0;
      for (let r = best + 1; r < scores.length; r++) if (r !== root && scores[r]! > scores[best]!) best = r;
    }
    tree.give(word, best);
  }
}
