import type { Language } from '../../language/language';
import { FeatureList } from '../../language/model/hash';
import { LinearModel } from '../../language/model/linearModel';
import { loadModel, type ModelLoading } from '../../language/model/loadModel';
import { arrayOf, type ModelContent } from '../../language/model/modelFile';
import type { Syntax } from '../../syntax/syntax';
import type { Candidate } from '../candidate';
import { gatherReportFeatures } from './reportFeatures';
import { gatherWordFeatures } from './wordFeatures';

/** Version of the model: raised whenever its features or arrays change. */
export const reportsVersion = 1;

/** What the model file keeps beside its arrays. */
export interface ReportsSettings {
  /** Weights are log odds times this. */
  readonly scale: number;
  /** Log odds of a word, and of a candidate, of which nothing is known. */
  readonly word: number;
  readonly report: number;
}

/**
 * What was learned, word by word and construction by construction, of who reports what: whether a word reports, and whether a candidate
 * has the right words by the right speaker. Two logistic regressions over hashed features (src/build/quotes/fitReports.ts) in one file.
 */
export class ReportScorer {
  private readonly linear: LinearModel;
  private readonly list = new FeatureList();
  private readonly sum = new Int32Array(1);
  private readonly settings: ReportsSettings;

  constructor(model: ModelContent) {
    this.linear = new LinearModel(arrayOf(model, 'buckets', Uint32Array), arrayOf(model, 'rows', Uint8Array));
    this.settings = model.settings as ReportsSettings;
  }

  /** In log odds: above 0 the word at token `i` more likely reports than not. */
  ofWord(doc: Syntax, i: number): number {
    gatherWordFeatures(doc, i, this.list);
    return this.settings.word + this.sumOf();
  }

  /** In log odds: above 0 the candidate is more likely right than not. `rivals`: the other candidates of the same cue. */
  ofReport(doc: Syntax, candidate: Candidate, rivals: readonly Candidate[]): number {
    gatherReportFeatures(doc, candidate, rivals, this.list);
    return this.settings.report + this.sumOf();
  }

  private sumOf(): number {
    this.sum[0] = 0;
    this.linear.score(this.list, this.sum);
    return (this.sum[0] ?? 0) / this.settings.scale;
  }
}

/** Loads the model of a language; undefined, with a notice, where that cannot be. Never rejects. */
export const loadReportScorer = ({ models }: Language, loading: ModelLoading): Promise<ReportScorer | undefined> =>
  loadModel(models.reports, { version: reportsVersion, create: (content) => new ReportScorer(content), lost: 'what was learned of the ways in which speech is reported' }, loading);
