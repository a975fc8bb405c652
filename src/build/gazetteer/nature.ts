import { fold } from '../../core/locations/fold';
import { addName } from './countries';
import { distance, type BuiltPlace, type GivenName } from './place';
import type { Lexicons } from './sources';

/** Natural Earth's classes in GeoNames' feature codes. */
const features: Readonly<Record<string, string>> = {
  'river': 'STM', 'lake centerline': 'STM', 'mountain': 'MT', 'lake': 'LK', 'alkaline lake': 'LK', 'historic lake': 'LK', 'island': 'ISL', 'island group': 'ISLS', 'reservoir': 'RSV', 'range/mtn': 'MTS',
  'cape': 'CAPE', 'plateau': 'PLAT', 'sea': 'SEA', 'gulf': 'GULF', 'bay': 'BAY', 'desert': 'DSRT', 'pen/cape': 'PEN', 'peninsula': 'PEN', 'geoarea': 'RGN', 'strait': 'STRT', 'coast': 'CST', 'plain': 'PLN', 'sound': 'SD',
  'channel': 'CHN', 'delta': 'DLTA', 'lagoon': 'LGN', 'basin': 'BSN', 'fjord': 'FJD', 'ocean': 'OCN', 'valley': 'VAL', 'depression': 'DPR', 'lowland': 'PLN', 'waterfall': 'FLLS', 'isthmus': 'ISTH', 'gorge': 'GRGE', 'pass': 'PASS', 'reef': 'RF', 'wetlands': 'MRSH', 'foothills': 'HLLS',
};

const abbreviated: readonly (readonly [RegExp, string])[] = [
  [/\bMts\./g, 'Mountains'], [/\bMt\./g, 'Mount'], [/\bRa\./g, 'Range'], [/\bIs\./g, 'Islands'], [/\bI\.$/g, 'Island'], [/\bPen\./g, 'Peninsula'], [/\bPlat\./g, 'Plateau'], [/\bCord\./g, 'Cordillera'], [/\bL\.(?= )/g, 'Lake'],
];

/** The word that English puts after the name of such a feature, or before it. */
const withGeneric: Readonly<Record<string, (name: string) => string>> = {
  STM: (name) => `${name} River`, MT: (name) => `Mount ${name}`, LK: (name) => `Lake ${name}`, VAL: (name) => `${name} Valley`, DSRT: (name) => `${name} Desert`, ISL: (name) => `${name} Island`,
};

/** Seas, rivers, mountains, islands, regions of Natural Earth; better known the smaller their scale rank (0 to 10). */
export function nature(lexicons: Lexicons): BuiltPlace[] {
  const found: BuiltPlace[] = [];
  const seen = new Set<string>();
  for (const row of lexicons.table('natural_earth/physical_features.tsv')) {
    const feature = features[row.class ?? ''];
    const lat = Number(row.lat), lon = Number(row.lon);
    if (!feature || row.name === '' || Number.isNaN(lat) || Number.isNaN(lon)) continue;
    const name = abbreviated.reduce((text, [short, long]) => text.replace(short, long), row.name ?? '');
    if (seen.has(`${name} ${feature} ${Math.round(lat / 6)} ${Math.round(lon / 6)}`)) continue;
    seen.add(`${name} ${feature} ${Math.round(lat / 6)} ${Math.round(lon / 6)}`);
    const others: GivenName[] = [];
    for (const other of [row.name_en ?? '', ...(row.name_alt ?? '').split('|')]) if (other !== '' && fold(other) !== fold(name) && /^\p{Lu}/u.test(other)) addName(others, other, 'plain');
    const generic = withGeneric[feature]?.(name) ?? '';
    const full = generic !== '' && !/River|Mount|Lake|Valley|Desert|Island|Cape|Monte?\b|Gora|Gunung|Cerro|Volc|Pic|Peak|Nevado/.test(name) ? generic : '';
    if (feature === 'SEA' || feature === 'OCN') {
      const short = name.replace(/ (Sea|Ocean)$/, '');
      if (/^(Atlantic|Pacific|Mediterranean|Adriatic|Aegean|Baltic|Caspian)$/.test(short)) addName(others, short, 'plain');
    }
    // A river seldom goes by its bare name where a state or a town has it too; with the generic word it does.
    if (full !== '') addName(others, full, 'plain');
    // "Xi" and "Po" are more often somebody or something else: so short a name stands with its word.
    const short = name.length < 3 && generic !== '';
    found.push({ name: short ? generic : name, others, lat, lon, country: '', division: '', geonameId: 0, feature, prominence: Math.round(10 ** (6.6 - Number(row.scalerank || 10) * 0.36)) });
  }
  return riversUnderOneName(found);
}

/** Kilometres; no river that two countries name differently has its records farther apart. */
const longestRiver = 2500;

/** A river that the list has once under its English name and once under another ("Danube", "Donau") is one river, with both names. */
function riversUnderOneName(places: readonly BuiltPlace[]): BuiltPlace[] {
  const byName = new Map<string, BuiltPlace>();
  for (const place of places) if (place.feature === 'STM' && !byName.has(fold(place.name))) byName.set(fold(place.name), place);
  return places.filter((place) => {
    if (place.feature !== 'STM') return true;
    const whole = place.others.map(({ name }) => byName.get(fold(name))).find((other) => other && other !== place && other.prominence >= place.prominence && distance(other, place) < longestRiver);
    if (!whole) return true;
    addName(whole.others, place.name, 'plain');
    return false;
  });
}

/** Disputed and breakaway areas of Natural Earth, and what Open English WordNet knows of regions, that no other list has. */
export function areas(lexicons: Lexicons, known: ReadonlySet<string>): BuiltPlace[] {
  const found: BuiltPlace[] = [];
  const add = (name: string, lat: number, lon: number, country: string, prominence: number): void => {
    if (known.has(fold(name)) || found.some((place) => fold(place.name) === fold(name)) || /[.(]|NSF|USNB|UNDOF/.test(name) || name === '') return;
    found.push({ name, others: [], lat, lon, country, division: '', geonameId: 0, feature: 'RGN', prominence });
  };
  for (const row of lexicons.table('natural_earth/countries_units_disputed.tsv')) {
    if (/Geo|Disputed|Breakaway|Indeterminate|Lease|Dependency/.test(row.type ?? '') && row.break_name !== undefined) add(row.name ?? '', Number(row.lat), Number(row.lon), /^[A-Z]{2}$/.test(row.iso_a2 ?? '') ? row.iso_a2 ?? '' : '', 300000);
  }
  for (const row of lexicons.table('oewn/places_with_coordinates.tsv')) {
    if (row.lat && row.match_quality === 'kind' && /geographical area|region|peninsula|desert|pass|island/.test(row.kind ?? '')) add(row.name ?? '', Number(row.lat), Number(row.lon), '', 200000);
  }
  return found;
}
