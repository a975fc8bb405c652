import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { english } from '../../../src/core/english/english';
import { articleSource } from '../../../src/core/formats/articleSource';
import { claimReview, claimReviews } from '../../../src/core/formats/claimReview';
import { analysis, text } from '../article/articleFixture';

suite('a claim as a ClaimReview', () => {
  const article = articleOf(analysis, { minimumClaimScore: 0 });
  const claim = article.claims.get('c1')!;
  const source = articleSource(text, english.lexicon);

  test('fills in what the article gives and leaves the verdict open', () => {
    assert.deepEqual(claimReview(article, claim, text, { headline: 'Mayor opens the new bridge', publisher: 'Tarnow Courier', date: '2031-05-04' }), {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: '',
      datePublished: '',
      author: { '@type': 'Organization', name: '', url: '' },
      claimReviewed: 'The bridge cost 40 million euros',
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'Otto Lenz' },
        datePublished: '2031-05-04',
        appearance: { '@type': 'NewsArticle', headline: 'Mayor opens the new bridge', datePublished: '2031-05-04', publisher: { '@type': 'Organization', name: 'Tarnow Courier' } },
      },
      reviewRating: { '@type': 'Rating', ratingValue: '', bestRating: 5, worstRating: 1, alternateName: '' },
    });
  });

  test('a claim of the article itself is its publisher’s, or nobody’s', () => {
    const own = { ...claim, quote: null, claimant: null };
    const item = (review: ReturnType<typeof claimReview>): unknown => (review.itemReviewed as { author?: unknown }).author;
    assert.equal(item(claimReview(article, own, text, source)), undefined);
    assert.deepEqual(item(claimReview(article, own, text, { publisher: 'Tarnow Courier' })), { '@type': 'Organization', name: 'Tarnow Courier' });
  });

  test('several make one JSON file', () => {
    const parsed = JSON.parse(claimReviews(article, analysis.claims, text, source)) as { claimReviewed: string }[];
    assert.deepEqual(parsed.map((r) => r.claimReviewed), ['The bridge cost 40 million euros', 'half of it was wasted']);
  });
});
