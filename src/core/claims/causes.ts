import type { Stretch } from './lexicon';
import type { Reading } from './reading';

/** The words by which a candidate says that one thing brought about another; undefined where it doesn't, or only gives somebody's reason for what they think. */
export function causeIn(reading: Reading): Stretch | undefined {
  const { doc, met, firstPerson } = reading;
  const { infinitiveMarker, claims: { causeNoun, possibilities, causalConjunction } } = doc.lexicon;
  for (const link of [...met.causeVerbs ?? [], ...met.causeWords ?? []]) {
    // "because of" begins like "because"
    if (met.causeWords?.some((other) => other.first === link.first && other.end > link.end)) continue;
    const first = doc.tokens[link.first];
    // "the result in Fenwick", "the lead to the left"
    if (first && causeNoun.test(first.lower) && first.upos !== 'VERB' && first.upos !== 'X') continue;
    // "could lead to": what may come about
    if ([1, 2, 3].some((back) => link.first - back >= reading.candidate.firstToken && possibilities.has(doc.tokens[link.first - back]?.lower ?? ''))) continue;
    const last = doc.tokens[link.end - 1];
    const next = doc.tokens[link.end];
    // "due to open in May" tells when, not why
    if (infinitiveMarker.has(last?.lower ?? '') && next?.xpos === 'VB') continue;
    // "because she thought it would be fun": a reason, which nobody can check
    if (causalConjunction.has(last?.lower ?? '') && (firstPerson > 0 || met.mentalVerbs)) continue;
    return link;
  }
  return undefined;
}
