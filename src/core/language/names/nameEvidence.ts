import { countInSteps, type Steps } from '../../analysis/steps';
import { isCapitalised } from '../tagging/wordForm';
import type { Lexicon } from '../language';
import type { NameInput, TokenRange } from './nameInput';
import { Fact, organisationWords } from './nameLexicon';

/** What an article shows about a capitalised word at any of its places: bits of {@link NameInput.evidence}. */
export const enum Evidence {
  capitalInside = 1, lowerCase = 1 << 1, afterTitle = 1 << 2, afterGivenName = 1 << 3, beforeSpeech = 1 << 4, beforeOrganisationNoun = 1 << 5,
  afterPlacePreposition = 1 << 6, possessive = 1 << 7, afterThe = 1 << 8, afterAcronymBracket = 1 << 9, beforeSurname = 1 << 10, afterInitial = 1 << 11,
  /** In one run of capitals with a word such as "Ministry" or "Ltd". */
  withOrganisationNoun = 1 << 12,
  /** Made of the initials of a run of capitals. */
  acronym = 1 << 13,
  /** "Sezad district", "the town of Sezad". */
  beforePlaceNoun = 1 << 14, afterPlaceNounOf = 1 << 15,
  /** "Nwosu, a pilot", "Nwosu, who"; "Harland, a shipping company". */
  personInApposition = 1 << 16, bodyInApposition = 1 << 17,
  /** "pilot Nwosu", "a spokesman for Harland", "Harland's chairman". */
  afterRole = 1 << 18, afterRoleOf = 1 << 19, ownsRole = 1 << 20,
  /** In a short run of capitals that a given name opens. */
  withGivenName = 1 << 21,
  /** Explained by words in lower case: "gross domestic product (GDP)". */
  commonAcronym = 1 << 22,
}
/** Number of bits of {@link Evidence}. */
export const evidenceBits = 23;
/** The bits that are read together, besides each for itself. */
export const closeEvidence = (1 << 12) - 1;

const givenName = Fact.commonGivenName | Fact.rareGivenName;
/** A run of capitals longer than this is no "short" one, in tokens. */
const shortRun = 3;
/** So many tokens after a comma or an "'s" may hold the noun that tells what the name is. */
const reachOfNoun = 4;

/** Gathers what the article tells about each capitalised word, wherever it stands: a surname after its given name, an acronym after its expansion. */
export function* readEvidence(input: NameInput, sentences: readonly TokenRange[], lexicon: Lexicon): Steps<void> {
  const { words: hashes, shapes, forms, cases } = input;
  const known = new Map<number, number>();
  const acronyms = new Set<string>();
  for (const { firstToken, endToken } of sentences) {
    yield;
    if (cases[firstToken] !== 0) continue; // capitals say little here
    for (let i = firstToken; i < endToken; i++) {
      const bits = !isCapitalised(shapes[i]!) ? (shapes[i] === 0 ? Evidence.lowerCase : 0)
        : fromNeighbours(input, i, firstToken, endToken, lexicon) | fromRun(input, i) | (i === input.runEnd[i]! - 1 ? fromWhatFollows(input, i, endToken, lexicon) : 0) | (i === input.runStart[i] ? fromWhatLeads(input, i, firstToken, lexicon) : 0);
      if (bits) known.set(hashes[i]!, (known.get(hashes[i]!) ?? 0) | bits);
      if (i === input.runStart[i] && input.runEnd[i]! - i >= shortRun) addAcronyms(input, i, acronyms);
    }
  }
  yield* countInSteps(hashes.length, (i) => {
    if (isCapitalised(shapes[i]!)) input.evidence[i] = (known.get(hashes[i]!) ?? 0) | (acronyms.has(forms[i]!) ? Evidence.acronym : 0);
  });
}

function fromNeighbours(input: NameInput, i: number, first: number, end: number, { definiteArticle, nameContext: { placePrepositions, speech } }: Lexicon): number {
  const { normal, shapes, facts, forms } = input;
  let bits = 0;
  const before = i - 1;
  const after = i + 1;
  if (before >= first) {
    bits |= Evidence.capitalInside;
    const f = facts[before]!;
    const capitalBefore = isCapitalised(shapes[before]!);
    if (f & Fact.title && capitalBefore) bits |= Evidence.afterTitle;
    if (f & givenName && capitalBefore && !(f & (Fact.country | Fact.demonym))) bits |= Evidence.afterGivenName;
    if (capitalBefore && forms[before]!.length === 2 && forms[before]!.endsWith('.')) bits |= Evidence.afterInitial;
    if (placePrepositions.has(normal[before]!)) bits |= Evidence.afterPlacePreposition;
    if (definiteArticle.has(normal[before]!)) bits |= Evidence.afterThe;
    if (normal[before] === '(' && normal[after] === ')') bits |= Evidence.afterAcronymBracket | (explainedByCommonWords(input, i, first) ? Evidence.commonAcronym : 0);
  }
  if (after < end) {
    if (speech.has(normal[after]!)) bits |= Evidence.beforeSpeech;
    if (isCapitalised(shapes[after]!)) {
      if (facts[after]! & organisationWords) bits |= Evidence.beforeOrganisationNoun;
      if (facts[after]! & (Fact.commonSurname | Fact.rareSurname)) bits |= Evidence.beforeSurname;
    }
    if (normal[after] === "'s") bits |= Evidence.possessive;
  }
  return bits;
}

