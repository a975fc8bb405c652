import { hashText, type FeatureList } from '../model/hash';
import { isCapitalised } from '../tagging/wordForm';
import { closeEvidence, evidenceBits } from './nameEvidence';
import type { NameInput } from './nameInput';
import { Fact, organisationWords } from './nameLexicon';

/** Groups of features, to learn what each is worth. */
export const enum FeatureGroup { words = 1, neighbours = 2, shapes = 4, affixes = 8, lexicon = 16, evidence = 32, runs = 64, roles = 128 }
export const allGroups = 255;

const before = 0x5eed;
const after = 0xe0d;
/** Stands for the word when it must not be looked at. */
const unseen = 0x0b5c;
const hyphen = hashText('-');
const roleWords = Fact.personNoun | Fact.title;
/** A run longer than this many tokens is read around its opening only. */
const longRun = 8;
/** So many tokens to each side are searched for a role. */
const reachOfRole = 6;

/** Gathers the features of token `i` of the sentence `[first, end)`. `blind` hides the word itself, for training. */
export function nameFeatures(list: FeatureList, input: NameInput, first: number, end: number, i: number, blind = false, groups = allGroups): void {
  const { words, shapes, facts, phrase, phrasePlace } = input;
  list.length = 0;
  const w = blind ? unseen : words[i]!;
  // A capital at the start of a sentence, or where all words have one, is another sign than one inside it.
  const start = i === first || (i === first + 1 && (shapes[first]! & 32) !== 0) ? 1 : 0;
  const shape = shapes[i]! | (input.cases[i]! << 10) | (start << 12);
  const f = facts[i]!;
  const capital = isCapitalised(shapes[i]!);
  list.add(1, input.cases[i]!, start);
  if (groups & FeatureGroup.words) {
    list.add(2, w);
    list.add(3, w, shape);
  }
  if (groups & FeatureGroup.neighbours) addNeighbours(list, input, first, end, i, w, shape);
  if (groups & FeatureGroup.shapes) {
    const s1 = i > first ? shapes[i - 1]! : 999;
    const sn1 = i + 1 < end ? shapes[i + 1]! : 999;
    list.add(4, shape);
    list.add(15, s1, shape);
    list.add(16, shape, sn1);
    list.add(17, s1, shape, sn1);
  }
  if (groups & FeatureGroup.lexicon) {
    const f1 = i > first ? facts[i - 1]! : 0;
    const fn1 = i + 1 < end ? facts[i + 1]! : 0;
    const place = (runLength(input, i) << 2) | placeInRun(input, i);
    list.add(23, f, start);
    for (let rest = f; rest !== 0; rest &= rest - 1) list.add(63, rest & -rest, place);
    if (f1) list.add(25, f1, capital ? 1 : 0);
    if (fn1) list.add(26, fn1, capital ? 1 : 0, isCapitalised(shapes[i + 1]!) ? 1 : 0);
    if (f1 | f | fn1) list.add(27, f1 & ~(f1 << 1), f, fn1);
    if (phrase[i]) {
      list.add(29, phrase[i], phrasePlace[i], start);
      list.add(61, phrasePlace[i]!, w);
    }
  }
  if (groups & FeatureGroup.affixes) addAffixes(list, input, first, end, i);
  if (!capital && shapes[i] === 0) return;
  if (groups & FeatureGroup.evidence) {
    const e = input.evidence[i]!;
    const length = runLength(input, i);
    for (let b = 0; b < evidenceBits; b++) if (e & (1 << b)) list.add(123 + b, start, length);
    list.add(90, e & closeEvidence, start);
    if (e & ~closeEvidence) list.add(91, e & ~closeEvidence, length);
  }
  if (input.runEnd[i] === 0) return;
  if (groups & FeatureGroup.runs) addRun(list, input, first, end, i, shape);
  if (groups & FeatureGroup.roles) addRoles(list, input, i);
}

/** Tokens in the run of capitals, 3 for more. */
const runLength = (input: NameInput, i: number): number => Math.min(3, input.runEnd[i]! - input.runStart[i]!);

/** 0 outside of runs, 1 for the first token of one, 2 for the last, 3 between. */
const placeInRun = ({ runStart, runEnd }: NameInput, i: number): number => (runEnd[i] === 0 ? 0 : i === runStart[i] ? 1 : i === runEnd[i]! - 1 ? 2 : 3);

