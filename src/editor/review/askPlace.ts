import * as vscode from 'vscode';
import type { Location, PlacedReading } from '../../core/analysis/analysis';
import { placeOf } from '../../core/article/review/value';
import type { Span } from '../../core/span';
import { coordinates } from '../../core/formats/coordinates';
import { countryName, perCent, placeKindName } from '../words';
import type { PlaceLookup } from './placeLookup';

const { l10n } = vscode;

const sameReading = (a: Partial<PlacedReading>, b: Partial<PlacedReading>): boolean =>
  (a.geonameId !== undefined && a.geonameId === b.geonameId) || (a.lat === b.lat && a.lon === b.lon);

interface PlaceItem extends vscode.QuickPickItem {
  readonly place?: PlacedReading | null;
  readonly isSearch?: true;
}

/** Division, country and kind of a place, in words. */
export function whereIs(place: PlacedReading): string {
  const where = [place.admin1 !== place.name && place.admin1, place.country && countryName(place.country)].filter(Boolean).join(', ');
  return [where, placeKindName(place.feature)].filter(Boolean).join(' · ');
}

function itemOf(place: PlacedReading, extra?: string): PlaceItem {
  return { label: place.name, description: [whereIs(place), extra].filter(Boolean).join(' · '), detail: coordinates(place), place };
}

/**
 * Where a place is: one of the readings that the analysis weighed, of those that the gazetteer has of the name, or of another
 * name. Null where it is not known; undefined when the person gives up.
 */
export async function askPlace(text: string, span: Span, lookup: PlaceLookup, location?: Location): Promise<PlacedReading | null | undefined> {
  const now = location && placeOf(location);
  const weighed = (location?.alternatives ?? []).filter((other) => !now || !sameReading(other, now));
  const words = text.slice(span.start, span.end);
  const known: PlacedReading[] = [...(now ? [now] : []), ...weighed];
  const listed: PlacedReading[] = [];
  for (const name of new Set([words, location?.name ?? words])) {
    for (const reading of await lookup.readings(name)) if (![...known, ...listed].some((other) => sameReading(other, reading))) listed.push(reading);
  }
  const separator = (label: string): PlaceItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: PlaceItem[] = [
    ...(now ? [itemOf(now, l10n.t('as it is now'))] : []),
    ...(weighed.length ? [separator(l10n.t('Also weighed')), ...weighed.map((other) => itemOf(other, perCent(other.score)))] : []),
    ...(listed.length ? [separator(l10n.t('Of the same name')), ...listed.map((other) => itemOf(other))] : []),
    separator(l10n.t('None of these')),
    { label: `$(search) ${l10n.t('Look for another name…')}`, isSearch: true, alwaysShow: true },
    { label: `$(circle-slash) ${l10n.t('It is not known where this is')}`, place: null, alwaysShow: true },
  ];
  const choice = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Where is “{0}”?', words.replace(/\s+/g, ' ')), matchOnDescription: true });
  if (!choice?.isSearch) return choice?.place;
  const name = await vscode.window.showInputBox({ prompt: l10n.t('The name of the place, as an atlas has it'), value: location?.name ?? words });
  if (!name) return undefined;
  const found = await lookup.readings(name);
  if (!found.length) return void vscode.window.showInformationMessage(l10n.t('The list of places has no “{0}”.', name));
  return (await vscode.window.showQuickPick(found.map((reading) => itemOf(reading)), { placeHolder: l10n.t('Which “{0}”?', name), matchOnDescription: true }))?.place;
}
