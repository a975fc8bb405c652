import assert from 'node:assert/strict';
import { promisify } from 'node:util';
import { deflateSync, inflate } from 'node:zlib';
import { UnusableModel } from '../../../src/core/language/model/modelFile';
import { inflateByStream, unpack } from '../../../src/core/language/model/unpack';

suite('unpacking model files', () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) >> 7);
  const packed = new Uint8Array(deflateSync(bytes));

  for (const [means, inflating] of [["the web's streams", inflateByStream], ["node's zlib", promisify(inflate)]] as const) {
    test(`by ${means}: the same bytes as before`, async () => {
      assert.deepEqual(new Uint8Array(await unpack(packed, inflating)), bytes);
    });

    test(`by ${means}: what is cut short, changed or no such file is refused`, async () => {
      for (const spoilt of [packed.subarray(0, packed.length - 9), packed.with(packed.length >> 1, packed[packed.length >> 1]! ^ 0xff), new Uint8Array(0), new Uint8Array(50)]) {
        await assert.rejects(unpack(spoilt, inflating), UnusableModel);
      }
    });
  }
});
