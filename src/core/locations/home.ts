import { eachInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';

/** How many different words of the article speak for each country's press or offices ("sheriff", "councillor", "crore"); a word that several countries share counts in part. */
export function* homeOf(doc: Doc): Steps<ReadonlyMap<string, number>> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  yield* eachInSteps(doc.tokens, ({ lower }) => {
    const countries = doc.lexicon.countriesOfWord.get(lower);
    if (!countries || seen.has(lower)) return;
    seen.add(lower);
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1 / countries.length);
  });
  return counts;
}
