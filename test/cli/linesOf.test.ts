import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf, tooLong } from '../../src/commandLine/linesOf';

async function* chunksOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    await Promise.resolve();
    yield piece;
  }
}

/** The lines of bytes that come in pieces of the lengths. */
async function read(bytes: Uint8Array, lengths: readonly number[], longest = 1000): Promise<(string | undefined)[]> {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (const length of lengths) pieces.push(bytes.subarray(start, (start += length)));
  pieces.push(bytes.subarray(start));
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(chunksOf(pieces), longest)) lines.push(line === tooLong ? undefined : Buffer.from(line).toString('latin1'));
  return lines;
}

suite('lines of bytes', () => {
  test('are the same however the bytes come', () =>
    fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('a', 'é', '\n', '\r'), { maxLength: 40 }), fc.array(fc.nat(5), { maxLength: 12 }), async (letters, lengths) => {
      const bytes = Buffer.from(letters.join(''));
      const expected = bytes.toString('latin1').split('\n');
      if (expected.at(-1) === '') expected.pop();
      assert.deepEqual(await read(bytes, lengths), expected);
    }), { seed: 11, numRuns: 300 }));

  test('of a line that is too long nothing is kept, and the next is read', async () => {
    assert.deepEqual(await read(Buffer.from('abcdef\nab\nabcd'), [2, 3], 3), [undefined, 'ab', undefined]);
  });

  test('twice the line takes no more than twice the work', async function () {
    this.timeout(20_000);
    const time = async (length: number): Promise<number> => {
      let best = Infinity;
      for (let run = 0; run < 3; run++) {
        const pieces = Array.from({ length: length / 1024 }, () => Buffer.alloc(1024, 97));
        const began = performance.now();
        for await (const line of linesOf(chunksOf(pieces), Infinity)) assert.equal(line === tooLong ? 0 : line.length, length);
        best = Math.min(best, performance.now() - began);
      }
      return best;
    };
    const [small, large] = [await time(4_000 * 1024), await time(16_000 * 1024)];
    assert.ok(large < small * 10, `${small} ms for 4 MB, ${large} ms for 16 MB`);
  });
});
