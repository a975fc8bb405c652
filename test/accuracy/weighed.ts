import { judged, type GoldArticle, type Verdict } from '../../src/build/quotes/goldQuotes';
import { runToEnd } from '../../src/core/analysis/steps';
import type { Doc } from '../../src/core/language/doc';
import type { Candidate } from '../../src/core/quotes/candidate';
import { byCue } from '../../src/core/quotes/confidence';
import { featuresOf, type Feature } from '../../src/core/quotes/features';
import { proposeQuotes } from '../../src/core/quotes/proposals';
import type { ReportScorer } from '../../src/core/quotes/scorer/reportScorer';

export interface WeighedArticle {
  readonly gold: GoldArticle;
  /** The candidates with what speaks for or against each, and what the gold says of it. */
  readonly judged: readonly { readonly candidate: Candidate; readonly features: ReadonlyMap<Feature, number>; readonly verdict: Verdict }[];
}

/** An article with its candidates, before any is chosen. */
export function weighed(gold: GoldArticle, doc: Doc, scorer: ReportScorer | undefined): WeighedArticle {
  const { reading, candidates } = proposeQuotes(doc, scorer);
  const rivalsOf = runToEnd(byCue(candidates));
  return { gold, judged: judged(gold, candidates).map(({ candidate, verdict }) => ({ candidate, verdict, features: featuresOf(reading, candidate, rivalsOf(candidate)) })) };
}
