/** Where a menu has a command: its group, with the place in it ("2_decide@1"), and when. */
export type MenuPlace = readonly [group: string, when?: string];

export interface Key {
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
  /** What the key passes to the command. */
  readonly args?: string;
}

/** What the manifest says of a command. */
export interface CommandLine {
  readonly title: string;
  /** Name of a codicon. */
  readonly icon?: string;
  /** When the palette has it; always where nothing is said. Commands of rows and cards are never there. */
  readonly palette?: string;
  /** Places in the title bar of the sidebar's view. */
  readonly view?: readonly MenuPlace[];
  /** Places in the menu of its rows. */
  readonly rows?: readonly MenuPlace[];
  /** Places in the menu of the text. */
  readonly menu?: readonly MenuPlace[];
  /** Places in the menu of files in the explorer. */
  readonly explorer?: readonly MenuPlace[];
  /** Places in the menu of an editor's tab. */
  readonly tab?: readonly MenuPlace[];
  /** A key that it has while review goes on, in the text and in the list, and which does nothing for a moment after it. */
  readonly reviewKey?: string;
  readonly keys?: readonly Key[];
}

/** Something that a person can do to marks or entities: at the cursor, and where they are said, to rows of the sidebar and from cards. */
export interface Operation extends CommandLine {
  /** Its command's name, where that is not its own. */
  readonly id?: string;
  readonly row?: CommandLine;
  readonly card?: CommandLine;
}

export const marked = 'onTheRecord.article == marked';
export const annotated = `${marked} || onTheRecord.article == empty`;
export const reviewing = 'onTheRecord.reviewing';
export const selected = 'editorHasSelection';
/** Files of which articles can be read. */
export const importable = 'resourceExtname =~ /^\\.(?:x?html?|mht(?:ml)?|pdf|docx|eml|epub|txt)$/i';

/** While review goes on, and for a moment after it, when a hand that has not noticed its end may still press its keys. */
const reviewKeys = 'onTheRecord.reviewKeys';
const untyped = `editorReadonly && ${reviewKeys}`;
/** Where a letter decides: in the text, which review keeps from being typed in, and in the card; and in the list. */
export const inText = `(editorTextFocus || editorHoverFocused) && ${untyped} && !findWidgetVisible`;
export const inList = 'focusedView == onTheRecord.entities && listFocus && !inputFocus';
export const inReviewedList = `focusedView =~ /^onTheRecord\\.(entities|reviewed)$/ && listFocus && !inputFocus && ${reviewKeys}`;
export const inListOutside = `${inList} && !${reviewKeys}`;
/** The same for keys that write nothing, and do after review what they always do. */
export const inTextDuring = `(editorTextFocus || editorHoverFocused) && ${untyped} && ${reviewing} && !findWidgetVisible`;
export const inListDuring = `${inReviewedList} && ${reviewing}`;
/** The same for keys that have a meaning of their own in the card. */
export const inTextAlone = `editorTextFocus && ${untyped} && ${reviewing} && !findWidgetVisible`;

/** What Esc passes to the command that leaves review: where a card is open, it closes that first. */
export const cardFirst = 'cardFirst';
/** What a letter passes to a command that can be meant after review, too, as long as no letter gives it. */
export const asLetter = 'asLetter';

/** Kinds and states of rows. */
export const on = {
  quote: 'viewItem =~ /^quote\\b/',
  claims: 'viewItem =~ /^(claim|claimant)\\b/',
  mark: 'viewItem =~ /^(quote|claim|location|mention|place)\\b/',
  place: 'viewItem =~ /^(location|place)\\b/',
  entity: 'viewItem =~ /\\bentity\\b/',
  edited: 'viewItem =~ /\\bedited\\b/',
  editedMark: 'viewItem =~ /^(quote|claim|location|mention) (?!.*\\bopen\\b).*\\bedited\\b/',
  open: 'viewItem =~ /\\bopen\\b/ && viewItem != orphan',
  orphan: 'viewItem == orphan',
  version: 'viewItem == version',
  conflict: 'viewItem =~ /^conflict both/',
} as const;
