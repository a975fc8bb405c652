import list from '../../core/english/data/landmarks.json';
import { fold } from '../../core/locations/fold';
import { addName } from './countries';
import { distance, type BuiltPlace, type GivenName } from './place';
import { readAirports } from './sources';

/** As well known as a town of so many inhabitants: an airport with flights to many countries, by its full name. */
const airportFame = 3e6;
/** Kilometres; further from a town than this, an airport or landmark is of no division that the sources tell. */
const inReach = 60;

/** The landmarks that this project lists itself, each in the division of the town nearest to it. */
export const landmarks = (towns: readonly BuiltPlace[]): BuiltPlace[] => inDivisions(list.landmarks.map(([names, lat, lon, country, feature, prominence]) => {
  const [name = '', ...more] = String(names).split('|');
  const others: GivenName[] = [];
  for (const other of more) addName(others, other, /^[A-Z]{3}$/.test(other) ? 'abbreviation' : 'plain');
  return { name, others, lat: Number(lat), lon: Number(lon), country: String(country), division: '', geonameId: 0, feature: String(feature), prominence: Number(prominence) };
}), towns);

/** The large airports of OurAirports with scheduled flights, under their full names and those without the town and the word for their size. */
export function airports(towns: readonly BuiltPlace[]): BuiltPlace[] {
  const found: BuiltPlace[] = [];
  for (const row of readAirports()) {
    if (row.type !== 'large_airport' || row.scheduled_service !== 'yes') continue;
    const name = (row.name.split(/ \/ | \(/)[0] ?? '').trim();
    if (!name.endsWith(' Airport')) continue;
    const others: GivenName[] = [];
    const short = name.replace(/ International Airport$/, ' Airport');
    for (const one of [name, short]) {
      addName(others, one, 'plain');
      const own = row.municipality !== '' && one.startsWith(`${row.municipality} `) ? one.slice(row.municipality.length + 1) : '';
      if (own.split(' ').length > 1 && !own.startsWith('International ')) addName(others, own, 'plain');
    }
    found.push({ name, others: others.filter((other) => other.name !== name), lat: Number(row.latitude_deg), lon: Number(row.longitude_deg), country: row.iso_country, division: '', geonameId: 0, feature: 'AIRP', prominence: airportFame });
  }
  return inDivisions(found, towns);
}

/** The airports without those that stand in the list of landmarks, which know more of their names. */
export const withoutListed = (places: readonly BuiltPlace[], listed: readonly BuiltPlace[]): BuiltPlace[] => places.filter((place) => {
  const known = listed.find((other) => other.feature === place.feature && distance(other, place) < 10);
  if (known) for (const name of [place.name, ...place.others.map((other) => other.name)]) if (fold(name) !== fold(known.name)) addName(known.others, name, 'plain');
  return !known;
});

function inDivisions(places: readonly BuiltPlace[], towns: readonly BuiltPlace[]): BuiltPlace[] {
  const byCountry = new Map<string, BuiltPlace[]>();
  for (const town of towns) {
    const list = byCountry.get(town.country);
    if (list) list.push(town);
    else byCountry.set(town.country, [town]);
  }
  return places.map((place) => {
    if (place.country === '') return place;
    let nearest: BuiltPlace | undefined, reach = inReach;
    for (const town of byCountry.get(place.country) ?? []) {
      const away = town.division === '' ? Infinity : distance(town, place);
      if (away < reach) { nearest = town; reach = away; }
    }
    return nearest ? { ...place, division: nearest.division } : place;
  });
}
