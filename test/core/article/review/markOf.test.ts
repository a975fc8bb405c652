import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/analysis/analysis';
import type { MarkDecision } from '../../../../src/core/article/review/decision';
import { answers, markOf, nearestOf } from '../../../../src/core/article/review/markOf';
import { analysis } from '../articleFixture';
import { Review } from './reviewFixture';

suite('the mark that a decision is about', () => {
  const quote = analysis.quotes[0]!;
  /** A claim whose words are those of the first quote. */
  const twin: Claim = { ...analysis.claims[0]!, id: 'twin', start: quote.start, end: quote.end, quote: quote.id };
  const withTwin = { ...analysis, claims: [twin, ...analysis.claims] };
  const twins = (review: Review): [quote: string, claim: string] => {
    const keyOf = (kind: 'quote' | 'claim'): string => review.article.marks.find((mark) => mark.kind === kind && mark.start === quote.start)!.key;
    return [keyOf('quote'), keyOf('claim')];
  };
  const last = (review: Review): MarkDecision => [...review.decisions.values()].filter(({ about }) => about === 'mark').at(-1) as MarkDecision;

  test('bears its id, whatever else has the same words', () => {
    const review = new Review(withTwin);
    const [quoteKey, claimKey] = twins(review);
    review.do({ type: 'accept', marks: [claimKey] });
    const onClaim = last(review);
    review.do({ type: 'accept', marks: [quoteKey] });
    assert.equal(markOf(review.article, onClaim)?.kind, 'claim');
    assert.equal(markOf(review.article, last(review))?.kind, 'quote');
  });

  for (const kind of ['quote', 'claim'] as const) {
    test(`when it was taken back, is the suggestion of its kind: ${kind}`, () => {
      const review = new Review(withTwin);
      const key = twins(review)[kind === 'quote' ? 0 : 1];
      review.do({ type: 'accept', marks: [key] });
      const taken = last(review);
      review.do({ type: 'reopen', marks: [review.article.marks.find(({ decision }) => decision === taken.id)!.key] });
      const found = markOf(review.article, taken);
      assert.deepEqual([found?.kind, found?.state, found?.key], [kind, 'suggested', key]);
      assert.ok(found && answers(taken, found));
    });
  }

  test('is none where it is rejected and out of sight, not another at its place', () => {
    const review = new Review(withTwin).do({ type: 'reject', marks: [twins(new Review(withTwin))[1]] });
    assert.equal(markOf(review.article, last(review)), undefined);
    const seen = new Review(withTwin, true);
    seen.do({ type: 'reject', marks: [twins(seen)[1]] });
    assert.deepEqual([markOf(seen.article, last(seen))?.kind, markOf(seen.article, last(seen))?.state], ['claim', 'rejected']);
  });

  test('is not a suggestion that another decision answers', () => {
    const review = new Review(withTwin);
    const [, claimKey] = twins(review);
    review.do({ type: 'accept', marks: [claimKey] });
    const stranger = { ...last(review), id: 'urn:uuid:elsewhere' };
    assert.equal(markOf(review.article, stranger), undefined);
  });

  test('is there with another kind or other words, too', () => {
    const review = new Review(withTwin);
    const [, claimKey] = twins(review);
    review.do({ type: 'changeKind', marks: [claimKey], kind: 'location' });
    assert.equal(markOf(review.article, last(review))?.kind, 'location');
    review.do({ type: 'changeSpan', mark: markOf(review.article, last(review))!.key, span: { start: quote.start + 1, end: quote.end } });
    assert.equal(markOf(review.article, last(review))?.start, quote.start + 1);
  });

  test('of what a person added and took away again, there is none', () => {
    const review = new Review().do({ type: 'add', kind: 'claim', span: { start: 0, end: 5 } });
    const added = last(review);
    assert.equal(markOf(review.article, added)?.start, 0);
    review.do({ type: 'remove', marks: [markOf(review.article, added)!.key] });
    assert.equal(markOf(review.article, added), undefined);
  });

  test('of several, the one to look at is the nearest, and no speaker while there is another', () => {
    const review = new Review(withTwin);
    review.do({ type: 'accept', marks: review.article.marks.map(({ key }) => key) });
    const decisions = [...review.decisions.values()].filter((decision) => decision.about === 'mark');
    for (const mark of review.article.marks.filter(({ kind }) => kind !== 'speaker')) assert.equal(nearestOf(review.article, decisions, mark)?.start, mark.start);
    const speaker = review.article.marks.find(({ kind }) => kind === 'speaker')!;
    assert.notEqual(nearestOf(review.article, decisions, speaker)?.kind, 'speaker');
    assert.equal(nearestOf(review.article, decisions.filter(({ value }) => value.kind === 'speaker'), speaker)?.key, speaker.key);
    assert.equal(nearestOf(review.article, [], speaker), undefined);
  });
});
