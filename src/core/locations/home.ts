import type { Doc } from '../language/doc';

/** How many different words of the article speak for each country's press or offices ("sheriff", "councillor", "crore"); a word that several countries share counts in part. */
export function homeOf(doc: Doc): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { lower } of doc.tokens) {
    const countries = doc.lexicon.countriesOfWord.get(lower);
    if (!countries || seen.has(lower)) continue;
    seen.add(lower);
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1 / countries.length);
  }
  return counts;
}