function addNeighbours(list: FeatureList, { words, shapes }: NameInput, first: number, end: number, i: number, w: number, shape: number): void {
  const w1 = i > first ? words[i - 1]! : before;
  const w2 = i - 1 > first ? words[i - 2]! : before;
  const n1 = i + 1 < end ? words[i + 1]! : after;
  const n2 = i + 2 < end ? words[i + 2]! : after;
  list.add(9, w1);
  list.add(10, n1);
  list.add(11, w2, w1);
  list.add(12, n1, n2);
  list.add(13, w1, w);
  list.add(14, w, n1);
  list.add(19, n1, shape);
  list.add(20, w2);
  list.add(21, n2);
  if (n1 === hyphen) list.add(62, n2, isCapitalised(shapes[i]!) ? 1 : 0);
}

function addAffixes(list: FeatureList, { normal, words, shapes, facts }: NameInput, first: number, end: number, i: number): void {
  const form = normal[i]!;
  const { length } = form;
  if (shapes[i] === 0) {
    for (let k = 2; k <= 3 && k < length; k++) list.add(30 + k, hashText(form, length - k));
    return;
  }
  for (let k = 1; k <= 4 && k < length; k++) {
    list.add(30 + k, hashText(form, length - k));
    list.add(40 + k, hashText(form, 0, k));
  }
  if (length > 3) list.add(47, hashText(form, length - 2), i > first ? words[i - 1]! : before);
  const ending = (k: number): number => hashText(normal[k]!, Math.max(0, normal[k]!.length - 3));
  if (i > first && isCapitalised(shapes[i - 1]!)) list.add(50, ending(i - 1));
  if (i + 1 < end && isCapitalised(shapes[i + 1]!)) {
    const next = ending(i + 1);
    list.add(51, next);
    list.add(52, next, facts[i]);
  }
}

/** What the run of capitals tells: its words, its head, what stands on both sides of it. */
function addRun(list: FeatureList, input: NameInput, first: number, end: number, i: number, shape: number): void {
  const { words, facts, cases } = input;
  const from = input.runStart[i]!;
  const to = input.runEnd[i]!;
  const f = facts[i]!;
  const place = i === from ? 0 : i === to - 1 ? 2 : 1;
  const size = Math.min(6, to - from);
  const head = input.runHead[i]!;
  const runBefore = from > first ? words[from - 1]! : before;
  const runAfter = to < end ? words[to]! : after;
  list.add(100, size, place, cases[i]);
  list.add(101, words[to - 1]!, place);
  list.add(102, words[from]!, place);
  list.add(103, words[head]!, i < head ? 0 : i === head ? 1 : 2);
  list.add(104, facts[head]!, i < head ? 0 : i === head ? 1 : 2);
  list.add(105, runBefore, place, size);
  list.add(106, runAfter, place, size);
  list.add(107, input.runFacts[i]! & organisationWords, place, size);
  list.add(108, facts[to - 1]!, place);
  list.add(109, facts[from]!, place, size);
  if (from > first) list.add(110, facts[from - 1]!, place);
  if (size === 1) {
    list.add(111, runBefore, runAfter);
    list.add(112, runBefore, f);
    list.add(113, runAfter, f);
    list.add(114, runBefore, shape);
    list.add(115, runAfter, shape);
    return;
  }
  list.add(116, runBefore, f, place);
  list.add(117, runAfter, f, place);
  list.add(118, facts[from]!, facts[to - 1], place);
  for (let k = from; k < to && k < from + longRun; k++) if (k !== i) list.add(119, words[k]!, k < i ? 0 : 1);
}

/** Titles and roles part organisations from people: "Harbour Authority Director Jane Moyo". */
function addRoles(list: FeatureList, input: NameInput, i: number): void {
  const { facts } = input;
  const from = Math.max(input.runStart[i]!, i - reachOfRole);
  const to = Math.min(input.runEnd[i]!, i + 1 + reachOfRole);
  let behind = 0;
  let ahead = 0;
  for (let k = i - 1; k >= from && behind === 0; k--) if (facts[k]! & roleWords) behind = Math.min(3, i - k);
  for (let k = i + 1; k < to && ahead === 0; k++) if (facts[k]! & roleWords) ahead = Math.min(3, k - i);
  const own = facts[i]! & roleWords ? 1 : 0;
  if ((behind | ahead | own) === 0) return;
  const where = (behind << 4) | (ahead << 2) | own;
  list.add(120, where);
  list.add(121, where, facts[i], placeInRun(input, i));
  list.add(122, where, input.runFacts[i]! & organisationWords);
}
