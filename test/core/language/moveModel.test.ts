import assert from 'node:assert/strict';
import { readModelFile, UnusableModel, writeModelFile } from '../../../src/core/language/model/modelFile';
import { emptyTable, entryOf, markOf, moveArrays, MoveModel, moveTable, placeOf } from '../../../src/core/language/parsing/moveModel';

suite('the table of moves', () => {
  const places = 1 << 12;
  const features = [0x12345678, -77, 0x7fffffff, 42];
  const table = emptyTable(places);
  features.forEach((feature, i) => { table[placeOf(feature, places)] = entryOf(markOf(feature), i + 1, -i, 100 + i); });
  const content = { name: 'parser', version: 2, settings: {}, arrays: moveArrays(table) };

  test('a model file holds it whole', () => {
    assert.deepEqual(moveTable(readModelFile(writeModelFile(content), 'parser', 2), places), table);
  });

  test('weights of known features add up, unknown ones count nothing', () => {
    const model = new MoveModel(table);
    const scores = new Int32Array(3);
    model.score(Int32Array.from(features), features.length, scores);
    assert.deepEqual([...scores], [10, -6, 406]);
    model.score(new Int32Array(256).fill(features[3]!), 256, scores);
    assert.deepEqual([...scores], [1024, -768, 26368]);
    const unknown = Int32Array.from({ length: 1000 }, (_, i) => Math.imul(i + 1, 0x61c88647)).filter((f) => !features.some((known) => placeOf(f, places) === placeOf(known, places)));
    model.score(unknown, unknown.length, scores);
    assert.deepEqual([...scores], [0, 0, 0]);
  });

  test('one for fewer places, or with a column cut, is refused', () => {
    assert.throws(() => moveTable(content, 16), UnusableModel);
    assert.throws(() => moveTable({ ...content, arrays: { ...content.arrays, marks: new Uint8Array(2) } }, places), UnusableModel);
  });
});
