import { isMonthOrShort } from '../language/calendar';
import type { Doc, Token } from '../language/doc';
import type { Lexicon } from '../language/language';
import { child } from '../language/tree';
import { isFiniteTag } from '../syntax/verbGroup';
import type { Candidate } from './candidates';
import { lookUp, nothingMet, type Met, type Stretch, type WordList } from './lexicon';
import { topOf, type Top } from './top';

/** What is counted in one candidate, by which the features are reckoned. */
export interface Counts extends Top {
  readonly doc: Doc;
  readonly candidate: Candidate;
  readonly words: number;
  readonly met: Readonly<Met>;
  /** Numbers that count something: not years, days of a month or ordinals. */
  readonly numbers: readonly Stretch[];
  /** Sums of money and shares of a whole. */
  readonly amounts: readonly Stretch[];
  /** Dates, years and words such as "yesterday". */
  readonly dates: readonly Stretch[];
  /** Runs of proper nouns. */
  readonly names: readonly Stretch[];
  /** The first verb in the past or perfect that does more than report speech. */
  readonly past: Stretch | null;
  readonly hasFiniteVerb: boolean;
  readonly firstPerson: number;
  readonly we: number;
  readonly you: number;
  /** "he" and "she": one person does something. */
  readonly others: readonly Stretch[];
  /** A word or a few in quotation marks that are nobody's speech: the writer keeps them at arm's length. */
  readonly scareQuotes: Stretch | null;
  /** "not", "never", "without". */
  readonly negations: readonly Stretch[];
  readonly imperative: boolean;
  readonly question: boolean;
}

/** {@link Counts}, and what the wording says by what was learned. */
export interface Reading extends Counts {
  /** Log odds, above 0 where it is worded as claims are; 0 where nothing was learned. */
  readonly phrasing: number;
}

const sign = /[%$£€¥₹]/;
const isWord = /[\p{L}\p{N}]/u;
const isYear = /^(1[5-9]|20)\d\d$/;
const hasDigit = /\d/;
const opening = new Set(['"', '“', '‘', '``', "''", '«', '„']);
const closing = new Set(['"', '”', '’', "''", '»', '“']);
const mostScareQuoted = 4;

const isProper = (token: Token | undefined): boolean => token?.upos === 'PROPN';
/** A month's name, with a capital: "may" and "march" are verbs. */
const bareMonth = (token: Token | undefined, lexicon: Lexicon): boolean => !!token && isCapital(token.form) && isMonthOrShort(token.lower, lexicon);
const isCapital = (form: string): boolean => form >= 'A' && form < '[';
/** As `isWord`, which most words need not be asked for: they begin with a letter or digit of ASCII. */
const hasLetter = (form: string): boolean => form >= 'a' && form < '{' || form >= '0' && form < ':' || isCapital(form) || isWord.test(form);

const isCue = ({ quote }: Candidate, token: Token): boolean => !!quote?.cue && token.start < quote.cue.end && quote.cue.start < token.end;
/** The 69 of "Adler, 69, said" and of "a 69-year-old", the 52 of "a 52-minute film": not what a claim is about. */
const isAside = (previous: Token | undefined, next: Token | undefined, before: Token | undefined): boolean =>
  next?.form === '-' || previous?.form === ',' && next?.form === ',' && isProper(before);

