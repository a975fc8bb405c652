import { runToEnd, type Steps } from '../../analysis/steps';
import type { Lexicon } from '../language';
import { hashText } from '../model/hash';
import { hasDigit, isCapitalised, isWithoutLetters, normalForm, sentenceCase, shapeOf } from '../tagging/wordForm';
import { extendPhrase, lexiconHash, longestPhrase, phraseFacts, type NameLexicon } from './nameLexicon';
import { readEvidence } from './nameEvidence';
import { PhrasePlace, type NameInput, type NameToken, type TokenRange } from './nameInput';

/** Reads the tokens of an article, of which `sentences` are wanted. */
export const readNameInput = (tokens: readonly NameToken[], sentences: readonly TokenRange[], lexicon: NameLexicon, words: Lexicon): NameInput =>
  runToEnd(readNameInputInSteps(tokens, sentences, lexicon, words));

/** So many code units are read in one step, those between words among them. */
const textAtOnce = 8_192;

/** {@link readNameInput} in steps. */
export function* readNameInputInSteps(tokens: readonly NameToken[], sentences: readonly TokenRange[], lexicon: NameLexicon, words: Lexicon): Steps<NameInput> {
  const n = tokens.length;
  const forms = new Array<string>(n);
  const normal = new Array<string>(n);
  const hashes = new Int32Array(n);
  const input = {
    forms, normal, words: new Int32Array(n), shapes: new Int32Array(n), facts: new Int32Array(n), phrase: new Int32Array(n),
    phrasePlace: new Uint8Array(n), evidence: new Int32Array(n), runStart: new Int32Array(n), runEnd: new Int32Array(n), runFacts: new Int32Array(n), runHead: new Int32Array(n),
    open: new Uint8Array(n), cases: new Uint8Array(n),
  };
  for (let i = 0, read = 0; i < n; i++) {
    const { form } = tokens[i]!;
    forms[i] = form;
    normal[i] = normalForm(form);
    input.words[i] = hashText(normal[i]!);
    input.shapes[i] = shapeOf(form);
    hashes[i] = lexiconHash(form);
    input.facts[i] = lexicon.facts(hashes[i]!);
    read += form.length + 4;
    if (read < textAtOnce) continue;
    read = 0;
    yield;
  }
  for (const { firstToken, endToken } of sentences) {
    const kind = sentenceCase(forms.slice(firstToken, endToken), input.shapes.subarray(firstToken, endToken));
    input.cases.fill(kind, firstToken, endToken);
    markPhrases(input, hashes, firstToken, endToken, lexicon);
    markRuns(input, firstToken, endToken, words);
    markOpen(input, firstToken, endToken, words);
    yield;
  }
  yield* readEvidence(input, sentences, words);
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
function markRuns(input: NameInput, first: number, end: number, { nameContext: { calendar, joiners, particles } }: Lexicon): void {
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
    const from = beforeParticles(input, i, first, particles);
    input.runStart.fill(from, from, stop);
    input.runEnd.fill(stop, from, stop);
    let facts = 0;
    let head = stop - 1;
    for (let k = stop - 1; k >= from; k--) {
      facts |= input.facts[k]!;
      if (k > from && k < stop - 1 && input.shapes[k] === 0) head = k - 1;
    }
    input.runFacts.fill(facts, from, stop);
    input.runHead.fill(head, from, stop);
    i = stop;
  }
}

/** Marks what may be part of a name: words with capitals, runs of these, what stands between two of them, numbers ("Boeing 747") and what a hyphen adds ("Min-jun"). */
function markOpen({ shapes, runEnd, open, normal }: NameInput, first: number, end: number, { nameContext: { beforeFigure } }: Lexicon): void {
  for (let i = first; i < end; i++) if (runEnd[i] !== 0 || (shapes[i] !== 0 && !isWithoutLetters(shapes[i]!))) open[i] = 1;
  for (let i = end - 2; i > first; i--) if (open[i - 1] && (open[i + 1] || hasDigit(shapes[i]!))) open[i] = 1;
  for (let i = first + 1; i + 1 < end; i++) if (normal[i] === '-' && open[i - 1]) open[i] = open[i + 1] = 1;
  // "No. 7" names nothing.
  for (let i = first; i + 1 < end; i++) if (beforeFigure.has(normal[i]!) && hasDigit(shapes[i + 1]!)) open[i] = open[i + 1] = 0;
}

/** Where the name begins that has a capital at `i`: before "al-" and "van der" where these lead up to it. */
function beforeParticles(input: NameInput, i: number, first: number, particles: ReadonlySet<string>): number {
  let from = i;
  for (;;) {
    if (from > first && particles.has(input.normal[from - 1]!)) from--;
    else if (from > first + 1 && input.forms[from - 1] === '-' && particles.has(input.normal[from - 2]!)) from -= 2;
    else return input.runEnd[from] === 0 || from === i ? from : i;
  }
}
