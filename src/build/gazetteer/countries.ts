import abbreviations from '../../core/english/data/placeAbbreviations.json';
import demonyms from '../../core/english/data/demonyms.json';
import regions from '../../core/english/data/regions.json';
import { fold } from '../../core/locations/fold';
import type { BuiltPlace, GivenName } from './place';
import type { Lexicons } from './sources';

/** Gives each name once: in one spelling and one use. */
export function addName(names: GivenName[], name: string, use: GivenName['use']): void {
  if (name !== '' && name.length < 90 && !names.some((other) => other.name === name && other.use === use)) names.push({ name, use });
}

/** "28 00 N, 3 00 E" in degrees. */
function degrees(text: string): { lat: number; lon: number } | undefined {
  const found = /(\d+)\s+(\d+)\s*([NS]),\s*(\d+)\s+(\d+)\s*([EW])/.exec(text);
  if (!found) return undefined;
  const [, latDegrees, latMinutes, ns, lonDegrees, lonMinutes, ew] = found;
  return {
    lat: (Number(latDegrees) + Number(latMinutes) / 60) * (ns === 'S' ? -1 : 1),
    lon: (Number(lonDegrees) + Number(lonMinutes) / 60) * (ew === 'W' ? -1 : 1),
  };
}

/** Countries and territories: codes of rigour's list, names of rigour and the factbook, points of the factbook or Natural Earth. */
export function countries(lexicons: Lexicons, populationOf: ReadonlyMap<string, number>): BuiltPlace[] {
  const facts = lexicons.table('factbook/countries.tsv');
  const units = lexicons.table('natural_earth/countries_units_disputed.tsv').filter((row) => row.class === 'Admin-0 country' || row.type === 'Dependency');
  const own = new Map(regions.regions.filter((row) => row[4] === 'PCLI' || row[4] === 'PCLS').map((row) => [fold(String(row[0]).split('|')[0] ?? ''), row] as const));
  const found: BuiltPlace[] = [];
  for (const row of lexicons.table('rigour/territories.tsv')) {
    const code = row.code ?? '';
    if (!/^[a-z]{2}$/.test(code) || row.is_historical === '1' || row.region === 'Supranational' || code === 'ps') continue;
    const country = code.toUpperCase();
    const keys = new Set([row.name ?? '', row.full_name ?? '', ...(row.names_strong_latin ?? '').split('|')].filter((name) => name !== '').map(fold));
    const fact = facts.find((other) => [other.short ?? '', other.long ?? ''].some((name) => name !== '' && name !== 'none' && keys.has(fold(name.replace(/\(.*\)/, '')))));
    const unit = units.find((other) => other.iso_a2 === country);
    const region = own.get(fold(row.name ?? ''));
    const point = region ? { lat: Number(region[1]), lon: Number(region[2]) } : degrees(fact?.coordinates ?? '') ?? (unit ? { lat: Number(unit.lat), lon: Number(unit.lon) } : undefined);
    if (!point) continue;
    const others: GivenName[] = [];
    for (const name of String(region?.[0] ?? '').split('|')) addName(others, name, /^[A-Z.]+$/.test(name) ? 'abbreviation' : 'plain');
    for (const name of [row.full_name, fact?.short, fact?.long, ...(row.names_strong_latin ?? '').split('|')]) {
      if (name && name !== 'none' && /^[A-Z]/.test(name) && !/[();]/.test(name) && !/^[A-Z. ]+$/.test(name)) addName(others, name, 'plain');
    }
    found.push({
      name: String(region?.[0] ?? row.name).split('|')[0] ?? '', others, ...point, country, division: '', geonameId: 0,
      feature: unit?.type === 'Dependency' ? 'PCLD' : 'PCLI', prominence: Math.max(2e7, (populationOf.get(country) ?? 0) * 2),
    });
  }
  return found;
}

/** The countries without the names that only their capitals bear today: "Tunis" is the city and not Tunisia. */
export function withoutCapitals(states: readonly BuiltPlace[], towns: readonly BuiltPlace[]): BuiltPlace[] {
  const capitals = new Set(towns.filter(({ feature }) => feature === 'PPLC').map(({ country, name }) => `${country} ${fold(name)}`));
  return states.map((state) => ({ ...state, others: state.others.filter(({ name, use }) => use !== 'plain' || fold(name) === fold(state.name) || !capitals.has(`${state.country} ${fold(name)}`)) }));
}

