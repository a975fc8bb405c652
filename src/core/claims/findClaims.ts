import type { Claim, Location, Quote } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import { candidatesOf } from './candidates';
import { features } from './features';
import { readCandidate } from './reading';
import { contributionsOf, floor, scoreOf } from './score';
import { surroundingsOf } from './surroundings';

/** A feature's share in the score counts as a reason from here on (in log odds). */
const smallestReason = 0.15;

/** Finds the statements of fact that can be checked, with score, reasons and claimant; in reading order. */
export function findClaims(doc: Doc, quotes: readonly Quote[], _locations: readonly Location[]): readonly Claim[] {
  const candidates = candidatesOf(doc, quotes);
  const around = surroundingsOf(doc, quotes);
  const claims: Claim[] = [];
  for (const candidate of candidates) {
    const reading = readCandidate(doc, candidate);
    const contributions = contributionsOf(features.map((f) => f.value(reading, around)));
    const score = scoreOf(contributions, around);
    if (score < floor) continue;
    const ranked = features.map((feature, i) => ({ feature, share: contributions[i] ?? 0 }))
      .filter(({ share }) => Math.abs(share) >= smallestReason).sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
    const lowers = ranked.filter(({ share }) => share < 0).map(({ feature }) => feature.says(reading, false));
    claims.push({
      id: `c${claims.length + 1}`, start: candidate.start, end: candidate.end, score,
      reasons: ranked.filter(({ share }) => share > 0).map(({ feature }) => feature.says(reading, true)),
      ...(lowers.length ? { lowers } : {}),
      quote: candidate.quote?.id ?? null, claimant: candidate.quote?.entity ?? null,
    });
  }
  return claims;
}
