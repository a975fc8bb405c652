import type { Doc } from '../language/doc';
import type { Span } from '../span';
import type { Candidate } from './candidate';
import { cueAfter, cueBefore } from './cueBeside';
import { cueSpan } from './cueSpan';
import type { Quotation } from './quotations';
import { spanOf, tokenAt, tokensIn, type TokenRange } from './tokenRange';

/** A quotation with what the words around it say about who speaks. */
export interface ReadQuotation {
  readonly quotation: Quotation;
  /** The words of its own sentence that lead up to it and follow it, outside of any quotation. */
  readonly left: TokenRange;
  readonly right: TokenRange;
  /** Whether it stands apart from the syntax around it, as a sentence or more of its own. */
  readonly apart: boolean;
  readonly words: number;
}

const empty: TokenRange = { from: 0, to: 0 };

/** Reads the surroundings of each quotation: linear in the length of the article. */
export function readQuotations(doc: Doc, quotations: readonly Quotation[]): ReadQuotation[] {
  return quotations.map((quotation, i) => {
    const first = quotation.pieces[0];
    const last = quotation.pieces.at(-1);
    if (!first || !last) return { quotation, left: empty, right: empty, apart: false, words: 0 };
    const before = quotations[i - 1];
    const after = quotations[i + 1];
    const from = Math.max(doc.paragraphs[first.paragraph]?.start ?? 0, before?.end ?? 0);
    const to = Math.min(doc.paragraphs[last.paragraph]?.end ?? doc.text.length, after?.start ?? Infinity);
    const left = leadIn(doc, { start: from, end: quotation.start }, before !== undefined && from === before.end ? before : undefined);
    const right = followUp(doc, { start: quotation.end, end: to }, last.inner);
    const inner = tokensIn(doc, first.inner);
    const words = wordCount(doc, quotation);
    const startsAlone = left.to === left.from || /^[,:;—–-]+$/.test(doc.tokens[left.to - 1]?.form ?? '');
    const endsAlone = /[.,?!…—–-]\s*['’”"]*$/.test(doc.text.slice(Math.max(first.start, last.inner.end - 4), last.inner.end)) || /^[.,;]?$/.test(doc.tokens[right.from]?.form ?? '');
    return { quotation, left, right, apart: startsAlone && endsAlone && inner.to > inner.from, words };
  });
}

const wordCount = (doc: Doc, quotation: Quotation): number => {
  let n = 0;
  for (const piece of quotation.pieces) {
    const { from, to } = tokensIn(doc, piece.inner);
    for (let i = from; i < to; i++) if (doc.tokens[i]?.upos !== 'PUNCT') n++;
  }
  return n;
};

/** The last, unfinished sentence of `gap`: what leads up to a quotation. */
function leadIn(doc: Doc, gap: Span, previous: Quotation | undefined): TokenRange {
  const { from, to } = tokensIn(doc, gap);
  let start = to;
  for (let i = to - 1; i >= from; i--) {
    const token = doc.tokens[i];
    if (!token || endsSentence(doc, i)) break;
    start = i;
  }
  if (start === from && previous && /[.?!]\s*$/.test(doc.text.slice(previous.start, previous.pieces.at(-1)?.inner.end ?? previous.end)) && to > from && /^\p{Lu}/u.test(doc.tokens[from]?.form ?? '')) return { from, to };
  return { from: start, to };
}

/** What follows a quotation in its own sentence; empty where the quotation ends the sentence. */
function followUp(doc: Doc, gap: Span, inner: Span): TokenRange {
  const { from, to } = tokensIn(doc, gap);
  if (from === to) return { from, to };
  const first = doc.tokens[from];
  const closing = doc.text.slice(inner.start, inner.end).trimEnd().at(-1) ?? '';
  let end = from;
  while (end < to && !endsSentence(doc, end)) end++;
  if (end < to) end++;
  const all = { from, to: end };
  if (closing === '.' && first && (/^\p{Lu}/u.test(first.form) || first.upos === 'PUNCT') && !/^[,—–-]/.test(first.form)) return { from, to: from };
  if (/[?!…]/.test(closing) && first && /^\p{Lu}/u.test(first.form)) return isBareAttribution(doc, all) ? all : { from, to: from };
  return all;
}

/** After "…?" a capital may begin a new sentence: it is the attribution when it is short and says nothing else. */
const isBareAttribution = (doc: Doc, range: TokenRange): boolean => {
  const cue = cueAfter(doc, range);
  if (!cue?.speaker) return false;
  const next = doc.tokens[cue.verb + 1];
  return cue.verb - range.from <= 8 && !!next && !/^(?:that|if|whether|he|she|it|they|there)$/.test(next.lower) && (cue.inverted || next.upos !== 'DET');
};

const endsSentence = (doc: Doc, i: number): boolean => {
  const token = doc.tokens[i];
  const next = doc.tokens[i + 1];
  return !token || /^[.?!]$/.test(token.form) && (!next || next.sentence !== token.sentence || /^\p{Lu}/u.test(next.form)) || (next !== undefined && next.sentence !== token.sentence && /[.?!]$/.test(token.form));
};

/** Direct quotes: quotations that stand apart, each with the cue and speaker beside it, interrupted ones joined, follow-on ones continued. */
export function directQuotes(doc: Doc, read: readonly ReadQuotation[]): Candidate[] {
  const candidates: Candidate[] = [];
  let open: { pieces: Span[]; candidate: Candidate; paragraph: number; quotation: Quotation } | undefined;
  const flush = (): void => {
    if (open) candidates.push({ ...open.candidate, pieces: open.pieces });
    open = undefined;
  };
  for (const [i, { quotation, left, right, apart, words }] of read.entries()) {
    const paragraph = quotation.pieces[0]?.paragraph ?? -1;
    const own = ownAttribution(doc, read, i);
    const pieces = quotation.pieces.map(({ start, end }) => ({ start, end }));
    if (own) {
      flush();
      open = { pieces, candidate: own, paragraph: quotation.pieces.at(-1)?.paragraph ?? paragraph, quotation };
      continue;
    }
    if (!apart || (words < 3 && left.to > left.from)) continue;
    const gap = open ? gapTokens(doc, open.quotation, quotation) : 0;
    if (open && paragraph === open.paragraph && onlyAttributionBetween(doc, read, i)) {
      open.pieces.push(...pieces);
      open = { ...open, quotation, paragraph: quotation.pieces.at(-1)?.paragraph ?? paragraph };
    } else if (left.to === left.from && right.to === right.from && words >= 4) {
      const speaker: Span | null = open && (paragraph - open.paragraph <= 2) ? open.candidate.speaker : null;
      const cue = open && speaker ? open.candidate.cue : null;
      const cueToken = speaker ? open?.candidate.cueToken ?? -1 : -1;
      flush();
      open = { pieces, paragraph: quotation.pieces.at(-1)?.paragraph ?? paragraph, quotation, candidate: { construction: 'follow-on', type: 'direct', pieces, cue, cueToken, speaker, features: [gap > 40 ? 'far' : 'near'] } };
    }
  }
  flush();
  return candidates;
}

const gapTokens = (doc: Doc, a: Quotation, b: Quotation): number => tokenAt(doc, b.start) - tokenAt(doc, a.end);

/** Whether nothing but the attribution of the quotation before it stands between the two. */
function onlyAttributionBetween(doc: Doc, read: readonly ReadQuotation[], i: number): boolean {
  const before = read[i - 1];
  const here = read[i];
  if (!before || !here) return false;
  const between = tokensIn(doc, { start: before.quotation.end, end: here.quotation.start });
  return before.right.from === between.from ? before.right.to >= between.to : between.to === between.from;
}

function ownAttribution(doc: Doc, read: readonly ReadQuotation[], i: number): Candidate | undefined {
  const here = read[i];
  if (!here) return undefined;
  const { quotation, left, right, words } = here;
  const pieces = quotation.pieces;
  const lastInner = pieces.at(-1)?.inner;
  const closing = lastInner ? doc.text.slice(lastInner.start, lastInner.end).trimEnd().at(-1) ?? '' : '';
  const beginsFree = left.to === left.from || /^[,:;—–-]+$/.test(doc.tokens[left.to - 1]?.form ?? '');
  const endsFree = /[,.?!…—–-]/.test(closing) || /^[,—–-]/.test(doc.tokens[right.from]?.form ?? '') || !quotation.closed;
  if (right.to > right.from && endsFree && (beginsFree || words >= 4)) {
    const cue = cueAfter(doc, right);
    if (cue?.speaker) return candidate(doc, 'after', quotation, cue.verb, cue.speaker, [cue.inverted ? 'inverted' : 'beside', words < 3 ? 'short' : 'long']);
  }
  if (left.to > left.from) {
    const cue = cueBefore(doc, left);
    if (cue && cue.lead === 'open') {
      const speaker = cue.speaker ?? undefined;
      return candidate(doc, 'before', quotation, cue.verb, speaker, [words < 3 ? 'short' : 'long']);
    }
  }
  return undefined;
}

function candidate(doc: Doc, construction: 'after' | 'before', quotation: Quotation, verb: number, speaker: TokenRange | undefined, features: string[]): Candidate {
  return {
    construction, type: 'direct', pieces: quotation.pieces.map(({ start, end }) => ({ start, end })),
    cue: cueSpan(doc, verb), cueToken: verb, speaker: speaker ? spanOf(doc, speaker) ?? null : null, features,
  };
}