/** The regions that this project lists itself, countries excepted. */
export const informalRegions = (): BuiltPlace[] => regions.regions.filter((row) => row[4] !== 'PCLI' || String(row[0]).startsWith('Great Britain')).map((row) => {
  const [name = '', ...more] = String(row[0]).split('|');
  const others: GivenName[] = [];
  for (const other of more) addName(others, other, /^[A-Z.]+$/.test(other) ? 'abbreviation' : 'plain');
  return { name, others, lat: Number(row[1]), lon: Number(row[2]), country: String(row[3]), division: '', geonameId: 0, feature: String(row[4]), prominence: row[4] === 'CONT' || row[4] === 'PCLS' ? 5e7 : 1.5e7 };
});

/** "Algerian(s)", "Beninese (singular and plural)", "Croat(s), Croatian(s)", "Frenchman(men)": the words of the factbook's entries. */
function demonymsIn(entry: string): string[] {
  return entry.split(/;|,|\bor\b|\//).flatMap((part) => {
    const plain = part.replace(/\((US|British|Dutch)[^)]*\)|\(colloquial\)|\((singular|plural|collective|men|women)[^)]*\)|note - .*/g, '').trim();
    const stem = plain.replace(/\((s|men|women)\)/, '').trim();
    if (!/^[A-Z]\p{L}+([ -][A-Z]\p{L}+)*$/u.test(stem) || stem === 'NA') return [];
    if (plain.endsWith('(s)')) return [stem, `${stem}s`];
    if (plain.endsWith('(men)')) return [stem, stem.replace(/man$/, 'men')];
    if (plain.endsWith('(women)')) return [stem, stem.replace(/woman$/, 'women')];
    return [stem];
  });
}

/** Adds demonyms and abbreviations to the places they belong to. */
export function nameCountriesAndDivisions(lexicons: Lexicons, places: readonly BuiltPlace[]): void {
  const byName = new Map<string, BuiltPlace[]>();
  for (const place of places) {
    if (!/^(PCL|ADM1|RGN|CONT|SEA|PPL|ISL|PEN)/.test(place.feature)) continue;
    for (const name of [place.name, ...place.others.filter((other) => other.use === 'plain').map((other) => other.name)]) {
      const key = fold(name);
      const list = byName.get(key);
      if (list) list.push(place);
      else byName.set(key, [place]);
    }
  }
  const bestOf = (name: string, accept: (place: BuiltPlace) => boolean): BuiltPlace | undefined =>
    byName.get(fold(name))?.filter(accept).sort((a, b) => b.prominence - a.prominence)[0];
  for (const row of lexicons.table('factbook/demonyms.tsv')) {
    const place = bestOf((row.country ?? '').replace(/\(.*\)/, ''), (p) => p.feature.startsWith('PCL'));
    if (!place) continue;
    for (const demonym of [...demonymsIn(row.noun ?? ''), ...demonymsIn(row.adjective ?? '')]) {
      // "Korean" and "Chinese" (of Macau), "Dutch" (of Aruba) and names that serve as their own adjective belong elsewhere or are no demonyms.
      if (/^(Korean|Koreans|Dutch)$/.test(demonym) || (/^(Chinese|French|Channel)/.test(demonym) && !['CN', 'FR'].includes(place.country)) || fold(demonym) === fold(place.name)) continue;
      addName(place.others, demonym, 'demonym');
    }
  }
  for (const [name, country, words] of demonyms.demonyms) {
    const place = bestOf(name ?? '', (p) => !country || p.country === country);
    if (!place) throw new Error(`demonyms.json names ${name}, which no source has`);
    for (const demonym of (words ?? '').split('|')) addName(place.others, demonym, 'demonym');
  }
  for (const [country, division, alone, afterTown] of abbreviations.abbreviations) {
    const place = places.find((p) => p.country === country && p.division === division && (division === '' ? /^PCL/.test(p.feature) && p.name !== 'Great Britain' : p.feature === 'ADM1'));
    if (!place) throw new Error(`abbreviations.json names ${country} ${division}, which no source has`);
    for (const name of (alone ?? '').split('|')) addName(place.others, name, /[a-z]{3}/.test(name) && !name.endsWith('.') ? 'plain' : 'abbreviation');
    for (const name of (afterTown ?? '').split('|')) addName(place.others, name, 'afterTown');
  }
}
