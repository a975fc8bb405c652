import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, decodeUtf8 } from '../../../src/core/formats/decodeText';

const bytes = (...of: number[]): Uint8Array => new Uint8Array(of);

suite('decoding a text file', () => {
  test('UTF-8, with its byte order mark or without', () => {
    assert.equal(decodeText(new TextEncoder().encode('Café 🙂')), 'Café 🙂');
    assert.equal(decodeText(new TextEncoder().encode('\uFEFFCafé')), 'Café');
  });

  test('UTF-16 where its mark says so, in both byte orders', () => {
    assert.equal(decodeText(bytes(0xff, 0xfe, 0xe9, 0, 0x0a, 0)), 'é\n');
    assert.equal(decodeText(bytes(0xfe, 0xff, 0, 0xe9)), 'é');
  });

  test('what is neither is an error that says where', () => {
    assert.throws(() => decodeText(bytes(0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x20, 0x0a)), /not UTF-8 \(from line 3 on\)/);
    assert.throws(() => decodeText(bytes(0x61, 0x0a, 0xe2, 0x82)), /from line 2 on/, 'a character that is cut off at the end');
    assert.throws(() => decodeUtf8(bytes(0xe9)), /not UTF-8: save/);
    assert.throws(() => decodeText(bytes(0xff, 0xfe, 0x61)), /not UTF-16/);
    assert.throws(() => decodeText(bytes(0x61, 0)), /zero bytes/);
  });

  test('any text comes back as it was written', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(decodeUtf8(new TextEncoder().encode(text)), text)), { seed: 3, numRuns: 200 }));
});
