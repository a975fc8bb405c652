import type { Steps } from '../../analysis/steps';
import { goesOn, type Lane } from './chain';
import type { Run } from './runs';
import { sortInSteps } from './sortInSteps';

/** Runs that kept their order, one after the other. */
export type Stretch = readonly Run[];

/** Tokens between two runs, at most, that support each other where another run lays claim to the same words. */
const closeBy = 8;

/**
 * The runs of a chain by stretches that kept their order. What two runs share is cut where a paragraph begins, if one does there;
 * else it belongs to the one that has more bits, together with those close by. Stretches that aren't worth the jumps to them and
 * back are left out: single words of what was taken out stand somewhere.
 */
export function* stretchesOf(chain: readonly Run[], old: Lane, now: Lane, weights: Float64Array, jump: number): Steps<Stretch[]> {
  const inOld = yield* cutAtLines(chain, 'old', old, now, true);
  const inNow = yield* cutAtLines(yield* sortInSteps(inOld, now.starts.length, (run) => run.now), 'now', old, now, false);
  const runs = yield* withoutShared(yield* sortInSteps(inNow, old.starts.length, (run) => run.old), old.starts.length, now.starts.length, weights);
  const stretches = joined(runs, old, now, jump);
  yield;
  const strong = stretches.filter((stretch) => weightOf(stretch, weights) >= 2 * jump || hasWholeLines(stretch, old, now));
  return strong.length === stretches.length ? stretches : joined(strong.flat(), old, now, jump);
}

function joined(runs: readonly Run[], old: Lane, now: Lane, jump: number): Run[][] {
  const stretches: Run[][] = [];
  for (const run of runs) {
    const before = stretches.at(-1)?.at(-1);
    if (before && goesOn(before, run, old, now, jump)) stretches.at(-1)!.push(run);
    else stretches.push([run]);
  }
  return stretches;
}

function weightOf(stretch: Stretch, weights: Float64Array): number {
  let weight = 0;
  for (const { old, length } of stretch) for (let i = 0; i < length; i++) weight += weights[old + i]!;
  return weight;
}

/** Whether a stretch begins and ends with a line, in both texts. */
function hasWholeLines(stretch: Stretch, old: Lane, now: Lane): boolean {
  const first = stretch[0]!;
  const last = stretch.at(-1)!;
  return old.opensLine[first.old] !== 0 && now.opensLine[first.now] !== 0 && old.opensLine[last.old + last.length] !== 0 && now.opensLine[last.now + last.length] !== 0;
}

/**
 * Runs in order of one of the texts, without what one shares in it with those before: the cut is where most lines begin. `isWhole`:
 * whatever they share is cut; else only where a line begins. In the new text one within another is left out.
 */
function* cutAtLines(runs: readonly Run[], side: 'old' | 'now', old: Lane, now: Lane, isWhole: boolean): Steps<Run[]> {
  const cut: Run[] = [];
  let furthest = -1;
  for (const [r, run] of runs.entries()) {
    if (r % 1024 === 0) yield;
    const before = cut[furthest];
    const shared = before ? before[side] + before.length - run[side] : 0;
    if (side === 'now' && shared > run.length) continue; // the longer one, which goes on beyond it, is more likely to be there
    let given = 0;
    if (before && shared > 0 && shared <= run.length && before[side] !== run[side]) {
      const lines = (tokens: number): number => linesAt(before, before.length - shared + tokens, run, tokens, old, now);
      given = shared;
      for (let fewer = shared - 1; fewer >= 0 && shared - fewer < before.length; fewer--) if (lines(fewer) > lines(given)) given = fewer;
      if (isWhole || lines(given) >= 2) cut[furthest] = { ...before, length: before.length - shared + given };
      else given = 0;
    }
    if (given === run.length) continue;
    cut.push({ old: run.old + given, now: run.now + given, length: run.length - given });
    if (furthest < 0 || run[side] + run.length > cut[furthest]![side] + cut[furthest]!.length) furthest = cut.length - 1;
  }
  return cut;
}

/** How many lines begin, in both texts, where one run ends after so many tokens, and the next one begins without its first `given`. */
const linesAt = (before: Run, length: number, run: Run, given: number, old: Lane, now: Lane): number =>
  [old.opensLine[before.old + length], now.opensLine[before.now + length], old.opensLine[run.old + given], now.opensLine[run.now + given]].filter((opens) => opens !== 0).length;

/** The runs without what two of them would take from the new text. */
function* withoutShared(runs: readonly Run[], oldLength: number, nowLength: number, weights: Float64Array): Steps<Run[]> {
  const groups: { readonly runs: Run[]; weight: number }[] = [];
  for (const run of runs) {
    const before = groups.at(-1)?.runs.at(-1);
    const isClose = before && run.old - before.old - before.length <= closeBy && run.now >= before.now + before.length && run.now - before.now - before.length <= closeBy;
    if (!isClose) groups.push({ runs: [], weight: 0 });
    const group = groups.at(-1)!;
    group.runs.push(run);
    group.weight += weightOf([run], weights);
  }
  const taken = new Uint8Array(nowLength);
  const kept: Run[] = [];
  for (const group of groups.sort((a, b) => b.weight - a.weight)) {
    for (const { old, now, length } of group.runs) {
      let begin = 0;
      for (let i = 0; i <= length; i++) {
        if (i < length && !taken[now + i]) continue;
        if (i > begin) kept.push({ old: old + begin, now: now + begin, length: i - begin });
        begin = i + 1;
      }
      taken.fill(1, now, now + length);
    }
    yield;
  }
  return yield* sortInSteps(kept, oldLength, (run) => run.old);
}
