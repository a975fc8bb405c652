import type { PlacedReading } from '../analysis/analysis';
import type { Gazetteer, GazetteerEntry } from './gazetteer';

/**
 * Places to choose from for a name that a person gives: those that bear it, whatever its case, diacritics and punctuation, the best
 * known first; where none does, those whose names begin like it. "Springfield, Illinois" asks for those in Illinois only. Names of
 * peoples are none of a place. At most `most`.
 */
export function placesNamed(gazetteer: Gazetteer, name: string, most: number): PlacedReading[] {
  const plain = (entries: readonly GazetteerEntry[]): number[] => [...new Set(entries.filter(({ use }) => use !== 'demonym').map(({ place }) => place))];
  const find = (words: string): number[] => plain(gazetteer.find(words, 0, words.length));
  const comma = name.indexOf(',');
  const whole = find(name);
  const within = whole.length > 0 || comma < 0 ? [] : inside(gazetteer, find(name.slice(0, comma)), find(name.slice(comma + 1)));
  const found = whole.length > 0 ? whole : within.length > 0 ? within : plain(gazetteer.findStarting(name));
  return found.map((place) => ({ place, prominence: gazetteer.prominence(place) })).sort((a, b) => b.prominence - a.prominence || a.place - b.place)
    .slice(0, most).map(({ place }) => gazetteer.reading(place));
}

/** Those of `places` that lie in one of the countries or divisions `regions`. */
function inside(gazetteer: Gazetteer, places: readonly number[], regions: readonly number[]): number[] {
  const codes = new Set(regions.map((region) => (gazetteer.feature(region).startsWith('PCL') ? `${gazetteer.country(region)}.` : gazetteer.feature(region) === 'ADM1' ? gazetteer.division(region) : '')));
  return places.filter((place) => codes.has(gazetteer.division(place)) || codes.has(`${gazetteer.country(place)}.`));
}
