import { hashText, type FeatureList } from '../model/hash';
import { isCapitalised } from '../tagging/wordForm';
import { evidenceBits, type NameInput } from './nameInput';
import { Fact } from './nameLexicon';

const before = 0x5eed;
const after = 0xe0d;
/** Stands for the word when it must not be looked at. */
const unseen = 0x0b5c;
const organisationWords = Fact.organisationNoun | Fact.companySuffix;

/** Gathers the features of token `i` of the sentence `[first, end)`, when the two tokens before it bear these labels (-1 before the start). `blind` hides the word itself, for training. */
export function nameFeatures(list: FeatureList, input: NameInput, first: number, end: number, i: number, previous: number, beforePrevious: number, blind = false): void {
  const { words, shapes, facts, phrase, phrasePlace, normal, evidence, runStart, runEnd } = input;
  list.length = 0;
  const kind = input.cases[i]!;
  const w = blind ? unseen : words[i]!;
  const w1 = i > first ? words[i - 1]! : before;
  const w2 = i - 1 > first ? words[i - 2]! : before;
  const n1 = i + 1 < end ? words[i + 1]! : after;
  const n2 = i + 2 < end ? words[i + 2]! : after;
  const l1 = previous + 1;
  const l2 = beforePrevious + 1;
  // A capital at the start of a sentence, or where all words have one, is another sign than one inside it.
  const start = i === first || (i === first + 1 && (shapes[first]! & 32) !== 0) ? 1 : 0;
  const shape = shapes[i]! | (kind << 10) | (start << 12);
  const s1 = i > first ? shapes[i - 1]! : 999;
  const sn1 = i + 1 < end ? shapes[i + 1]! : 999;
  const f = facts[i]!;
  const f1 = i > first ? facts[i - 1]! : 0;
  const fn1 = i + 1 < end ? facts[i + 1]! : 0;
  const form = normal[i]!;
  const { length } = form;
  const capital = isCapitalised(shapes[i]!);

  list.add(1, kind, start);
  list.add(2, w);
  list.add(3, w, shape);
  list.add(4, shape);
  list.add(5, l1);
  list.add(6, l1, l2);
  list.add(7, l1, w);
  list.add(8, l1, shape);
  list.add(9, w1);
  list.add(10, n1);
  list.add(11, w2, w1);
  list.add(12, n1, n2);
  list.add(13, w1, w);
  list.add(14, w, n1);
  list.add(15, s1, shape);
  list.add(16, shape, sn1);
  list.add(17, s1, shape, sn1);
  list.add(18, l1, w1, shape);
  list.add(19, n1, shape);
  list.add(20, w2);
  list.add(21, n2);
  list.add(22, l1, n1);
  list.add(23, f, start);
  list.add(24, f, l1);
  if (f1) list.add(25, f1, capital ? 1 : 0);
  if (fn1) list.add(26, fn1, capital ? 1 : 0, isCapitalised(sn1) ? 1 : 0);
  if (f1 | f | fn1) list.add(27, f1 & ~(f1 << 1), f, fn1);
  if (phrase[i]) {
    list.add(28, phrase[i], phrasePlace[i], l1);
    list.add(29, phrase[i], phrasePlace[i], start);
    list.add(61, phrasePlace[i]!, w);
  }
  if (!capital && shapes[i] === 0) {
    for (let k = 2; k <= 3 && k < length; k++) list.add(30 + k, hashText(form, length - k));
    return;
  }
  for (let k = 1; k <= 4 && k < length; k++) {
    list.add(30 + k, hashText(form, length - k));
    list.add(40 + k, hashText(form, 0, k));
  }
  if (length > 3) {
    list.add(46, hashText(form, length - 3), l1);
    list.add(47, hashText(form, length - 2), w1);
  }
  if (i > first && isCapitalised(s1)) list.add(50, hashText(normal[i - 1]!, Math.max(0, normal[i - 1]!.length - 3)), l1);
  if (i + 1 < end && isCapitalised(sn1)) {
    list.add(51, hashText(normal[i + 1]!, Math.max(0, normal[i + 1]!.length - 3)));
    list.add(52, hashText(normal[i + 1]!, Math.max(0, normal[i + 1]!.length - 3)), f);
  }
  const e = evidence[i]!;
  for (let b = 0; b < evidenceBits; b++) if (e & (1 << b)) list.add(70 + b, start, l1);
  list.add(90, e, start);

  const from = runStart[i]!;
  const to = runEnd[i]!;
  if (to === 0) return;
  const place = i === from ? 0 : i === to - 1 ? 2 : 1;
  const size = Math.min(6, to - from);
  let kinds = 0;
  for (let k = from; k < to; k++) kinds |= facts[k]! & organisationWords;
  const headAt = headOf(input, from, to);
  const runBefore = from > first ? words[from - 1]! : before;
  const runAfter = to < end ? words[to]! : after;
  list.add(100, size, place, kind);
  list.add(101, words[to - 1]!, place);
  list.add(102, words[from]!, place);
  list.add(103, words[headAt]!, i < headAt ? 0 : i === headAt ? 1 : 2);
  list.add(104, facts[headAt]!, i < headAt ? 0 : i === headAt ? 1 : 2);
  list.add(105, runBefore, place, size);
  list.add(106, runAfter, place, size);
  list.add(107, kinds, place, size);
  list.add(108, facts[to - 1]!, place);
  list.add(109, facts[from]!, place, size);
  if (from > first) list.add(110, facts[from - 1]!, place);
  if (size === 1) {
    list.add(111, runBefore, runAfter);
    list.add(112, runBefore, f);
    list.add(113, runAfter, f);
    list.add(114, runBefore, shape);
    list.add(115, runAfter, shape);
  } else {
    list.add(116, runBefore, f, place);
    list.add(117, runAfter, f, place);
    list.add(118, facts[from]!, facts[to - 1], place);
  }
}

/** The word that tells what a run of capitals is: the last before the first "of" ("Ministry of Foreign Affairs"), else the last. */
function headOf(input: NameInput, from: number, to: number): number {
  for (let k = from + 1; k < to - 1; k++) if (!isCapitalised(input.shapes[k]!) && input.shapes[k] === 0) return k - 1;
  return to - 1;
}
