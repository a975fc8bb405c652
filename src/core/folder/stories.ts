import { DisjointSets } from './disjointSets';
import { isNearCopy, type Fingerprint } from './fingerprint';

/** So many articles of one band that are no copies of each other are compared with: what is in more is a phrase of a paper, not a story. */
const mostOfBand = 12;

/**
 * Which articles tell the same story in nearly the same words: the number of the first of its copies, for each article. The same
 * for the same articles in the same order, however they came into the folder.
 *
 * @param prints the fingerprints of the articles, in an order that does not change
 * @param sharing lists of articles that share a band, each in ascending order
 */
export function storiesOf(prints: readonly (Fingerprint | null)[], sharing: Iterable<readonly number[]>): number[] {
  const stories = new DisjointSets(prints.length);
  for (const articles of sharing) {
    const compared: number[] = [];
    for (const article of articles) {
      const print = prints[article];
      if (!print) continue;
      const copied = compared.find((other) => isNearCopy(print, prints[other]!));
      if (copied !== undefined) stories.unite(copied, article);
      else if (compared.length < mostOfBand) compared.push(article);
    }
  }
  return prints.map((_, article) => stories.first(article));
}
