import { FeatureList } from '../model/hash';
import { LinearModel } from '../model/linearModel';
import { arrayOf, type ModelContent } from '../model/modelFile';
import type { Parser } from '../models';
import { beamSearch, Candidates, type MoveScorer } from './beamSearch';
import { MoveModel, moveTable } from './moveModel';
import { allGroups, mostFeatures, parseFeatures } from './parseFeatures';
import { parsingInput } from './parsingInput';
import { TreeContext } from './relationFeatures';
import { giveRelations, type RelationModel } from './relations';
import { ParserStates } from './transitions';

/** Version of the parser's model: raised whenever its features or arrays change. */
export const parserVersion = 2;

/** What the parser's model file says beside its arrays. */
export interface ParserModelSettings {
  readonly relations: readonly string[];
  /** Places of the table of moves. */
  readonly places: number;
  /** How many states a search keeps, and how far behind the best one they may lie. */
  readonly width: number;
  readonly reach: number;
}

/**
 * A parser from its model. First the tree: arc-hybrid transitions without relations, found by a narrow beam search, weights from a structured perceptron.
 * Then each arc's relation, dependents before heads, so that a clause is known by its conjunction and its subject.
 *
 * @param groups the features that the model was trained with, for measuring what they give
 */
export function createParser(model: ModelContent, groups = allGroups): Parser {
  const { relations, places, width, reach } = model.settings as ParserModelSettings;
  const vocabulary = new Set(arrayOf(model, 'vocabulary', Int32Array));
  const moves = new MoveModel(moveTable(model, places));
  const certainRelations = arrayOf(model, 'certainRelations', Uint8Array);
  const relationModel: RelationModel = {
    scorer: new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array)),
    certain: new Map(Array.from(arrayOf(model, 'certainPairs', Int32Array), (pair, i) => [pair, certainRelations[i]!])),
    root: relations.indexOf('root'),
  };
  const features = new Int32Array(mostFeatures);
  const scorer: MoveScorer = (parser, state, scores) => moves.score(features, parseFeatures(features, parser, state, groups), scores);
  const states = new ParserStates();
  const candidates = new Candidates(width);
  const beam = new Int32Array(width);
  const list = new FeatureList();
  const scores = new Int32Array(relations.length);
  return {
    parse(forms, tags) {
      const input = parsingInput(forms, tags, vocabulary);
      const tree = new TreeContext(states.heads(beamSearch(states, input, scorer, candidates, beam, reach)));
      giveRelations(input, tree, relationModel, list, scores);
      return {
        heads: tree.heads.map((head) => (head === forms.length ? -1 : head)),
        deprels: forms.map((_, i) => relations[tree.relations[i]!]!),
      };
    },
  };
}
