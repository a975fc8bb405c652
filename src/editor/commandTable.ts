import { annotated, asLetter, cardFirst, importable, inList, inListDuring, inReviewedList, inText, inTextAlone, inTextDuring, marked, on, reviewing, selected, type CommandLine, type Operation } from './commandLine';
import { commands, kindCommands, toggleCommands } from './commandNames';
import { entityOperations, markOperations } from './review/operations';
import { addCommand, addCommands, bulkCommands, conflictCommands, orphanCommands, reviewCommands } from './review/reviewCommands';

type ValueOf<T> = T[keyof T];
/** Commands that are no operation on marks or entities. */
type Other =
  | ValueOf<typeof commands> | ValueOf<typeof kindCommands.next> | ValueOf<typeof kindCommands.previous> | ValueOf<typeof toggleCommands>
  | ValueOf<typeof reviewCommands> | typeof addCommand | ValueOf<typeof addCommands> | ValueOf<typeof bulkCommands> | ValueOf<typeof orphanCommands> | ValueOf<typeof conflictCommands>;

/** Where rows stand in groups. */
const sortable = `${marked} && onTheRecord.grouping == kind`;

const others: Readonly<Record<Other, CommandLine>> = {
  [commands.annotate]: { title: 'Annotate This Article', icon: 'quote', palette: 'editorIsOpen', view: [['2_article@1']] },
  [commands.clear]: { title: 'Clear the Marks of This Article', icon: 'clear-all', palette: annotated, view: [['2_article@2', `(${annotated})`]] },
  [commands.nextMark]: { title: 'Go to Next Mark', icon: 'arrow-down', palette: marked, keys: [{ key: 'ctrl+f7', mac: 'cmd+f7', when: `editorTextFocus && ${marked}` }] },
  [commands.previousMark]: { title: 'Go to Previous Mark', icon: 'arrow-up', palette: marked, keys: [{ key: 'ctrl+shift+f7', mac: 'cmd+shift+f7', when: `editorTextFocus && ${marked}` }] },
  [commands.goToSpeaker]: { title: 'Go to the Speaker of This Quote', icon: 'person', palette: marked, menu: [['1_go@1', marked]], keys: [{ key: 'ctrl+alt+f7', mac: 'cmd+alt+f7', when: `editorTextFocus && ${marked}` }] },
  [commands.showCard]: { title: 'Show the Card of the Mark at the Cursor', icon: 'comment-discussion', palette: marked },
  [commands.copyQuote]: { title: 'Copy Quote with Attribution', icon: 'copy', palette: marked, menu: [['2_copy@1', marked]] },
  [commands.copyCheckRequest]: { title: 'Copy Claim as Check Request', icon: 'copy', palette: marked, menu: [['2_copy@2', marked]] },
  [commands.exportClaimReview]: { title: 'Export Claim as ClaimReview', icon: 'json', palette: marked, menu: [['2_copy@3', marked]] },
  [commands.exportArticle]: { title: 'Export Annotations…', icon: 'export', palette: marked, view: [['2_article@3', marked]] },
  [commands.importAnnotations]: { title: 'Import Annotations…', icon: 'cloud-download', palette: annotated, view: [['2_article@4', `(${annotated})`]] },
  [commands.compareReaders]: { title: 'Compare with Another Reader’s Annotations…', icon: 'git-compare', palette: annotated, view: [['2_article@5', `(${annotated})`]] },
  [commands.showReport]: { title: 'Show Article Report', icon: 'graph', palette: annotated, view: [['2_article@6', `(${annotated})`]] },
  [commands.showOnlyKind]: { title: 'Show Only One Kind of Mark…', icon: 'eye', view: [['1_marks@1']], menu: [['3_show@1', marked]] },
  [commands.showAllKinds]: { title: 'Show All Kinds of Marks', icon: 'eye', view: [['1_marks@2']] },
  [commands.toggleInline]: { title: 'Show or Hide Who Speaks, Behind Each Quote', icon: 'comment', palette: marked, view: [['1_marks@7', marked]], menu: [['3_show@2', marked]] },
  [commands.openAsArticle]: { title: 'Open as Article…', icon: 'new-file', view: [['2_article@0']], explorer: [['navigation@40', `${importable} && !explorerResourceIsFolder`]], tab: [['2_onTheRecord@1', importable]] },
  [commands.pasteAsArticle]: { title: 'Paste as Article', icon: 'clippy' },
  [commands.unwrapLines]: { title: 'Open with Whole Paragraphs', palette: annotated },
  [commands.openSample]: { title: 'Open the Sample Article' },
  [commands.openTeamList]: { title: 'Open the Team’s List', icon: 'library', view: [['2_article@7']] },
  [commands.always]: { title: 'Always, in Every Article of This Folder…', icon: 'library', palette: `(${annotated})`, menu: [['0_decide@8', `(${annotated})`]] },
  [commands.alwaysOfCard]: { title: 'Always…' },
  [commands.alwaysOfRow]: { title: 'Always, in Every Article of This Folder…', icon: 'library', rows: [['4_entity@6', 'viewItem =~ /^(location|place)\\b|\\bentity\\b/']] },
  [commands.showLog]: { title: 'Show Log' },
  [commands.setReviewer]: { title: 'Set the Name for My Decisions…' },
  [commands.showEntities]: { title: 'Show Entities of This Article' },
  [commands.groupByKind]: { title: 'Group Entities by Kind', icon: 'list-tree', palette: 'onTheRecord.grouping != kind', view: [['navigation@2', `${marked} && onTheRecord.grouping != kind`], ['0_group@1', `${marked} && onTheRecord.grouping != kind`]] },
  [commands.groupByText]: { title: 'List Entities in the Order of the Text', icon: 'list-ordered', palette: 'onTheRecord.grouping != text', view: [['navigation@2', `${marked} && onTheRecord.grouping == kind`], ['0_group@2', `${marked} && onTheRecord.grouping != text`]] },
  [commands.groupByWorth]: { title: 'List Claims, Best Worth Checking First', icon: 'checklist', palette: 'onTheRecord.grouping != worth', view: [['0_group@3', `${marked} && onTheRecord.grouping != worth`]] },
  [commands.sortByCount]: { title: 'Sort People and Places by How Often They Come', palette: `${marked} && onTheRecord.rowOrder != count`, view: [['0_sort@1', `${sortable} && onTheRecord.rowOrder != count`]] },
  [commands.sortByText]: { title: 'Sort People and Places in the Order of the Text', palette: `${marked} && onTheRecord.rowOrder != text`, view: [['0_sort@2', `${sortable} && onTheRecord.rowOrder != text`]] },
  [commands.sortByName]: { title: 'Sort People and Places by Name', palette: `${marked} && onTheRecord.rowOrder != name`, view: [['0_sort@3', `${sortable} && onTheRecord.rowOrder != name`]] },
  [commands.unfoldAll]: { title: 'Unfold the Whole List', icon: 'expand-all', palette: marked, view: [['0_sort@4', sortable]] },
  [commands.filter]: { title: 'Filter Entities…', icon: 'filter', palette: marked, view: [['navigation@1', `${marked} && !onTheRecord.filtered`]], keys: [{ key: 'ctrl+f', mac: 'cmd+f', when: inList }] },
  [commands.clearFilter]: { title: 'Clear the Filter of Entities', icon: 'filter-filled', palette: 'onTheRecord.filtered', view: [['navigation@1', 'onTheRecord.filtered']] },
  [commands.showToCheck]: { title: 'Show Only Claims to Check', icon: 'tasklist', palette: `${marked} && !onTheRecord.only.toCheck`, view: [['1_marks@4', `${marked} && !onTheRecord.only.toCheck`]] },
  [commands.showUnattributed]: { title: 'Show Only Quotes Without a Speaker', icon: 'question', palette: `${marked} && !onTheRecord.only.unattributed`, view: [['1_marks@5', `${marked} && !onTheRecord.only.unattributed`]] },
  [commands.showUnsure]: { title: 'Show Only What Is Unsure', icon: 'dashboard', palette: `${marked} && !onTheRecord.only.unsure`, view: [['1_marks@6', `${marked} && !onTheRecord.only.unsure`]] },
  [commands.revealSpan]: { title: 'Go There' },
  [commands.openCard]: { title: 'Show This Part of the Card' },
  [commands.copyQuoteOfCard]: { title: 'Copy with Attribution' },
  [commands.copyCheckRequestOfCard]: { title: 'Copy as Check Request' },
  [commands.exportClaimReviewOfCard]: { title: 'Export as ClaimReview' },
  [commands.copyCoordinates]: { title: 'Copy Coordinates' },
  [commands.revealRow]: { title: 'Show in the Article', icon: 'go-to-file', rows: [['0_go@1', 'viewItem =~ /^(?!group|orphan|conflict|version)/']] },
  [commands.copyQuoteOfRow]: { title: 'Copy with Attribution', icon: 'copy', rows: [['1_copy@1', 'viewItem =~ /^(quote|speaker)\\b/']] },
  [commands.copyCheckRequestOfRow]: { title: 'Copy as Check Request', icon: 'copy', rows: [['1_copy@2', on.claims]] },
  [commands.exportClaimReviewOfRow]: { title: 'Export as ClaimReview', icon: 'json', rows: [['1_copy@3', on.claims]] },
  [commands.goToSpeakerOfRow]: { title: 'Go to Speaker', icon: 'person', rows: [['0_go@2', on.quote]] },
  [kindCommands.next.speaker]: { title: 'Go to Next Speaker', palette: marked },
  [kindCommands.previous.speaker]: { title: 'Go to Previous Speaker', palette: marked },
  [kindCommands.next.quote]: { title: 'Go to Next Quote', palette: marked },
  [kindCommands.previous.quote]: { title: 'Go to Previous Quote', palette: marked },
  [kindCommands.next.claim]: { title: 'Go to Next Claim', palette: marked },
  [kindCommands.previous.claim]: { title: 'Go to Previous Claim', palette: marked },
  [kindCommands.next.location]: { title: 'Go to Next Location', palette: marked },
  [kindCommands.previous.location]: { title: 'Go to Previous Location', palette: marked },
  [toggleCommands.speaker]: { title: 'Show or Hide Speakers' },
  [toggleCommands.quote]: { title: 'Show or Hide Quotes' },
  [toggleCommands.claim]: { title: 'Show or Hide Claims' },
  [toggleCommands.location]: { title: 'Show or Hide Locations' },
  [reviewCommands.start]: { title: 'Start Review', icon: 'play', palette: `${marked} && !${reviewing}`, view: [['navigation@0', `${marked} && !${reviewing}`]], menu: [['4_review@1', `${marked} && !${reviewing}`]], keys: [{ key: 'ctrl+shift+f8', mac: 'cmd+shift+f8', when: `editorTextFocus && ${marked} && !${reviewing}` }] },
  [reviewCommands.startPart]: { title: 'Review a Part of the Article…', icon: 'list-selection', palette: marked, view: [['3_review@0', marked]], menu: [['4_review@1', marked]] },
  [reviewCommands.leave]: { title: 'Leave Review', icon: 'debug-stop', palette: reviewing, view: [['navigation@0', reviewing]], menu: [['4_review@1', reviewing]], keys: [{ key: 'escape', when: `${inTextAlone} && !referenceSearchVisible`, args: cardFirst }, { key: 'escape', when: inListDuring, args: cardFirst }] },
  [reviewCommands.next]: { title: 'Go to Next Open Mark', icon: 'arrow-down', palette: marked, keys: [{ key: 'n', when: inText }, { key: 'right', when: inTextAlone }, { key: 'n', when: inReviewedList }] },
  [reviewCommands.previous]: { title: 'Go to Previous Open Mark', icon: 'arrow-up', palette: marked, keys: [{ key: 'b', when: inText }, { key: 'left', when: inTextAlone }, { key: 'b', when: inReviewedList }] },
  [reviewCommands.card]: { title: 'Show the Card of This Mark', palette: reviewing, reviewKey: 'c' },
  [reviewCommands.keys]: { title: 'Show the Keys of Review', icon: 'keyboard', keys: [{ key: 'shift+/', when: inTextDuring }, { key: 'shift+/', when: inListDuring }] },
  [reviewCommands.inTextOrder]: { title: 'Review in the Order of the Text', icon: 'list-ordered', palette: `${marked} && config.onTheRecord.review.order != text`, view: [['3_review@3', `${marked} && config.onTheRecord.review.order != text`]] },
  [reviewCommands.leastSureFirst]: { title: 'Review the Least Sure First', icon: 'question', palette: `${marked} && config.onTheRecord.review.order != unsure`, view: [['3_review@3', `${marked} && config.onTheRecord.review.order != unsure`]] },
  [reviewCommands.undo]: { title: 'Undo Last Decision', icon: 'discard', palette: 'onTheRecord.canUndo', view: [['3_review@1', 'onTheRecord.canUndo']], menu: [['4_review@2', 'onTheRecord.canUndo']], keys: [{ key: 'u', when: inText, args: asLetter }, { key: 'u', when: inReviewedList, args: asLetter }, { key: 'ctrl+z', mac: 'cmd+z', when: inTextDuring }, { key: 'ctrl+z', mac: 'cmd+z', when: inList }] },
  [reviewCommands.redo]: { title: 'Redo Decision', icon: 'redo', palette: 'onTheRecord.canRedo', view: [['3_review@2', 'onTheRecord.canRedo']], keys: [{ key: 'shift+u', when: inText, args: asLetter }, { key: 'shift+u', when: inReviewedList, args: asLetter }, { key: 'ctrl+shift+z', mac: 'cmd+shift+z', when: inTextDuring }, { key: 'ctrl+shift+z', mac: 'cmd+shift+z', when: inList }, { key: 'ctrl+y', mac: 'cmd+y', when: inTextDuring }, { key: 'ctrl+y', mac: 'cmd+y', when: inList }] },
  [reviewCommands.showRejected]: { title: 'Show Rejected Marks', icon: 'eye', palette: `(${annotated}) && !onTheRecord.showsRejected`, view: [['1_marks@3', `(${annotated}) && !onTheRecord.showsRejected`]] },
  [reviewCommands.hideRejected]: { title: 'Hide Rejected Marks', icon: 'eye-closed', palette: 'onTheRecord.showsRejected', view: [['1_marks@3', 'onTheRecord.showsRejected']] },
  [addCommand]: { title: 'Mark the Selected Words…', icon: 'add', palette: `(${annotated}) && ${selected}`, keys: [{ key: 'm', when: inText }] },
  [addCommands.speaker]: { title: 'Mark the Selected Words as Speaker', palette: `(${annotated}) && ${selected}`, menu: [['0_mark@1', selected]] },
  [addCommands.quote]: { title: 'Mark the Selected Words as Quote', palette: `(${annotated}) && ${selected}`, menu: [['0_mark@2', selected]] },
  [addCommands.claim]: { title: 'Mark the Selected Words as Claim', palette: `(${annotated}) && ${selected}`, menu: [['0_mark@3', selected]] },
  [addCommands.location]: { title: 'Mark the Selected Words as Location', palette: `(${annotated}) && ${selected}`, menu: [['0_mark@4', selected]] },
  [bulkCommands.acceptKind]: { title: 'Accept All of a Kind…', icon: 'check-all', palette: marked, view: [['4_bulk@2', marked]] },
  [bulkCommands.acceptEntity]: { title: 'Accept All of a Person, Group or Place…', icon: 'check-all', palette: marked, view: [['4_bulk@3', marked]] },
  [bulkCommands.rejectEntity]: { title: 'Reject All of a Person, Group or Place…', icon: 'close-all', palette: marked, view: [['4_bulk@4', marked]] },
  [bulkCommands.acceptSure]: { title: 'Accept All That the Machine Is Sure Of…', icon: 'check-all', palette: marked, view: [['4_bulk@1', marked]] },
  [conflictCommands.use]: { title: 'Use This Version', icon: 'check', rows: [['inline@1', on.version], ['1_conflict@1', on.version]] },
  [conflictCommands.keepBoth]: { title: 'Keep Both Versions', icon: 'copy', rows: [['inline@1', on.conflict], ['1_conflict@2', on.conflict]] },
  [orphanCommands.find]: { title: 'Find Again…', icon: 'search', rows: [['inline@1', on.orphan], ['1_orphan@1', on.orphan]] },
  [orphanCommands.attach]: { title: 'Attach to the Selected Words', icon: 'link', rows: [['inline@2', on.orphan], ['1_orphan@2', on.orphan]] },
  [orphanCommands.discard]: { title: 'Discard', icon: 'trash', rows: [['inline@3', on.orphan], ['1_orphan@3', on.orphan]] },
};

/** An operation's lines: at the cursor, where the palette has it while there are marks, and those of rows and cards. */
function* linesOf([name, { id = name, row, card, ...line }]: readonly [string, Operation]): Generator<[string, CommandLine]> {
  yield [`onTheRecord.${id}`, { palette: marked, ...line }];
  if (row) yield [`onTheRecord.row.${id}`, row];
  if (card) yield [`onTheRecord.card.${id}`, card];
}

/** Every command of the extension with what the manifest says of it. */
export const commandTable: ReadonlyMap<string, CommandLine> = new Map([
  ...Object.entries(others),
  ...[...Object.entries<Operation>(markOperations), ...Object.entries<Operation>(entityOperations)].flatMap((operation) => [...linesOf(operation)]),
]);
