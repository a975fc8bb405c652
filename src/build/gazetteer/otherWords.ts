import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../core/locations/fold';
import { otherMeanings } from '../../core/locations/gazetteerFormat';
import type { Lexicons } from './sources';

/** A given name with at least this many bearers in the United States' or Britain's registers is a common one. */
const commonGivenName = 15000;
/** The most frequent surnames of the census, by rank. */
const commonSurnames = 12000;

const capitalised = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** What names of places can mean besides: for each spelling the sum of {@link otherMeanings}. Given names are in it whether or not they are places too. */
export function otherWords(lexicons: Lexicons, treebank: string, placeKeys: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, meaning: number): void => {
    if (/^\p{L}[\p{L}'’-]*$/u.test(name)) found.set(name, (found.get(name) ?? 0) | meaning);
  };
  for (const file of ['names_us_ssa', 'names_uk']) {
    for (const row of lexicons.table(`${file}/given_names.tsv`)) if (Number(row.female) + Number(row.male) >= commonGivenName / (file === 'names_uk' ? 10 : 1)) add(row.name ?? '', otherMeanings.givenName);
  }
  for (const row of lexicons.table('names_us_census1990/surnames.tsv')) {
    if (Number(row.rank) <= commonSurnames && placeKeys.has(fold(row.name ?? ''))) add(row.name ?? '', otherMeanings.surname);
  }
  const words = new Map<string, number>();
  for (const file of ['train.conllu', 'gum_train.conllu']) {
    const path = join(treebank, file);
    if (!existsSync(path)) throw new Error(`the gazetteer needs ${path}, which is not there`);
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const form = line.split('\t')[1];
      if (form && /^[A-Za-z][a-z]+$/.test(form)) words.set(form, (words.get(form) ?? 0) + 1);
    }
  }
  for (const [word, count] of words) if (count >= 2 && /^[a-z]/.test(word) && count > (words.get(capitalised(word)) ?? 0) && placeKeys.has(fold(word))) add(capitalised(word), otherMeanings.word);
  return found;
}
