import type { Steps } from '../../analysis/steps';
import type { Run } from './runs';
import { sortInSteps } from './sortInSteps';

/** What a chain of runs needs to know of the old text or of the new one, token by token. */
export interface Lane {
  /** Where tokens begin and end, in code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a line begins. */
  readonly opensLine: Uint8Array;
}

export interface Chain {
  /** By old token. Two may share tokens, in the old text or in the new one. */
  readonly runs: readonly Run[];
  /** For each old token by how many bits the best chain in which it stands elsewhere is worse: a small one means that it could as well be there. */
  readonly lead: Float64Array;
}

/** Runs before one that it may go on from, besides the best of those that are about as far from their old places, and of those that end where it begins. */
const lookBack = 4;
/** Tokens by which runs count as about as far from their old places. */
const bucket = 64;
/** Tokens between a run and the best that ended before it, where that is looked for; and tokens that two may share: each paragraph begins with “The”. */
const mostBetween = 8;
const mostOverlap = 6;
/** Bits that it costs to go on after more or less text than there was: a constant, and a part of the logarithm of the difference in code units. */
const shiftCost = 1;
const shiftSlope = 1;
/** Most share of the cost of a jump that going on costs. */
const mostShift = 0.9;
/** Share of the cost of a jump that the shortest costs: of two places to jump to, the nearer one is as likely as it is near. */
const nearShare = 0.6;
/** Share of the cost of a jump that is left where it begins or ends with a paragraph: those are what people move. */
const lineShare = 0.5;
/** Bits a place costs that is away from where it was, by the logarithm of the distance in code units: of two alike, the nearer one counts. */
const driftSlope = 0.3;

const trimmed = ({ old, now, length }: Run, trim: number): Run => ({ old: old + trim, now: now + trim, length: length - trim });

/** By how many code units more, or less, text is between two runs than there was. */
function shiftOf(before: Run, run: Run, old: Lane, now: Lane): number {
  const oldGap = old.starts[run.old]! - old.ends[before.old + before.length - 1]!;
  const nowGap = now.starts[run.now]! - now.ends[before.now + before.length - 1]!;
  return Math.abs(nowGap - oldGap);
}
const costOfShift = (shift: number): number => (shift === 0 ? 0 : shiftCost + shiftSlope * Math.log2(1 + shift));

/** Whether a run is where the one before leads to: after it, and no further away than a jump is worth. */
export const goesOn = (before: Run, run: Run, old: Lane, now: Lane, jump: number): boolean =>
  before.now + before.length <= run.now && costOfShift(shiftOf(before, run, old, now)) < jump * mostShift;

interface Forward {
  /** Bits of the best chain that ends with each run, with it. */
  readonly scores: Float64Array;
  readonly previous: Int32Array;
}

/** Sums of the first weights, so that those of any tokens in a row are one difference. */
function sums(weights: Float64Array): Float64Array {
  const totals = new Float64Array(weights.length + 1);
  for (const [i, weight] of weights.entries()) totals[i + 1] = totals[i]! + weight;
  return totals;
}

/** For each run the best chain that ends with it. The runs are by first old token. */
function* forward(runs: readonly Run[], old: Lane, now: Lane, weights: Float64Array, jump: number, drift: number): Steps<Forward> {
  const count = runs.length;
  const scores = new Float64Array(count);
  const previous = new Int32Array(count).fill(-1);
  const upTo = sums(weights);
  const length = weights.length;
  // of the chains that end at each old token the best one, and of all those that ended before
  const ending = new Int32Array(length + 1).fill(-1);
  let best = -1;
  let bestLine = -1;
  let seen = 0;
  const isBetter = (r: number, than: number): boolean => than < 0 || scores[r]! > scores[than]!;
  const opensLine = (at: number): boolean => old.opensLine[at] !== 0;
  const nearby = new Map<number, number>();
  const furthest = Math.log2(1 + (now.ends.at(-1) ?? 0) + (old.ends.at(-1) ?? 0));
  for (const [r, run] of runs.entries()) {
    for (; seen <= run.old; seen++) {
      const ended = ending[seen]!;
      if (ended < 0) continue;
      if (isBetter(ended, best)) best = ended;
      if (opensLine(seen) && isBetter(ended, bestLine)) bestLine = ended;
    }
    const weightFrom = (trim: number): number => upTo[run.old + run.length]! - upTo[run.old + trim]!;
    /** Bits of what the run, trimmed, would take from the new text though the one before has it. */
    const bothTaken = (other: Run, trim: number): number => {
      const from = Math.max(run.now + trim, other.now);
      const to = Math.min(run.now + run.length, other.now + other.length);
      return from < to ? upTo[run.old + to - run.now]! - upTo[run.old + from - run.now]! : 0;
    };
    const opens = old.opensLine[run.old]!;
    const away = Math.abs(now.starts[run.now]! - old.starts[run.old]!);
    scores[r] = weightFrom(0) - Math.min(jump, drift * Math.log2(1 + away));
    const offer = (before: number, trim: number, cost: number): void => {
      const score = scores[before]! + weightFrom(trim) - cost - bothTaken(runs[before]!, trim);
      if (score <= scores[r]!) return;
      scores[r] = score;
      previous[r] = before;
    };
    const jumpFrom = (before: number, trim: number): number => jump * (nearShare + (1 - nearShare) * Math.log2(1 + shiftOf(runs[before]!, trimmed(run, trim), old, now)) / furthest);
    if (best >= 0) offer(best, 0, jumpFrom(best, 0) * (opens ? lineShare : 1));
    if (bestLine >= 0) offer(bestLine, 0, jumpFrom(bestLine, 0) * lineShare);
    const consider = (before: number): void => {
      const other = runs[before]!;
      const overlap = Math.max(0, other.old + other.length - run.old);
      if (overlap >= run.length || other.old >= run.old) return;
      const trim = Math.max(overlap, other.now + other.length - run.now);
      if (other.now < run.now && trim < run.length) {
        const shift = shiftOf(other, trimmed(run, trim), old, now);
        offer(before, trim, Math.min(jump * mostShift, costOfShift(shift)));
      } else if (overlap) offer(before, overlap, jumpFrom(before, overlap));
    };
    for (let before = Math.max(0, r - lookBack); before < r; before++) consider(before);
    for (let end = Math.max(0, run.old - mostBetween); end <= Math.min(length, run.old + mostOverlap); end++) {
      const before = ending[end]!;
      if (before >= 0) consider(before);
    }
    const own = Math.floor((run.now - run.old) / bucket);
    for (let near = own - 1; near <= own + 1; near++) {
      const before = nearby.get(near);
      if (before !== undefined) consider(before);
    }
    if (isBetter(r, nearby.get(own) ?? -1)) nearby.set(own, r);
    if (isBetter(r, ending[run.old + run.length]!)) ending[run.old + run.length] = r;
    if (r % 256 === 0) yield;
  }
  return { scores, previous };
}

