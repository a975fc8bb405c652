import type { Claim } from '../analysis/analysis';
import type { Article } from '../article/article';
import type { ArticleSource } from './articleSource';
import { claimantName, claimWords } from './claimSource';

type JsonLd = { readonly [key: string]: string | number | JsonLd };

const schemaType = { person: 'Person', organisation: 'Organization', group: 'Organization', place: 'Place', other: 'Thing' } as const;

function author(article: Article, claim: Claim, text: string, source: ArticleSource): JsonLd | undefined {
  const entity = claim.claimant === null ? undefined : article.entities.get(claim.claimant);
  const name = claimantName(article, claim, text);
  if (name === undefined) return source.publisher ? { '@type': 'Organization', name: source.publisher } : undefined;
  return { '@type': entity ? schemaType[entity.kind] : 'Thing', name, ...(entity?.description ? { description: entity.description } : {}) };
}

/**
 * A claim as the skeleton of a schema.org ClaimReview, ready for the verdict: what the article gives is filled in, what only a
 * checker can know is left empty (`url`, `datePublished`, `author`, `reviewRating`). `source` is what is
 * known of the article, by its text (`articleSource`) or otherwise. See https://schema.org/ClaimReview.
 */
export function claimReview(article: Article, claim: Claim, text: string, source: ArticleSource): JsonLd {
  const claimant = author(article, claim, text, source);
  const appearance: JsonLd = {
    '@type': 'NewsArticle',
    ...(source.headline ? { headline: source.headline } : {}),
    ...(source.url ? { url: source.url } : {}),
    ...(source.date ? { datePublished: source.date } : {}),
    ...(source.publisher ? { publisher: { '@type': 'Organization', name: source.publisher } } : {}),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: '',
    datePublished: '',
    author: { '@type': 'Organization', name: '', url: '' },
    claimReviewed: claimWords(claim, text),
    itemReviewed: { '@type': 'Claim', ...(claimant ? { author: claimant } : {}), ...(source.date ? { datePublished: source.date } : {}), appearance },
    reviewRating: { '@type': 'Rating', ratingValue: '', bestRating: 5, worstRating: 1, alternateName: '' },
  };
}

/** Claims as ClaimReview skeletons in one JSON-LD file. */
export const claimReviews = (article: Article, claims: readonly Claim[], text: string, source: ArticleSource): string =>
  `${JSON.stringify(claims.map((claim) => claimReview(article, claim, text, source)), null, 2)}\n`;
