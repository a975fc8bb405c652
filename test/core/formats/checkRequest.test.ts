import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { checkRequest } from '../../../src/core/formats/checkRequest';
import { analysis, text } from '../article/articleFixture';

suite('a request to check a claim', () => {
  const article = articleOf(analysis, { minimumClaimScore: 0 });
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
    const nobody = articleOf({ ...analysis, quotes: analysis.quotes.map((quote) => ({ ...quote, speaker: null })) }, { minimumClaimScore: 0 });
    assert.match(checkRequest(nobody, { ...nobody.claims.get('c1')!, claimant: null }, text, { name: 'bridge.txt', line: 5 }), /Claimed by: somebody the article quotes \(/);
  });

  test('stands at the very beginning and end of a text too', () => {
    assert.match(request({ start: 0, end: text.length }), /> Mayor opens the new bridge .* wasted\.\n$/);
  });
});
