// Compiles src/core/english/data/givenNames.json: how often a given name is a woman's.
//
//   npm run fit -- given-names    or    npx tsx src/build/lexicons/givenNames.ts [LEXICON-FOLDER] [--check]
//
// LEXICON-FOLDER defaults to ../shared/lexicons.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keepFitted } from '../fitted';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const lexicons = resolve(positionals[0] ?? join(import.meta.dirname, '../../../../shared/lexicons'));
const target = join(import.meta.dirname, '../../core/english/data/givenNames.json');
if (!existsSync(lexicons)) {
  console.error(`The lexicons are not in ${lexicons}; name their folder as the argument. ${target} stays as it is.`);
  process.exit(1);
}

const rows = (file: string, separator: string): string[][] =>
  readFileSync(join(lexicons, file), 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).slice(1).filter(Boolean).map((line) => line.split(separator));

const births = new Map<string, { female: number; male: number }>();
const add = (name: string | undefined, female: number, male: number): void => {
  const key = name?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() ?? '';
  if (!/^[a-z][a-z'-]+$/.test(key)) return;
  const known = births.get(key) ?? { female: 0, male: 0 };
  births.set(key, { female: known.female + female, male: known.male + male });
};

/** Births from which a name counts, by country of registration: rarer ones are misprints and chance. */
const [fromUs, fromUk, byCountryWeight] = [400, 80, 2000];
for (const [name, female, male] of rows('names_us_ssa/given_names.tsv', '\t')) if (Number(female) + Number(male) >= fromUs) add(name, Number(female), Number(male));
for (const [name, female, male] of rows('names_uk/given_names.tsv', '\t')) if (Number(female) + Number(male) >= fromUk) add(name, Number(female), Number(male));
// Per cent of the population: a name of the 1990 census that the registers above do not have.
for (const [name, female, male] of rows('names_us_census1990/given_names.tsv', '\t')) add(name, Number(female) * 1000, Number(male) * 1000);
// Lists of the commonest names of a hundred countries have no counts that can be compared: each entry weighs the same.
for (const row of rows('names_by_country_cc0/common-forenames-by-country.csv', ',')) {
  const gender = row[9], romanised = row[11];
  if (gender === 'F' || gender === 'M') add(romanised, gender === 'F' ? byCountryWeight : 0, gender === 'M' ? byCountryWeight : 0);
}

/** Upper bounds of the share of women, one a class. */
const classes = { male: 0.03, mostlyMale: 0.25, either: 0.75, mostlyFemale: 0.97, female: 1 };
const names: Record<string, string[]> = Object.fromEntries(Object.keys(classes).map((c) => [c, []]));
for (const [name, { female, male }] of [...births].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const share = female / (female + male);
  names[Object.entries(classes).find(([, bound]) => share <= bound)?.[0] ?? 'female']?.push(name);
}
const json = {
  source: 'Births by given name: US Social Security Administration 1880–2010; Office for National Statistics, NISRA and GRO Scotland (globalnamedata); US Census 1990; popular-names-by-country-dataset',
  licence: 'US government works: public domain; UK: Open Government Licence v3 and CC BY 3.0; by country: CC0 1.0',
  note: 'Names in lower case without diacritics, in classes by the share of women among their bearers: up to 3 % (male), 25 %, 75 %, 97 %, above (female).',
  ...Object.fromEntries(Object.entries(names).map(([c, list]) => [c, list.join(' ')])),
};
keepFitted(target, `${JSON.stringify(json, null, 1)}\n`, values.check);
console.log(`${births.size} given names, ${Object.entries(names).map(([c, list]) => `${c} ${list.length}`).join(', ')}; ${JSON.stringify(json).length} bytes in ${target}`);
