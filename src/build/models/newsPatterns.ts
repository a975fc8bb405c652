import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../core/english/english';
import type { NameKind } from '../../core/language/doc';
import { labelOf, nameKinds, outside, placeIn, spelled } from '../../core/language/names/nameLabels';
import { tokenize } from '../../core/language/tokens';
import lists from './data/nameLists.json';
import patterns from './data/newsPatterns.json';
import type { NameText } from './nameTexts';
import { seededRandom } from './random';

/** The words of a name. */
type Words = readonly string[];

/** How many sentences are made, and the seed that chooses them. */
export interface PatternSettings {
  readonly sentences: number;
  readonly seed: number;
}

export const patternSettings: PatternSettings = { sentences: 12000, seed: 20254 };

/** Share of the people whose names come from the lists of names by country instead of the labelled texts. */
const peopleOfLists = 0.6;
/** Share of those who go by an initial before their name, and by two given names. */
const withInitial = 0.06;
const withTwoNames = 0.06;
/** Share of the bodies that are taken from the list of known ones, and share of the bodies, places and other names that are put together from words. */
const listed = 0.2;
const composed = { ORG: 0.3, LOC: 0.15, MISC: 0.5 };

/**
 * Sentences as news has them and the labelled collections (encyclopedias, the web, tweets) hardly do: a role between a body and a
 * person ("Harbour Authority Director Jane Moyo"), titles, ministers of this and that, acronyms, people of all countries. The patterns
 * are written for this project; their names are those of the labelled `texts` and of the open lists in the folder `lexicons`.
 */
export function patternTexts(texts: readonly NameText[], lexicons: string, settings: PatternSettings = patternSettings): NameText[] {
  const random = seededRandom(settings.seed);
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const names = namesOf(texts);
  const countries = readCountries(lexicons);
  const demonyms = readDemonyms(lexicons);
  const person = (): Words => {
    if (random() >= peopleOfLists) return one(names.PER);
    const { given, family, familyFirst } = one(countries);
    const chance = random();
    const first = chance < withInitial ? [`${one(given)[0]!.charAt(0)}.`, ...one(given)] : chance < withInitial + withTwoNames ? [...one(given), ...one(given)] : one(given);
    return familyFirst ? [...one(family), ...first] : [...first, ...one(family)];
  };
  const known = lists.organisations.map((name) => tokenize(name, 0, name.length, english.lexicon.tokens).map((t) => t.form));
  /** Words put together as names of bodies, places and events are: "Harlow Dairy Board". */
  const compose = (kind: 'ORG' | 'LOC' | 'MISC'): Words => one<readonly string[]>(patterns.compositions[kind]).flatMap((part): Words => {
    switch (part) {
      case '{LOC}': return one(names.LOC);
      case '{surname}': return one(one(countries).family);
      case '{given}': return one(one(countries).given);
      case '{demonym}': return [one(demonyms)];
      case '{area}': return one(patterns.areas).split(' ');
      case '{field}': return one(patterns.fields).split(' ');
      case '{body}': return [one(patterns.bodies)];
      case '{firm}': return one(patterns.firms).split(' ');
      default: return [part];
    }
  });
  const name = (kind: 'ORG' | 'LOC' | 'MISC'): Words => {
    const chance = random();
    if (chance < composed[kind]) return compose(kind);
    return kind === 'ORG' && chance < composed[kind] + listed ? one(known) : one(names[kind]);
  };
  const letters = (): string => Array.from({ length: 3 + Math.floor(random() * 3) }, () => String.fromCharCode(65 + Math.floor(random() * 26))).join('');

  return Array.from({ length: settings.sentences }, (_, n) => {
    const forms: string[] = [];
    const labels: number[] = [];
    const put = (words: Words, kind?: NameKind): void => words.forEach((word, i) => {
      forms.push(word);
      labels.push(kind === undefined ? outside : labelOf(nameKinds.indexOf(kind), placeIn(i, words.length)));
    });
    let acronym: string | undefined;
    for (const part of one(patterns.sentences)) {
      switch (part) {
        case '{PER}': put(person(), 'PER'); break;
        case '{surname}': put(one(one(countries).family), 'PER'); break;
        case '{LOC}': put(name('LOC'), 'LOC'); break;
        case '{MISC}': put(name('MISC'), 'MISC'); break;
        case '{ORG}': {
          const body = name('ORG');
          acronym = initialsOf(body) ?? acronym;
          put(body, 'ORG');
          break;
        }
        case '{demonym}': put([one(demonyms)], 'MISC'); break;
        case '{role}': put(one(patterns.roles).split(' ')); break;
        case '{title}': put([one(patterns.titles)].flatMap((title) => title.split(' '))); break;
        case '{area}': put(one(patterns.areas).split(' ')); break;
        case '{ministry}': put(['Ministry', 'of', ...one(patterns.areas).split(' ')], 'ORG'); break;
        case '{acronym}': put([acronym ?? letters()], 'ORG'); break;
        default: put(part.split(' '));
      }
    }
    return { id: `pattern/${n}`, source: 'patterns', tokens: forms.map((form) => ({ form })), sentences: [{ firstToken: 0, endToken: forms.length }], labels: Int32Array.from(labels), lacks: new Set() };
  });
}

