import { eachInSteps, mapInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import type { Candidate } from './candidates';

const mostAlone = 2;
/** In a speech more than this share of the words outside quotation marks are "I", "we" and "you"; in news hardly any. */
const spokenShare = 0.02;

/** What kind of text it is: a sentence or two by themselves, somebody's speech, or neither. */
export function* textKind(doc: Doc, quotes: readonly FoundQuote[]): Steps<{ readonly alone: boolean; readonly spoken: boolean }> {
  const quoted = quotes.flatMap((quote) => quote.spans ?? [quote]).sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  let words = 0;
  let spoken = 0;
  yield* eachInSteps(doc.tokens, (token) => {
    for (let q = quoted[next]; q && q.start <= token.start; q = quoted[++next]) reach = Math.max(reach, q.end);
    if (token.start < reach) return;
    words++;
    if (doc.lexicon.firstAndSecondPerson.has(token.lower)) spoken++;
  });
  const alone = doc.sentences.length <= mostAlone;
  return { alone, spoken: !alone && spoken > spokenShare * words };
}

/** So many sentences on each side are company. */
const reach = 2;
const strongest = 4;

/**
 * For each candidate how much the sentences beside its own look like claims: the mean over the two sentences on each side of the
 * log odds of the best candidate in each, from -4 to 4. `logOdds` are those by a candidate's own words.
 */
export function* companyOf(candidates: readonly Candidate[], logOdds: readonly number[]): Steps<number[]> {
  const best = new Map<number, number>();
  yield* eachInSteps(candidates, ({ sentence }, i) => best.set(sentence.index, Math.max(best.get(sentence.index) ?? -strongest, Math.min(strongest, logOdds[i] ?? 0))));
  return yield* mapInSteps(candidates, ({ sentence }) => {
    let sum = 0;
    let count = 0;
    for (let s = sentence.index - reach; s <= sentence.index + reach; s++) {
      const value = s === sentence.index ? undefined : best.get(s);
      if (value === undefined) continue;
      sum += value;
      count++;
    }
    return count ? sum / count : 0;
  }, 256);
}
