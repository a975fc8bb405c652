import assert from 'node:assert/strict';
import { articleOf, countMarks, entityAt, marksAt, mentionsOf } from '../../../src/core/article/article';
import type { MarkKind } from '../../../src/core/article/markKind';
import { analysis, at, text } from './articleFixture';
import { Review } from './review/reviewFixture';

suite('article', () => {
  const article = articleOf(analysis, { minimum: { claim: 0.5 } });
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
    assert.equal(articleOf(twice, { minimum: { claim: 1 } }).marks.filter(({ kind }) => kind === 'speaker').length, 1);
  });

  test('of each kind, what is less sure than a person wants bears no mark, unless it was decided about', () => {
    const sureness = { ...analysis, quotes: analysis.quotes.map((quote, i) => ({ ...quote, confidence: [0.9, 0.6, 0.3][i] ?? 1 })), locations: analysis.locations.map((location) => ({ ...location, confidence: 0.4 })) };
    const kindsAt = (minimum: Partial<Record<MarkKind, number>>): string[] => articleOf(sureness, { minimum: { claim: 1, ...minimum } }).marks.map((mark) => `${mark.kind}: ${words(mark)}`);
    assert.deepEqual(kindsAt({ quote: 0.5, location: 0.4 }), [
      'quote: “We kept our word,” Mayor Ilka Brandt said in Tarnow on Monday, “and the budget.”', 'speaker: Mayor Ilka Brandt', 'location: Tarnow',
      'quote: The bridge cost 40 million euros', 'speaker: Otto Lenz',
    ], 'a speaker goes with the last quote');
    assert.deepEqual(kindsAt({ speaker: 0.75, location: 0.41 }).filter((mark) => !mark.startsWith('quote')), ['speaker: Mayor Ilka Brandt']);
    const decided = new Review(sureness);
    decided.do({ type: 'accept', marks: [decided.mark('location', 'Tarnow').key] });
    assert.deepEqual(articleOf(sureness, { minimum: { speaker: 1, quote: 1, claim: 1, location: 1 } }, decided.decisions).marks.map(({ kind }) => kind), ['location']);
  });

  test('empty spans bear no mark', () => {
    const empty = { ...analysis, claims: analysis.claims.map((claim) => ({ ...claim, end: claim.start })), quotes: [] };
    assert.deepEqual(articleOf(empty, { minimum: { claim: 0 } }).marks.map(({ kind }) => kind), ['location']);
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
