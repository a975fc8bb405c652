import type { PlacedReading } from '../analysis/analysis';
import { plain } from '../language/plain';

/*
 * What a team has settled once and for all: a list that is kept beside its articles, in git, and read with each of them.
 */

/** A place of the team's own. Properties that are not known here are kept as they came. */
export type TeamPlace = PlacedReading & Readonly<Record<string, unknown>>;

/** What can be said of one name or word. */
export type Statement = 'notPlace' | 'notPerson' | 'organisation' | 'title' | 'abbreviation';

/**
 * One thing that a team has settled. sameName: all the names are of one person or body, which goes by the first of them; title: the word
 * stands before the names of people; abbreviation: the full stop behind the word ends no sentence.
 */
export type TeamEntry =
  | { readonly says: Statement; readonly name: string }
  | { readonly says: 'sameName'; readonly names: readonly string[] }
  | { readonly says: 'place'; readonly place: TeamPlace };

/** What the entries of a list say, in the order in which its file has them. */
export const statements = ['notPlace', 'notPerson', 'organisation', 'sameName', 'title', 'abbreviation', 'place'] as const satisfies readonly TeamEntry['says'][];

/** A team's list: sorted, with no entry twice. */
export interface TeamList {
  readonly entries: readonly TeamEntry[];
}

export const emptyTeamList: TeamList = { entries: [] };

/** By which names are compared: whatever their case, diacritics, full stops, apostrophes and the spaces between their words. */
export const nameKey = (name: string): string => name.split(/\s+/).map(plain).filter(Boolean).join(' ');

/** By what an entry is told from the others that say the same kind of thing: a place by its name, names that are one by all of them, whichever comes first. */
export function entryKey(entry: TeamEntry): string {
  switch (entry.says) {
    case 'sameName': return entry.names.map(nameKey).sort().join('\n');
    case 'place': return nameKey(entry.place.name);
    default: return nameKey(entry.name);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of entries in a list: by what they say, then by their names. The same on every machine, whatever its language. */
export const inOrder = (a: TeamEntry, b: TeamEntry): number =>
  statements.indexOf(a.says) - statements.indexOf(b.says) || compare(entryKey(a), entryKey(b)) || compare(JSON.stringify(a), JSON.stringify(b));

/** The entries of one kind. */
export const entriesOf = <Says extends TeamEntry['says']>({ entries }: TeamList, says: Says): Extract<TeamEntry, { readonly says: Says }>[] =>
  entries.filter((entry): entry is Extract<TeamEntry, { readonly says: Says }> => entry.says === says);

/** The names and words of which a list says the one thing. */
export const namesOf = ({ entries }: TeamList, says: Statement): string[] => entries.flatMap((entry) => (entry.says === says ? [entry.name] : []));
