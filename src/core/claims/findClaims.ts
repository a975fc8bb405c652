import type { Claim, Location, Quote } from '../analysis/analysis';
import type { Doc } from '../language/doc';

/** Finds the statements of fact that can be checked, with score, reasons and claimant; in reading order. */
export function findClaims(_doc: Doc, _quotes: readonly Quote[], _locations: readonly Location[]): readonly Claim[] {
  return [];
}
