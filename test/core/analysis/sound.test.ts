import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import { loadMedia } from '../../loadMedia';
import { assertSound } from './assertSound';

const resources = await loadMedia();
const check = (text: string): void => assertSound(text, analyse(text, resources));
const folder = join(import.meta.dirname, '../../articles');

suite('an analysis holds together', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) test(name, () => check(readFileSync(join(folder, name), 'utf8')));

  test('“who” that speaks is a mention of whom the clause is about', () => {
    const text = 'The bridge is late. Ada Voss, who said it would open in June, runs the harbor. Bruno Falk met an engineer who told him that the piers had cracked.';
    const { quotes, entities } = analyse(text, resources);
    assertSound(text, { quotes, entities, locations: [], claims: [] });
    const speaking = quotes.filter(({ speaker }) => speaker && text.slice(speaker.start, speaker.end) === 'who');
    assert.ok(speaking.length > 0, JSON.stringify(quotes));
    for (const { speaker, entity } of speaking) {
      const { mentions = [], name } = entities.find(({ id }) => id === entity) ?? {};
      assert.deepEqual(mentions.filter(({ start }) => start === speaker!.start), [{ ...speaker, form: 'pronoun' }], `${name}: ${JSON.stringify(mentions)}`);
    }
  });

  test('words of news in any order', () => {
    const words = ['he', 'she', 'They', 'who', 'which', 'Ada Voss', 'Voss', 'Mr. English', 'the mayor', 'a spokesman for', "Paris's", 'Georgia', 'said', 'told reporters', 'that', 'claimed', 'rose by 5 percent', 'was not safe', 'was safe', 'according to', ',', '.', ':', '"', '“', '”', '‘', '’', '\n\n', 'both', 'and', 'in 2019', '(NTC)', 'National Transitional Council', 'Q:', '>'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (list) => check(list.join(' '))), { numRuns: 300, seed: 20261127 });
  });

  test('any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), check), { numRuns: 100, seed: 5 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 100, seed: 6 });
  });
});
