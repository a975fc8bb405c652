import type { Quote } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import { confidenceOf } from './confidence';
import { proposeQuotes } from './proposals';
import { reasonFor } from './reason';
import { select } from './select';

/** A quote before it is known who stands behind its speaker mention. */
export type FoundQuote = Omit<Quote, 'entity'>;

/** Finds what people are reported to have said, with the cue and the mention of the speaker; in reading order. */
export function findQuotes(doc: Doc): readonly FoundQuote[] {
  const { reading, candidates } = proposeQuotes(doc);
  const scored = candidates.map((candidate) => ({ candidate, score: confidenceOf(reading, candidate) }));
  return select(scored).map(({ candidate, score }, i) => {
    const { pieces, type, cue, speaker } = candidate;
    const start = pieces[0]?.start ?? 0;
    const end = pieces.at(-1)?.end ?? start;
    return { id: `q${i + 1}`, start, end, ...(pieces.length > 1 ? { spans: pieces } : {}), type, cue, speaker, confidence: Math.round(score * 100) / 100, reason: reasonFor(doc, candidate) };
  });
}
