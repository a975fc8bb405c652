import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { outlineOf, type OutlineItem } from '../../../src/core/article/outline';
import { contains } from '../../../src/core/span';
import { analysis, text } from './articleFixture';

const drawn = (items: readonly OutlineItem[], depth = 0): string[] => items.flatMap((item) => [`${'  '.repeat(depth)}${item.type} ${item.name.slice(0, 20)}`, ...drawn(item.children, depth + 1)]);

suite('outline', () => {
  const outline = outlineOf(articleOf(analysis, { minimum: { claim: 0.5 } }), text);

  test('turns of speakers with their quotes and the places there, in reading order', () => {
    assert.deepEqual(drawn(outline), [
      'turn Ilka Brandt',
      '  quote “We kept our word,”',
      '    location Tarnow',
      'turn Otto Lenz',
      '  quote The bridge cost 40 m',
      '  quote half of it was waste',
    ]);
  });

  test('what is below an item lies within it, and so does what is selected', () => {
    const check = (item: OutlineItem): void => {
      assert.ok(contains(item, item.selection), item.name);
      for (const child of item.children) {
        assert.ok(contains(item, child), `${child.name} in ${item.name}`);
        check(child);
      }
    };
    outline.forEach(check);
  });

  test('a name is never empty, as VS Code demands', () => {
    const blank = outlineOf(articleOf({ ...analysis, quotes: analysis.quotes.map((quote) => ({ ...quote, start: 25, end: 26, spans: [{ start: 25, end: 26 }] })) }, { minimum: { claim: 1 } }), ' '.repeat(200));
    for (const item of blank.flatMap((turn) => turn.children)) if (item.type !== 'location') assert.notEqual(item.name, '');
  });
});
