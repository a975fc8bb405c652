import { readFileSync } from 'node:fs';
import type { Candidate } from '../../core/quotes/candidate';
import { noun } from '../../core/quotes/constructions/noun';
import { contains, overlaps, type Span } from '../../core/span';

type Piece = readonly [number, number] | Span;

/** An attribution as annotators mark it. */
export interface GoldQuote extends Span {
  readonly spans?: readonly Piece[];
  /** False for beliefs and plans. */
  readonly speech?: boolean;
  readonly cue: Span | null;
  readonly speaker: Span | null;
}
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** What annotators left out. */
  readonly ignore?: readonly Piece[];
}

/** The articles of a .jsonl file. */
export const goldArticles = (path: string): GoldArticle[] => readFileSync(path, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as GoldArticle);

export const asSpan = (piece: Piece): Span => ('start' in piece ? piece : { start: piece[0], end: piece[1] });
const length = (pieces: readonly Span[]): number => pieces.reduce((n, p) => n + p.end - p.start, 0);
const shared = (a: readonly Span[], b: readonly Span[]): number => a.reduce((n, p) => n + b.reduce((m, q) => m + Math.max(0, Math.min(p.end, q.end) - Math.max(p.start, q.start)), 0), 0);
const jaccard = (a: readonly Span[], b: readonly Span[]): number => {
  const common = shared(a, b);
  return common && common / (length(a) + length(b) - common);
};

/** right: the gold has it by this speaker; neither: the gold has it as a belief or plan, or does not say, as of most that is told within another's words; wrong: all else. */
export type Verdict = 'right' | 'wrong' | 'neither';

/** What the gold says of each candidate of an article; those that lie in what annotators left out are not among them. */
export function judged(article: GoldArticle, candidates: readonly Candidate[]): readonly { readonly candidate: Candidate; readonly verdict: Verdict }[] {
  const skipped = (article.ignore ?? []).map(asSpan);
  const marked = candidates.filter((c) => c.construction.triggers === 'quotation');
  return candidates.filter((c) => shared(c.pieces, skipped) < 0.5 * length(c.pieces)).map((candidate) => ({ candidate, verdict: verdict(article, candidate, marked) }));
}

function verdict(article: GoldArticle, candidate: Candidate, marked: readonly Candidate[]): Verdict {
  let found: Verdict = marked.some((m) => isToldWithin(candidate, m)) ? 'neither' : 'wrong';
  for (const quote of article.quotes) {
    if (jaccard(quote.spans?.length ? quote.spans.map(asSpan) : [quote], candidate.pieces) < 0.5) continue;
    if (quote.speech === false) {
      found = 'neither';
      continue;
    }
    // "Hale rejected Ruiz's claim that …": the words are told by both, and the gold has one of them
    if (candidate.construction === noun && quote.cue && candidate.cue && !overlaps(quote.cue, candidate.cue)) {
      found = 'neither';
      continue;
    }
    const same = quote.speaker ? candidate.speaker !== null && overlaps(quote.speaker, candidate.speaker) : candidate.speaker === null;
    return same ? 'right' : 'wrong';
  }
  return found;
}

const isToldWithin = (candidate: Candidate, outer: Candidate): boolean => {
  const { cue } = candidate;
  if (outer === candidate || outer.cueToken === candidate.cueToken || !cue) return false;
  return outer.pieces.some((p) => contains(p, cue) && candidate.pieces.every((c) => contains(p, c)));
};
