import type { Doc } from '../language/doc';
import countryWords from './data/countryWords.json';

const words = new Map<string, string[]>();
for (const [country, list] of Object.entries(countryWords.words)) for (const word of list) words.set(word, [...(words.get(word) ?? []), country]);

/** How many different words of the article speak for each country's press or offices ("sheriff", "councillor", "crore"); a word that several countries share counts in part. */
export function homeOf(doc: Doc): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { lower } of doc.tokens) {
    const countries = words.get(lower);
    if (!countries || seen.has(lower)) continue;
    seen.add(lower);
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1 / countries.length);
  }
  return counts;
}
