import type { Quote } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import { directQuotes, readQuotations } from './directQuotes';
import { findQuotations } from './quotations';

/** A quote before it is known who stands behind its speaker mention. */
export type FoundQuote = Omit<Quote, 'entity'>;

/** Finds what people are reported to have said, with the cue and the mention of the speaker; in reading order. */
export function findQuotes(doc: Doc): readonly FoundQuote[] {
  const read = readQuotations(doc, findQuotations(doc));
  return directQuotes(doc, read).map(({ pieces, type, cue, speaker, construction }, i) => {
    const start = pieces[0]?.start ?? 0;
    const end = pieces.at(-1)?.end ?? start;
    return { id: `q${i + 1}`, start, end, ...(pieces.length > 1 ? { spans: pieces } : {}), type, cue, speaker, confidence: 0.5, reason: construction };
  });
}
