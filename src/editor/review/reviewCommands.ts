import type { MarkKind } from '../../core/article/markKind';
import type { Operation } from '../commandLine';
import { entityOperations, markOperations } from './operations';

/** The operations that can be done from a row or a card, too. */
type With<Operations, Part extends 'row' | 'card'> = { [Name in keyof Operations]: Operations[Name] extends Readonly<Record<Part, unknown>> ? Name : never }[keyof Operations];
type IdOf<Operations, Name extends keyof Operations> = Operations[Name] extends { readonly id: infer Id extends string } ? Id : Name & string;
type Commands<Operations, Names extends keyof Operations, Prefix extends string> = { readonly [Name in Names]: `onTheRecord.${Prefix}${IdOf<Operations, Name>}` };

/** The commands of operations: all of them, or those that have the part. */
const commandsOf = (operations: Readonly<Record<string, Operation>>, prefix: string, part?: 'row' | 'card'): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(operations).flatMap(([name, operation]) => (part === undefined || operation[part] ? [[name, `onTheRecord.${prefix}${operation.id ?? name}`]] : [])));

type Marks = typeof markOperations;
export type MarkActionName = keyof Marks;
export const markCommands = commandsOf(markOperations, '') as Commands<Marks, MarkActionName, ''>;
/** The same for rows of the sidebar: the row that was clicked, or all that are selected. */
export const rowMarkCommands = commandsOf(markOperations, 'row.', 'row') as Commands<Marks, With<Marks, 'row'>, 'row.'>;
/** The same for the mark of a hover card. */
export const cardMarkCommands = commandsOf(markOperations, 'card.', 'card') as Commands<Marks, With<Marks, 'card'>, 'card.'>;

type Entities = typeof entityOperations;
export type EntityActionName = keyof Entities;
export const entityCommands = commandsOf(entityOperations, '') as Commands<Entities, EntityActionName, ''>;
/** The same for the entities of rows. */
export const rowEntityCommands = commandsOf(entityOperations, 'row.', 'row') as Commands<Entities, With<Entities, 'row'>, 'row.'>;

/** New marks of what is selected in the text: of a kind that is asked for, or of one kind each. */
export const addCommand = 'onTheRecord.addMark';
export const addCommands = {
  speaker: 'onTheRecord.addSpeaker',
  quote: 'onTheRecord.addQuote',
  claim: 'onTheRecord.addClaim',
  location: 'onTheRecord.addLocation',
} as const satisfies Record<MarkKind, string>;

/** Many at once. */
export const bulkCommands = {
  acceptKind: 'onTheRecord.acceptAllOfKind',
  acceptEntity: 'onTheRecord.acceptAllOfEntity',
  rejectEntity: 'onTheRecord.rejectAllOfEntity',
  acceptSure: 'onTheRecord.acceptAllSure',
} as const;

/** The walk through what is still open, and the way back. */
export const reviewCommands = {
  start: 'onTheRecord.review.start',
  startPart: 'onTheRecord.review.startPart',
  leave: 'onTheRecord.review.leave',
  next: 'onTheRecord.review.next',
  previous: 'onTheRecord.review.previous',
  card: 'onTheRecord.review.card',
  keys: 'onTheRecord.review.keys',
  inTextOrder: 'onTheRecord.review.inTextOrder',
  leastSureFirst: 'onTheRecord.review.leastSureFirst',
  undo: 'onTheRecord.review.undo',
  redo: 'onTheRecord.review.redo',
  showRejected: 'onTheRecord.review.showRejected',
  hideRejected: 'onTheRecord.review.hideRejected',
} as const;

/** What can be done with a decision whose words are not in the text any more. */
export const orphanCommands = {
  find: 'onTheRecord.row.findOrphan',
  attach: 'onTheRecord.row.attachOrphan',
  discard: 'onTheRecord.row.discardOrphan',
} as const;

/** What can be done where a decision was made differently elsewhere. */
export const conflictCommands = {
  use: 'onTheRecord.row.useVersion',
  keepBoth: 'onTheRecord.row.keepBothVersions',
} as const;
