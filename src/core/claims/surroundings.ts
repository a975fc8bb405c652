import type { Doc } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import type { Surroundings } from './features';

const mostAlone = 2;
/** In a speech more than this share of the words outside quotation marks are "I", "we" and "you"; in news hardly any. */
const spokenShare = 0.02;
const spokenWords = /^(i|me|my|we|us|our|you|your)$/;

/** Reads what the article as a whole tells about each of its sentences. */
export function surroundingsOf(doc: Doc, quotes: readonly FoundQuote[]): Surroundings {
  const quoted = quotes.flatMap((quote) => quote.spans ?? [quote]).sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  let words = 0;
  let spoken = 0;
  for (const token of doc.tokens) {
    for (let q = quoted[next]; q && q.start <= token.start; q = quoted[++next]) reach = Math.max(reach, q.end);
    if (token.start < reach) continue;
    words++;
    if (spokenWords.test(token.lower)) spoken++;
  }
  const alone = doc.sentences.length <= mostAlone;
  return { alone, spoken: !alone && spoken > spokenShare * words };
}
