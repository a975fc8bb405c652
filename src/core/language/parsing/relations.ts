import type { FeatureList } from '../model/hash';
import type { Scorer } from '../model/linearModel';
import type { CertainTable } from './certainTable';
import type { ParsingInput } from './parsingInput';
import { relationFeatures, relationKeyCount, relationKeys, type TreeContext } from './relationFeatures';

/** How relations are chosen. */
export interface RelationModel {
  readonly scorer: Scorer;
  /** Relations that are certain by one of the {@link relationKeys}: those of six words in ten. */
  readonly certain: CertainTable;
  /** The relation that the root's dependent has, and no other word. */
  readonly root: number;
}

/** Gives every word of a tree the relation to its head that scores best. */
export class RelationGiver {
  private readonly keys = new Int32Array(relationKeyCount);

  constructor(private readonly model: RelationModel, private readonly list: FeatureList, private readonly scores: Int32Array) {}

  give(input: ParsingInput, tree: TreeContext): void {
    for (let i = 0; i < input.length; i++) tree.give(tree.order[i]!, this.relationOf(input, tree, tree.order[i]!));
  }

  private relationOf(input: ParsingInput, tree: TreeContext, word: number): number {
    const { keys, list, scores, model: { scorer, certain, root } } = this;
    if (tree.heads[word] === input.length) return root;
    relationKeys(keys, input, tree, word);
    const sure = certain.find(keys);
    if (sure >= 0) return sure;
    relationFeatures(list, input, tree, word);
    scores.fill(0);
    scorer.score(list, scores);
    let best = root === 0 ? 1 : 0;
    for (let r = best + 1; r < scores.length; r++) if (r !== root && scores[r]! > scores[best]!) best = r;
    return best;
  }
}
