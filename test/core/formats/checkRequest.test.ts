import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { checkRequest } from '../../../src/core/formats/checkRequest';
import { Review } from '../article/review/reviewFixture';
import { analysis, text } from '../article/articleFixture';

suite('a request to check a claim', () => {
  const article = articleOf(analysis, { minimum: { claim: 0 } });
  const request = (changes: object = {}): string => checkRequest(article, { ...article.claims.get('c1')!, ...changes }, text, { name: 'bridge.txt', line: 5 });

  test('says what, who, where, why, and the words around it', () => {
    assert.equal(request(), [
      '**To check:** The bridge cost 40 million euros',
      '',
      '- Claimed by: Otto Lenz (indirect quote, “according to”)',
      '- In: bridge.txt, line 5',
      '- Marked because: gives a number: 40 million euros',
      '',
      '> The bridge cost 40 million euros, according to Otto Lenz, her rival. He said half of it was wasted.',
      '',
    ].join('\n'));
  });

  test('names the article where it speaks itself', () => {
    assert.match(request({ claimant: null, quote: null }), /Claimed by: the article itself\n/);
  });

  test('names whom the article quotes in its own words where no entity stands behind them, or nobody', () => {
    assert.match(request({ claimant: null }), /Claimed by: Otto Lenz \(/);
    const nobody = articleOf({ ...analysis, quotes: analysis.quotes.map((quote) => ({ ...quote, speaker: null })) }, { minimum: { claim: 0 } });
    assert.match(checkRequest(nobody, { ...nobody.claims.get('c1')!, claimant: null }, text, { name: 'bridge.txt', line: 5 }), /Claimed by: somebody the article quotes \(/);
  });

  test('says what came of checking it before', () => {
    const review = new Review();
    review.do({ type: 'check', marks: [review.mark('claim', 'The bridge cost').key], check: { status: 'misleading', source: 'https://example.org/bill', note: 'Without the\nramps.' } });
    const { id } = review.mark('claim', 'The bridge cost');
    const asked = (): string => checkRequest(review.article, review.article.claims.get(id)!, text, { name: 'bridge.txt', line: 5 });
    assert.match(asked(), /line 5\n- Checked already: misleading, by Ada Reed\n- Found: Without the ramps\.\n- Source: https:\/\/example\.org\/bill\n- Marked/);
    review.do({ type: 'check', marks: [review.mark('claim', 'The bridge cost').key], check: { status: 'toCheck', source: '', note: 'Ask the city' } });
    assert.match(asked(), /line 5\n- Found: Ask the city\n- Marked/);
    review.decisions = new Map([...review.decisions].map(([key, decision]) => [key, { ...decision, decidedWords: ['The bridge cost a lot'] }]));
    assert.match(asked(), /line 5\n- Changed since it was checked, when it said: “The bridge cost a lot”\n- Marked/);
  });

  test('stands at the very beginning and end of a text too', () => {
    assert.match(request({ start: 0, end: text.length }), /> Mayor opens the new bridge .* wasted\.\n$/);
  });
});
