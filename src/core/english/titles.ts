import type { Gender } from '../analysis/analysis';
import table from './data/titles.json';
import { lastPart } from './nouns';
import { wordClass } from './wordClass';

const female = wordClass(table.female);
const male = wordClass(table.male);
const other = wordClass(table.other);
const address = wordClass(table.address);
const openings = wordClass([...table.parts, ...table.plural]);
const full = new Map(Object.entries(table.full));
const alsoCalled: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table.alsoCalled));
const initials = new Map(Object.entries(table.initials));

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** Words that stand before a name, with or without the full stop of an abbreviation. */
export const titles = {
  /** Whether the word can stand before a name as a title ("Mrs.", "Sen.", "Minister"). */
  has(word: string): boolean {
    const w = bare(word);
    return female.has(w) || male.has(w) || other.has(w) || initials.has(word) || (w.includes('-') && other.has(lastPart(w)));
  },

  /** Whether the word can begin what somebody is called before the name: a title, a part of one ("Foreign Minister"), or the title of several ("Sens."). */
  opens: (word: string): boolean => titles.has(word) || openings.has(bare(word)),

  /** How many of the first words are a title of a team's own, which may be of several words; the language has none such. */
  ownWords: (_words: readonly string[]): number => 0,

  /** Whether it is a form of address ("Mr.", "Capt."), after which stands a person whatever the name. */
  isAddress: (word: string): boolean => address.has(bare(word)),

  /** Whether it is a title made of initials ("CM", "SSP"). */
  isInitials: (word: string): boolean => initials.has(word),

  /** The gender that a title states ("Mr.", "Queen"); undefined for most. */
  gender(word: string): Gender | undefined {
    const w = bare(word);
    return female.has(w) ? 'female' : male.has(w) ? 'male' : undefined;
  },

  /** The other nouns that a text may call the bearer of a title with ("officer" for "sergeant"); the title as {@link noun} gives it. */
  alsoCalled: (noun: string): readonly string[] => alsoCalled.get(noun) ?? [],

  /** The noun behind a title: "senator" for "Sen."; the word itself in lower case where it is not an abbreviation. */
  noun(word: string): string {
    const w = bare(word);
    return initials.get(word) ?? full.get(w) ?? w;
  },
};
