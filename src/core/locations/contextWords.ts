import words from './data/contextWords.json';

export const natural: ReadonlySet<string> = new Set(words.natural);
export const built: ReadonlySet<string> = new Set(words.built);
export const division: ReadonlySet<string> = new Set(words.division);
export const pluralGeneric: ReadonlyMap<string, string> = new Map(Object.entries(words.plural));
export const prefixes: ReadonlySet<string> = new Set(words.prefix);
export const compass: ReadonlySet<string> = new Set(words.compass);
export const civic: ReadonlySet<string> = new Set(words.civic);
export const namesake: ReadonlySet<string> = new Set(words.namesake);
export const titles: ReadonlySet<string> = new Set(words.titles);
export const honorifics: ReadonlySet<string> = new Set(words.honorific);
/** Relatives: the name behind one is a person's ("his daughter, Georgia"). */
export const kin: ReadonlySet<string> = new Set(words.kin);
export const institutions: ReadonlySet<string> = new Set(words.institution);
export const locative: ReadonlySet<string> = new Set(words.locative);
export const strongLocative: ReadonlySet<string> = new Set(words.strongLocative);
export const settlementOf: ReadonlySet<string> = new Set(words.settlementOf);
export const never: ReadonlySet<string> = new Set(words.never);
