import { eachInSteps, mapInSteps, type Steps } from '../../analysis/steps';
import { isCapitalised } from '../tagging/wordForm';
import { Evidence } from './nameEvidence';
import { PhrasePlace, type NameInput, type TokenRange } from './nameInput';
import { Fact } from './nameLexicon';
import type { NameSpan } from './nameTagger';

/** A name as the article as a whole has it. */
export type AgreedName = Omit<NameSpan, 'shares'>;

const person = 0;
const organisation = 1;
const place = 2;
const other = 3;
const kinds = 4;
/** So many votes (each a probability) for a word as a name let it be one where the tagger saw none. */
const sureVotes = 1.1;
/** A name overruled by the article's other places, or found by them, is worth this probability. */
const overruled = 0.5;
/** So many names are looked at in one step. */
const namesAtOnce = 256;

/**
 * Brings the names of an article in line with each other: the same words are of one kind wherever they stand, the surname of a
 * person named in full is that person's, and an acronym in brackets is of its expansion's kind.
 */
export function* agreeWithinArticle(input: NameInput, sentences: readonly TokenRange[], found: readonly NameSpan[]): Steps<AgreedName[]> {
  const votes = new Map<string, number[]>();
  const cast = (key: string, kind: number, weight: number): void => {
    const row = votes.get(key) ?? new Array<number>(kinds).fill(0);
    row[kind]! += weight;
    votes.set(key, row);
  };
  yield* eachInSteps(found, (name) => {
    // "North Korea said", "Christian families": a country that acts is a country still, and a creed is no body.
    const insteadOfBody = isCountry(input, name) ? place : isPeople(input, name) ? other : organisation;
    name.shares.forEach((share, kind) => cast(keyOf(input, name.firstToken, name.endToken), kind === organisation ? insteadOfBody : kind, share));
  }, namesAtOnce);

  const persons = new Set<string>();
  yield* eachInSteps(found, (name) => {
    const kind = best(votes.get(keyOf(input, name.firstToken, name.endToken))!);
    if (kind === person && name.endToken - name.firstToken > 1) {
      for (const end of [name.firstToken, name.endToken - 1]) { // "Mina" and "Okoye" after "Mina Okoye"
        const part = input.normal[end]!;
        if (!isCapitalised(input.shapes[end]!) || part.length < 3 || part.endsWith('.') || input.facts[end]! & Fact.title) continue;
        persons.add(part);
        if (votes.has(part)) cast(part, person, (end === name.firstToken ? 1 : 2) * name.probability);
      }
    }
    // "National Transitional Council (NTC)"
    const after = name.endToken;
    if (input.normal[after] === '(' && input.normal[after + 2] === ')' && spells(input, name, after + 1)) {
      const acronym = input.normal[after + 1]!;
      cast(acronym, kind, 1 + name.probability);
    }
  }, namesAtOnce);

  const taken = new Uint8Array(input.words.length);
  const agreed = yield* mapInSteps(found, (name): AgreedName => {
    taken.fill(1, name.firstToken, name.endToken);
    const row = votes.get(keyOf(input, name.firstToken, name.endToken))!;
    const kind = best(row);
    return kind === name.kind ? name : { ...name, kind, probability: overruled };
  }, namesAtOnce);
  const longer = yield* namesByFirstWord(input, found);
  for (const { firstToken, endToken } of sentences) {
    yield;
    for (let i = firstToken; i < endToken; i++) {
      if (taken[i] || !isCapitalised(input.shapes[i]!) || input.cases[i] !== 0) continue;
      const to = i + longestRepeated(input, longer, i, endToken, taken);
      if (to > i) {
        agreed.push({ firstToken: i, endToken: to, kind: best(votes.get(keyOf(input, i, to))!), probability: overruled });
        taken.fill(1, i, to);
        continue;
      }
      if (isPartOfMore(input, i, firstToken, endToken)) continue;
      const kind = kindElsewhere(input, votes, persons, i);
      if (kind >= 0) agreed.push({ firstToken: i, endToken: i + 1, kind, probability: overruled });
    }
  }
  return agreed.sort((a, b) => a.firstToken - b.firstToken);
}

const best = (row: readonly number[]): number => row.reduce((b, weight, kind) => (weight > row[b]! ? kind : b), 0);

