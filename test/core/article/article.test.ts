import assert from 'node:assert/strict';
import { articleOf, countMarks, entityAt, marksAt, mentionsOf } from '../../../src/core/article/article';
import { analysis, at, text } from './articleFixture';

suite('article', () => {
  const article = articleOf(analysis, { minimumClaimScore: 0.5 });
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

  test('marks come in reading order, the longer first, and weak claims are left out', () => {
    assert.deepEqual(article.marks.map((mark) => `${mark.kind}: ${words(mark)}`), [
      'quote: “We kept our word,” Mayor Ilka Brandt said in Tarnow on Monday, “and the budget.”',
      'speaker: Mayor Ilka Brandt',
      'location: Tarnow',
      'quote: The bridge cost 40 million euros',
      'claim: The bridge cost 40 million euros',
      'speaker: Otto Lenz',
      'speaker: He',
      'quote: half of it was wasted',
    ]);
  });

  test('an interrupted quote is one mark with its pieces', () => {
    assert.deepEqual(article.marks[0]?.spans.map(words), ['“We kept our word,”', '“and the budget.”']);
  });

  test('a mention that speaks twice is marked once', () => {
    const twice = { ...analysis, quotes: analysis.quotes.map((quote) => ({ ...quote, speaker: at('He') })) };
    assert.equal(articleOf(twice, { minimumClaimScore: 1 }).marks.filter(({ kind }) => kind === 'speaker').length, 1);
  });

  test('empty spans bear no mark', () => {
    const empty = { ...analysis, claims: analysis.claims.map((claim) => ({ ...claim, end: claim.start })), quotes: [] };
    assert.deepEqual(articleOf(empty, { minimumClaimScore: 0 }).marks.map(({ kind }) => kind), ['location']);
  });

  test('speakers are counted as persons, not as mentions', () => {
    assert.deepEqual(countMarks(article), { speaker: 2, quote: 3, claim: 1, location: 1 });
  });

  test('at an offset, the shortest mark comes first, and the gap in a quote does not belong to it', () => {
    assert.deepEqual(marksAt(article, at('cost').start).map(({ kind }) => kind), ['quote', 'claim']);
    assert.deepEqual(marksAt(article, at('Tarnow').start).map(({ kind }) => kind), ['location']);
    assert.deepEqual(marksAt(article, at('Monday').start), []);
  });

  test('an entity is found at any of its mentions, and a location by its entity', () => {
    assert.equal(entityAt(article, at('her').start)?.entity.name, 'Ilka Brandt');
    assert.equal(entityAt(article, at('Tarnow').end)?.entity.name, 'Tarnow');
    assert.equal(entityAt(article, at('bridge').start), undefined);
    assert.equal(mentionsOf(article, analysis.entities[2]!).length, 1, 'the mention of a place and its location are one');
  });
});
