import { tables } from '../english/data/placeWords.json';
import type { Gazetteer } from './gazetteer';
import type { Ranked } from './placing';

/** "Ohio", "Afghanistan", "Ohio, United States": where a place lies, in words; empty for what lies in no country. */
export function regionOf(gazetteer: Gazetteer, place: number): string {
  const division = gazetteer.division(place);
  const parent = division.endsWith('.') ? -1 : gazetteer.placeOf(division);
  const country = gazetteer.placeOf(`${gazetteer.country(place)}.`);
  return [parent, country].filter((other) => other >= 0 && other !== place).map((other) => gazetteer.name(other)).join(', ');
}

/** A place as it stands in a sentence: "the Netherlands", "Norway". */
function called(gazetteer: Gazetteer, place: number): string {
  const name = gazetteer.name(place);
  const { opening, whole, closing } = tables.withArticle;
  return whole.includes(name) || opening.some((words) => name.startsWith(words)) || closing.some((word) => name.endsWith(word)) ? `the ${name}` : name;
}

/** What a reason can tell beside the reading itself. */
export interface Grounds {
  /** The name as the text has it. */
  readonly name: string;
  /** How many places bear the name. */
  readonly readings: number;
  /** Whether the name is that of a people ("Afghan"). */
  readonly people: boolean;
  /** The word beside the name that says what it is ("state"). */
  readonly generic?: string;
  /** The words of the text that say where the place lies ("Springfield, Ill."). */
  readonly quote?: string;
  /** The places that the names which spoke for it were read as. */
  readonly witnesses: readonly number[];
  /** Countries and divisions that a sentence with the name names too. */
  readonly company: ReadonlySet<string>;
}

/** Why this reading of the name was chosen, in plain words. */
export function placingReason(gazetteer: Gazetteer, chosen: Ranked, { name, people, readings, generic, quote, witnesses, company }: Grounds): string {
  const region = regionOf(gazetteer, chosen.place);
  const chief = gazetteer.name(chosen.place);
  const names = witnesses.map((place) => called(gazetteer, place)).filter((other, i, all) => !other.endsWith(chief) && all.indexOf(other) === i);
  const others = names.join(' and ');
  const country = gazetteer.placeOf(`${gazetteer.country(chosen.place)}.`);
  const division = gazetteer.division(chosen.place);
  const parent = division.endsWith('.') ? -1 : gazetteer.placeOf(division);
  if (people && readings === 1) return `what is of ${called(gazetteer, chosen.place)} is called so`;
  const bestKnown = readings === 1 ? `the only place called ${name} in the list of places` : `the best known of ${readings} places called ${name}`;
  if (others && (parent === chosen.place || country === chosen.place)) return `the article also names ${others}, which ${names.length > 1 ? 'lie' : 'lies'} in it`;
  switch (chosen.because) {
    case 'only': return `the only place called ${name} in the list of places`;
    case 'within': return quote ? `the text itself says where it lies: “${quote}”` : `the text itself says where it lies: ${region}`;
    case 'called': return generic ? `the text calls it ${/^[aeiou]/.test(generic) ? 'an' : 'a'} ${generic}` : bestKnown;
    case 'sameSentence': return `a sentence that names it also names ${called(gazetteer, parent >= 0 && company.has(division) ? parent : country)}, where it lies`;
    case 'sameDivision': return others && parent >= 0 ? (witnesses.includes(parent) ? `the article names ${called(gazetteer, parent)}, where it lies` : `the article also names ${others}, in ${called(gazetteer, parent)} too`) : bestKnown;
    case 'sameCountry': return others && country >= 0 ? (witnesses.includes(country) ? `the article names ${called(gazetteer, country)}, where it lies` : `the article also names ${others}, in ${called(gazetteer, country)} too`) : bestKnown;
    case 'nearby': return others ? `the article also names ${others}, close to this one` : bestKnown;
    case 'prominence': return bestKnown;
  }
}
