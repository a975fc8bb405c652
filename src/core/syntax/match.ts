import type { Token, Upos } from '../language/doc';
import { canEndPhrase, nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import { isNone, type ClassName, type Syntax } from './syntax';
import { isEmpty, type TokenRange } from './tokenRange';

/*
 * Patterns over the words of a sentence, for what has to be said of their order. A pattern is a row of elements, compiled once where it is
 * written, and asked at a token, forwards or backwards. What an element has taken stays taken: nothing that follows makes it take less or
 * otherwise (as in the parsing expression grammars of Ford 2004), and every element reads a bounded number of words. So to ask a pattern at
 * every token of a text takes time that grows with the text alone.
 */

/** Where a pattern is asked, and what it has found there. */
interface Reading {
  readonly doc: Syntax;
  /** The index of the sentence of which all its words are. */
  readonly sentence: number;
  /** 1 where the words are read in their order, -1 where they are read backwards. */
  readonly step: 1 | -1;
  /** No token at or behind it is taken; read backwards, none before it. */
  readonly limit: number;
  /** The words of elements that have a name. */
  found: Record<string, TokenRange>;
}

/**
 * A part of a pattern. `R` are the names of words that it takes whenever it matches, `O` of those that it takes sometimes; both are known
 * to the compiler alone.
 */
export interface Element<R extends string = never, O extends string = never> {
  readonly names?: readonly [R, O];
  /** How far it takes the words that follow position `i`, in the direction of reading; position k is before token k. -1 where it does not match. */
  take(reading: Reading, i: number): number;
  /** For an element of one token: whether the token is one, wherever it stands. By it most places are passed over at once. */
  is?(token: Token, doc: Syntax): boolean;
}

type Any = Element<string, string>;
type RequiredOf<E> = E extends Element<infer R, string> ? R : never;
type OptionalOf<E> = E extends Element<string, infer O> ? O : never;
type SometimesOf<E> = RequiredOf<E> | OptionalOf<E>;

/** All the words that a pattern took, and by their names those of its elements. */
export type Match<R extends string = never, O extends string = never> = TokenRange & { readonly [K in R]: TokenRange } & { readonly [K in Exclude<O, R>]?: TokenRange };

/** A row of elements, compiled. */
export interface Pattern<R extends string, O extends string> {
  /** What it takes of the words from token `from` on, all of one sentence and before `limit`; undefined where it does not match. */
  from(doc: Syntax, from: number, limit?: number): Match<R, O> | undefined;
  /** What it takes of the words up to but without token `to`, all of one sentence and not before `limit`, read from its last element to its first. */
  before(doc: Syntax, to: number, limit?: number): Match<R, O> | undefined;
}

/** Compiles a pattern from its elements, which stand in the order of the words. */
export function pattern<const E extends readonly Any[]>(...elements: E): Pattern<RequiredOf<E[number]>, OptionalOf<E[number]>> {
  type Found = Match<RequiredOf<E[number]>, OptionalOf<E[number]>>;
  const row = rowOf(elements);
  const ask = (doc: Syntax, step: Reading['step'], i: number, limit: number | undefined): Found | undefined => {
    const next = doc.at(step > 0 ? i : i - 1);
    const first = step > 0 ? elements[0] : elements.at(-1);
    if (isNone(next) || first?.is?.(next, doc) === false) return undefined;
    const reading: Reading = { doc, sentence: next.sentence, step, limit: limit ?? (step > 0 ? doc.sentenceTo(i) : doc.sentenceFrom(i - 1)), found: {} };
    const end = row.take(reading, i);
    return end < 0 ? undefined : { ...reading.found, ...between(i, end) } as Found;
  };
  return {
    from: (doc, from, limit) => ask(doc, 1, from, limit),
    before: (doc, to, limit) => ask(doc, -1, to, limit),
  };
}

const between = (i: number, k: number): TokenRange => (i < k ? { from: i, to: k } : { from: k, to: i });

/** The elements one after the other. */
function rowOf(elements: readonly Any[]): Any {
  const backwards = [...elements].reverse();
  return {
    take(reading, i) {
      let k = i;
      for (const element of reading.step > 0 ? elements : backwards) if ((k = element.take(reading, k)) < 0) return -1;
      return k;
    },
  };
}

/** One token for which `is` holds. */
const one = (is: (token: Token, doc: Syntax) => boolean): Element => ({
  is,
  take({ doc, sentence, step, limit }, i) {
    if (step > 0 ? i >= limit : i <= limit) return -1;
    const token = doc.at(step > 0 ? i : i - 1);
    return token.sentence === sentence && is(token, doc) ? i + step : -1;
  },
});

/** A word of one of the classes. */
export const word = (...classes: readonly ClassName[]): Element => one(({ lower }, { words }) => classes.some((name) => words[name].has(lower)));
/** A word whose lemma is of one of the classes. */
export const lemma = (...classes: readonly ClassName[]): Element => one(({ lemma: own }, { words }) => classes.some((name) => words[name].has(own)));
/** A word with one of the tags. */
export const tag = (...tags: readonly Upos[]): Element => one(({ upos }) => tags.includes(upos));
/** A mark that is written just so. */
export const mark = (...forms: readonly string[]): Element => one(({ form }) => forms.includes(form));
/** A word that is written in one of the ways. */
export const written = (way: RegExp): Element => one(({ form }) => way.test(form));

/** Any word or mark. */
export const anything: Element = one(() => true);

/** More words than these are read of no noun phrase. */
const longestPhrase = 40;

/** A noun phrase, without what commas and brackets set apart. */
export const phrase = (): Element => ({
  take({ doc, sentence, step, limit }, i) {
    if (doc.at(step > 0 ? i : i - 1).sentence !== sentence || step < 0 && !canEndPhrase(doc, doc.at(i - 1))) return -1;
    const range = step > 0 ? nounPhraseFrom(doc, i, Math.min(limit, i + longestPhrase)) : nounPhraseUpTo(doc, i - 1, Math.max(limit, i - longestPhrase));
    return isEmpty(range) ? -1 : step > 0 ? range.to : range.from;
  },
});

/** The words that `read` goes past from a token on, where it goes past any; in patterns that are read forwards. */
export const past = (read: (doc: Syntax, from: number) => number): Element => ({
  take({ doc, step, limit }, i) {
    const to = step > 0 ? read(doc, i) : -1;
    return to > i && to <= limit ? to : -1;
  },
});

/** What `take` reaches, with what it finds; `otherwise`, and nothing found, where it reaches nothing. */
function attempt(reading: Reading, take: () => number, otherwise: number): number {
  const { found } = reading;
  reading.found = { ...found };
  const end = take();
  if (end >= 0) return end;
  reading.found = found;
  return otherwise;
}

/** The elements, if they are there. */
export function optional<const E extends readonly Any[]>(...elements: E): Element<never, SometimesOf<E[number]>> {
  const row = rowOf(elements);
  return { take: (reading, i) => attempt(reading, () => row.take(reading, i), i) };
}

/** The first of the elements that matches. */
export const either = <const E extends readonly Any[]>(...elements: E): Element<never, SometimesOf<E[number]>> => ({
  take(reading, i) {
    for (const element of elements) {
      const end = attempt(reading, () => element.take(reading, i), -1);
      if (end >= 0) return end;
    }
    return -1;
  },
});

/** The nearest place, at most `most` words on in the direction of reading and past no `barrier`, at which the element matches, and the element. */
export const upTo = <R extends string, O extends string>(most: number, element: Element<R, O>, barrier?: Element): Element<R, O> => ({
  take(reading, i) {
    for (let k = i, passed = 0; k >= 0 && passed <= most; k = anything.take(reading, k), passed++) {
      const end = attempt(reading, () => element.take(reading, k), -1);
      if (end >= 0) return end;
      if (barrier && barrier.take(reading, k) >= 0) return -1;
    }
    return -1;
  },
});

/** The element, and its words under a name. */
export const named = <const N extends string, R extends string, O extends string>(name: N, element: Element<R, O>): Element<N | R, O> => ({
  take(reading, i) {
    const end = element.take(reading, i);
    if (end >= 0) reading.found[name] = between(i, end);
    return end;
  },
});
