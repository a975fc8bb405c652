import { runToEnd, type Steps } from '../analysis/steps';
import { firstEndingAfter, overlaps, type Span } from '../span';
import type { Candidate } from './candidate';
import { followOn } from './constructions/followOn';

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Candidates below this are not shown: more of them are wrong than right. */
const threshold = 0.3;
/** "his claim that …", "the union's warning that …": said in so many words, though annotators leave many of them out, which makes the score low. */
const thresholdOfOwned = 0.15;

const isShown = ({ candidate, score }: Scored): boolean => score >= (candidate.owned ? thresholdOfOwned : threshold);

const hull = (c: Candidate): Span => ({ start: c.pieces[0]?.start ?? 0, end: c.pieces.at(-1)?.end ?? 0 });
const length = (pieces: readonly Span[]): number => pieces.reduce((n, p) => n + p.end - p.start, 0);
/** How much text two lists of spans share, each in order: for each span of the shorter list those of the longer are found by halving. */
const shared = (a: readonly Span[], b: readonly Span[]): number => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let n = 0;
  for (const p of few) {
    for (let i = firstEndingAfter(many, p.start); i < many.length && many[i]!.start < p.end; i++) n += Math.max(0, Math.min(p.end, many[i]!.end) - Math.max(p.start, many[i]!.start));
  }
  return n;
};

/**
 * Chooses among the candidates, surest first: one quote a cue, one cue a quote. A quote may stand inside another when it brings its own cue
 * inside with it; where two cross, the surer one stays. In reading order.
 */
export const select = (candidates: readonly Scored[]): Scored[] => runToEnd(selectInSteps(candidates));

/** {@link select} in steps. */
export function* selectInSteps(candidates: readonly Scored[]): Steps<Scored[]> {
  const ranked = candidates.filter(isShown).sort((a, b) => b.score - a.score || hull(a.candidate).start - hull(b.candidate).start);
  const chosen: Scored[] = [];
  const byCue = new Set<number>();
  const near = new Map<number, Sized[]>(); // chosen ones by stretches of the text, so that each is compared with its neighbours only
  yield;
  for (const scored of ranked) {
    const { candidate } = scored;
    if (candidate.cueToken >= 0 && candidate.construction !== followOn && byCue.has(candidate.cueToken)) continue;
    const own: Sized = { candidate, length: length(candidate.pieces) };
    const span = hull(candidate);
    const first = span.start >> 10;
    const last = span.end >> 10;
    let free = true;
    for (let s = first; s <= last && free; s++) free = !near.get(s)?.some((other) => conflict(own, other));
    if (!free) continue;
    chosen.push(scored);
    if (candidate.cueToken >= 0) byCue.add(candidate.cueToken);
    for (let s = first; s <= last; s++) {
      const list = near.get(s);
      if (list) list.push(own);
      else near.set(s, [own]);
    }
    yield;
  }
  return chosen.sort((a, b) => hull(a.candidate).start - hull(b.candidate).start || hull(b.candidate).end - hull(a.candidate).end);
}

/** A candidate and how many code units its pieces have together. */
interface Sized {
  readonly candidate: Candidate;
  readonly length: number;
}

function conflict({ candidate: a, length: la }: Sized, { candidate: b, length: lb }: Sized): boolean {
  if (!overlaps(hull(a), hull(b))) return false;
  const common = shared(a.pieces, b.pieces);
  if (!common) return false;
  const [outer, inner] = la >= lb ? [a, b] : [b, a];
  const within = common >= 0.95 * Math.min(la, lb);
  const bringsCue = within && inner.cue !== null && shared([inner.cue], outer.pieces) > 0;
  return !bringsCue || common / (la + lb - common) > (outer.cue && shared([outer.cue], inner.pieces) > 0 ? 0.6 : 0.85);
}
