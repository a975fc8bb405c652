import { hashText, type FeatureList } from '../model/hash';
import type { SentenceCase} from './wordForm';
import { isCapitalised, normalForm, sentenceCase, shapeOf } from './wordForm';

/** What the tagger reads off a sentence before it decides anything. */
export interface TaggingInput {
  readonly forms: readonly string[];
  readonly normal: readonly string[];
  readonly words: Int32Array;
  readonly shapes: Int32Array;
  /** The commonest class of each word in the training text, plus one; 0 where it is unknown. */
  readonly usual: Int32Array;
  readonly case: SentenceCase;
}

/** Reads a sentence for the tagger. `usualClass` gives a word's commonest class by its hash. */
export function taggingInput(forms: readonly string[], usualClass: ReadonlyMap<number, number>): TaggingInput {
  const normal = forms.map(normalForm);
  const words = Int32Array.from(normal, (form) => hashText(form));
  const shapes = Int32Array.from(forms, shapeOf);
  const usual = Int32Array.from(words, (word) => (usualClass.get(word) ?? -1) + 1);
  return { forms, normal, words, shapes, usual, case: sentenceCase(forms, shapes) };
}

const before = 0x5eed;
const after = 0xe0d;

/** Gathers the features of word `i`, when `previous` and `beforePrevious` are the classes given to the two words before it (-1 at the start). */
export function tagFeatures(list: FeatureList, input: TaggingInput, i: number, previous: number, beforePrevious: number): void {
  const { normal, words, shapes, usual } = input;
  const n = words.length;
  list.length = 0;
  const w = words[i]!;
  const w1 = i > 0 ? words[i - 1]! : before;
  const w2 = i > 1 ? words[i - 2]! : before;
  const n1 = i + 1 < n ? words[i + 1]! : after;
  const n2 = i + 2 < n ? words[i + 2]! : after;
  const u = usual[i]!;
  const u1 = i + 1 < n ? usual[i + 1]! : 255;
  const u2 = i + 2 < n ? usual[i + 2]! : 255;
  const t1 = previous + 1;
  const t2 = beforePrevious + 1;
  // In a sentence of capitals or of titles a capital says little: shapes there are features of their own.
  const shape = shapes[i]! | (input.case << 10) | (i === 0 ? 1 << 12 : 0);
  const form = normal[i]!;
  const length = form.length;

  list.add(1, input.case);
  list.add(2, w);
  list.add(3, w, shape);
  list.add(4, shape);
  list.add(5, t1);
  list.add(6, t1, t2);
  list.add(7, t1, w);
  list.add(8, t1, shape);
  list.add(9, w1);
  list.add(10, n1);
  list.add(11, w2);
  list.add(12, n2);
  list.add(13, w1, w);
  list.add(14, w, n1);
  list.add(15, w1, n1);
  list.add(16, t1, t2, w);
  list.add(17, t1, n1);
  list.add(18, t1, u1);
  list.add(19, u1);
  list.add(20, u1, u2);
  list.add(21, w, u1);
  list.add(22, u, u1);
  list.add(23, t1, u, u1);
  list.add(24, u, t1);
  if (i > 0) list.add(25, shapes[i - 1]!, shape);
  if (i + 1 < n) list.add(26, shapes[i + 1]!, shape);
  list.add(27, t1, t2, u1);
  for (let k = 1; k <= 5 && k < length; k++) list.add(30 + k, hashText(form, length - k));
  for (let k = 1; k <= 4 && k < length; k++) list.add(40 + k, hashText(form, 0, k));
  if (length > 3) {
    const suffix = hashText(form, length - 3);
    list.add(46, suffix, shape);
    list.add(47, suffix, t1);
    list.add(48, suffix, u1);
  }
  if (i > 0) list.add(50, hashText(normal[i - 1]!, Math.max(0, normal[i - 1]!.length - 3)));
  if (i + 1 < n) {
    const next = normal[i + 1]!;
    list.add(51, hashText(next, Math.max(0, next.length - 3)));
    if (u1 === 0) list.add(52, hashText(next, Math.max(0, next.length - 2)), isCapitalised(shapes[i + 1]!) ? 1 : 0, t1);
  }
}