/** The lane read backwards. */
function* mirrored({ starts, ends, opensLine }: Lane): Steps<Lane> {
  const length = ends.at(-1) ?? 0;
  const count = starts.length;
  const lane = { starts: new Int32Array(count), ends: new Int32Array(count), opensLine: new Uint8Array(count) };
  for (let i = 0; i < count; i++) {
    lane.starts[count - 1 - i] = length - ends[i]!;
    lane.ends[count - 1 - i] = length - starts[i]!;
    lane.opensLine[count - 1 - i] = opensLine[i + 1] ?? 1;
    if (i % 16_384 === 0) yield;
  }
  return lane;
}

/**
 * The chain of runs that explains best where the old text went: the runs of most bits, less what it costs to leave their order.
 * A jump costs `jump` bits, so that what was moved is found where it is longer than chance, and what was taken out is not.
 * `weights`: bits that each old token tells of its place. (Chaining of matches with jumps, as in aligning genomes; Abouelhoda and Ohlebusch 2005.)
 */
export function* bestChain(runs: readonly Run[], old: Lane, now: Lane, weights: Float64Array, jump: number): Steps<Chain> {
  const lead = new Float64Array(weights.length).fill(Infinity);
  if (!runs.length) return { runs: [], lead };
  const { scores, previous } = yield* forward(runs, old, now, weights, jump, driftSlope);
  const [oldLength, nowLength] = [old.starts.length, now.starts.length];
  const byNow = yield* sortInSteps(runs.map((_, r) => r), nowLength, (r) => nowLength - 1 - runs[r]!.now);
  const order = yield* sortInSteps(byNow, oldLength, (r) => oldLength - runs[r]!.old - runs[r]!.length);
  const oldBack = yield* mirrored(old);
  const nowBack = yield* mirrored(now);
  const runsBack = order.map((r) => ({ old: oldLength - runs[r]!.old - runs[r]!.length, now: nowLength - runs[r]!.now - runs[r]!.length, length: runs[r]!.length }));
  yield;
  const back = yield* forward(runsBack, oldBack, nowBack, weights.slice().reverse(), jump, 0);
  let last = 0;
  for (const [r, score] of scores.entries()) if (score > scores[last]!) last = r;
  const best = scores[last]!;
  const chosen: Run[] = [];
  for (let r = last; r >= 0; r = previous[r]!) chosen.push(runs[r]!);
  chosen.reverse();
  const place = new Int32Array(weights.length).fill(-1);
  for (const { old: first, now: at, length } of chosen) for (let i = 0; i < length; i++) if (place[first + i] === -1) place[first + i] = at + i;
  yield;
  const upTo = sums(weights);
  for (const [o, r] of order.entries()) {
    const { old: first, now: at, length } = runs[r]!;
    const through = scores[r]! + back.scores[o]! - (upTo[first + length]! - upTo[first]!);
    for (let i = 0; i < length; i++) if (place[first + i] !== at + i) lead[first + i] = Math.min(lead[first + i]!, best - through);
    if (o % 256 === 0) yield;
  }
  return { runs: chosen, lead };
}
