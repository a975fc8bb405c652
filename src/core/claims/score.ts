import { mapInSteps, runToEnd, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import { candidatesOf, type Candidate } from './candidates';
import fitted from './data/weights.json';
import { company as companyFeature, features } from './features';
import type { Phrasing } from './phrasing/phrasing';
import { readCandidate, type Reading } from './reading';
import { companyOf, textKind } from './surroundings';

/** Weights of the features, in their order, and the log odds of a candidate that has none of them. */
export interface Weights {
  readonly byFeature: readonly number[];
  readonly intercept: number;
  /** Those of texts that are no news articles, by the feature that tells them: what speaks for a claim weighs otherwise in a speech. */
  readonly ofTexts?: Readonly<Record<OtherText, Weights>>;
}

/** Features that tell of a text that it is no news article: a sentence or two by themselves, and a speech. */
export const otherTexts = ['alone', 'spoken'] as const;
export type OtherText = (typeof otherTexts)[number];

const atOther = otherTexts.map((text) => ({ text, at: features.findIndex(({ name }) => name === text) }));

/** What a text is, by the values of a candidate in it; undefined for a news article. */
export const otherTextOf = (values: readonly number[]): OtherText | undefined => atOther.find(({ at }) => (values[at] ?? 0) > 0)?.text;

/** The weights for the text in which a candidate has these values. */
export function weightsFor(values: readonly number[], weights: Weights): Weights {
  const text = weights.ofTexts && otherTextOf(values);
  return text ? weights.ofTexts[text] : weights;
}

interface Kept {
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}
const weightsIn = ({ intercept, weights }: Kept): Weights => ({ byFeature: features.map(({ name }) => weights[name] ?? 0), intercept });

/** What fit.ts found. */
export const fittedWeights: Weights = { ...weightsIn(fitted), ofTexts: { alone: weightsIn(fitted.alone), spoken: weightsIn(fitted.spoken) } };

/** Claims that score less are not reported. */
export const floor: number = fitted.floor;

export interface Measured<Q extends FoundQuote> {
  readonly candidate: Candidate<Q>;
  readonly reading: Reading;
  /** The value of each feature by the candidate's own words: without its company. */
  readonly values: readonly number[];
}

export interface Scored<Q extends FoundQuote> extends Measured<Q> {
  /** What each feature adds to the log odds, in the order of the features. */
  readonly contributions: readonly number[];
  /** 0..1. */
  readonly score: number;
}

const companyAt = features.indexOf(companyFeature);

/** Reads every candidate of an article. */
export const measure = <Q extends FoundQuote>(doc: Doc, quotes: readonly Q[], phrasing?: Phrasing): Measured<Q>[] => runToEnd(measureInSteps(doc, quotes, phrasing));

function* measureInSteps<Q extends FoundQuote>(doc: Doc, quotes: readonly Q[], phrasing: Phrasing | undefined): Steps<Measured<Q>[]> {
  const around = { ...(yield* textKind(doc, quotes)), company: 0 };
  const ofSentence = new Map<number, number>();
  return yield* mapInSteps(yield* candidatesOf(doc, quotes), (candidate) => {
    const counted = readCandidate(doc, candidate);
    const { sentence } = candidate;
    if (phrasing && !ofSentence.has(sentence.index)) ofSentence.set(sentence.index, phrasing.ofSentence(doc, sentence));
    const reading: Reading = { ...counted, phrasing: phrasing ? (ofSentence.get(sentence.index) ?? 0) + phrasing.ofClause(doc, candidate, counted) : 0 };
    return { candidate, reading, values: features.map((feature) => feature.value(reading, around)) };
  });
}

/** Intercept and weighted values. */
export function logOddsOf(values: readonly number[], weights: Weights): number {
  const { byFeature, intercept } = weightsFor(values, weights);
  let sum = intercept;
  for (let f = 0; f < values.length; f++) sum += (values[f] ?? 0) * (byFeature[f] ?? 0);
  return sum;
}

/** The values of each candidate with its company: how much its neighbours look like claims by their own words, under `weights`. */
export const withCompany = <Q extends FoundQuote>(measured: readonly Measured<Q>[], weights: Weights): (readonly number[])[] => runToEnd(withCompanyInSteps(measured, weights));

function* withCompanyInSteps<Q extends FoundQuote>(measured: readonly Measured<Q>[], weights: Weights): Steps<(readonly number[])[]> {
  const company = yield* companyOf(measured.map(({ candidate }) => candidate), yield* mapInSteps(measured, ({ values }) => logOddsOf(values, weights), claimsAtOnce));
  return yield* mapInSteps(measured, ({ values }, i) => {
    const all = values.slice();
    all[companyAt] = company[i] ?? 0;
    return all;
  }, claimsAtOnce);
}

/** So many claims, whose features are known, are weighed in one step. */
const claimsAtOnce = 64;

/** Scores every candidate of an article: the fitted share of real claims among candidates like it. */
export const scoreCandidates = <Q extends FoundQuote>(doc: Doc, quotes: readonly Q[], phrasing?: Phrasing, weights = fittedWeights): Scored<Q>[] => runToEnd(scoreCandidatesInSteps(doc, quotes, phrasing, weights));

/** {@link scoreCandidates} in steps. */
export function* scoreCandidatesInSteps<Q extends FoundQuote>(doc: Doc, quotes: readonly Q[], phrasing?: Phrasing, weights = fittedWeights): Steps<Scored<Q>[]> {
  const measured = yield* measureInSteps(doc, quotes, phrasing);
  const all = yield* withCompanyInSteps(measured, weights);
  return yield* mapInSteps(measured, (m, i) => {
    const values = all[i] ?? m.values;
    const { byFeature } = weightsFor(values, weights);
    const contributions = values.map((value, f) => value * (byFeature[f] ?? 0));
    return { candidate: m.candidate, reading: m.reading, values, contributions, score: 1 / (1 + Math.exp(-logOddsOf(values, weights))) };
  }, claimsAtOnce);
}
