import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { english } from '../../../src/core/english/english';
import { readDoc } from '../../../src/core/language/read';
import { loadMedia } from '../../loadMedia';

suite('memory', () => {
  test('a word that is remembered keeps no article with it', async () => {
    const { models } = await loadMedia();
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const heap = (): number => {
      collectGarbage();
      return process.memoryUsage().heapUsed / 1e6;
    };
    const articles = 200;
    const length = 400_000;
    const read = (nth: number): void => {
      const letters = Array.from(String(nth), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');
      // made of bytes, as a file is: pieces of it are views of one long text
      const text = Buffer.from(`The ${letters}establishmentarianism was antidisest${letters}.${' '.repeat(length)}`).toString();
      const doc = readDoc(text, { language: english, models });
      doc.head(0);
      assert.ok(doc.names);
    };
    read(articles);
    const before = heap();
    for (let nth = 0; nth < articles; nth++) read(nth);
    const grown = heap() - before;
    console.log(`      ${articles} articles of ${length / 1000} kB: ${grown.toFixed(1)} MB more`);
    assert.ok(grown < (articles * length) / 1e6 / 4, `${grown.toFixed(1)} MB more`);
  });
});
