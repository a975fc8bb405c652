import assert from 'node:assert/strict';
import { constructions } from '../../../src/core/quotes/constructions';
import { proposeQuotes } from '../../../src/core/quotes/proposals';
import { found, read, reportScorer } from './quotesFixture';

suite('every construction with its examples', () => {
  test('no two have a name in common', () => {
    const names = constructions.map((c) => c.name);
    assert.deepEqual(names.filter((n, i) => names.indexOf(n) !== i), []);
  });

  test('each gives way to those above it only', () => {
    for (const [i, c] of constructions.entries()) if (c.triggers === 'clause') {
      const above = constructions.slice(0, i).map((a) => a.name);
      assert.deepEqual((c.givesWayTo ?? []).map(({ name }) => name).filter((name) => !above.includes(name)), [], c.name);
    }
  });

  for (const construction of constructions) suite(construction.name, () => {
    for (const [text, ...expected] of construction.examples) test(text.replace(/\s+/g, ' '), () => assert.deepEqual(found(text), expected));

    test('proposes one of the quotes of its examples', () => {
      const by = construction.examples.flatMap(([text]) => proposeQuotes(read(text), reportScorer).candidates.map((c) => c.construction.name));
      assert.ok(by.includes(construction.name), `its examples are told by ${[...new Set(by)].join(', ')}`);
    });
  });
});
