import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { english } from '../../../src/core/english/english';
import { articleSource } from '../../../src/core/formats/articleSource';
import { claimReview, claimReviews } from '../../../src/core/formats/claimReview';
import { checkStatuses, type CheckFinding } from '../../../src/core/article/review/claimCheck';
import { Review } from '../article/review/reviewFixture';
import { analysis, text } from '../article/articleFixture';

suite('a claim as a ClaimReview', () => {
  const article = articleOf(analysis, { minimum: { claim: 0 } });
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

  suite('that was checked', () => {
    const checked = (check: CheckFinding, name: string | null = 'Ada Reed'): ReturnType<typeof claimReview> => {
      const review = new Review();
      Object.assign(review.by, { name });
      review.do({ type: 'check', marks: [review.mark('claim', 'The bridge cost').key], check });
      const { article: now } = review;
      return claimReview(now, now.claims.get(review.mark('claim', 'The bridge cost').id)!, text, source);
    };

    test('bears the verdict, in words and on the scale of fact checks, who checked it and what that rests on', () => {
      const review = checked({ status: 'wrong', source: 'https://example.org/bill', note: 'It was 46 million.' });
      assert.deepEqual(review['reviewRating'], { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'Wrong', ratingExplanation: 'It was 46 million.' });
      assert.deepEqual([review['author'], review['citation'], review['url']], [{ '@type': 'Person', name: 'Ada Reed' }, 'https://example.org/bill', ''], 'the source is not the address of the check itself');
    });

    test('a higher rating is nearer to the truth; what cannot be checked has none', () => {
      const ratings = checkStatuses.map((status) => (checked({ status, source: '', note: '' })['reviewRating'] as { ratingValue?: unknown; alternateName: string }));
      assert.deepEqual(ratings.map(({ ratingValue, alternateName }) => [ratingValue, alternateName]), [['', ''], [5, 'Confirmed'], [1, 'Wrong'], [3, 'Misleading'], [undefined, 'Cannot be checked']]);
    });

    test('by somebody without a name, or whose words were changed since: nothing is said for them', () => {
      assert.deepEqual(checked({ status: 'wrong', source: '', note: '' }, null)['author'], { '@type': 'Organization', name: '', url: '' });
      const review = new Review();
      review.do({ type: 'check', marks: [review.mark('claim', 'The bridge cost').key], check: { status: 'confirmed', source: '', note: '' } });
      review.decisions = new Map([...review.decisions].map(([id, decision]) => [id, { ...decision, decidedWords: ['The bridge cost 90 million euros'] }]));
      const { id } = review.mark('claim', 'The bridge cost');
      assert.deepEqual((claimReview(review.article, review.article.claims.get(id)!, text, source)['reviewRating'] as { alternateName: string }).alternateName, '');
    });
  });

  test('several make one JSON file', () => {
    const parsed = JSON.parse(claimReviews(article, analysis.claims, text, source)) as { claimReviewed: string }[];
    assert.deepEqual(parsed.map((r) => r.claimReviewed), ['The bridge cost 40 million euros', 'half of it was wasted']);
  });
});
