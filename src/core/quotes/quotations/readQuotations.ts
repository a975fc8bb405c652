import type { Steps } from '../../analysis/steps';
import { storyOf } from '../../language/doc';
import type { Span } from '../../span';
import { has, reportingForm, reportingVerb } from '../../syntax/reportingWords';
import type { Quotation } from './quotation';
import { isEmpty, tokensIn, type TokenRange } from '../../syntax/tokenRange';
import { isNone, type Syntax } from '../../syntax/syntax';

/** A quotation with what stands around it in its own sentence. */
export interface ReadQuotation {
  readonly quotation: Quotation;
  /** The words of its own sentence that lead up to it, back to the quotation before it. */
  readonly left: TokenRange;
  /** The words of its own sentence that follow it, up to the next quotation. */
  readonly right: TokenRange;
  /** Where its sentence begins, other quotations in it passed over. */
  readonly sentenceFrom: number;
  /** Whether it stands apart from the syntax around it, as a sentence or more of its own. */
  readonly apart: boolean;
  readonly startsCapital: boolean;
  /** The last character before the closing mark. */
  readonly closing: string;
  readonly words: number;
  /** Whether it is written as titles are, each word that matters with a capital ("Meet the Press"). */
  readonly titled: boolean;
}

/** Reads the surroundings of each quotation, within its paragraphs or, for nested ones, within the passage that holds it: linear in the length of the article. */
export function* readQuotations(doc: Syntax, quotations: readonly Quotation[], holders: readonly Span[] = []): Steps<ReadQuotation[]> {
  const read: ReadQuotation[] = [];
  for (const [i, quotation] of quotations.entries()) {
    const limits = holders[i] ?? paragraphsOf(doc, quotation);
    const next = quotations[quotations[i + 1] && namesDescription(doc, quotation, quotations[i + 1]!) ? i + 2 : i + 1]?.start ?? Infinity;
    read.push(readOne(doc, quotation, { start: limits.start, end: Math.min(limits.end, next) }, read.at(-1)));
    yield;
  }
  return read;
}

/** “I cried,” the “Harbour Lights” star said: whether the next marks hold a title or a name that is a part of who speaks, before the noun for it. */
function namesDescription(doc: Syntax, quotation: Quotation, next: Quotation): boolean {
  if (!isTitled(doc, next)) return false;
  const between = tokensIn(doc, { start: quotation.end, end: next.start });
  const behind = doc.at(tokensIn(doc, { start: next.end, end: doc.text.length }).from);
  const opens = isEmpty(between) || between.to - between.from === 1 && doc.at(between.from).upos === 'DET';
  return opens && !isNone(behind) && (behind.xpos === 'NN' && behind.form === behind.lower || doc.is(behind.index, 'genitive'));
}

/** The paragraphs that a quotation stands in. */
function paragraphsOf(doc: Syntax, { pieces }: Quotation): Span {
  const first = doc.paragraphs[pieces[0]?.paragraph ?? -1];
  const last = doc.paragraphs[pieces.at(-1)?.paragraph ?? -1];
  return { start: first ? storyOf(first).start : 0, end: last?.end ?? doc.text.length };
}

function readOne(doc: Syntax, quotation: Quotation, limits: Span, before: ReadQuotation | undefined): ReadQuotation {
  const from = Math.max(limits.start, before?.quotation.end ?? 0);
  const { range: left, whole } = leadIn(doc, { start: from, end: quotation.start });
  const closing = lastCharacter(doc, quotation);
  const right = followUp(doc, { start: quotation.end, end: limits.end }, closing);
  const inner = quotation.pieces[0]?.inner.start ?? quotation.start;
  return {
    quotation, left, right, closing, sentenceFrom: before && whole && from === before.quotation.end && goesOn(before, left) ? before.sentenceFrom : left.from, apart: startsAlone(doc, left) && endsAlone(doc, right, closing),
    startsCapital: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(doc.text.slice(inner, inner + 12)), words: wordCount(doc, quotation), titled: isTitled(doc, quotation),
  };
}

/** Whether the words between two quotations are of one sentence with what stands before the first. */
const goesOn = (before: ReadQuotation, left: TokenRange): boolean => before.right.to >= left.to || !/[.?!]/.test(before.closing);

