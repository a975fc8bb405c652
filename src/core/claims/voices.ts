import type { Steps } from '../analysis/steps';
import type { Doc, Sentence } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import { child } from '../language/tree';
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

/** The clause that reports a quote: its verb, as the highest one that needs the quote ("prompting | the union to | complain that …"); -1 where the parse does not tell. */
function reportingVerb(doc: Doc, from: number, to: number, { cue }: FoundQuote): number {
  for (let t = to - 1; cue && doc.parsed && t >= from; t--) {
    const token = doc.tokens[t];
    if (!token || token.upos !== 'VERB' || token.start < cue.start || token.end > cue.end) continue;
    let verb = t;
    while (needsWhole.test(doc.deprel(verb)) && doc.head(verb) >= from && doc.head(verb) < to) verb = doc.head(verb);
    return verb;
  }
  return -1;
}

const needsWhole = /^(?:xcomp|ccomp)$/;
/** Clauses within another that say something by themselves: "though it was refused in May, …", "Holm, who was fined in 1931, …". */
const saysItself = /^(?:advcl|acl:relcl)$/;

/** More levels than any sentence has. */
const deepest = 60;

/** Whether token `t` hangs on `above`, through however many others. */
function hangsOn(doc: Doc, t: number, above: number): boolean {
  let at = t;
  for (let steps = 0; at >= 0 && at !== above && steps < deepest; steps++) at = doc.head(at);
  return at === above;
}

/** The tokens from `from` up to `to` that hang on one, as far as they stand together. */
function below(doc: Doc, above: number, from: number, to: number): { first: number; end: number } {
  let [first, end] = [above, above + 1];
  while (first > from && hangsOn(doc, first - 1, above)) first--;
  while (end < to && hangsOn(doc, end, above)) end++;
  return { first, end };
}

/**
 * The article's words before a quote, tokens `first` up to `end`, without the clause that reports it: "The price rose | after a
 * minister was heard saying". Where that is all of the sentence, a clause in it that says something by itself; else nothing.
 */
function withoutFrame(doc: Doc, first: number, end: number, quote: FoundQuote): { first: number; end: number } {
  const verb = reportingVerb(doc, first, end, quote);
  if (verb < 0) return { first, end };
  const frame = below(doc, verb, first, end);
  for (let t = frame.end; t < end; t++) if (isWord.test(doc.tokens[t]?.form ?? '')) return { first, end };
  if (!heard(doc, first, frame.first)) {
    for (let t = first; t < verb; t++) {
      const isFinite = [t, child(doc, t, 'aux', 'cop')].some((verb) => doc.tokens[verb] && isFiniteTag(doc.tokens[verb]));
      if (!isFinite || !saysItself.test(doc.deprel(t)) || child(doc, t, 'nsubj') < 0) continue;
      const host = doc.deprel(t) === 'advcl' ? t : doc.head(t);
      const named = doc.tokens[host];
      const isSpeaker = !!named && !!quote.speaker && quote.speaker.start <= named.start && named.end <= quote.speaker.end;
      if (host === t || isSpeaker) return below(doc, host, first, verb);
    }
    return { first, end: first };
  }
  return { first, end: frame.first };
}

/**
 * Whether the article's words behind a quote, tokens `first` up to `end`, do nothing but report it: "said Walter Pell, who has studied
 * the trade", "the source, who said so, told Reuters". A clause that tells what was done ("said Holm, who was fined in 1931"), or a number, says more.
 */
const onlyReports = (doc: Doc, first: number, end: number, quote: FoundQuote): boolean => onlyReportsByParse(doc, first, end, quote) || onlyReportsByWords(doc, first, end, quote);

/** The same where the parse lost its way in two relative clauses: the speaker comes first, the cue behind, and no other verb tells what was done. */
function onlyReportsByWords(doc: Doc, first: number, end: number, { cue, speaker }: FoundQuote): boolean {
  let from = first;
  while (from < end && !isWord.test(doc.tokens[from]?.form ?? '')) from++;
  if (!cue || !speaker || doc.tokens[from]?.start !== speaker.start || cue.start < speaker.end) return false;
  return doc.tokens.slice(from, end).every((token) =>
    !/\p{Nd}/u.test(token.form) && (token.xpos !== 'VBD' || cue.start <= token.start && token.end <= cue.end || isUtterance(doc, token.lemma)));
}

const isUtterance = (doc: Doc, lemma: string): boolean => doc.lexicon.claims.lists.entries.get(lemma)?.lists.some(({ list }) => list === 'utterances') ?? false;

function onlyReportsByParse(doc: Doc, first: number, end: number, quote: FoundQuote): boolean {
  const verb = reportingVerb(doc, first, end, quote);
  if (verb < 0 || doc.head(verb) >= first && doc.head(verb) < end) return false;
  const frame = below(doc, verb, first, end);
  for (let t = first; t < end; t++) {
    const token = doc.tokens[t];
    if (!token || !isWord.test(token.form)) continue;
    if (t < frame.first || t >= frame.end || /\p{Nd}/u.test(token.form)) return false;
    if (t === verb || !saysItself.test(doc.deprel(t))) continue;
    const tells = [t, child(doc, t, 'aux', 'aux:pass'), child(doc, t, 'cop')].some((at) => doc.tokens[at]?.xpos === 'VBD'); // what somebody is, does or has done says who speaks
    if (tells && !isUtterance(doc, token.lemma)) return false;
  }
  return true;
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
    let before: Q | null = null;
    for (const { first, end, quote: next } of [...quoted, { first: sentence.endToken, end: sentence.endToken, quote: null }]) {
      const own = next ? withoutFrame(doc, from, first, next) : { first: from, end: first };
      const isFrame = before !== null && next === null && onlyReports(doc, own.first, own.end, before);
      if (own.end > own.first && !isFrame && saysMore(doc, own.first, own.end, spoken)) found.push({ ...withoutCues(doc, own.first, own.end, spoken), quote: null });
      from = Math.max(from, end);
      before = next;
    }
    return found.sort((a, b) => a.first - b.first || b.end - a.end);
  };
}
