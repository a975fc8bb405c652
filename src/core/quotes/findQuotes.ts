import type { Quote } from '../analysis/analysis';
import { mapInSteps, runToEnd, type Steps } from '../analysis/steps';
import { byCue, confidenceOf } from './confidence';
import { proposeQuotesInSteps } from './proposals';
import { reasonFor } from './reason';
import { selectInSteps } from './select';
import type { ReportScorer } from './scorer/reportScorer';
import type { Doc } from '../language/doc';

/** A quote before it is known who stands behind its speaker mention. */
export type FoundQuote = Omit<Quote, 'entity'>;

/** Finds what people are reported to have said, with the cue and the mention of the speaker; in reading order. Without `scorer` by lists of words alone, so that more is missed. */
export const findQuotes = (doc: Doc, scorer?: ReportScorer): readonly FoundQuote[] => runToEnd(findQuotesInSteps(doc, scorer));

/** {@link findQuotes} in steps. */
export function* findQuotesInSteps(doc: Doc, scorer: ReportScorer | undefined): Steps<readonly FoundQuote[]> {
  const { reading, candidates } = yield* proposeQuotesInSteps(doc, scorer);
  const rivalsOf = yield* byCue(candidates);
  const scored = yield* mapInSteps(candidates, (candidate) => ({ candidate, score: confidenceOf(reading, candidate, rivalsOf(candidate)) }));
  return yield* mapInSteps(yield* selectInSteps(scored), ({ candidate, score }, i) => {
    const { pieces, type, cue, speaker } = candidate;
    const start = pieces[0]?.start ?? 0;
    const end = pieces.at(-1)?.end ?? start;
    return { id: `q${i + 1}`, start, end, ...(pieces.length > 1 ? { spans: pieces } : {}), type, cue, speaker, confidence: Math.round(score * 100) / 100, reason: reasonFor(reading.doc, candidate) };
  });
}