/** The last character of the words in the marks. */
function lastCharacter({ text }: Syntax, { pieces }: Quotation): string {
  const inner = pieces.at(-1)?.inner ?? { start: 0, end: 0 };
  return text.slice(Math.max(inner.start, inner.end - 4), inner.end).replace(/[\s'’”"]+$/, '').at(-1) ?? '';
}

const startsAlone = (doc: Syntax, left: TokenRange): boolean => isEmpty(left) || /^[,:;—–([-]+$/.test(doc.at(left.to - 1).form);
const endsAlone = (doc: Syntax, right: TokenRange, closing: string): boolean => /[.,?!…—–-]/.test(closing) || isEmpty(right) || /^[.,;]$/.test(doc.at(right.from).form);

const wordCount = (doc: Syntax, quotation: Quotation): number => {
  let n = 0;
  for (const piece of quotation.pieces) {
    const { from, to } = tokensIn(doc, piece.inner);
    for (let i = from; i < to; i++) if (doc.at(i).upos !== 'PUNCT') n++;
  }
  return n;
};

function isTitled(doc: Syntax, { pieces, start, end }: Quotation): boolean {
  const [piece] = pieces;
  if (!piece || pieces.length > 1 || end - start > 90) return false;
  const { from, to } = tokensIn(doc, piece.inner);
  const words = doc.tokens.slice(from, to).filter((t) => /\p{L}/u.test(t.form) && t.xpos !== 'POS');
  const large = words.filter((t) => /^\p{Lu}/u.test(t.form));
  return large.length > 1 && words.every((t, i) => large.includes(t) || i > 0 && doc.words.smallTitleWords.has(t.lower));
}

/** The last, unfinished sentence of `gap`: what leads up to a quotation. `whole`: it is all of the gap. */
function leadIn(doc: Syntax, gap: Span): { range: TokenRange; whole: boolean } {
  const { from, to } = tokensIn(doc, gap);
  let start = to;
  for (let i = to - 1; i >= from && !endsSentence(doc, i); i--) start = i;
  return { range: { from: start, to }, whole: start === from && to > from };
}

/** What follows a quotation in its own sentence; empty where the quotation ends the sentence. */
function followUp(doc: Syntax, gap: Span, closing: string): TokenRange {
  const { from, to } = tokensIn(doc, gap);
  const first = doc.at(from);
  if (from === to || isNone(first)) return { from, to };
  let end = from;
  while (end < to && !endsSentence(doc, end)) end++;
  if (end < to) end++;
  if (from + 1 === end && /^[.?!;]$/.test(first.form)) return { from, to: from };
  const capital = /^\p{Lu}/u.test(first.form);
  if (closing === '.' && (capital || first.upos === 'PUNCT') && !/^[,:—–-]/.test(first.form)) return { from, to: from };
  if (/[?!…]/.test(closing) && capital && !isBareAttribution(doc, { from, to: end })) return { from, to: from };
  return { from, to: end };
}

/** After "…?" a capital may begin a new sentence: it is the attribution when it is short and reports nothing else. */
export function isBareAttribution(doc: Syntax, range: TokenRange): boolean {
  for (let i = range.from; i < range.to && i - range.from <= 10; i++) {
    const verb = reportingVerb(doc, i) ?? reportingForm(doc, i);
    if (!has(verb, 'quote') || doc.at(i).xpos === 'VBG') continue;
    const next = doc.at(i + 1);
    if (doc.words.contentOpeners.has(next.lower) || next.form === ':') return false;
    const comma = doc.tokens.slice(i + 1, range.to).findIndex((t) => t.form === ',' || doc.words.circumstanceSubordinators.has(t.lower));
    return !doc.tokens.slice(i + 1, comma < 0 ? range.to : i + 1 + comma).some((t) => t.upos === 'AUX' || t.upos === 'VERB' && /^VB[DZP]$/.test(t.xpos));
  }
  return false;
}

const endsSentence = (doc: Syntax, i: number): boolean => {
  const token = doc.at(i);
  const next = doc.at(i + 1);
  return isNone(token) || /^[.?!]$/.test(token.form) && (isNone(next) || next.sentence !== token.sentence || /^\p{Lu}/u.test(next.form)) || (!isNone(next) && next.sentence !== token.sentence && /[.?!]$/.test(token.form));
};
