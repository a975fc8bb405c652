import { l10n } from 'vscode';
import { coordinates } from '../../core/formats/coordinates';
import type { TeamListFault, TeamListProblem } from '../../core/teamList/parse';
import type { TeamEntry } from '../../core/teamList/teamList';

/** What is wrong at a place of a list. */
const faultName = (fault: TeamListFault): string =>
  ({
    notJson: l10n.t('this is no JSON'),
    unsettledMerge: l10n.t('a merge is not settled: keep the lines of both sides, and take out the marks of git'),
    notAnObject: l10n.t('a team’s list stands in braces'),
    notAList: l10n.t('a list in brackets belongs here'),
    notAName: l10n.t('this is no name'),
    notNames: l10n.t('two names in brackets belong here'),
    notAPlace: l10n.t('this is no place: it takes a name, a latitude (lat) and a longitude (lon) in degrees, and a country as two capitals or none'),
    opposite: l10n.t('the list says the opposite of this name elsewhere'),
  })[fault];

/** What is wrong, and with which entry. */
export const problemWords = ({ fault, what }: TeamListProblem): string => (what ? l10n.t('{0} ({1})', faultName(fault), what) : faultName(fault));

/** What an entry says, in a sentence's words. */
export function entryWords(entry: TeamEntry): string {
  switch (entry.says) {
    case 'notPlace': return l10n.t('“{0}” is never a place', entry.name);
    case 'notPerson': return l10n.t('“{0}” is never a person', entry.name);
    case 'organisation': return l10n.t('“{0}” is an organisation', entry.name);
    case 'title': return l10n.t('“{0}” is a title before names', entry.name);
    case 'abbreviation': return l10n.t('“{0}” is an abbreviation, whose full stop ends no sentence', entry.name);
    case 'sameName': return l10n.t('{0} are one', entry.names.map((name) => `“${name}”`).join(', '));
    case 'place': return l10n.t('“{0}” is at {1}', entry.place.name, coordinates(entry.place));
  }
}
