import { FeatureList } from '../model/hash';
import { LinearModel, type Scorer } from '../model/linearModel';
import { arrayOf, type ModelContent } from '../model/modelFile';
import type { Parser } from '../models';
import { parseFeatures } from './parseFeatures';
import { parsingInput, type ParsingInput } from './parsingInput';
import { classOf, Move, ParserState } from './transitions';

/** Version of the parser's model: raised whenever its features or arrays change. */
export const parserVersion = 1;

/** The class of highest score among the moves that the state allows. */
export function bestMove(state: ParserState, scores: Int32Array, classes: number): number {
  let best = -1;
  const consider = (from: number, by: number): void => {
    for (let c = from; c < classes; c += by) if (best < 0 || scores[c]! > scores[best]!) best = c;
  };
  if (state.allows(Move.shift)) best = 0;
  if (state.allows(Move.left)) consider(classOf(Move.left, 0), 2);
  if (state.allows(Move.right)) consider(classOf(Move.right, 0), 2);
  return best;
}

/** Parses greedily, one move after another: two moves a word. */
export function parseGreedily(input: ParsingInput, scorer: Scorer, classes: number, list: FeatureList, scores: Int32Array): ParserState {
  const state = new ParserState(input);
  while (!state.done) {
    if (state.depth === 1) {
      state.apply(classOf(Move.shift, 0)); // nothing else can be done
      continue;
    }
    parseFeatures(list, state);
    scores.fill(0, 0, classes);
    scorer.score(list, scores);
    state.apply(bestMove(state, scores, classes));
  }
  return state;
}

/** A parser from its model: greedy arc-hybrid transitions, chosen by an averaged perceptron. */
export function createParser(model: ModelContent): Parser {
  const { relations } = model.settings as { relations: string[] };
  const linear = new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array));
  const vocabulary = new Set(arrayOf(model, 'vocabulary', Int32Array));
  const classes = 1 + 2 * relations.length;
  const list = new FeatureList();
  const scores = new Int32Array(classes);
  const root = relations.indexOf('root');
  return {
    parse(forms, tags) {
      const state = parseGreedily(parsingInput(forms, tags, vocabulary), linear, classes, list, scores);
      const heads = new Int32Array(forms.length);
      const deprels = Array.from(heads, (_, i) => {
        const isRoot = state.heads[i] === forms.length;
        heads[i] = isRoot ? -1 : state.heads[i]!;
        const relation = state.relations[i]!;
        return relations[isRoot ? root : relation === root ? relations.indexOf('dep') : relation]!;
      });
      return { heads, deprels };
    },
  };
}
