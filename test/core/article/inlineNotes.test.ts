import assert from 'node:assert/strict';
import { articleOf, type Article } from '../../../src/core/article/article';
import { inlineNotes } from '../../../src/core/article/inlineNotes';
import { markKinds, type MarkKind } from '../../../src/core/article/markKind';
import { quoteSourceName } from '../../../src/core/formats/quoteSource';
import { analysis, text } from './articleFixture';
import { Review } from './review/reviewFixture';

const notes = (article: Article, ...kinds: MarkKind[]): string[] =>
  inlineNotes(article, text, new Set(kinds)).map(({ span, marks }) => `${text.slice(span.start, span.end)}: ${marks.map(({ kind }) => kind).join(', ')}`);

suite('notes in the line', () => {
  const article = articleOf(analysis, { minimum: { claim: 0 } });

  test('a quote has its note behind its last words, also where its attribution interrupts it', () => {
    assert.deepEqual(notes(article, 'quote'), ['“and the budget.”: quote', 'The bridge cost 40 million euros: quote', 'half of it was wasted: quote']);
  });

  test('marks that end at one place have one note', () => {
    assert.deepEqual(notes(article, 'quote', 'claim').slice(1), ['The bridge cost 40 million euros: quote, claim', 'half of it was wasted: quote, claim']);
  });

  test('a speaker has one where the words do not tell who it is', () => {
    assert.deepEqual(notes(article, 'speaker'), ['He: speaker']);
    const called = (name: string): Article => articleOf({ ...analysis, entities: analysis.entities.map((entity) => (entity.id === 'e1' ? { ...entity, name } : entity)) }, { minimum: {} });
    assert.deepEqual(notes(called('Ilka Brandt-Roth'), 'speaker'), ['Mayor Ilka Brandt: speaker', 'He: speaker']);
  });

  test('a location has one where it is known where it lies', () => {
    assert.deepEqual(notes(article, 'location'), ['Tarnow: location']);
    const unplaced = articleOf({ ...analysis, locations: analysis.locations.map(({ country: _, ...location }) => location) }, { minimum: {} });
    assert.deepEqual(notes(unplaced, 'location'), []);
  });

  test('without a kind, and behind what a person rejected, there is none', () => {
    assert.deepEqual(notes(article), []);
    const review = new Review(analysis, true);
    review.do({ type: 'reject', marks: [review.mark('quote', 'The bridge').key, review.mark('claim', 'half').key] });
    assert.deepEqual(notes(review.article, ...markKinds), ['Tarnow: location', '“and the budget.”: quote', 'The bridge cost 40 million euros: claim', 'He: speaker', 'half of it was wasted: quote']);
  });

  test('who says a quote is the name, else the words at its place, else nobody', () => {
    const [quote] = analysis.quotes;
    assert.equal(quoteSourceName(article, quote!, text), 'Ilka Brandt');
    assert.equal(quoteSourceName(article, { ...quote!, entity: null }, text), 'Mayor Ilka Brandt');
    assert.equal(quoteSourceName(article, { ...quote!, entity: null, speaker: null }, text), undefined);
  });
});
