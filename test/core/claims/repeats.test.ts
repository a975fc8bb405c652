import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findClaims } from '../../../src/core/claims/findClaims';
import { phrasing, read } from './claimFixture';

/** The claims of the text that say the same as another, each with the words of the others. */
function repeated(text: string): [string, string[]][] {
  const claims = findClaims(read(text), [], phrasing);
  const words = (id: string): string => {
    const claim = claims.find((other) => other.id === id);
    return claim ? text.slice(claim.start, claim.end) : `no claim ${id}`;
  };
  return claims.flatMap(({ id, repeats }) => (repeats ? [[words(id), repeats.map(words)] as [string, string[]]] : []));
}

suite('claims that are made again', () => {
  test('in the headline and in the story', () => {
    const [headline, story] = ['Harbour of Fenwick lost 4,200 jobs after flood', 'The harbour of Fenwick lost 4,200 jobs after the flood, the port said'];
    const found = repeated(`${headline}\n\n${story}.\n\nThe mayor met Greta Holm in Arlow on Monday.`);
    assert.equal(found.length, 2, JSON.stringify(found));
    assert.ok(found[0]?.[1][0]?.includes('4,200 jobs'), JSON.stringify(found));
  });

  test('another number, or the same denied, is another claim', () => {
    for (const other of ['The harbour of Fenwick lost 900 jobs after the flood.', 'The harbour of Fenwick never lost 4,200 jobs after the flood.']) {
      assert.deepEqual(repeated(`The harbour of Fenwick lost 4,200 jobs after the flood.\n\n${other}`), [], other);
    }
  });

  test('what shares a topic alone is another claim', () => {
    assert.deepEqual(repeated('The ministry closed 40 mills in Arlow in 2019.\n\nThe ministry paid the workers of the mills 900 crowns each in 2021.'), []);
  });

  test('is told of both, and never of itself', () =>
    fc.assert(fc.property(fc.array(fc.constantFrom('The harbour of Fenwick lost 4,200 jobs after the flood.', 'The mill in Arlow closed in 2019.', 'Holm paid 900 crowns for the boat.'), { maxLength: 6 }), (sentences) => {
      const claims = findClaims(read(sentences.join('\n\n')), [], phrasing);
      for (const { id, repeats = [] } of claims) {
        assert.ok(!repeats.includes(id), id);
        for (const other of repeats) assert.ok(claims.find((each) => each.id === other)?.repeats?.includes(id), `${id} ${other}`);
      }
    }), { seed: 5, numRuns: 40 }));
});