/** The acronym of a name with three to six capitals. */
function initialsOf(name: Words): string | undefined {
  const initials = name.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).map((word) => word.charAt(0)).join('');
  return initials.length >= 3 && initials.length <= 6 ? initials : undefined;
}

/** A name that can stand in a sentence of news: not too long, and capitals throughout but for the small words. */
const isUsual = (words: Words): boolean => words.length <= 6 && words.every((word) => /^(?:\p{Lu}.*|of|the|and|for|-|de|la|van|von|al|bin|'s)$/u.test(word));

/** The different names of each kind in the texts; tweets spell too freely. */
function namesOf(texts: readonly NameText[]): Readonly<Record<NameKind, readonly Words[]>> {
  const found: Record<NameKind, Map<string, Words>> = { PER: new Map(), ORG: new Map(), LOC: new Map(), MISC: new Map() };
  for (const { tokens, labels, source } of texts) {
    if (source === 'btc') continue;
    for (const { firstToken, endToken, kind } of spelled(labels)) {
      const words = tokens.slice(firstToken, endToken).map((t) => t.form);
      if (isUsual(words)) found[nameKinds[kind]!].set(words.join(' '), words);
    }
  }
  return { PER: [...found.PER.values()], ORG: [...found.ORG.values()], LOC: [...found.LOC.values()], MISC: [...found.MISC.values()] };
}

/** Countries (ISO 3166) whose people put the family name first, in English-language news too. */
const familyFirst = new Set(['CN', 'HK', 'KP', 'KR', 'TW', 'VN']);

/** The common names of a country's people. */
interface Country {
  readonly familyFirst: boolean;
  readonly given: Words[];
  readonly family: Words[];
}

/** The countries of which some given and some family names are listed. */
function readCountries(lexicons: string): Country[] {
  const countries = new Map<string, Country>();
  const read = (file: string, column: number, part: 'given' | 'family'): void => {
    for (const line of readFileSync(join(lexicons, 'names_by_country_cc0', file), 'utf8').replace(/\r/g, '').split('\n').slice(1)) {
      const row = line.split(',');
      const code = row[0]!;
      const name = row[column] ?? '';
      if (!/^\p{Lu}[\p{L}'’ -]+$/u.test(name)) continue;
      const country = countries.get(code) ?? { familyFirst: familyFirst.has(code), given: [], family: [] };
      countries.set(code, country);
      country[part].push(tokenize(name, 0, name.length, english.lexicon.tokens).map((t) => t.form));
    }
  };
  read('common-forenames-by-country.csv', 11, 'given');
  read('common-surnames-by-country.csv', 5, 'family');
  return [...countries.values()].filter(({ given, family }) => given.length >= 5 && family.length >= 5);
}

/** Adjectives of nations of one word. */
const readDemonyms = (lexicons: string): string[] =>
  readFileSync(join(lexicons, 'factbook/demonyms.tsv'), 'utf8').replace(/\r/g, '').split('\n').slice(1).map((line) => (line.split('\t')[3] ?? '').trim()).filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
