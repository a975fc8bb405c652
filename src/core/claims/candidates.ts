import type { Doc, ParagraphKind, Sentence } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import type { Span } from '../span';

/** A stretch of one sentence in one voice: the article's own, or that of whoever is quoted. */
export interface Candidate<Q extends FoundQuote = FoundQuote> extends Span {
  readonly sentence: Sentence;
  readonly firstToken: number;
  /** Index after its last token. */
  readonly endToken: number;
  /** The quote that holds it; null in the article's own voice. */
  readonly quote: Q | null;
}

const apart: readonly ParagraphKind[] = ['byline', 'date', 'caption', 'boilerplate'];
const isWord = /[\p{L}\p{N}]/u;
/** A voice needs this many words to be heard on its own; a shorter one ("scare quotes") is read with the words around it. */
const fewestWords = 5;
const finite = /^(VBD|VBZ|VBP|MD)$/;

/** For each token the innermost quote that holds it. Quotes are read once, pieces in order; the shorter piece wins. */
function voices<Q extends FoundQuote>(doc: Doc, quotes: readonly Q[]): (Q | null)[] {
  const voice = new Array<Q | null>(doc.tokens.length).fill(null);
  const pieces = quotes.flatMap((quote) => (quote.spans ?? [quote]).map((piece) => ({ start: piece.start, end: piece.end, quote })));
  pieces.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const { start, end, quote } of pieces) {
    for (let t = tokenAt(doc, start); t < doc.tokens.length && (doc.tokens[t]?.start ?? end) < end; t++) voice[t] = quote;
  }
  return voice;
}

/** Index of the first token that ends after `offset`. */
function tokenAt(doc: Doc, offset: number): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Run<Q> {
  first: number;
  end: number;
  quote: Q | null;
}

const wordsIn = (doc: Doc, run: Run<unknown>): number => {
  let words = 0;
  for (let t = run.first; t < run.end; t++) if (isWord.test(doc.tokens[t]?.form ?? '')) words++;
  return words;
};

const hasFiniteVerb = (doc: Doc, run: Run<unknown>): boolean => {
  for (let t = run.first; t < run.end; t++) {
    const token = doc.tokens[t];
    if (token && (finite.test(token.xpos) || token.upos === 'X')) return true;
  }
  return false;
};

/** Whether an article's words around a quote say more than who spoke: a verb of their own besides the cue, and words enough. */
function saysMore(doc: Doc, run: Run<unknown>, quotes: readonly FoundQuote[]): boolean {
  let words = 0;
  let verb = false;
  for (let t = run.first; t < run.end; t++) {
    const token = doc.tokens[t];
    if (!token || !isWord.test(token.form)) continue;
    if (quotes.some(({ cue, speaker }) => [cue, speaker].some((s) => s && s.start < token.end && token.start < s.end))) continue;
    words++;
    verb ||= finite.test(token.xpos);
  }
  return verb && words >= fewestWords;
}

/** Cuts a sentence where the voice changes; a voice of a few words without a verb stays with its neighbours. */
function runsOf<Q>(doc: Doc, sentence: Sentence, voice: readonly (Q | null)[]): Run<Q>[] {
  const runs: Run<Q>[] = [];
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const last = runs[runs.length - 1];
    const quote = voice[t] ?? null;
    if (last && last.quote === quote) last.end = t + 1;
    else runs.push({ first: t, end: t + 1, quote });
  }
  const heard = runs.map((run) => run.quote !== null && (wordsIn(doc, run) >= fewestWords || hasFiniteVerb(doc, run)));
  const joined: Run<Q>[] = [];
  runs.forEach((run, i) => {
    const last = joined[joined.length - 1];
    const own = heard[i] ? run.quote : null;
    if (last && last.quote === own) last.end = run.end;
    else joined.push({ ...run, quote: own });
  });
  return joined;
}

/** Everything in the article that could be a claim, in reading order. A candidate's ends bear no quotation marks or punctuation. */
export function candidatesOf<Q extends FoundQuote>(doc: Doc, quotes: readonly Q[]): Candidate<Q>[] {
  const voice = voices(doc, quotes);
  const found: Candidate<Q>[] = [];
  for (const sentence of doc.sentences) {
    const paragraph = doc.paragraphs[sentence.paragraph];
    if (paragraph && apart.includes(paragraph.kind)) continue;
    const inDateline = (t: number): boolean => !!paragraph?.dateline && (doc.tokens[t]?.start ?? 0) < paragraph.dateline.end;
    const runs = runsOf(doc, sentence, voice);
    const around = [...new Set(runs.flatMap((run) => (run.quote ? [run.quote] : [])))];
    for (const run of runs) {
      if (!run.quote && around.length && !saysMore(doc, run, around)) continue;
      let { first, end } = run;
      while (first < end && (inDateline(first) || !isWord.test(doc.tokens[first]?.form ?? '') && !/^[$£€¥]/.test(doc.tokens[first]?.form ?? ''))) first++;
      while (end > first && !/[\p{L}\p{N}%)\]]/u.test(doc.tokens[end - 1]?.form ?? '')) end--;
      const [a, b] = [doc.tokens[first], doc.tokens[end - 1]];
      if (!a || !b || end - first < 2) continue;
      found.push({ start: a.start, end: b.end, sentence, firstToken: first, endToken: end, quote: run.quote });
    }
  }
  return found;
}
