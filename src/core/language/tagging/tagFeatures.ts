import { hashText, type FeatureList } from '../model/hash';
import { isCapitalised, sentenceCase, type SentenceCase } from './wordForm';
import { noWordBefore, noWordBehind, type WordType, type WordTypes } from './wordTypes';

/** What the tagger reads off a sentence before it decides anything. */
export interface TaggingInput {
  readonly types: readonly WordType[];
  readonly case: SentenceCase;
}

/** Reads a sentence for the tagger. */
export function taggingInput(forms: readonly string[], words: WordTypes): TaggingInput {
  const types = forms.map((form) => words.of(form));
  return { types, case: sentenceCase(forms, types.map((type) => type.shape)) };
}

/** The words around the one that is looked at; sentences end in words that stand for nothing. */
export interface Surroundings {
  readonly beforePrevious: WordType;
  readonly previous: WordType;
  readonly word: WordType;
  readonly next: WordType;
  readonly afterNext: WordType;
  /** How the word is written and where: its shape, with the case and the start of the sentence. */
  readonly shape: number;
}

/** What stands around word `i`. */
export function surroundings({ types, case: sentence }: TaggingInput, i: number): Surroundings {
  const n = types.length;
  const word = types[i]!;
  return {
    word,
    beforePrevious: i > 1 ? types[i - 2]! : noWordBefore,
    previous: i > 0 ? types[i - 1]! : noWordBefore,
    next: i + 1 < n ? types[i + 1]! : noWordBehind,
    afterNext: i + 2 < n ? types[i + 2]! : noWordBehind,
    // In a sentence of capitals or of titles a capital says little: shapes there are features of their own.
    shape: word.shape | (sentence << 10) | (i === 0 ? 1 << 12 : 0),
  };
}

/*
 * The features come in groups by what they read, because most groups are the same again for the same words: the tagger keeps the
 * sum of such a group's weights (ClassScorer) and looks none of its features up again. Training gathers them all.
 */

/** The word itself. */
export function addOwn(list: FeatureList, { word: { normal, word, ending }, shape }: Surroundings): void {
  const { length } = normal;
  list.add(1, (shape >> 10) & 3);
  list.add(2, word);
  list.add(3, word, shape);
  list.add(4, shape);
  for (let k = 1; k <= 5 && k < length; k++) list.add(30 + k, hashText(normal, length - k));
  for (let k = 1; k <= 4 && k < length; k++) list.add(40 + k, hashText(normal, 0, k));
  if (length > 3) list.add(46, ending, shape);
}

/** The word before. */
export function addPrevious(list: FeatureList, previous: WordType): void {
  list.add(9, previous.word);
  if (previous !== noWordBefore) list.add(50, previous.ending);
}

/** The next word. */
export function addNext(list: FeatureList, next: WordType): void {
  list.add(10, next.word);
  list.add(19, next.usual);
  if (next !== noWordBehind) list.add(51, next.ending);
}

/** How this word and its neighbours are written. */
export function addShapes(list: FeatureList, { previous, next, shape }: Surroundings): void {
  if (previous !== noWordBefore) list.add(25, previous.shape, shape);
  if (next !== noWordBehind) list.add(26, next.shape, shape);
}

/** The classes of the two words before. Of classes, here and below, the number plus one is given: 0 is none. */
export function addClassesBefore(list: FeatureList, t1: number, t2: number): void {
  list.add(5, t1);
  list.add(6, t1, t2);
}

/** The words further off; words together with words, with ways of writing, and with the classes of the two words before. */
export function addPairs(list: FeatureList, { beforePrevious, previous, word, next, afterNext, shape }: Surroundings, t1: number, t2: number): void {
  const w = word.word;
  const w1 = previous.word;
  const n1 = next.word;
  const u = word.usual;
  const u1 = next.usual;
  list.add(7, t1, w);
  list.add(8, t1, shape);
  list.add(11, beforePrevious.word);
  list.add(12, afterNext.word);
  list.add(13, w1, w);
  list.add(14, w, n1);
  list.add(15, w1, n1);
  list.add(16, t1, t2, w);
  list.add(17, t1, n1);
  list.add(18, t1, u1);
  list.add(20, u1, afterNext.usual);
  list.add(21, w, u1);
  list.add(22, u, u1);
  list.add(23, t1, u, u1);
  list.add(24, u, t1);
  list.add(27, t1, t2, u1);
  if (word.normal.length > 3) {
    list.add(47, word.ending, t1);
    list.add(48, word.ending, u1);
  }
  if (u1 === 0) list.add(52, hashText(next.normal, Math.max(0, next.normal.length - 2)), isCapitalised(next.shape) ? 1 : 0, t1);
}

/** Gathers the features of a word, when `previous` and `beforePrevious` are the classes given to the two words before it (-1 at the start). */
export function tagFeatures(list: FeatureList, around: Surroundings, previous: number, beforePrevious: number): void {
  list.length = 0;
  addOwn(list, around);
  addPrevious(list, around.previous);
  addNext(list, around.next);
  addShapes(list, around);
  addClassesBefore(list, previous + 1, beforePrevious + 1);
  addPairs(list, around, previous + 1, beforePrevious + 1);
}
