import assert from 'node:assert/strict';
import type { Gazetteer } from '../../../src/core/locations/gazetteer';
import { placesNamed } from '../../../src/core/locations/placeSearch';
import { loadMedia } from '../../loadMedia';

suite('places to choose from', () => {
  let gazetteer: Gazetteer;
  suiteSetup(async () => {
    const loaded = (await loadMedia()).gazetteer;
    assert.ok(loaded);
    gazetteer = loaded;
  });
  const named = (name: string, most = 5): string[] => placesNamed(gazetteer, name, most).map(({ name: found, admin1, country }) => [found, admin1, country].filter(Boolean).join(', '));

  test('the best known first', () => assert.equal(named('Paris')[0], 'Paris, Île-de-France, FR'));
  test('all of the name, up to so many', () => assert.equal(named('Springfield', 12).length, 12));
  test('whatever the case and the diacritics', () => assert.equal(named('sao paulo')[0], named('São Paulo')[0]));
  test('in a state', () => assert.deepEqual(named('Springfield, Illinois'), ['Springfield, Illinois, US']));
  test('in a state, shortened', () => assert.deepEqual(named('Springfield, Ill.'), ['Springfield, Illinois, US']));
  test('in a country', () => assert.ok(named('Valencia, Venezuela').every((place) => place.endsWith('VE'))));
  test('by the beginning of the name', () => assert.equal(named('Ouagad')[0], 'Ouagadougou, Centre, BF'));
  test('one letter is a beginning too', () => assert.equal(named('q', 3).length, 3));
  test('a people is no place', () => assert.ok(!named('Turkish').some((place) => place.includes('Türkiye'))));
  for (const name of ['', ' ', ',', '—', '\u0000', 'x'.repeat(5000), 'Quillowbyx']) test(`nothing for ${JSON.stringify(name.slice(0, 12))}`, () => assert.deepEqual(named(name), []));
});