/** Counts what a candidate holds. One pass over its tokens. */
export function readCandidate(doc: Doc, candidate: Candidate): Counts {
  const { firstToken, endToken } = candidate;
  const { lexicon } = doc;
  const { tellingWords, percentWord, currency, ordinal, imperativeOpeners } = lexicon.claims;
  const met = nothingMet(doc);
  const numbers: Stretch[] = [];
  const amounts: Stretch[] = [];
  const dates: Stretch[] = [];
  const names: Stretch[] = [];
  const others: Stretch[] = [];
  const negations: Stretch[] = [];
  const counts = { words: 0, i: 0, we: 0, you: 0 };
  let scareQuotes: Stretch | null = null;
  let opened = -1;
  let past: Stretch | null = null;
  let firstFinite = -1;
  const note = (list: WordList, first: number, last: number): void => void (met[list] ??= []).push({ first, end: last + 1 });
  for (let t = firstToken; t < endToken; t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    const { form, lower, xpos } = token;
    const letter = hasLetter(form);
    if (!letter) {
      if (opened >= 0 && closing.has(form)) {
        if (t > opened + 1 && t - opened - 1 <= mostScareQuoted) scareQuotes ??= { first: opened, end: t + 1 };
        opened = -1;
      } else if (opening.has(form)) opened = t;
    }
    const word = letter && token.upos !== 'PUNCT';
    if (!word && !sign.test(form)) continue;
    if (word) counts.words++;
    const previous = doc.tokens[t - 1];
    const next = doc.tokens[t + 1];
    const kind = tellingWords.get(lower);
    if (kind === 'I') counts.i++;
    else if (kind === 'we') counts.we++;
    else if (kind === 'you') counts.you++;
    else if (kind === 'other') others.push({ first: t, end: t + 1 });
    else if (kind === 'negation') negations.push({ first: t, end: t + 1 });
    lookUp(doc, token, endToken, note);

    const month = bareMonth(token, lexicon);
    const digits = hasDigit.test(form);
    if (digits && isYear.test(form) && !currency.test(previous?.form ?? '') && next?.form !== '%' && !percentWord.has(next?.lower ?? '')) dates.push({ first: t, end: t + 1 });
    else if (digits && !ordinal.test(lower) && !isProper(previous) && !isProper(token)) {
      if (bareMonth(previous, lexicon) || bareMonth(next, lexicon)) dates.push({ first: t, end: t + 1 });
      else if (!isAside(previous, next, doc.tokens[t - 2])) numbers.push({ first: t, end: t + 1 });
    } else if (month) dates.push({ first: t, end: t + 1 });
    if ((!letter || digits || form.endsWith('$')) && currency.test(form)) {
      if (hasDigit.test(next?.form ?? '')) amounts.push({ first: t, end: Math.min(t + 2, endToken) });
      else if (digits) amounts.push({ first: t, end: t + 1 });
    } else if (kind === 'unit' && (numbers[numbers.length - 1]?.end === t || met.numberWords?.some((s) => s.end === t))) amounts.push({ first: t - 1, end: t + 1 });
    else if (digits && form.endsWith('%')) amounts.push({ first: t, end: t + 1 });

    if (isProper(token) && !month) {
      const last = names[names.length - 1];
      if (last && last.end === t) names[names.length - 1] = { first: last.first, end: t + 1 };
      else names.push({ first: t, end: t + 1 });
    }
    if (isFiniteTag(token) || xpos === 'VBN' && standsAsPast(doc, t)) {
      if (firstFinite < 0) firstFinite = t;
      const perfect = lexicon.perfectAuxiliary.has(token.lemma) && [1, 2, 3].some((k) => t + k < endToken && doc.tokens[t + k]?.xpos === 'VBN');
      const reports = !perfect && (met.utterances?.at(-1)?.first === t || isCue(candidate, token));
      if (!past && !reports && (xpos === 'VBD' || xpos === 'VBN' || perfect)) past = { first: t, end: verbEnd(doc, t, endToken) };
    }
  }
  for (const s of met.calendar ?? []) if (!dates.some((d) => d.first <= s.first && s.end <= d.end)) dates.push(s);
  for (const s of met.numberWords ?? []) if (!numbers.some((n) => n.first === s.first)) numbers.push(s);
  numbers.sort((a, b) => a.first - b.first);
  dates.sort((a, b) => a.first - b.first);
  if (met.idioms) for (const list of Object.keys(met) as WordList[]) met[list] = met[list]?.filter((stretch) => list === 'idioms' || !met.idioms!.some((idiom) => idiom.first <= stretch.first && stretch.end <= idiom.end));
  if (met.comparisons) met.comparisons = met.comparisons.filter((stretch) => !boundsNumber(doc, stretch));
  const first = doc.tokens[firstToken];
  return {
    doc, candidate, met, numbers, amounts, dates, names, past, ...topOf(doc, candidate, firstFinite),
    words: counts.words, firstPerson: counts.i, we: counts.we, you: counts.you, others, negations, scareQuotes,
    hasFiniteVerb: firstFinite >= 0,
    imperative: first?.xpos === 'VB' || imperativeOpeners.has(first?.lower ?? ''),
    question: endsAsQuestion(doc, candidate),
  };
}

/** Whether a participle with a subject of its own and no auxiliary carries its clause: a past form under the wrong tag, or a headline ("Two killed in Arlow"). */
const standsAsPast = (doc: Doc, t: number): boolean => doc.parsed && child(doc, t, 'aux') < 0 && child(doc, t, 'nsubj') >= 0 && !/^(acl|advcl|amod)/.test(doc.deprel(t));

/** Where a verb form ends that begins with an auxiliary: after "launched" in "had been launched", with a word or two between. */
function verbEnd(doc: Doc, t: number, endToken: number): number {
  if (doc.tokens[t]?.upos !== 'AUX') return t + 1;
  for (let next = t + 1; next < Math.min(t + 4, endToken); next++) {
    const token = doc.tokens[next];
    if (token?.xpos === 'VBN' && token.upos === 'VERB') return next + 1;
    if (!token || !/^(AUX|ADV|PART)$/.test(token.upos)) break;
  }
  return t + 1;
}

/** Whether a word of comparison only says that a number is a bound: "more than 6,000", "at least 20", "as many as 300". */
function boundsNumber(doc: Doc, { first, end }: Stretch): boolean {
  const { boundWords, boundLinks, roundNumbers } = doc.lexicon.claims;
  if (!boundWords.has(doc.tokens[first]?.lower ?? '')) return false;
  let t = end;
  while (boundLinks.has(doc.tokens[t]?.lower ?? '')) t++;
  const form = doc.tokens[t]?.form ?? '';
  return hasDigit.test(form) || sign.test(form) || doc.tokens[t]?.upos === 'NUM' || roundNumbers.has(form);
}

/** Whether a question mark closes the candidate: the next mark after it, before any word. */
function endsAsQuestion(doc: Doc, candidate: Candidate): boolean {
  for (let t = candidate.endToken; t < candidate.sentence.endToken; t++) {
    const form = doc.tokens[t]?.form ?? '';
    if (isWord.test(form)) return false;
    if (form.includes('?')) return true;
  }
  return doc.tokens[candidate.endToken - 1]?.form.includes('?') ?? false;
}
