import type { Quote } from '../analysis/analysis';
import { mapInSteps, runToEnd, type Steps } from '../analysis/steps';
import { confidenceOf } from './confidence';
import { proposeQuotesInSteps } from './proposals';
import { reasonFor } from './reason';
import { selectInSteps } from './select';
import type { Doc } from '../language/doc';

/** A quote before it is known who stands behind its speaker mention. */
export type FoundQuote = Omit<Quote, 'entity'>;

/** Finds what people are reported to have said, with the cue and the mention of the speaker; in reading order. */
export const findQuotes = (doc: Doc): readonly FoundQuote[] => runToEnd(findQuotesInSteps(doc));

/** {@link findQuotes} in steps. */
export function* findQuotesInSteps(doc: Doc): Steps<readonly FoundQuote[]> {
  const { reading, candidates } = yield* proposeQuotesInSteps(doc);
  const scored = yield* mapInSteps(candidates, (candidate) => ({ candidate, score: confidenceOf(reading, candidate) }));
  return yield* mapInSteps(yield* selectInSteps(scored), ({ candidate, score }, i) => {
    const { pieces, type, cue, speaker } = candidate;
    const start = pieces[0]?.start ?? 0;
    const end = pieces.at(-1)?.end ?? start;
    return { id: `q${i + 1}`, start, end, ...(pieces.length > 1 ? { spans: pieces } : {}), type, cue, speaker, confidence: Math.round(score * 100) / 100, reason: reasonFor(reading.doc, candidate) };
  });
}
