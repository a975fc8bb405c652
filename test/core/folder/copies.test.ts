import assert from 'node:assert/strict';
import { bandsOf, fingerprint, isNearCopy, type Fingerprint } from '../../../src/core/folder/fingerprint';
import { storiesOf } from '../../../src/core/folder/stories';

/** A text of so many sentences that no other text has. */
const story = (of: string, sentences: number): string[] => Array.from({ length: sentences }, (_, i) => `The ${of} of ward ${i} met on day ${i * 7} and gave ${of} number ${i * 13} to the harbour board of ${of} town.`);
const printOf = (sentences: readonly string[]): Fingerprint => fingerprint(sentences.join('\n\n'))!;

/** As an index finds out what shares a band. */
function sharing(prints: readonly (Fingerprint | null)[]): number[][] {
  const bands = new Map<number, number[]>();
  prints.forEach((print, i) => {
    for (const band of print ? new Set(bandsOf(print)) : []) bands.set(band, [...(bands.get(band) ?? []), i]);
  });
  return [...bands.values()].filter((list) => list.length > 1);
}

suite('near copies of a story', () => {
  const wire = story('council', 14);

  test('a wire story with another headline, set in other lines and cut at its end, is the same story', () => {
    const cut = ['Ward councils meet', ...wire.slice(0, 11)].map((sentence) => sentence.replaceAll(' ', '\n').toUpperCase());
    const prints = [printOf(story('school', 14)), printOf(wire), printOf(cut), printOf(story('ferry', 14)), printOf(wire)];
    assert.deepEqual(storiesOf(prints, sharing(prints)), [0, 1, 1, 3, 1]);
  });

  test('an article that quotes a few sentences of another is none', () => {
    const other = [...story('museum', 12), ...wire.slice(0, 3)];
    assert.ok(!isNearCopy(printOf(wire), printOf(other)));
  });

  test('what is too short to tell has no fingerprint, and is a story of its own', () => {
    assert.equal(fingerprint('Photo: the harbour at dusk'), null);
    assert.equal(fingerprint(''), null);
    assert.deepEqual(storiesOf([null, null], []), [0, 1]);
  });
});
