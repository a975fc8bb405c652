import type { Quote } from '../analysis/analysis';
import type { Doc } from '../language/doc';

/** A quote before it is known who stands behind its speaker mention. */
export type FoundQuote = Omit<Quote, 'entity'>;

/** Finds what people are reported to have said, with the cue and the mention of the speaker; in reading order. */
export function findQuotes(_doc: Doc): readonly FoundQuote[] {
  return [];
}
