import type { MarkKind } from '../core/article/markKind';
import type { Direction } from '../core/article/navigation';
import { cardMarkCommands } from './review/reviewCommands';

/** Every command of the extension, as package.json names it. */
export const commands = {
  annotate: 'onTheRecord.annotate',
  clear: 'onTheRecord.clear',
  nextMark: 'onTheRecord.nextMark',
  previousMark: 'onTheRecord.previousMark',
  goToSpeaker: 'onTheRecord.goToSpeaker',
  showCard: 'onTheRecord.showCard',
  copyQuote: 'onTheRecord.copyQuote',
  copyCheckRequest: 'onTheRecord.copyCheckRequest',
  exportClaimReview: 'onTheRecord.exportClaimReview',
  exportArticle: 'onTheRecord.exportArticle',
  importAnnotations: 'onTheRecord.importAnnotations',
  compareReaders: 'onTheRecord.compareReaders',
  showReport: 'onTheRecord.showReport',
  showOnlyKind: 'onTheRecord.showOnlyKind',
  showAllKinds: 'onTheRecord.showAllKinds',
  toggleInline: 'onTheRecord.toggleInlineSpeakers',
  openAsArticle: 'onTheRecord.openAsArticle',
  pasteAsArticle: 'onTheRecord.pasteAsArticle',
  unwrapLines: 'onTheRecord.unwrapLines',
  openSample: 'onTheRecord.openSample',
  openTeamList: 'onTheRecord.openTeamList',
  always: 'onTheRecord.always',
  showLog: 'onTheRecord.showLog',
  setReviewer: 'onTheRecord.setReviewer',
  showEntities: 'onTheRecord.showEntities',
  groupByKind: 'onTheRecord.entities.groupByKind',
  groupByText: 'onTheRecord.entities.groupByText',
  groupByWorth: 'onTheRecord.entities.groupByWorth',
  sortByCount: 'onTheRecord.entities.sortByCount',
  sortByText: 'onTheRecord.entities.sortByText',
  sortByName: 'onTheRecord.entities.sortByName',
  unfoldAll: 'onTheRecord.entities.unfoldAll',
  filter: 'onTheRecord.entities.filter',
  clearFilter: 'onTheRecord.entities.clearFilter',
  showToCheck: 'onTheRecord.entities.showToCheck',
  showUnattributed: 'onTheRecord.entities.showUnattributed',
  showUnsure: 'onTheRecord.entities.showUnsure',
  revealSpan: 'onTheRecord.card.revealSpan',
  openCard: 'onTheRecord.card.open',
  copyQuoteOfCard: 'onTheRecord.card.copyQuote',
  copyCheckRequestOfCard: 'onTheRecord.card.copyCheckRequest',
  exportClaimReviewOfCard: 'onTheRecord.card.exportClaimReview',
  copyCoordinates: 'onTheRecord.card.copyCoordinates',
  alwaysOfCard: 'onTheRecord.card.always',
  revealRow: 'onTheRecord.row.reveal',
  copyQuoteOfRow: 'onTheRecord.row.copyQuote',
  copyCheckRequestOfRow: 'onTheRecord.row.copyCheckRequest',
  exportClaimReviewOfRow: 'onTheRecord.row.exportClaimReview',
  goToSpeakerOfRow: 'onTheRecord.row.goToSpeaker',
  alwaysOfRow: 'onTheRecord.row.always',
} as const;

export const toggleCommands = {
  speaker: 'onTheRecord.toggleSpeakers',
  quote: 'onTheRecord.toggleQuotes',
  claim: 'onTheRecord.toggleClaims',
  location: 'onTheRecord.toggleLocations',
} as const satisfies Record<MarkKind, string>;

export const kindCommands = {
  next: { speaker: 'onTheRecord.nextSpeaker', quote: 'onTheRecord.nextQuote', claim: 'onTheRecord.nextClaim', location: 'onTheRecord.nextLocation' },
  previous: { speaker: 'onTheRecord.previousSpeaker', quote: 'onTheRecord.previousQuote', claim: 'onTheRecord.previousClaim', location: 'onTheRecord.previousLocation' },
} as const satisfies Record<Direction, Record<MarkKind, string>>;

/** The commands that links in hover cards may run, and no others. */
export const cardCommands = [
  commands.revealSpan, commands.openCard, commands.copyQuoteOfCard, commands.copyCheckRequestOfCard, commands.exportClaimReviewOfCard, commands.copyCoordinates, commands.alwaysOfCard, ...Object.values(cardMarkCommands),
] as const;
export type CardCommand = (typeof cardCommands)[number];
