import { runToEnd } from '../../core/analysis/steps';
import type { Doc } from '../../core/language/doc';
import { FeatureList } from '../../core/language/model/hash';
import type { ModelContent } from '../../core/language/model/modelFile';
import { byCue } from '../../core/quotes/confidence';
import { proposeQuotes } from '../../core/quotes/proposals';
import { findQuotationsInSteps, isStory } from '../../core/quotes/quotations/quotations';
import { readingOf } from '../../core/quotes/reading';
import { gatherReportFeatures } from '../../core/quotes/scorer/reportFeatures';
import { reportsVersion, ReportScorer, type ReportsSettings } from '../../core/quotes/scorer/reportScorer';
import { gatherWordFeatures } from '../../core/quotes/scorer/wordFeatures';
import { readSyntax } from '../../core/syntax/readSyntax';
import type { Syntax } from '../../core/syntax/syntax';
import { tokensIn } from '../../core/syntax/tokenRange';
import { knownFeatures, scale, weightRows } from '../hashedWeights';
import { fitSparse, type SparseExample } from '../sparseLogistic';
import { judged, type GoldArticle, type GoldQuote } from './goldQuotes';

/** Something to learn from: what the model is asked about it, what is right, and how often it counts. */
interface Example {
  readonly features: Int32Array;
  readonly label: 0 | 1;
  readonly times: number;
}

/** What was met in fewer examples is not learned: it would be a word of one article. */
const fewest = 3;
/** How firmly a weight is believed to be 0; chosen by cross-validation over articles. */
const wordFirmness = 1.5;
const reportFirmness = 6;
const interceptFirmness = 0.01;

interface Learned {
  readonly weights: ReadonlyMap<number, number>;
  readonly intercept: number;
}

/** A logistic regression over hashed features. Deterministic. */
function learn(examples: readonly Example[], firmness: number): Learned {
  const { known, indexOf } = knownFeatures(examples.map(({ features, times }) => ({ hashes: new Set(features), times })), fewest);
  const weights = fitSparse(examples.flatMap(({ features, label, times }) => {
    const indices = Int32Array.from([...[...features].flatMap((hash) => indexOf.get(hash) ?? []), known.length]);
    return Array<SparseExample>(times).fill({ features: indices, values: new Float64Array(indices.length).fill(1), label });
  }), new Float64Array(known.length + 1).fill(firmness).fill(interceptFirmness, known.length));
  return { weights: new Map(known.map((hash, i) => [hash, weights[i]!])), intercept: weights[known.length]! };
}

/** The model file's content. */
function modelOf(words: Learned, reports: Learned | undefined): ModelContent {
  const settings: ReportsSettings = { scale, word: words.intercept, report: reports?.intercept ?? 0 };
  return { name: 'reports', version: reportsVersion, settings, arrays: weightRows([...words.weights, ...(reports?.weights ?? [])]) };
}

/** An article to learn from. */
export interface ReadArticle {
  readonly gold: GoldArticle;
  readonly doc: Doc;
  /** How often it counts. */
  readonly times: number;
}

/**
 * Learns from annotated articles which words report, and then which of the candidates that are proposed with that are right.
 * Deterministic: the same articles in the same order give the same bytes.
 */
export function learnReports(articles: readonly ReadArticle[]): ModelContent {
  const words = learn(articles.flatMap(wordExamples), wordFirmness);
  const proposing = new ReportScorer(modelOf(words, undefined));
  const reports = learn(articles.flatMap((article) => reportExamples(article, proposing)), reportFirmness);
  return modelOf(words, reports);
}

const list = new FeatureList();
const gathered = (): Int32Array => list.hashes.slice(0, list.length);

/** Each verb, noun and "according" outside of quotation marks, and whether it is the main word of a cue; other words of a cue are left out. */
function wordExamples({ gold, doc: article, times }: ReadArticle): Example[] {
  const syntax = readSyntax(article);
  const { doc } = runToEnd(readingOf(syntax, runToEnd(findQuotationsInSteps(syntax)), undefined));
  const labels = cueWords(doc, gold.quotes);
  return doc.tokens.flatMap(({ upos, sentence }, i) => {
    const paragraph = doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1];
    if (!paragraph || !isStory(paragraph) || upos !== 'VERB' && upos !== 'AUX' && upos !== 'NOUN' && !doc.is(i, 'sourceMarkers')) return [];
    const label = labels.get(i) ?? 0;
    if (label === 'neither' || doc.quoted(i) && !label) return [];
    gatherWordFeatures(doc, i, list);
    return [{ features: gathered(), label, times }];
  });
}

function cueWords(doc: Syntax, quotes: readonly GoldQuote[]): ReadonlyMap<number, 1 | 'neither'> {
  const labels = new Map<number, 1 | 'neither'>();
  for (const { cue, speech } of quotes) {
    if (!cue) continue;
    const { from, to } = tokensIn(doc, cue);
    const main = mainWord(doc, from, to);
    for (let k = from; k < to; k++) {
      if (labels.get(k) === 1) continue;
      const reports = k === main || doc.at(k).upos === 'NOUN' && doc.is(k + 1, 'complementiser'); // "expressed | concern that"
      labels.set(k, speech !== false && reports ? 1 : 'neither');
    }
  }
  return labels;
}

/** The last verb of a cue, else its last noun or "according". */
function mainWord(doc: Syntax, from: number, to: number): number {
  let main = -1;
  for (let k = from; k < to; k++) if (doc.at(k).upos === 'VERB') main = k;
  if (main < 0) for (let k = from; k < to; k++) if (doc.at(k).upos === 'NOUN' || doc.is(k, 'sourceMarkers')) main = k;
  return main;
}

/** Each candidate, and whether the gold has its words by its speaker. */
function reportExamples({ gold, doc: article, times }: ReadArticle, scorer: ReportScorer): Example[] {
  const { reading: { doc }, candidates } = proposeQuotes(article, scorer);
  const rivalsOf = runToEnd(byCue(candidates));
  return judged(gold, candidates).flatMap(({ candidate, verdict }) => {
    if (verdict === 'neither') return [];
    gatherReportFeatures(doc, candidate, rivalsOf(candidate), list);
    return [{ features: gathered(), label: verdict === 'right' ? 1 : 0, times }];
  });
}
