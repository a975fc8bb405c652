import assert from 'node:assert/strict';
import { KeyCounts } from '../../../src/build/models/keyCounts';
import { CertainTable } from '../../../src/core/language/parsing/certainTable';

suite('decisions that need no weighing', () => {
  test('a key met often and nearly always with one class decides, any other does not', () => {
    const counts = new KeyCounts(3);
    const often = 0x12345678, divided = -77, rare = 0x7ffffff1, unknown = 42;
    for (let i = 0; i < 100; i++) {
      counts.add(Int32Array.of(often), i === 50 ? 1 : 2);
      counts.add(Int32Array.of(divided), i % 2);
    }
    counts.add(Int32Array.of(rare), 0);
    const { keys, classes } = counts.certain({ count: 20, share: 0.99 });
    assert.deepEqual([[...keys], [...classes]], [[often], [2]]);
    const table = new CertainTable(keys, classes);
    assert.equal(table.find(Int32Array.of(often)), 2);
    assert.equal(table.find(Int32Array.of(unknown, divided, often)), 2);
    assert.equal(table.find(Int32Array.of(divided, rare, unknown, 0)), -1);
  });
});
