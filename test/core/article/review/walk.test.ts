import assert from 'node:assert/strict';
import type { Mark } from '../../../../src/core/article/mark';
import { decidedPart } from '../../../../src/core/article/review/part';
import { isOpen, marksLeft, marksLike, marksOfSame, nextLeft, openMarks } from '../../../../src/core/article/review/walk';
import { analysis, at, text } from '../articleFixture';
import { Review } from './reviewFixture';

const nameOf = ({ kind, start }: Mark): string => `${kind} ${start}`;

suite('the walk through what is open', () => {
  test('in reading order, or the least sure first; speakers go with their quotes', () => {
    const { article } = new Review();
    assert.deepEqual(openMarks(article, 'text').map(({ kind, confidence }) => `${kind} ${confidence}`), ['quote 0.95', 'location 0.9', 'quote 0.8', 'claim 0.9', 'quote 0.6', 'claim 0.4']);
    assert.deepEqual(openMarks(article, 'unsure').map(({ confidence }) => confidence), [0.4, 0.6, 0.8, 0.9, 0.9, 0.95]);
    assert.deepEqual(openMarks(article, 'text', ({ kind }) => kind === 'claim').map(({ kind }) => kind), ['claim', 'claim']);
  });

  for (const order of ['text', 'unsure'] as const) {
    test(`deciding each and going on meets every one once: ${order}`, () => {
      const review = new Review();
      const expected = openMarks(review.article, order).map(nameOf);
      const met: string[] = [];
      for (let mark = nextLeft(review.article, order, null, 'next', isOpen); mark; mark = nextLeft(review.article, order, mark, 'next', isOpen)) {
        met.push(nameOf(mark));
        review.do({ type: met.length % 2 ? 'accept' : 'reject', marks: [mark.key] });
      }
      assert.deepEqual(met, expected);
    });

    test(`skipping goes round, and back again: ${order}`, () => {
      const { article } = new Review();
      const all = openMarks(article, order);
      let mark: Mark | undefined = all[0];
      for (const expected of [...all.slice(1), all[0]!]) assert.equal((mark = nextLeft(article, order, mark ?? null, 'next', isOpen))?.key, expected.key);
      for (const expected of all.toReversed()) assert.equal((mark = nextLeft(article, order, mark ?? null, 'previous', isOpen))?.key, expected.key);
    });
  }

  test('what was decided is looked at again: each once, and what becomes something else is none of it', () => {
    const review = new Review(analysis, true);
    const decided = ['quote q2', 'location l1', 'claim c2'];
    review.do({ type: 'accept', marks: decided.slice(0, 2) }).do({ type: 'reject', marks: decided.slice(2) });
    const accepted = decidedPart(review.article.marks, ['accepted', 'changed', 'added']);
    const rejected = decidedPart(review.article.marks, ['rejected']);
    const left = ({ isLeft }: typeof accepted): string[] => marksLeft(review.article, 'text', isLeft).map(({ kind }) => kind);
    assert.deepEqual([left(accepted), left(rejected)], [['location', 'quote'], ['claim']]);
    accepted.pass(review.mark('location', 'Tarnow'));
    assert.deepEqual(left(accepted), ['quote'], 'it was looked at and stays as it is');
    const next = nextLeft(review.article, 'text', review.mark('location', 'Tarnow'), 'next', accepted.isLeft);
    assert.equal(next?.kind, 'quote');
    review.do({ type: 'reject', marks: [next.key] });
    assert.deepEqual([left(accepted), left(rejected)], [[], ['claim']], 'what is rejected now was not rejected when that part was begun');
    review.do({ type: 'accept', marks: [review.mark('claim', 'half').key] });
    assert.deepEqual(left(rejected), []);
    review.do({ type: 'reject', marks: [review.mark('claim', 'half').key] });
    assert.deepEqual(left(rejected), ['claim'], 'taken back, it is to be looked at again');
  });

  test('nothing open is nothing to go to', () => {
    const review = new Review();
    review.do({ type: 'accept', marks: review.article.marks.map(({ key }) => key) });
    assert.equal(nextLeft(review.article, 'text', null, 'next', isOpen), undefined);
  });

  test('marks alike have the same words and kind, or are of the same place', () => {
    const second = { ...analysis.locations[0]!, id: 'l2', ...at('bridge') };
    const review = new Review({ ...analysis, locations: [...analysis.locations, second] });
    assert.equal(marksLike(review.article, text, review.mark('location', 'Tarnow')).length, 2);
    assert.equal(marksLike(review.article, text, review.mark('claim', 'half')).length, 1);
  });

  test('all of the same: the mark itself, and the open ones of its kind behind which the same entity is', () => {
    const review = new Review();
    const of = (kind: Mark['kind'], words: string): string[] => marksOfSame(review.article, review.mark(kind, words)).map(({ key }) => key);
    assert.deepEqual(of('quote', 'half'), ['quote q2', 'quote q3']);
    assert.deepEqual(of('claim', 'half'), ['claim c1', 'claim c2']);
    review.do({ type: 'accept', marks: ['quote q2'] });
    assert.deepEqual(of('quote', 'half'), ['quote q3'], 'what was decided stays as it was');
    assert.equal(of('quote', 'The bridge cost').length, 2, 'but is there where it is asked for itself');
    const nobody = new Review({ ...analysis, quotes: analysis.quotes.map((quote) => ({ ...quote, entity: null, speaker: null })) });
    assert.equal(marksOfSame(nobody.article, nobody.mark('quote', 'half')).length, 1, 'those whom nobody is known to say are not of one person');
  });
});
