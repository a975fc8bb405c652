import wellKnown from '../../core/english/data/wellKnown.json';
import { fold } from '../../core/locations/fold';
import { addName } from './countries';
import { distance, type BuiltPlace } from './place';
import type { City, Lexicons, Settlement } from './sources';

/** Further from each other than this, two records of one name and country are two towns. Kilometres. */
const sameTown = 12;

const key = (country: string, name: string): string => `${country} ${fold(name)}`;

interface WellKnown {
  readonly name: string;
  readonly others: readonly string[];
  readonly prominence: number;
}
const known = new Map<number, WellKnown>(wellKnown.towns.map(([id, name, others, prominence]) => [Number(id), { name: String(name), others: String(others).split('|').filter((other) => other !== ''), prominence: Number(prominence) }]));

/** Cities and towns: every record of the list with people and ids, and those of the later list that it lacks. */
export function towns(cities: readonly City[], settlements: readonly Settlement[]): { places: BuiltPlace[]; populationOf: (settlement: Settlement) => number } {
  const places: BuiltPlace[] = [];
  const byName = new Map<string, BuiltPlace[]>();
  const add = (place: BuiltPlace): void => {
    places.push(place);
    const list = byName.get(key(place.country, place.name));
    if (list) list.push(place);
    else byName.set(key(place.country, place.name), [place]);
  };
  const twin = (town: Settlement): BuiltPlace | undefined => {
    const here = { lat: Number(town.lat), lon: Number(town.lng) };
    return byName.get(key(town.country, town.name))?.find((place) => distance(place, here) < sameTown);
  };
  for (const city of cities) {
    const [lon, lat] = city.loc.coordinates;
    if (/^University of /.test(city.name)) continue;
    const usual = known.get(Number(city.cityId));
    const place: BuiltPlace = { name: usual?.name ?? city.name, others: [], lat, lon, country: city.country, division: city.adminCode, geonameId: Number(city.cityId), feature: city.featureCode, prominence: usual?.prominence ?? (city.population || 700) };
    if (usual) for (const other of [city.name, ...usual.others]) if (other !== place.name) addName(place.others, other, /^[A-Z.]{2,4}$/.test(other) ? 'abbreviation' : 'plain');
    add(place);
  }
  for (const town of settlements) {
    // A campus is no town, and its name is the body's.
    if (twin(town) || /^University of /.test(town.name)) continue;
    add({ name: town.name, others: [], lat: Number(town.lat), lon: Number(town.lng), country: town.country, division: town.admin1, geonameId: 0, feature: 'PPL', prominence: 900 });
  }
  return { places, populationOf: (settlement) => twin(settlement)?.prominence ?? 0 };
}

/** Other names of the larger cities: Natural Earth's and Open English WordNet's ("Bombay", "Kiev", "New York"). */
export function addOtherNames(lexicons: Lexicons, places: readonly BuiltPlace[]): void {
  const byId = new Map(places.filter((place) => place.geonameId > 0).map((place) => [place.geonameId, place]));
  const retired = (country: string, name: string): boolean => wellKnown.retired.names.some(([of, old]) => of === country && old === name);
  const usable = (name: string): boolean => /^\p{Lu}/u.test(name) && !/[,/]|-[A-Z].*-|capital of|\?/u.test(name);
  for (const row of lexicons.table('natural_earth/populated_places.tsv')) {
    const place = byId.get(Number(row.geonameid));
    // The ids of this list are not always those of today's GeoNames: only a record nearby is the same town.
    if (!place || distance(place, { lat: Number(row.lat), lon: Number(row.lon) }) > 60) continue;
    for (const name of [row.name ?? '', ...(row.alt ?? '').split('|'), ...(row.par ?? '').split('|')]) if (usable(name) && !retired(place.country, name) && fold(name) !== fold(place.name)) addName(place.others, name, 'plain');
  }
  for (const row of lexicons.table('oewn/places_with_coordinates.tsv')) {
    const place = byId.get(Number(row.geonameid));
    if (!place || !/city|town|capital|village/.test(row.kind ?? '') || distance(place, { lat: Number(row.lat), lon: Number(row.lon) }) > 60) continue;
    for (const name of [row.name ?? '', ...(row.aliases ?? '').split('|')]) if (usable(name) && !retired(place.country, name) && name.length > 3 && fold(name) !== fold(place.name)) addName(place.others, name, 'plain');
  }
}
