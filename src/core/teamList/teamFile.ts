import type { TeamEntry, TeamList } from './teamList';

/** The name of the file in which a team's list is kept where no setting names another. */
export const teamListName = '.on-the-record.json';

/** Under which key the file keeps what says the one thing. */
export const sections = {
  notPlace: 'neverPlaces',
  notPerson: 'neverPeople',
  organisation: 'organisations',
  sameName: 'sameNames',
  title: 'titles',
  abbreviation: 'abbreviations',
  place: 'places',
} as const satisfies Readonly<Record<TeamEntry['says'], string>>;

/** A list with what its file holds beside it: all of that is written back as it came. */
export interface TeamFile extends TeamList {
  /** Properties of the file that are not known here, in their order. */
  readonly others: readonly (readonly [key: string, value: unknown])[];
  /** What stands among the entries and is none, by the key under which it stands. */
  readonly unread: Readonly<Partial<Record<TeamEntry['says'], readonly unknown[]>>>;
}

export const emptyTeamFile: TeamFile = { entries: [], others: [], unread: {} };
