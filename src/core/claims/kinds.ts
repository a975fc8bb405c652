import type { ClaimKind } from '../analysis/analysis';
import { features } from './features';
import type { Reading } from './reading';

/** Features that make a claim of a kind. */
const kindOfFeature: Readonly<Record<string, ClaimKind>> = {
  number: 'quantity', amount: 'quantity', comparison: 'comparison', record: 'record',
  cause: 'cause', law: 'law', source: 'source',
};

/** The kind whose features say most for the claim; a forecast when it speaks of the future; an event when it only tells of the past. */
export function kindOf(reading: Reading, contributions: readonly number[]): ClaimKind | undefined {
  if (reading.met.predictions?.length && !reading.past) return 'forecast';
  if (reading.met.voteWords?.length && reading.past) return 'record';
  const shares = new Map<ClaimKind, number>();
  features.forEach(({ name }, i) => {
    const kind = kindOfFeature[name];
    const share = contributions[i] ?? 0;
    if (kind && share > 0) shares.set(kind, (shares.get(kind) ?? 0) + share);
  });
  const [strongest] = [...shares].sort((a, b) => b[1] - a[1]);
  return strongest?.[0] ?? (reading.past ? 'event' : undefined);
}
