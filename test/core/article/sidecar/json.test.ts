import assert from 'node:assert/strict';
import * as ours from '../../../../src/core/article/sidecar/json';

suite('JSON that is kept as it was found', () => {
  test('is known where another part of the extension found it, which has a class of its own', async () => {
    const again = '../../../../src/core/article/sidecar/json.ts?again';
    const theirs = (await import(again)) as typeof ours;
    assert.notEqual(theirs.Verbatim, ours.Verbatim);
    const found = new theirs.Verbatim('1e400');
    assert.deepEqual([ours.isObject(found), ours.textOf({ found })], [false, '{"found":1e400}']);
  });

  test('an object is an object, whatever its keys', () => assert.ok(ours.isObject({ source: '1', isVerbatim: true })));
});
