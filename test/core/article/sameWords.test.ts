import assert from 'node:assert/strict';
import { sameWordsElsewhere } from '../../../src/core/article/sameWords';

suite('the same words elsewhere', () => {
  const text = 'Karn said Karn’s mayor left Karnstadt for Karn. In karn, Karn';
  test('whole words in the same case, and not the place itself', () => {
    const found = sameWordsElsewhere(text, { start: 0, end: 4 });
    assert.deepEqual(found.map(({ start, end }) => `${start} ${text.slice(start, end)}`), ['10 Karn', '42 Karn', '57 Karn']);
  });
  test('white space has no like', () => assert.deepEqual(sameWordsElsewhere('a b c', { start: 1, end: 2 }), []));
  test('a long line of the same word is no work without end', () => assert.equal(sameWordsElsewhere('Karn '.repeat(200_000), { start: 0, end: 4 }).length, 500));
});
