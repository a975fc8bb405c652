import type { Claim, Quote } from '../analysis/analysis';
import { mapInSteps, runToEnd, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import { contradictionsAmong } from './contradictions';
import { evidenceOf } from './evidence';
import { kindOf } from './kinds';
import type { Phrasing } from './phrasing/phrasing';
import { reasonsOf } from './reasons';
import { repeatsAmong } from './repeats';
import { floor, scoreCandidatesInSteps } from './score';

const roundedTo = 1000;
/** So many claims are looked at in one step. */
const claimsAtOnce = 256;
/** What scores less is no claim that others could be said to contradict. */
const faintest = 0.1;

/** Finds the statements of fact that can be checked, with score, reasons, kind, evidence and claimant; in reading order. */
export const findClaims = (doc: Doc, quotes: readonly Quote[], phrasing?: Phrasing): readonly Claim[] => runToEnd(findClaimsInSteps(doc, quotes, phrasing));

/** {@link findClaims} in steps. */
export function* findClaimsInSteps(doc: Doc, quotes: readonly Quote[], phrasing?: Phrasing): Steps<readonly Claim[]> {
  const scored = (yield* scoreCandidatesInSteps(doc, quotes, phrasing)).filter(({ score }) => score >= floor);
  yield;
  const notable = [...scored.keys()].filter((i) => scored[i]!.score >= faintest);
  yield;
  const voiced = yield* mapInSteps(notable, (i) => ({ ...scored[i]!, voice: scored[i]!.candidate.quote?.entity ?? scored[i]!.candidate.quote?.id ?? null }), claimsAtOnce);
  const against = new Map<number, number[]>();
  for (const [a, b] of yield* contradictionsAmong(doc, voiced)) {
    const [one, other] = [notable[a]!, notable[b]!];
    for (const [x, y] of [[one, other], [other, one]] as const) against.set(x, [...(against.get(x) ?? []), y]);
  }
  const repeats = yield* repeatsAmong(doc, scored);
  const idOf = (index: number): string => `c${index + 1}`;

  return yield* mapInSteps(scored, ({ candidate, reading, values, contributions, score }, i): Claim => {
    const { reasons, lowers } = reasonsOf(reading, values, contributions, score);
    const kind = kindOf(reading);
    const contradicts = against.get(i)?.map(idOf);
    const repeated = repeats.get(i)?.map(idOf);
    return {
      id: idOf(i), start: candidate.start, end: candidate.end, score: Math.round(score * roundedTo) / roundedTo,
      reasons,
      ...(lowers.length ? { lowers } : {}),
      ...(kind ? { kind } : {}),
      evidence: contradicts ? 'disputed' : evidenceOf(reading).standing,
      ...(contradicts ? { contradicts } : {}),
      ...(repeated ? { repeats: repeated } : {}),
      quote: candidate.quote?.id ?? null, claimant: candidate.quote?.entity ?? null,
    };
  });
}
