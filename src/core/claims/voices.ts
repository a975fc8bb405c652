import type { Steps } from '../analysis/steps';
import type { Doc, Sentence } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import { firstEndingAfter } from '../span';
import { isFiniteTag } from '../syntax/verbGroup';

/** Tokens of one sentence in one voice: the article's own (`quote` null), or that of whoever is quoted. `end` is exclusive. */
export interface Voice<Q> {
  readonly first: number;
  readonly end: number;
  readonly quote: Q | null;
}

const isWord = /[\p{L}\p{N}]/u;
/** What joins the frame of a quote to the words before it: "and", "while", "as", "which". */
const joins = /^(CCONJ|SCONJ)$/;
const joinsAsPronoun = /^(WDT|WP|WRB|IN)$/;
/** A piece of a quote needs this many words or a verb to be heard on its own; a shorter one ("scare quotes") is read with the words around it. */
const fewestWords = 5;

function heard(doc: Doc, first: number, end: number): boolean {
  let words = 0;
  for (let t = first; t < end; t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    if (isFiniteTag(token) || isWord.test(token.form) && ++words >= fewestWords) return true;
  }
  return false;
}

/** Whether the article's words beside a quote say more than who spoke: words enough besides cue and speaker, with a verb. */
function saysMore(doc: Doc, first: number, end: number, quotes: readonly FoundQuote[]): boolean {
  let words = 0;
  let verb = false;
  for (let t = first; t < end; t++) {
    const token = doc.tokens[t];
    if (!token || !isWord.test(token.form)) continue;
    if (quotes.some(({ cue, speaker }) => [cue, speaker].some((s) => s && s.start < token.end && token.start < s.end))) continue;
    words++;
    verb ||= isFiniteTag(token);
  }
  return verb && words >= fewestWords;
}

/** The article's words beside a quote without the cue that leads to it ("… and his aide | says") or follows it ("| said | Smith, who …"). */
function withoutCues(doc: Doc, first: number, end: number, quotes: readonly FoundQuote[]): { first: number; end: number } {
  const leads = (t: number): boolean => {
    const token = doc.tokens[t];
    return !!token && (!isWord.test(token.form) || doc.lexicon.complementiser.has(token.lower) || quotes.some(({ cue }) => cue && cue.start < token.end && token.start < cue.end));
  };
  const speaks = (t: number): boolean => {
    const token = doc.tokens[t];
    return !!token && quotes.some(({ cue, speaker }) => cue && speaker && speaker.start < token.end && token.start < speaker.end && speaker.end <= cue.start);
  };
  let [from, to] = [first, end];
  while (to > from && leads(to - 1)) to--;
  if (to < end && to > from && speaks(to - 1)) { // "…, | as the minister | urged": the frame of the quote is no part of what the article says before it
    while (to > from && (speaks(to - 1) || joins.test(doc.tokens[to - 1]?.upos ?? '') || joinsAsPronoun.test(doc.tokens[to - 1]?.xpos ?? '') || leads(to - 1))) to--;
  }
  while (from < to && leads(from)) from++;
  return { first: from, end: to };
}

/**
 * Who speaks where: for each sentence, in order, its voices. A quote within a quote is a voice of its own beside the outer one, which
 * keeps all its words.
 */
export function* voicesOf<Q extends FoundQuote>(doc: Doc, quotes: readonly Q[]): Steps<(sentence: Sentence) => Voice<Q>[]> {
  const bySentence = new Map<number, Voice<Q>[]>();
  for (const quote of quotes) {
    yield;
    for (const piece of quote.spans ?? [quote]) {
      for (let t = firstEndingAfter(doc.tokens, piece.start); t < doc.tokens.length && (doc.tokens[t]?.start ?? piece.end) < piece.end;) {
        const index = doc.tokens[t]?.sentence ?? 0;
        const sentence = doc.sentences[index];
        if (!sentence) break;
        let end = t;
        while (end < sentence.endToken && (doc.tokens[end]?.start ?? piece.end) < piece.end) end++;
        if (heard(doc, t, end)) {
          const voice = { first: t, end, quote };
          const others = bySentence.get(index);
          if (others) others.push(voice);
          else bySentence.set(index, [voice]);
        }
        t = Math.max(end, t + 1);
      }
    }
  }
  return (sentence) => {
    const quoted = bySentence.get(sentence.index);
    if (!quoted) return [{ first: sentence.firstToken, end: sentence.endToken, quote: null }];
    quoted.sort((a, b) => a.first - b.first || b.end - a.end);
    const found: Voice<Q>[] = [...quoted];
    const spoken = quoted.flatMap(({ quote }) => (quote ? [quote] : []));
    let from = sentence.firstToken;
    for (const { first, end } of [...quoted, { first: sentence.endToken, end: sentence.endToken }]) {
      if (first > from && saysMore(doc, from, first, spoken)) found.push({ ...withoutCues(doc, from, first, spoken), quote: null });
      from = Math.max(from, end);
    }
    return found.sort((a, b) => a.first - b.first || b.end - a.end);
  };
}
