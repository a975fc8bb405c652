import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawMap, regionInWords } from '../../../src/core/locations/map';
import { loadWorld, type World } from '../../../src/core/locations/world';

const colours = { sea: '#123', land: '#456', country: '#789', border: '#abc', dot: 'red', text: 'white' };

suite('the map of a place', () => {
  let world: World;
  suiteSetup(async () => {
    const began = performance.now();
    world = await loadWorld((path) => readFile(join(import.meta.dirname, '../../../media', path)));
    console.log(`    outlines of ${world.countries.length} countries in ${(performance.now() - began).toFixed(0)} ms`);
  });
  const places = [
    { name: 'Panjshir', lat: 35.31, lon: 69.52, country: 'AF', admin1: 'Panjshir', feature: 'ADM1' }, { name: 'Suva', lat: -18.14, lon: 178.44, country: 'FJ', feature: 'PPLC' },
    { name: 'Gulf of Aden', lat: 12.5, lon: 47.9, feature: 'GULF' }, { name: 'Russia', lat: 60, lon: 100, country: 'RU', feature: 'PCLI' }, { name: 'North Pole', lat: 90, lon: 0 }, { name: 'Valletta', lat: 35.9, lon: 14.51, country: 'MT', feature: 'PPLC' },
  ];
  for (const place of places) test(`${place.name} is drawn with a dot and a scale`, () => {
    const began = performance.now();
    const svg = drawMap(place, colours, world);
    console.log(`      ${(svg.length / 1000).toFixed(0)} kB in ${(performance.now() - began).toFixed(0)} ms: ${regionInWords(place, world)}`);
    assert.match(svg, /^<svg .*<circle .* km<\/text><\/svg>$/s);
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
    assert.ok(svg.length < 120000);
  });
  test('the region is told in words', () => {
    assert.equal(regionInWords({ name: 'Bazarak', lat: 35.31, lon: 69.52, country: 'AF', admin1: 'Panjshir', feature: 'PPLA' }, world), 'Bazarak, northeastern Afghanistan, in Panjshir');
    assert.equal(regionInWords({ name: 'Peru', lat: -10, lon: -76, country: 'PE', feature: 'PCLI' }, world), 'Peru');
  });
  test('what comes from outside is escaped', () => {
    const svg = drawMap({ name: '<script>"&', lat: 0, lon: 0 }, { ...colours, dot: '"/><script>' }, world);
    assert.doesNotMatch(svg, /<script/);
  });
  test('a damaged file is refused in words', () => assert.rejects(loadWorld(() => Promise.resolve(new TextEncoder().encode('{"type"'))), /media\/world\.json/));
});
