import * as vscode from 'vscode';
import type { PlacedReading } from '../../core/analysis/analysis';
import { placeOf } from '../../core/article/review/value';
import { coordinates } from '../../core/formats/coordinates';
import { nameKey, type TeamEntry, type TeamPlace } from '../../core/teamList/teamList';
import { askPlace, whereIs } from '../review/askPlace';
import { entityItem, nearestFirst } from '../review/askSpeaker';
import type { PlaceLookup } from '../review/placeLookup';
import type { AlwaysSubject } from './alwaysSubject';

const { l10n } = vscode;

/** Places to choose from without asking for more, at most. */
const mostPlaces = 5;

interface AlwaysItem extends vscode.QuickPickItem {
  readonly entry?: TeamEntry;
  readonly asks?: 'same' | 'place';
}

/** What to say of a name once and for all, of what fits it. Undefined when the person gives up. */
export async function askAlways(subject: AlwaysSubject, folder: string, lookup: PlaceLookup): Promise<TeamEntry | undefined> {
  const { name, entity, location, isSelection = false } = subject;
  const isOne = (says: 'notPlace' | 'notPerson' | 'organisation' | 'title' | 'abbreviation', label: string, icon: string): AlwaysItem => ({ label: `$(${icon}) ${label}`, entry: { says, name } });
  const isPlace = isSelection || location !== undefined || entity?.kind === 'place';
  const items: AlwaysItem[] = [
    ...(isPlace ? [isOne('notPlace', l10n.t('Never a place'), 'circle-slash')] : []),
    ...(isSelection || entity?.kind === 'person' ? [isOne('notPerson', l10n.t('Never a person'), 'circle-slash')] : []),
    ...(isPlace || entity?.kind !== 'organisation' ? [isOne('organisation', l10n.t('An organisation'), 'library')] : []),
    ...(entity && entity.kind !== 'place' && otherNames(subject).length ? [{ label: `$(git-merge) ${l10n.t('The same as another name…')}`, asks: 'same' as const }] : []),
    ...(isSelection ? [isOne('title', l10n.t('A title before names'), 'person'), isOne('abbreviation', l10n.t('An abbreviation, whose full stop ends no sentence'), 'whole-word')] : []),
    ...(isPlace ? [{ label: l10n.t('Always this place'), kind: vscode.QuickPickItemKind.Separator }, ...placesOf(subject).map((place) => placeItem(name, place)), { label: `$(search) ${l10n.t('Another place…')}`, asks: 'place' as const }] : []),
  ];
  const choice = await vscode.window.showQuickPick(items, { title: l10n.t('Always, in every article of “{0}”', folder), placeHolder: l10n.t('What is “{0}”?', name), matchOnDescription: true });
  if (choice?.asks === 'same') return askSameName(subject);
  if (choice?.asks !== 'place') return choice?.entry;
  const place = await askPlace(subject.document.getText(), subject.span, lookup, location);
  return place ? { says: 'place', place: teamPlace(name, place) } : undefined;
}

/** Where it is now, and the other readings of the name. */
function placesOf({ location }: AlwaysSubject): PlacedReading[] {
  const now = location && placeOf(location);
  return [...(now ? [now] : []), ...(location?.alternatives ?? [])].slice(0, mostPlaces);
}

const placeItem = (name: string, place: PlacedReading): AlwaysItem => ({ label: `$(location) ${place.name}`, description: whereIs(place), detail: coordinates(place), entry: { says: 'place', place: teamPlace(name, place) } });

/** The place under the name that articles have. */
const teamPlace = (name: string, { lat, lon, country, admin1, geonameId, feature }: PlacedReading): TeamPlace => ({
  name, lat, lon, ...(country === undefined ? {} : { country }), ...(admin1 === undefined ? {} : { admin1 }), ...(feature === undefined ? {} : { feature }), ...(geonameId === undefined ? {} : { geonameId }),
});

/** The others that the article names, those of its kind first, the nearest first. A place is one by where it is, whatever it is called. */
const otherNames = ({ article, entity, span, name }: AlwaysSubject) =>
  nearestFirst(article, span).filter((other) => other.named && other.kind !== 'place' && other.id !== entity?.id && nameKey(other.name) !== nameKey(name)).sort((a, b) => Number(a.kind !== entity?.kind) - Number(b.kind !== entity?.kind));

/** Whose name it is, too: the article goes by the one that is chosen. */
async function askSameName(subject: AlwaysSubject): Promise<TeamEntry | undefined> {
  const { article, name, entity } = subject;
  const items = otherNames(subject).map((other) => ({ ...entityItem(article, other), other }));
  const choice = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('“{0}” is another name of whom? They go by the name that you choose.', entity?.name ?? name), matchOnDescription: true });
  return choice && { says: 'sameName', names: [choice.other.name, entity?.name ?? name] };
}
