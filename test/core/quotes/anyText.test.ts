import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/english/english';
import { readDoc } from '../../../src/core/language/read';
import { findQuotes } from '../../../src/core/quotes/findQuotes';
import { quotesOf, reportScorer } from './quotesFixture';

/** Every span lies in the text, pieces come in order and don't overlap, and quotes come in reading order. */
function assertSound(text: string): void {
  let last = 0;
  for (const quote of quotesOf(text)) {
    const pieces = quote.spans ?? [quote];
    assert.ok(quote.start >= last, `${quote.start} stands after ${last}`);
    last = quote.start;
    let end = quote.start;
    for (const piece of pieces) {
      assert.ok(piece.start >= end && piece.end > piece.start && piece.end <= text.length, JSON.stringify(quote));
      end = piece.end;
    }
    assert.equal(end, quote.end);
    for (const span of [quote.cue, quote.speaker]) assert.ok(!span || span.start >= 0 && span.end > span.start && span.end <= text.length, JSON.stringify(quote));
    assert.ok(quote.confidence >= 0 && quote.confidence <= 1);
    assert.ok(quote.reason.length > 0);
  }
}

suite('quotes in any text', () => {
  const odd: Readonly<Record<string, string>> = {
    empty: '', space: ' \r\n\t ', 'one word': 'said', 'one mark': '"', colons: '::::\n\n:', 'marks only': '"“”\'‘’«»„“'.repeat(40), 'a byte order mark': '\uFEFF"Yes," she said.',
    emoji: '“👩‍🚒 We did it 🎉,” said 👨‍👩‍👧 Tan.', 'right to left': 'قال «نحن جاهزون» ثم غادر. "שלום," אמר טן.', 'combining marks': '“Cafe\u0301 is open,” said Rene\u0301e.', nul: '\0"\0said\0"', crlf: '"One,\r\n\r\n"two," she said.\r\n',
  };
  for (const [name, text] of Object.entries(odd)) test(name, () => assertSound(text));

  test('pieces of news put together at random', () => {
    const piece = fc.constantFrom('"', '“', '”', "''", '‘', '’', "'", '«', '»', '„', '``', ' ', '\n\n', ', ', '. ', '? ', ': ', ' - ', 'he', 'Okoro', 'said', 'according to', 'told reporters', 'that', 'who', 'the bridge', 'is late', 'and', 'while', 'saying', 'called', 'his claim', '6\'2"', '…', '>');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }).map((p) => p.join(' ')), assertSound), { numRuns: 150, seed: 7 });
  });

  test('any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), assertSound), { numRuns: 150, seed: 11 });
  });

  test('thousands of quotation marks, in time that grows with their number', function () {
    this.timeout(120000);
    const timed = (text: string): number => {
      const doc = readDoc(text, { language: english });
      return Math.min(...[1, 2, 3].map(() => {
        const began = performance.now();
        findQuotes(doc, reportScorer);
        return performance.now() - began;
      }));
    };
    for (const unit of ['"', '“ ', "'a ", '"a" said ', '"We are late," she said. ', '“a “b ', 'he said ', 'x: y\n\n']) {
      const small = timed(unit.repeat(2000));
      const large = timed(unit.repeat(16000));
      console.log(`      ${JSON.stringify(unit)}: ${small.toFixed(0)} ms for 2,000, ${large.toFixed(0)} ms for 16,000`);
      assert.ok(large < 8 * small * 4 + 300, // eight times the text; were it quadratic, 64 times the work
         `${unit}: ${small} ms, then ${large} ms`);
    }
  });
});
