import type { Claim } from '../analysis/analysis';
import { checkOn, type Article } from '../article/article';
import type { CheckStatus, ClaimCheck } from '../article/review/claimCheck';
import type { ArticleSource } from '../language/articleHead';
import { claimantName, claimWords } from './claimSource';

type JsonLd = { readonly [key: string]: string | number | JsonLd | readonly JsonLd[] };

const schemaType = { person: 'Person', organisation: 'Organization', group: 'Organization', place: 'Place', other: 'Thing' } as const;

function author(article: Article, claim: Claim, text: string, source: ArticleSource): JsonLd | undefined {
  const entity = claim.claimant === null ? undefined : article.entities.get(claim.claimant);
  const name = claimantName(article, claim, text);
  if (name === undefined) return source.publisher ? { '@type': 'Organization', name: source.publisher } : undefined;
  return { '@type': entity ? schemaType[entity.kind] : 'Thing', name, ...(entity?.description ? { description: entity.description } : {}) };
}

/** A verdict as it is published: in words, and on the scale from 1 (false) to 5 (true) of Google's fact checks; without a number where it is neither. */
const verdicts: Readonly<Record<Exclude<CheckStatus, 'toCheck'>, { readonly words: string; readonly value?: number }>> = {
  confirmed: { words: 'Confirmed', value: 5 }, misleading: { words: 'Misleading', value: 3 }, wrong: { words: 'Wrong', value: 1 }, uncheckable: { words: 'Cannot be checked' },
};
const scale = { bestRating: 5, worstRating: 1 } as const;

/** The rating that a check came to; one to be filled in while there is none. */
function rating(check: ClaimCheck | null): JsonLd {
  if (!check || check.status === 'toCheck') return { '@type': 'Rating', ratingValue: '', ...scale, alternateName: '' };
  const { words, value } = verdicts[check.status];
  return { '@type': 'Rating', ...(value === undefined ? {} : { ratingValue: value, ...scale }), alternateName: words, ...(check.note ? { ratingExplanation: check.note } : {}) };
}

/**
 * A claim as a schema.org ClaimReview: what the article and the check give is filled in, and what only the publisher of the check
 * knows is left empty (`url`, `datePublished`; without a check `author` and `reviewRating`, too). `claimReviewed`, `reviewRating`
 * with `alternateName` and `url`, the address of the published check, are what Google asks for at least; what the check rests on
 * is cited. `source` is what is known of the article, by its text (`articleSource`) or otherwise. See https://schema.org/ClaimReview
 * and https://developers.google.com/search/docs/appearance/structured-data/factcheck.
 */
export function claimReview(article: Article, claim: Claim, text: string, source: ArticleSource): JsonLd {
  const claimant = author(article, claim, text, source);
  const check = checkOn(article, claim.id);
  const appearance: JsonLd = {
    '@type': 'NewsArticle',
    ...(source.headline ? { headline: source.headline } : {}),
    ...(source.author ? { author: source.author.split(/\s*,\s*/).map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(source.url ? { url: source.url } : {}),
    ...(source.date ? { datePublished: source.date } : {}),
    ...(source.publisher ? { publisher: { '@type': 'Organization', name: source.publisher } } : {}),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: '',
    datePublished: '',
    author: check?.by ? { '@type': 'Person', name: check.by } : { '@type': 'Organization', name: '', url: '' },
    claimReviewed: claimWords(claim, text),
    itemReviewed: { '@type': 'Claim', ...(claimant ? { author: claimant } : {}), ...(source.date ? { datePublished: source.date } : {}), appearance },
    reviewRating: rating(check),
    ...(check?.source ? { citation: check.source } : {}),
  };
}

/** Claims as ClaimReviews in one JSON-LD file. */
export const claimReviews = (article: Article, claims: readonly Claim[], text: string, source: ArticleSource): string =>
  `${JSON.stringify(claims.map((claim) => claimReview(article, claim, text, source)), null, 2)}\n`;