/** Whether the capitals of the name's words spell the token: "NTC" of "National Transitional Council". */
function spells(input: NameInput, name: NameSpan, token: number): boolean {
  const acronym = input.forms[token]!.replace(/\./g, '');
  if (acronym.length < 2 || !/^\p{Lu}+$/u.test(acronym)) return false;
  let initials = '';
  for (let i = name.firstToken; i < name.endToken; i++) if (isCapitalised(input.shapes[i]!)) initials += input.forms[i]!.charAt(0);
  return initials === acronym || initials.endsWith(acronym);
}

/** The kind of a word that the article uses as a name elsewhere, by itself or in a person's full name; -1 if it doesn't. */
function kindElsewhere(input: NameInput, votes: ReadonlyMap<string, readonly number[]>, persons: ReadonlySet<string>, i: number): number {
  const word = input.normal[i]!;
  const seenLower = (input.evidence[i]! & Evidence.lowerCase) !== 0;
  if (persons.has(word)) return seenLower || input.facts[i]! & (Fact.country | Fact.demonym) ? -1 : person;
  const row = votes.get(word);
  if (!row || seenLower) return -1;
  const kind = best(row);
  if (kind === other) return -1; // events and works are too often plain words
  return row[kind]! >= sureVotes || isAcronym(input.forms[i]!) ? kind : -1;
}

const whole: number = PhrasePlace.only;
const opening: number = PhrasePlace.first;
const closing: number = PhrasePlace.last;

/** Whether the name is a country or region of the lexicon, word for word. Acronyms stand for too much else ("EU"). */
function isCountry({ phrase, phrasePlace, forms }: NameInput, { firstToken, endToken }: NameSpan): boolean {
  const facts = phrase[firstToken]!;
  if ((facts & Fact.country) === 0 || (facts & Fact.organisation) !== 0 || (endToken - firstToken === 1 && isAcronym(forms[firstToken]!))) return false;
  return phrasePlace[firstToken] === (endToken - firstToken === 1 ? whole : opening) && (endToken - firstToken === 1 || phrasePlace[endToken - 1] === closing);
}

/** Whether the name is one word for a people or a creed ("Irish", "Catholic"). */
const isPeople = ({ facts }: NameInput, { firstToken, endToken }: NameSpan): boolean =>
  endToken - firstToken === 1 && (facts[firstToken]! & Fact.demonym) !== 0 && (facts[firstToken]! & (Fact.country | Fact.organisation)) === 0;

const isAcronym = (form: string): boolean => form.length > 1 && /^\p{Lu}+$/u.test(form);

/** The names of several words that an article has. */
interface LongerNames {
  /** How many words the names have that begin with a word of this hash, the most first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** The words of each, as {@link keyOf} joins them. */
  readonly keys: ReadonlySet<string>;
}

const keyOf = ({ normal }: NameInput, from: number, to: number): string => (to - from === 1 ? normal[from]! : normal.slice(from, to).join(' '));

function* namesByFirstWord(input: NameInput, found: readonly NameSpan[]): Steps<LongerNames> {
  const lengths = new Map<number, number[]>();
  const keys = new Set<string>();
  yield* eachInSteps(found, ({ firstToken, endToken }) => {
    const length = endToken - firstToken;
    if (length < 2) return;
    keys.add(keyOf(input, firstToken, endToken));
    const first = input.words[firstToken]!;
    const known = lengths.get(first);
    if (!known) lengths.set(first, [length]);
    else if (!known.includes(length)) known.push(length);
  }, namesAtOnce);
  for (const row of lengths.values()) row.sort((a, b) => b - a);
  return { lengths, keys };
}

/** How many words the longest name has whose words stand again at `i`, free, in a sentence that ends before `end`; 0 where there is none. */
function longestRepeated(input: NameInput, { lengths, keys }: LongerNames, i: number, end: number, taken: Uint8Array): number {
  for (const length of lengths.get(input.words[i]!) ?? []) {
    if (i + length <= end && !taken.subarray(i, i + length).includes(1) && keys.has(keyOf(input, i, i + length))) return length;
  }
  return 0;
}

/** Whether a neighbour is capitalised too, so that the word may be part of another name. */
const isPartOfMore = (input: NameInput, i: number, first: number, end: number): boolean =>
  (i > first && isCapitalised(input.shapes[i - 1]!) && !(input.facts[i - 1]! & Fact.title) && i - 1 > first) || (i + 1 < end && isCapitalised(input.shapes[i + 1]!));
