import assert from 'node:assert/strict';
import { english } from '../../../src/core/english/english';
import { readModelFile, UnusableModel, writeModelFile } from '../../../src/core/language/model/modelFile';
import { loadModels } from '../../../src/core/language/models';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const media = join(import.meta.dirname, '../../../media');
const readMedia = (path: string): Promise<Uint8Array> => readFile(join(media, path));

const content = {
  name: 'sample', version: 3, settings: { words: ['Zoë', 'said'] },
  arrays: { bytes: Uint8Array.of(1, 2, 255), signed: Int8Array.of(-128, 127), wide: Uint32Array.of(7, 0xffffffff), words: Int32Array.of(-1, 1 << 30), half: Uint16Array.of(65535) },
};

suite('model files', () => {
  test('what is written is read back', () => {
    assert.deepEqual(readModelFile(writeModelFile(content), 'sample', 3), content);
  });

  test('bytes at an odd place in a larger buffer are read as well', () => {
    const file = writeModelFile(content);
    const larger = new Uint8Array(file.length + 1);
    larger.set(file, 1);
    assert.deepEqual(readModelFile(larger.subarray(1), 'sample', 3), content);
  });

  const spoilt: [string, (file: Uint8Array) => Uint8Array, RegExp][] = [
    ['an empty file', () => new Uint8Array(0), /not a model file/],
    ['another kind of file', () => new TextEncoder().encode('Once upon a time, in a newsroom far away'), /not a model file/],
    ['a file cut short', (file) => file.slice(0, file.length - 5), /bytes long where/],
    ['a file cut within its header', (file) => file.slice(0, 9), /not a model file/],
    ['a file with something after its end', (file) => Uint8Array.of(...file, 0), /bytes long where/],
    ['a file of a later format', (file) => file.with(4, 9), /format 9/],
  ];
  for (const [what, spoil, message] of spoilt) {
    test(`${what} is refused with the reason`, () => {
      assert.throws(() => readModelFile(spoil(writeModelFile(content)), 'sample', 3), (error) => error instanceof UnusableModel && message.test(error.message));
    });
  }

  test('a single changed byte is noticed, wherever it is', () => {
    const file = writeModelFile(content);
    for (let at = 0; at < file.length; at++) assert.throws(() => readModelFile(file.with(at, file[at]! ^ 0x10), 'sample', 3), UnusableModel, `byte ${at}`);
  });

  test('another model, and another version of the model, are refused', () => {
    const file = writeModelFile(content);
    assert.throws(() => readModelFile(file, 'tagger', 3), /holds the model "sample" where "tagger" is expected/);
    assert.throws(() => readModelFile(file, 'sample', 4), /has version 3, .* reads version 4/);
  });
});

suite('the shipped models', () => {
  test('all load without a notice', async () => {
    const models = await loadModels(readMedia, english);
    assert.deepEqual(models.notices, []);
    assert.ok(models.tagger && models.lemmatizer && models.parser);
  });

  for (const [bad, spoil] of [['missing', undefined], ['damaged', (bytes: Uint8Array) => bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1)]] as const) {
    test(`one that is ${bad} is named in plain words, and the others serve`, async () => {
      const models = await loadModels(async (path) => {
        const bytes = await readMedia(path);
        if (path !== 'models/parser.bin') return bytes;
        if (!spoil) throw new Error('ENOENT: no such file or directory');
        return spoil(new Uint8Array(bytes));
      }, english);
      assert.ok(models.tagger && models.lemmatizer && !models.parser);
      assert.equal(models.notices.length, 1);
      assert.match(models.notices[0]!, /media\/models\/parser\.bin/);
      assert.match(models.notices[0]!, /Install On the Record again/);
      assert.doesNotMatch(models.notices[0]!, /ENOENT|undefined/);
      console.log(`      ${models.notices[0]}`);
    });
  }
});
