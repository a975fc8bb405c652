import type { MarkKind } from '../../core/article/markKind';

/** What a person can do to marks: those at the cursor, or the one that review mode stands at. */
export const markCommands = {
  accept: 'onTheRecord.accept',
  acceptAlike: 'onTheRecord.acceptAlike',
  reject: 'onTheRecord.reject',
  rejectAlike: 'onTheRecord.rejectAlike',
  reopen: 'onTheRecord.reopen',
  remove: 'onTheRecord.remove',
  changeKind: 'onTheRecord.changeKind',
  setSpeaker: 'onTheRecord.setSpeaker',
  setQuoteType: 'onTheRecord.setQuoteType',
  choosePlace: 'onTheRecord.choosePlace',
  note: 'onTheRecord.note',
  extendStart: 'onTheRecord.extendStart',
  shrinkStart: 'onTheRecord.shrinkStart',
  extendEnd: 'onTheRecord.extendEnd',
  shrinkEnd: 'onTheRecord.shrinkEnd',
  takeSelection: 'onTheRecord.takeSelection',
} as const;
export type MarkActionName = keyof typeof markCommands;

/** The same for rows of the sidebar: the row that was clicked, or all that are selected. */
export const rowMarkCommands = {
  accept: 'onTheRecord.row.accept',
  reject: 'onTheRecord.row.reject',
  reopen: 'onTheRecord.row.reopen',
  remove: 'onTheRecord.row.remove',
  changeKind: 'onTheRecord.row.changeKind',
  setSpeaker: 'onTheRecord.row.setSpeaker',
  setQuoteType: 'onTheRecord.row.setQuoteType',
  choosePlace: 'onTheRecord.row.choosePlace',
  note: 'onTheRecord.row.note',
} as const satisfies Partial<Record<MarkActionName, string>>;

/** The same for the mark of a hover card. */
export const cardMarkCommands = {
  accept: 'onTheRecord.card.accept',
  reject: 'onTheRecord.card.reject',
  reopen: 'onTheRecord.card.reopen',
  setSpeaker: 'onTheRecord.card.setSpeaker',
  choosePlace: 'onTheRecord.card.choosePlace',
  note: 'onTheRecord.card.note',
} as const satisfies Partial<Record<MarkActionName, string>>;

/** What a person can do to the entity at the cursor. */
export const entityCommands = {
  rename: 'onTheRecord.renameEntity',
  merge: 'onTheRecord.mergeEntities',
  split: 'onTheRecord.splitMention',
  changeKind: 'onTheRecord.changeEntityKind',
  describe: 'onTheRecord.describeEntity',
} as const;
export type EntityActionName = keyof typeof entityCommands;

/** The same for the entities of rows. */
export const rowEntityCommands = {
  rename: 'onTheRecord.row.renameEntity',
  merge: 'onTheRecord.row.mergeEntities',
  split: 'onTheRecord.row.splitMention',
  changeKind: 'onTheRecord.row.changeEntityKind',
  describe: 'onTheRecord.row.describeEntity',
} as const satisfies Record<EntityActionName, string>;

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
