import type { Doc, Token } from '../language/doc';
import { child } from '../language/tree';
import type { Candidate } from './candidates';
import { lookUp, type WordList } from './lexicon';

/** A stretch of tokens, `end` exclusive. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What the topmost verb's subject is: a name, a common noun, a person or a thing under a pronoun. */
export type Subject = 'named' | 'noun' | 'person' | 'thing' | 'none';

/** What is counted in one candidate, by which the features are reckoned. */
export interface Reading {
  readonly doc: Doc;
  readonly candidate: Candidate;
  readonly words: number;
  /** Where each list was met, in order. */
  readonly met: Partial<Record<WordList, Stretch[]>>;
  /** Numbers that count something: not years, days of a month or ordinals. */
  readonly numbers: readonly Stretch[];
  /** Sums of money and shares of a whole. */
  readonly amounts: readonly Stretch[];
  /** Dates, years and words such as "yesterday". */
  readonly dates: readonly Stretch[];
  /** Runs of proper nouns. */
  readonly names: readonly Stretch[];
  readonly subject: Subject;
  readonly subjectAt: Stretch | null;
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

const sign = /[%$£€¥₹]/;
const unit = /^(%|percent|pct|cents?|euros?|dollars?|pounds|pence)$/;
const isWord = /[\p{L}\p{N}]/u;
const isYear = /^(1[5-9]|20)\d\d$/;
const hasDigit = /\d/;
const ordinal = /^\d+(st|nd|rd|th)$/;
const currency = /^(US|A|C|HK|NZ)?[$£€¥₹]/;
const finite = /^(VBD|VBZ|VBP|MD)$/;
const firstPerson = new Set(['i', 'me', 'my', 'mine', 'myself']);
const we = new Set(['we', 'us', 'our', 'ours', 'ourselves', "let's"]);
const you = new Set(['you', 'your', 'yours', 'yourself', 'yourselves', 'ya']);
const negation = new Set(['not', "n't", 'n’t', 'never', 'without', 'neither', 'nor']);
const thirdPerson = new Set(['he', 'she']);
const opening = /^("|“|‘|``|''|«|„)$/;
const closing = /^("|”|’|''|»|“)$/;
const mostScareQuoted = 4;
const months = new Set(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec']);
const persons = new Set(['he', 'she', 'they', 'i', 'we', 'you', 'who']);
const things = new Set(['it', 'this', 'that', 'there', 'these', 'those', 'what', 'which', 'one']);

const isProper = (token: Token | undefined): boolean => token?.upos === 'PROPN';
const bareMonth = (token: Token | undefined): boolean => !!token && months.has(token.lower.replace(/\.$/, '')) && /^\p{Lu}/u.test(token.form);

const isCue = ({ quote }: Candidate, token: Token): boolean => !!quote?.cue && token.start < quote.cue.end && quote.cue.start < token.end;
/** The 69 of "Adler, 69, said" and of "a 69-year-old", the 52 of "a 52-minute film": not what a claim is about. */
const isAside = (previous: Token | undefined, next: Token | undefined, before: Token | undefined): boolean =>
  next?.form === '-' || previous?.form === ',' && next?.form === ',' && isProper(before);

/** Counts what a candidate holds. One pass over its tokens. */
export function readCandidate(doc: Doc, candidate: Candidate): Reading {
  const { firstToken, endToken } = candidate;
  const met: Partial<Record<WordList, Stretch[]>> = {};
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
  for (let t = firstToken; t < endToken; t++) {
    const token = doc.tokens[t];
    if (token && opened >= 0 && closing.test(token.form)) {
      if (t > opened + 1 && t - opened - 1 <= mostScareQuoted) scareQuotes ??= { first: opened, end: t + 1 };
      opened = -1;
    } else if (token && opening.test(token.form)) opened = t;
    if (!token) continue;
    const word = token.upos !== 'PUNCT' && isWord.test(token.form);
    if (!word && !sign.test(token.form)) continue;
    if (word) counts.words++;
    const previous = doc.tokens[t - 1];
    const next = doc.tokens[t + 1];
    if (firstPerson.has(token.lower)) counts.i++;
    else if (we.has(token.lower)) counts.we++;
    else if (you.has(token.lower)) counts.you++;
    else if (thirdPerson.has(token.lower)) others.push({ first: t, end: t + 1 });
    if (negation.has(token.lower)) negations.push({ first: t, end: t + 1 });
    lookUp(doc, token, endToken, (list, last) => (met[list] ??= []).push({ first: t, end: last + 1 }));

    if (isYear.test(token.form) && !currency.test(previous?.form ?? '') && next?.form !== '%' && next?.lower !== 'percent') dates.push({ first: t, end: t + 1 });
    else if (hasDigit.test(token.form) && !ordinal.test(token.lower) && !isProper(previous) && !isProper(token)) {
      if (bareMonth(previous) || bareMonth(next)) dates.push({ first: t, end: t + 1 });
      else if (!isAside(previous, next, doc.tokens[t - 2])) numbers.push({ first: t, end: t + 1 });
    } else if (bareMonth(token)) dates.push({ first: t, end: t + 1 });
    const lastNumber = numbers[numbers.length - 1];
    const beside = lastNumber?.end === t;
    if (currency.test(token.form) && hasDigit.test(next?.form ?? '')) amounts.push({ first: t, end: Math.min(t + 2, endToken) });
    else if (currency.test(token.form) && hasDigit.test(token.form)) amounts.push({ first: t, end: t + 1 });
    else if (unit.test(token.lower) && (beside || met.numberWords?.some((s) => s.end === t))) amounts.push({ first: t - 1, end: t + 1 });
    else if (/%$/.test(token.form) && hasDigit.test(token.form)) amounts.push({ first: t, end: t + 1 });

    if (isProper(token) && !bareMonth(token)) {
      const last = names[names.length - 1];
      if (last && last.end === t) names[names.length - 1] = { first: last.first, end: t + 1 };
      else names.push({ first: t, end: t + 1 });
    }
    if (finite.test(token.xpos)) {
      if (firstFinite < 0) firstFinite = t;
      const perfect = token.lemma === 'have' && [1, 2, 3].some((k) => t + k < endToken && doc.tokens[t + k]?.xpos === 'VBN');
      const reports = !perfect && (met.utterances?.at(-1)?.first === t || isCue(candidate, token));
      if (!past && !reports && (token.xpos === 'VBD' || perfect)) past = { first: t, end: t + 1 };
    }
  }
  for (const s of met.calendar ?? []) if (!dates.some((d) => d.first <= s.first && s.end <= d.end)) dates.push(s);
  for (const s of met.numberWords ?? []) if (!numbers.some((n) => n.first === s.first)) numbers.push(s);
  numbers.sort((a, b) => a.first - b.first);
  dates.sort((a, b) => a.first - b.first);
  const { subject, at } = subjectOf(doc, candidate, firstFinite);
  const first = doc.tokens[firstToken];
  return {
    doc, candidate, met, numbers, amounts, dates, names, past, subject,
    words: counts.words, firstPerson: counts.i, we: counts.we, you: counts.you, others, negations, scareQuotes,
    subjectAt: at,
    hasFiniteVerb: firstFinite >= 0,
    imperative: first?.xpos === 'VB' || first?.lower === 'let' || first?.lower === 'please',
    question: endsAsQuestion(doc, candidate),
  };
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

/** The subject of the candidate's topmost verb; without a parse, the last nominal before its first finite verb. */
function subjectOf(doc: Doc, candidate: Candidate, firstFinite: number): { subject: Subject; at: Stretch | null } {
  const kindOf = (t: number): Subject => {
    const token = doc.tokens[t];
    if (!token) return 'none';
    if (token.upos === 'PROPN') return 'named';
    if (persons.has(token.lower)) return 'person';
    return token.upos === 'PRON' || things.has(token.lower) ? 'thing' : 'noun';
  };
  if (doc.parsed) {
    for (let t = candidate.firstToken; t < candidate.endToken; t++) {
      const head = doc.head(t);
      if (head >= candidate.firstToken && head < candidate.endToken) continue;
      const s = child(doc, t, 'nsubj', 'csubj', 'expl');
      if (s >= candidate.firstToken && s < candidate.endToken) return { subject: kindOf(s), at: { first: s, end: s + 1 } };
    }
  }
  if (firstFinite < 0) return { subject: 'none', at: null };
  for (let t = firstFinite - 1; t >= candidate.firstToken; t--) {
    const token = doc.tokens[t];
    if (token && /^(NOUN|PROPN|PRON|NUM)$/.test(token.upos)) return { subject: kindOf(t), at: { first: t, end: t + 1 } };
  }
  return { subject: 'none', at: null };
}
