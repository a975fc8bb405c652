import type { Doc, Sentence } from '../../language/doc';
import type { Language } from '../../language/language';
import { FeatureList, longestList } from '../../language/model/hash';
import { LinearModel } from '../../language/model/linearModel';
import { loadModel, type ModelLoading } from '../../language/model/loadModel';
import { arrayOf, type ModelContent } from '../../language/model/modelFile';
import type { Candidate } from '../candidates';
import type { Top } from '../top';
import { clauseFeatures, sentenceFeatures } from './phrasingFeatures';

/** Version of the model: raised whenever its features or arrays change. */
export const phrasingVersion = 1;

/** What the model file keeps beside its arrays. */
export interface PhrasingSettings {
  /** Weights are log odds times this. */
  readonly scale: number;
}

/**
 * What the words of a sentence and the frame of a clause say of whether checkers take it up: the part of the score that was
 * learned word by word (a logistic regression, src/build/claims/trainPhrasing.ts), beside the features that have names.
 */
export class Phrasing {
  private readonly linear: LinearModel;
  private readonly scale: number;
  private readonly list = new FeatureList();
  private readonly sum = new Int32Array(1);

  constructor(model: ModelContent) {
    this.linear = new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array));
    this.scale = (model.settings as PhrasingSettings).scale;
  }

  /** In log odds; above 0 it is worded as claims are. */
  ofSentence = (doc: Doc, sentence: Sentence): number => this.sumOf(sentenceFeatures(doc, sentence));

  /** In log odds, to be added to those of its sentence. */
  ofClause = (doc: Doc, candidate: Candidate, top: Top): number => this.sumOf(clauseFeatures(doc, candidate, top));

  private sumOf(features: ReadonlySet<number>): number {
    const { list, sum } = this;
    sum[0] = 0;
    list.length = 0;
    for (const feature of features) {
      if (list.length === longestList) this.addList();
      list.hashes[list.length++] = feature;
    }
    this.addList();
    return (sum[0] ?? 0) / this.scale;
  }

  private addList(): void {
    this.linear.score(this.list, this.sum);
    this.list.length = 0;
  }
}

/** Loads the model of a language; undefined, with a notice, where that cannot be. Never rejects. */
export const loadPhrasing = ({ models }: Language, loading: ModelLoading): Promise<Phrasing | undefined> =>
  loadModel(models.phrasing, { version: phrasingVersion, create: (content) => new Phrasing(content), lost: 'what the wording of a sentence says of claims' }, loading);
