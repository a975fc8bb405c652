import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { quoteWithAttribution } from '../../../src/core/formats/quoteWithAttribution';
import { analysis, text } from '../article/articleFixture';

suite('a quote with its attribution', () => {
  const article = articleOf(analysis, { minimum: { claim: 0.5 } });
  const line = (id: string, changes: object = {}): string => quoteWithAttribution(article, { ...article.quotes.get(id)!, ...changes }, text);

  test('an interrupted direct quote, with name and role', () => {
    assert.equal(line('q1'), '“We kept our word, … and the budget.” — Ilka Brandt, mayor');
  });

  test('an indirect quote stays without quotation marks', () => {
    assert.equal(line('q2'), 'The bridge cost 40 million euros — Otto Lenz');
  });

  test('a speaker who is nobody known is named as the article does', () => {
    assert.equal(line('q3', { entity: null }), 'half of it was wasted — He');
  });

  test('without a speaker, the words alone', () => {
    assert.equal(line('q3', { entity: null, speaker: null }), 'half of it was wasted');
  });
});
