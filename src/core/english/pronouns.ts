import type { PronounWord, PronounWords } from '../language/pronounWords';
import table from './data/pronouns.json';
import { wordClass } from './wordClass';

export const pronouns: PronounWords = {
  words: new Map(Object.entries(table.tables as Readonly<Record<string, PronounWord>>)),
  abbreviations: wordClass(table.abbreviations),
  ambiguous: wordClass(table.ambiguous),
};
