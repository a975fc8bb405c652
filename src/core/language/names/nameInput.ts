import { runToEnd, type Steps } from '../../analysis/steps';
import { hashText } from '../model/hash';
import { isCapitalised, normalForm, sentenceCase, shapeOf, type SentenceCase } from '../tagging/wordForm';
import { extendPhrase, Fact, lexiconHash, longestPhrase, phraseFacts, type NameLexicon } from './nameLexicon';
import words from './data/nameContext.json';

/** What is read of an article's tokens. */
export interface NameToken {
  readonly form: string;
}

/** A sentence as a range of tokens, end exclusive. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** What an article shows about a capitalised word at any of its places: bits, see {@link readEvidence}. */
export const enum Evidence {
  capitalInside = 1, lowerCase = 2, afterTitle = 4, afterGivenName = 8, beforeSpeech = 16, beforeOrganisationNoun = 32,
  afterPlacePreposition = 64, possessive = 128, afterThe = 256, afterAcronymBracket = 512, beforeSurname = 1024, afterInitial = 2048,
}
/** Number of bits of {@link Evidence}. */
export const evidenceBits = 12;

/** Where a token stands in the phrase of the lexicon that it is part of. */
export const enum PhrasePlace { none, only, first, inside, last }

/** What the name tagger knows about each token of an article before it decides anything. */
export interface NameInput {
  readonly forms: readonly string[];
  readonly normal: readonly string[];
  readonly words: Int32Array;
  readonly shapes: Int32Array;
  /** Facts of the lexicon about the word alone. */
  readonly facts: Int32Array;
  /** Facts about the longest phrase that covers the token, and its place in it. */
  readonly phrase: Int32Array;
  readonly phrasePlace: Uint8Array;
  /** {@link Evidence} about the word from the whole article. */
  readonly evidence: Int32Array;
  /** First token and end of the run of capitalised tokens that the token is part of; both 0 outside of runs. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Case of the sentence of each token. */
  readonly cases: Uint8Array;
}

const speech = new Set(words.speech);
const placePrepositions = new Set(words.placePrepositions);
const joiners = new Set(words.joiners);
const particles = new Set(words.particles);
const calendar = new Set(words.calendar);

/** Reads the tokens of an article, of which `sentences` are wanted. */
export const readNameInput = (tokens: readonly NameToken[], sentences: readonly TokenRange[], lexicon: NameLexicon): NameInput => runToEnd(readNameInputInSteps(tokens, sentences, lexicon));

/** {@link readNameInput} in steps. */
export function* readNameInputInSteps(tokens: readonly NameToken[], sentences: readonly TokenRange[], lexicon: NameLexicon): Steps<NameInput> {
  const n = tokens.length;
  const forms = tokens.map((t) => t.form);
  const normal = forms.map(normalForm);
  yield;
  const input = {
    forms, normal, words: Int32Array.from(normal, (form) => hashText(form)), shapes: Int32Array.from(forms, shapeOf), facts: new Int32Array(n), phrase: new Int32Array(n),
    phrasePlace: new Uint8Array(n), evidence: new Int32Array(n), runStart: new Int32Array(n), runEnd: new Int32Array(n), cases: new Uint8Array(n),
  };
  yield;
  const hashes = Int32Array.from(forms, lexiconHash);
  yield;
  for (let i = 0; i < n; i++) input.facts[i] = lexicon.facts(hashes[i]!);
  for (const { firstToken, endToken } of sentences) {
    const kind = sentenceCase(forms.slice(firstToken, endToken), input.shapes.subarray(firstToken, endToken));
    input.cases.fill(kind, firstToken, endToken);
    markPhrases(input, hashes, firstToken, endToken, lexicon);
    markRuns(input, firstToken, endToken);
    yield;
  }
  readEvidence(input, sentences);
  return input;
}

/** Finds the longest phrases of the lexicon that begin with a capital. */
function markPhrases(input: NameInput, hashes: Int32Array, first: number, end: number, lexicon: NameLexicon): void {
  for (let i = first; i < end; i++) {
    if (!isCapitalised(input.shapes[i]!)) continue;
    let found = input.facts[i]! & phraseFacts;
    let length = found ? 1 : 0;
    let hash = hashes[i]!;
    for (let k = 1; k < longestPhrase && i + k < end; k++) {
      hash = extendPhrase(hash, hashes[i + k]!);
      if (!isCapitalised(input.shapes[i + k]!)) continue;
      const facts = lexicon.facts(hash) & phraseFacts;
      if (facts) { found = facts; length = k + 1; }
    }
    if (length === 0) continue;
    for (let k = 0; k < length; k++) {
      input.phrase[i + k] = found;
      input.phrasePlace[i + k] = length === 1 ? PhrasePlace.only : k === 0 ? PhrasePlace.first : k === length - 1 ? PhrasePlace.last : PhrasePlace.inside;
    }
    i += length - 1;
  }
}

