import assert from 'node:assert/strict';
import { coordinates, decimalCoordinates, mapSite } from '../../../src/core/formats/coordinates';

suite('coordinates', () => {
  test('as an atlas writes them', () => {
    assert.equal(coordinates({ lat: 34.52813, lon: 69.17233 }), '34.53° N, 69.17° E');
    assert.equal(coordinates({ lat: -33.4569, lon: -70.6483 }), '33.46° S, 70.65° W');
  });

  test('as map programs read them', () => assert.equal(decimalCoordinates({ lat: -33.4569, lon: 0 }), '-33.45690, 0.00000'));

  test('an address shows a country from farther away than a town', () => {
    const zoom = (feature?: string): string | undefined => /#map=(\d+)/.exec(mapSite({ lat: 1, lon: 2 }, feature))?.[1];
    assert.equal(zoom('PCLI'), '5');
    assert.equal(zoom('ADM1'), '7');
    assert.equal(zoom('PPL'), '11');
    assert.equal(zoom(), '11');
  });
});
