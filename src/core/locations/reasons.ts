import type { Gazetteer } from './gazetteer';
import type { Ranked } from './placing';

/** "Ohio", "Afghanistan", "Ohio, United States": where a place lies, in words; empty for what lies in no country. */
export function regionOf(gazetteer: Gazetteer, place: number): string {
  const division = gazetteer.division(place);
  const parent = division.endsWith('.') ? -1 : gazetteer.placeOf(division);
  const country = gazetteer.placeOf(`${gazetteer.country(place)}.`);
  return [parent, country].filter((other) => other >= 0 && other !== place).map((other) => gazetteer.name(other)).join(', ');
}

/** Why this reading of the name was chosen, in plain words. */
export function placingReason(gazetteer: Gazetteer, chosen: Ranked, readings: number): string {
  const region = regionOf(gazetteer, chosen.place);
  const name = gazetteer.name(chosen.place);
  const one = readings === 1 ? `the only ${name} in the list of places` : `one of ${readings} places of this name`;
  switch (chosen.because) {
    case 'only': return `${one}${region ? `, in ${region}` : ''}`;
    case 'within': return `the text itself says where it lies: ${region}`;
    case 'sameDivision': return `${one}; the article names others in ${region}`;
    case 'sameCountry': return `${one}; the article names others in ${gazetteer.name(gazetteer.placeOf(`${gazetteer.country(chosen.place)}.`))}`;
    case 'nearby': return `${one}; the article names others close to this one${region ? `, in ${region}` : ''}`;
    case 'generic': return `${one}; the word beside the name fits it`;
    case 'prominence': return `${one}, and the best known${region ? `, in ${region}` : ''}`;
  }
}
