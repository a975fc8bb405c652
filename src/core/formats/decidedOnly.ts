import type { Article } from '../article/article';
import { standsFor } from '../article/review/decidedWords';

/**
 * The article with what a person stands for alone: the marks that they accepted, changed or added, with the speakers of those quotes and
 * the entities that these name. What the machine suggested and nobody looked at is left out.
 */
export function decidedOnly(article: Article): Article {
  const marks = article.marks.filter(({ state }) => standsFor(state));
  const ids = new Set(marks.flatMap(({ decision }) => decision ?? []));
  const isDecided = ({ id }: { readonly id: string }): boolean => ids.has(id);
  const { analysis } = article;
  const kept = { quotes: analysis.quotes.filter(isDecided), speakers: analysis.speakers.filter(isDecided), locations: analysis.locations.filter(isDecided), claims: analysis.claims.filter(isDecided) };
  const meant = new Set<string | null | undefined>([...kept.quotes, ...kept.speakers, ...kept.locations].map(({ entity }) => entity));
  for (const { claimant } of kept.claims) meant.add(claimant);
  return { ...article, marks, analysis: { ...analysis, ...kept, entities: analysis.entities.filter(({ id }) => meant.has(id) || article.decisions.has(id)) } };
}
