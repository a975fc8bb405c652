import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closing, excerptAround, opening, unmarked } from '../../../src/core/folder/excerpt';
import { rowsOf } from '../../../src/core/folder/rows';
import { fullTextQuery, termsOf } from '../../../src/core/folder/searchWords';
import { at, text } from '../article/articleFixture';
import { hostile, hostileText, plain } from '../formats/exportedFixture';

suite('what is typed into a search', () => {
  test('is words, phrases and beginnings, and never an operator', () => {
    assert.equal(fullTextQuery(termsOf('bridge “forty million” Tarn*  OR NEAR(a')), '"bridge" "forty million" "Tarn"* "OR" "NEAR(a"');
    assert.equal(fullTextQuery(termsOf('"half of it')), '"half of it"');
    assert.equal(fullTextQuery(termsOf(' - "" * ')), undefined);
  });
});

suite('words around what was found', () => {
  const marked = (words: string): string => words.replaceAll('[', opening).replaceAll(']', closing);

  test('hits have the offsets of the text', () => {
    assert.deepEqual(unmarked(marked('🧾 [one] and [two]')), { text: '🧾 one and two', hits: [{ start: 3, end: 6 }, { start: 11, end: 14 }] });
  });

  test('stand on one line, are cut between words and hold the hit', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'bridge', 'forty', '\n\n', '🧾', 'euros,'), { minLength: 1, maxLength: 120 }), fc.nat(119), (words, hit) => {
      const found = Math.min(hit, words.length - 1);
      const { text: whole, hits } = unmarked(words.map((word, i) => (i === found ? `${opening}${word}${closing}` : word)).join(' '));
      const excerpt = excerptAround(whole, hits);
      assert.ok(!excerpt.words.includes('\n') && excerpt.words.length < 300, excerpt.words);
      const [span] = excerpt.hits;
      assert.equal(excerpt.words.slice(span!.start, span!.end).trim(), words[found]!.trim());
    }), { seed: 3, numRuns: 300 });
  });
});

suite('rows of an article', () => {
  test('say who says what, where, and what is claimed', () => {
    const { entities, quotes, places, claims } = rowsOf(plain);
    assert.deepEqual(quotes.map(({ said, speaker, entity, words }) => [said, speaker, entity === null ? null : entities[entity]?.name, words]), [
      ['“We kept our word,” … “and the budget.”', 'Ilka Brandt', 'Ilka Brandt', 7],
      ['The bridge cost 40 million euros', 'Otto Lenz', 'Otto Lenz', 6],
      ['half of it was wasted', 'Otto Lenz', 'Otto Lenz', 5],
    ]);
    assert.deepEqual(places.map(({ name, country }) => [name, country]), [['Tarnow', 'PL']]);
    assert.deepEqual({ start: quotes[1]!.start, end: quotes[1]!.end }, at('The bridge cost 40 million euros'));
    assert.ok(claims.length > 0 && claims.every(({ start, end, claimed }) => claimed === text.slice(start, end)));
  });

  test('have the offsets of the file, whatever stands in it', () => {
    for (const { start, end, claimed } of rowsOf(hostile).claims) assert.equal(hostileText.slice(start, end), claimed);
  });
});
