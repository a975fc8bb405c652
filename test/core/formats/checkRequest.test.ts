import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { checkRequest } from '../../../src/core/formats/checkRequest';
import { analysis, text } from '../article/articleFixture';

suite('a claim as a check request', () => {
  const article = articleOf(analysis, { minimumClaimScore: 0 });
  const claim = article.claims.get('c1')!;

  test('says what, who, in which sentence and where', () => {
    const request = checkRequest(article, claim, text, 'bridge.txt');
    for (const line of [
      '### To check: The bridge cost 40 million euros',
      '- **Claimed by:** Otto Lenz',
      '- **Sentence:** The bridge cost 40 million euros, according to Otto Lenz, her rival&#46;',
      '- **Where:** bridge&#46;txt, line 5',
      '- **Why check it:** gives a number&#58; 40 million euros',
    ]) assert.ok(request.split('\n').includes(line), `no line “${line}” in:\n${request}`);
  });

  test('the article itself is named as claimant where nobody is', () => {
    const own = checkRequest(article, { ...claim, quote: null, claimant: null, evidence: 'unattributed' }, text, 'bridge.txt');
    assert.match(own, /\*\*Claimed by:\*\* the article itself/);
    assert.match(own, /\*\*In the article:\*\* the article gives no source/);
  });

  test('a speaker who is nobody known is named as the article does', () => {
    assert.match(checkRequest(article, { ...article.claims.get('c2')!, claimant: null }, text, 'a.txt'), /\*\*Claimed by:\*\* He\n/);
  });

  test('names who says the opposite', () => {
    assert.match(checkRequest(article, { ...claim, contradicts: ['c2'] }, text, 'a.txt'), /\*\*Contradicted by:\*\* Otto Lenz: half of it was wasted/);
  });

  test('counts lines as the editor does, whatever ends them', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const start = crlf.indexOf('The bridge cost');
    assert.match(checkRequest(article, { ...claim, start, end: start + 31 }, crlf, 'a.txt'), /line 5\n/);
  });

  test('text of the article cannot become Markdown or HTML', () => {
    const hostile = '[x](command:evil) <b>cost</b> 40 million.';
    const request = checkRequest(article, { ...claim, start: 0, end: hostile.length, quote: null, claimant: null }, hostile, 'a[1].txt');
    assert.ok(!/\]\(|<b>/.test(request), request);
  });
});