/** Marks runs of capitalised tokens, through "of the" and the like where a capital follows. */
function markRuns(input: NameInput, first: number, end: number): void {
  let i = first;
  while (i < end) {
    if (!isCapitalised(input.shapes[i]!)) { i++; continue; }
    let stop = i + 1;
    for (;;) {
      if (stop < end && isCapitalised(input.shapes[stop]!) && calendar.has(input.normal[stop]!) === calendar.has(input.normal[i]!)) { stop++; continue; }
      let over = stop;
      while (over < end && over < stop + 2 && joiners.has(input.normal[over]!)) over++;
      if (over > stop && over < end && isCapitalised(input.shapes[over]!) && !calendar.has(input.normal[over]!)) { stop = over + 1; continue; }
      break;
    }
    const from = beforeParticles(input, i, first);
    input.runStart.fill(from, from, stop);
    input.runEnd.fill(stop, from, stop);
    i = stop;
  }
}

/** Where the name begins that has a capital at `i`: before "al-" and "van der" where these lead up to it. */
function beforeParticles(input: NameInput, i: number, first: number): number {
  let from = i;
  for (;;) {
    if (from > first && particles.has(input.normal[from - 1]!)) from--;
    else if (from > first + 1 && input.forms[from - 1] === '-' && particles.has(input.normal[from - 2]!)) from -= 2;
    else return input.runEnd[from] === 0 || from === i ? from : i;
  }
}

/** Gathers what the article tells about each capitalised word, wherever it stands: a surname after its given name, an acronym after its expansion. */
function readEvidence(input: NameInput, sentences: readonly TokenRange[]): void {
  const { words: hashes, normal, shapes, facts, forms, cases } = input;
  const known = new Map<number, number>();
  for (const { firstToken, endToken } of sentences) {
    if (cases[firstToken] !== 0) continue; // capitals say little here
    for (let i = firstToken; i < endToken; i++) {
      const capital = isCapitalised(shapes[i]!);
      let bits = 0;
      if (!capital) {
        if (shapes[i] === 0) bits = Evidence.lowerCase;
      } else {
        const before = i - 1;
        const after = i + 1;
        if (before >= firstToken) {
          bits |= Evidence.capitalInside;
          const f = facts[before]!;
          const capitalBefore = isCapitalised(shapes[before]!);
          if (f & Fact.title && capitalBefore) bits |= Evidence.afterTitle;
          if (f & (Fact.commonGivenName | Fact.rareGivenName) && capitalBefore && !(f & (Fact.country | Fact.demonym))) bits |= Evidence.afterGivenName;
          if (capitalBefore && forms[before]!.length === 2 && forms[before]!.endsWith('.')) bits |= Evidence.afterInitial;
          if (placePrepositions.has(normal[before]!)) bits |= Evidence.afterPlacePreposition;
          if (normal[before] === 'the') bits |= Evidence.afterThe;
          if (normal[before] === '(' && normal[after] === ')') bits |= Evidence.afterAcronymBracket;
        }
        if (after < endToken) {
          if (speech.has(normal[after]!)) bits |= Evidence.beforeSpeech;
          if (isCapitalised(shapes[after]!)) {
            if (facts[after]! & (Fact.organisationNoun | Fact.companySuffix)) bits |= Evidence.beforeOrganisationNoun;
            if (facts[after]! & (Fact.commonSurname | Fact.rareSurname)) bits |= Evidence.beforeSurname;
          }
          if (normal[after] === "'s") bits |= Evidence.possessive;
        }
      }
      if (bits) known.set(hashes[i]!, (known.get(hashes[i]!) ?? 0) | bits);
    }
  }
  for (let i = 0; i < hashes.length; i++) if (isCapitalised(shapes[i]!)) input.evidence[i] = known.get(hashes[i]!) ?? 0;
}

/** The case of the sentence that token `i` stands in. */
export const caseOf = (input: NameInput, i: number): SentenceCase => input.cases[i]!;
