import type { Steps } from '../analysis/steps';
import type { Doc, ParagraphKind, Sentence, Token } from '../language/doc';
import type { Lexicon } from '../language/language';
import type { FoundQuote } from '../quotes/findQuotes';
import { byReadingOrder, contains, firstEndingAfter, type Span } from '../span';
import { subjectBelow } from '../syntax/relations';
import { isFiniteTag } from '../syntax/verbGroup';
import { mainClauses } from './clauses';
import { beginsWith } from './lexicon';
import { withPairs } from './pairs';
import { voicesOf } from './voices';

/** A main clause in one voice: the article's own, or that of whoever is quoted. */
export interface Candidate<Q extends FoundQuote = FoundQuote> extends Span {
  readonly sentence: Sentence;
  readonly firstToken: number;
  /** Index after its last token. */
  readonly endToken: number;
  /** The quote that holds it; null in the article's own voice. */
  readonly quote: Q | null;
}

/** Paragraphs that are no part of the story. */
const apart: readonly ParagraphKind[] = ['byline', 'date', 'caption', 'boilerplate'];
const opens = /[\p{L}\p{N}$£€¥₹]/u;
const closes = /[\p{L}\p{N}%)\]]/u;
/** "that the mill had closed": the conjunction, not "that mill". */
const opensContent = (token: Token | undefined, { complementiser }: Lexicon): boolean => token !== undefined && complementiser.has(token.lower) && (token.upos === 'SCONJ' || token.xpos === 'IN');
/** "So the mill closed", and not "So far the mill has closed". */
const joinsClauses = (doc: Doc, t: number): boolean => {
  const token = doc.tokens[t];
  return token !== undefined && (token.form === ';' || doc.lexicon.claims.clauseCoordinators.has(token.lower) && !(token.upos === 'ADV' && (doc.tokens[t + 1]?.upos === 'ADV' || doc.parsed && doc.head(t) === t + 1)));
};
const isJoint = (token: Token | undefined): boolean => token !== undefined && token.upos === 'CCONJ';
const fewestTokens = 2;

const isFinite = (token: Token | undefined): boolean => token !== undefined && isFiniteTag(token);

/** What is left of a sentence behind a quote that stood as its subject, or whose speaker is: it says of nobody what they did ("issued a statement on Friday"). */
function lacksSubject(doc: Doc, first: number, end: number): boolean {
  if (!doc.parsed || !isFinite(doc.tokens[first])) return false;
  for (let t = first; t < end; t++) if (subjectBelow(doc, t) >= first) return false;
  return true;
}

/**
 * Where the claim of a quote begins that is no clause by itself ("claimed | to have seized a house", "confirmed | 14 deaths"): with
 * who says it and the word that reports it, or with that word where somebody else's words stand between.
 */
function startWithFrame(doc: Doc, quote: FoundQuote, quotes: readonly FoundQuote[], start: number, first: number, end: number): number {
  const { cue, speaker, type } = quote;
  if (type !== 'indirect' || !cue || cue.end > start || start - cue.end > longestFrame || !isSameSentence(doc, cue.start, first)) return start;
  if (isClause(doc, first, end) || opensContent(doc.tokens[first - 1], doc.lexicon) || quotes.some((other) => other !== quote && contains(other, cue))) return start;
  if (!speaker || speaker.end > cue.start || !isSameSentence(doc, speaker.start, first)) return cue.start;
  if (relative.test(doc.tokens[firstEndingAfter(doc.tokens, speaker.start)]?.xpos ?? '')) return start;
  return quotes.some((other) => other !== quote && other.start < cue.start && speaker.end < other.end) ? cue.start : speaker.start;
}

const relative = /^(?:WDT|WP)$/;

/** Whether there is a finite verb among the tokens, or one with a subject of its own ("that it be sold"). */
function isClause(doc: Doc, first: number, end: number): boolean {
  for (let t = first; t < end; t++) {
    if (isFinite(doc.tokens[t])) return true;
    if (doc.parsed && doc.tokens[t]?.upos === 'VERB' && subjectBelow(doc, t) >= first) return true;
  }
  return false;
}

/** A word that reports stands at most so many code units before what it reports. */
const longestFrame = 40;

const isSameSentence = (doc: Doc, offset: number, t: number): boolean => (doc.sentences[doc.tokens[t]?.sentence ?? -1]?.start ?? Infinity) <= offset;

/** Everything in the article that could be a claim, in reading order. A candidate's ends bear no punctuation or conjunctions, and no mark of a pair whose other one is outside. */
export function* candidatesOf<Q extends FoundQuote>(doc: Doc, quotes: readonly Q[]): Steps<Candidate<Q>[]> {
  const voices = yield* voicesOf(doc, quotes);
  const found: Candidate<Q>[] = [];
  for (const sentence of doc.sentences) {
    const paragraph = doc.paragraphs[sentence.paragraph];
    if (paragraph && apart.includes(paragraph.kind)) continue;
    const story = paragraph?.dateline?.end ?? 0;
    yield;
    for (const voice of voices(sentence)) {
      for (const clause of mainClauses(doc, voice)) {
        let { first, end } = clause;
        while (first < end && ((doc.tokens[first]?.start ?? 0) < story || !opens.test(doc.tokens[first]?.form ?? ''))) first++;
        if (joinsClauses(doc, first) && first + 1 < end) first++;
        if (opensContent(doc.tokens[first], doc.lexicon) && first + 1 < end) first++;
        while (end > first && (!closes.test(doc.tokens[end - 1]?.form ?? '') || isJoint(doc.tokens[end - 1]))) end--;
        if (voice.quote === null && beginsWith(doc, first, end, 'paperSpeaks')) continue;
        if (end - first < fewestTokens || voice.quote === null && first > sentence.firstToken && lacksSubject(doc, first, end)) continue;
        const whole = withPairs(doc, first, end, sentence.firstToken, sentence.endToken);
        const [opening, closing] = [doc.tokens[whole.first], doc.tokens[whole.end - 1]];
        if (!opening || !closing) continue;
        found.push({ start: voice.quote ? startWithFrame(doc, voice.quote, quotes, opening.start, first, end) : opening.start, end: closing.end, sentence, firstToken: first, endToken: end, quote: voice.quote });
      }
    }
  }
  return found.sort(byReadingOrder); // the clauses of a quote within a quote come after those of the outer one
}
