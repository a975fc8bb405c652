import { FeatureList } from '../model/hash';
import { LinearModel } from '../model/linearModel';
import { arrayOf, type ModelContent } from '../model/modelFile';
import type { Parser } from '../annotators';
import { CertainMoves } from './certainMoves';
import { CertainTable } from './certainTable';
import { MoveModel, moveTable } from './moveModel';
import { allGroups, mostFeatures, parseFeatures } from './parseFeatures';
import { ParsingInput, SentenceReader } from './parsingInput';
import { TreeContext } from './relationFeatures';
import { RelationGiver } from './relations';
import { everyMove, Move, moveCount, ParserState } from './transitions';

/** Version of the parser's model: raised whenever its features or arrays change. */
export const parserVersion = 3;

/** Sentences up to this many words are parsed in memory that is there from the start. */
const usualLength = 100;

/** What the parser's model file says beside its arrays. */
export interface ParserModelSettings {
  readonly relations: readonly string[];
  /** Places of the table of moves. */
  readonly places: number;
}

/** The allowed move of highest score. */
export function bestMove(state: ParserState, scores: Int32Array): Move {
  let best: Move = Move.shift;
  for (const move of everyMove) if (state.allows(move) && (scores[move]! > scores[best]! || !state.allows(best))) best = move;
  return best;
}

/**
 * A parser from its model. First the tree: arc-hybrid transitions without relations, the best one taken each time, weights from a perceptron that has
 * learnt to go on from its mistakes. Then each arc's relation, dependents before heads, so that a clause is known by its conjunction and its subject.
 *
 * @param groups the features that the model was trained with, for measuring what they give
 */
export function createParser(model: ModelContent, groups = allGroups): Parser {
  const { relations, places } = model.settings as ParserModelSettings;
  const vocabulary = new Set(arrayOf(model, 'vocabulary', Int32Array));
  const moves = new MoveModel(moveTable(model, places));
  const certainMoves = new CertainMoves(new CertainTable(arrayOf(model, 'certainMoveKeys', Int32Array), arrayOf(model, 'certainMoves', Uint8Array)));
  const features = new Int32Array(mostFeatures);
  const scores = new Int32Array(moveCount);
  const relationGiver = new RelationGiver({
    scorer: new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array)),
    certain: new CertainTable(arrayOf(model, 'certainRelationKeys', Int32Array), arrayOf(model, 'certainRelations', Uint8Array)),
    root: relations.indexOf('root'),
  }, new FeatureList(), new Int32Array(relations.length));
  const reader = new SentenceReader(vocabulary);
  let input = new ParsingInput(usualLength);
  let state = new ParserState(usualLength);
  let tree = new TreeContext(usualLength);
  const weighedMove = (): Move => {
    moves.score(features, parseFeatures(features, state, groups), scores);
    return bestMove(state, scores);
  };
  return {
    parse(forms, tags) {
      const { length } = forms;
      if (length > input.room) {
        input = new ParsingInput(length);
        state = new ParserState(length);
        tree = new TreeContext(length);
      }
      state.start(reader.read(forms, tags, input));
      for (let step = 2 * length; step > 0; step--) {
        const certain = certainMoves.moveAt(state);
        state.apply(certain === -1 ? weighedMove() : certain);
      }
      const heads = state.heads.slice(0, length);
      relationGiver.give(input, tree.read(heads));
      const deprels = new Array<string>(length);
      for (let word = 0; word < length; word++) {
        deprels[word] = relations[tree.relations[word]!]!;
        if (heads[word] === length) heads[word] = -1;
      }
      return { heads, deprels };
    },
  };
}