/** Whether the words before the bracket that token `i` stands in begin with its letters, most of them in lower case. */
function explainedByCommonWords({ forms, normal, shapes }: NameInput, i: number, first: number): boolean {
  const acronym = forms[i]!;
  const from = i - 1 - acronym.length;
  if (acronym.length < 2 || from < first) return false;
  let lower = 0;
  for (let k = 0; k < acronym.length; k++) {
    if (normal[from + k]!.charAt(0) !== acronym.charAt(k).toLowerCase()) return false;
    if (shapes[from + k] === 0) lower++;
  }
  return lower * 2 > acronym.length;
}

/** What the run of capitals shows in which token `i` stands. */
function fromRun({ facts, runStart, runEnd, runFacts }: NameInput, i: number): number {
  const from = runStart[i]!;
  const length = runEnd[i]! - from;
  if (length < 2) return 0;
  let bits = runFacts[i]! & organisationWords && !(facts[i]! & organisationWords) ? Evidence.withOrganisationNoun : 0;
  if (length <= shortRun && i > from && facts[from]! & givenName && !(facts[from]! & (Fact.country | Fact.demonym | Fact.city))) bits |= Evidence.withGivenName;
  return bits;
}

/** What the words behind the run show that token `i` closes. */
function fromWhatFollows(input: NameInput, i: number, end: number, { articles, personRelative, nameContext: { placeNouns } }: Lexicon): number {
  const { normal } = input;
  if (i + 1 >= end) return 0;
  let bits = placeNouns.has(normal[i + 1]!) ? Evidence.beforePlaceNoun : 0;
  if (normal[i + 1] === ',' && i + 2 < end) {
    if (personRelative.has(normal[i + 2]!)) bits |= Evidence.personInApposition;
    if (articles.has(normal[i + 2]!)) {
      const noun = nounAfter(input, i + 3, end);
      bits |= noun & Fact.personNoun ? Evidence.personInApposition : noun & Fact.organisationNoun ? Evidence.bodyInApposition : 0;
    }
  }
  if (normal[i + 1] === "'s" && nounAfter(input, i + 2, end) & Fact.personNoun) bits |= Evidence.ownsRole;
  return bits;
}

/** The facts about the first noun in lower case, from token `from` on, that stands for people or bodies; 0 if there is none near. */
function nounAfter({ facts, shapes }: NameInput, from: number, end: number): number {
  for (let i = from; i < end && i < from + reachOfNoun && shapes[i] === 0; i++) if (facts[i]! & (Fact.personNoun | Fact.organisationNoun)) return facts[i]!;
  return 0;
}

/** What the words before the run show that token `i` opens. */
function fromWhatLeads({ normal, shapes, facts }: NameInput, i: number, first: number, { definiteArticle, genitive, nameContext: { placeNouns, rolePrepositions } }: Lexicon): number {
  let bits = i > first && shapes[i - 1] === 0 && facts[i - 1]! & Fact.personNoun ? Evidence.afterRole : 0;
  const preposition = i - 1 > first && definiteArticle.has(normal[i - 1]!) ? i - 2 : i - 1;
  if (preposition > first && rolePrepositions.has(normal[preposition]!)) {
    if (facts[preposition - 1]! & Fact.personNoun) bits |= Evidence.afterRoleOf;
    if (genitive.has(normal[preposition]!) && placeNouns.has(normal[preposition - 1]!)) bits |= Evidence.afterPlaceNounOf;
  }
  return bits;
}

/** Adds what may stand for the run of capitals that begins at `i`: its initials, and these without the first or the last of more than three. */
function addAcronyms({ forms, shapes, runEnd }: NameInput, i: number, acronyms: Set<string>): void {
  let initials = '';
  for (let k = i; k < runEnd[i]!; k++) if (isCapitalised(shapes[k]!)) initials += forms[k]!.charAt(0);
  if (initials.length < 2) return;
  acronyms.add(initials);
  if (initials.length > 3) acronyms.add(initials.slice(1)).add(initials.slice(0, -1));
}
