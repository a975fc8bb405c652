import * as vscode from 'vscode';
import { claimLevels } from '../core/claims/levels';
import { markKinds, type MarkKind } from '../core/article/markKind';
import { sureLevels } from '../core/article/sureLevels';
import { walkOrders, type WalkOrder } from '../core/article/review/walk';

/** The one reader of the extension's settings. Names are those of `contributes.configuration` in package.json. */
export const section = 'onTheRecord';

export type AnnotateWhen = 'automatic' | 'always' | 'manual';
type ClaimsMarked = keyof typeof claimLevels;
type HowSure = keyof typeof sureLevels;

export const markSettings = { speaker: 'marks.speakers', quote: 'marks.quotes', claim: 'marks.claims', location: 'marks.locations' } as const satisfies Record<MarkKind, string>;

const read = <T>(name: string, fallback: T, scope?: vscode.ConfigurationScope): T =>
  vscode.workspace.getConfiguration(section, scope ?? null).get<T>(name, fallback);

export const annotateWhen = (document: vscode.TextDocument): AnnotateWhen => read<AnnotateWhen>('annotate', 'automatic', document);
export const isKindSwitchedOn = (kind: MarkKind): boolean => read(markSettings[kind], true);
/** How much of each kind is marked. */
export const amountSettings = { speaker: 'speakers.marked', quote: 'quotes.marked', claim: 'claims.marked', location: 'locations.marked' } as const satisfies Record<MarkKind, string>;
const minimumSureness = (kind: Exclude<MarkKind, 'claim'>): number => sureLevels[read<HowSure>(amountSettings[kind], 'all')] ?? sureLevels.all;
/** From which confidence on suggestions of a kind bear a mark; of claims, from which score on. */
export const minimumOfKinds = (): Record<MarkKind, number> => ({
  speaker: minimumSureness('speaker'),
  quote: minimumSureness('quote'),
  claim: claimLevels[read<ClaimsMarked>(amountSettings.claim, 'normal')] ?? claimLevels.normal,
  location: minimumSureness('location'),
});
/** The name under which decisions are kept; empty when a person gave none. */
export const reviewerName = (): string => read('reviewer', '').trim();
/** The folder for sidecars, as a person wrote it; empty: beside each article. */
export const sidecarFolder = (article: vscode.Uri): string => read('sidecar.folder', '', article).trim();
/** The file of the team's list, as a person wrote it; empty: the nearest above each article. */
export const teamListFile = (article: vscode.Uri): string => read('teamList.file', '', article).trim();
export const reviewOrder = (): WalkOrder => walkOrders.find((order) => order === read<string>('review.order', 'text')) ?? 'text';
/** Whether the facts of the mark under review stand in the sidebar; else its card shows them in the text. */
export const showsFactsInPanel = (): boolean => read<'sidebar' | 'card'>('review.facts', 'sidebar') === 'sidebar';
export const followsCursor = (): boolean => read('sidebar.followCursor', true);
/** Which kinds say in the line, behind their marks, what there is to know of them. */
export const inlineSettings = { speaker: 'inline.speakers', quote: 'inline.quotes', claim: 'inline.claims', location: 'inline.locations' } as const satisfies Record<MarkKind, string>;
export const inlineKinds = (): ReadonlySet<MarkKind> => new Set(markKinds.filter((kind) => read(inlineSettings[kind], false)));
export const showsMap = (): boolean => read('hover.map', true);

export const switchKind = (kind: MarkKind, on: boolean): Thenable<void> =>
  vscode.workspace.getConfiguration(section).update(markSettings[kind], on, vscode.ConfigurationTarget.Global);

export const switchInline = (kind: MarkKind, on: boolean): Thenable<void> =>
  vscode.workspace.getConfiguration(section).update(inlineSettings[kind], on, vscode.ConfigurationTarget.Global);

export const setReviewerName = (name: string): Thenable<void> =>
  vscode.workspace.getConfiguration(section).update('reviewer', name, vscode.ConfigurationTarget.Global);

export const setReviewOrder = (order: WalkOrder): Thenable<void> =>
  vscode.workspace.getConfiguration(section).update('review.order', order, vscode.ConfigurationTarget.Global);
