/** What a block of a document is, by the format it comes from. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quotation' | 'caption' | 'row' | 'preformatted';

/** A part of a document that holds blocks and other parts: an element of a page, say. */
export interface Container {
  /** The name of the element. */
  readonly tag: string;
  /** Its class names and the like as words in lower case, with a blank before and after each: " story body related links ". */
  readonly names: string;
  readonly parent: Container | undefined;
}

/** A block of a document, in reading order: a paragraph, a heading, an item of a list, a row of a table. */
export interface Block {
  readonly kind: BlockKind;
  /** Its text, white space collapsed; line breaks that the document asks for stay. */
  readonly text: string;
  /** Code units of the text that are in links. */
  readonly linked: number;
  /** Code units of the text that are set apart from the rest (bold, italic). */
  readonly stressed: number;
  /** What it stands in, the innermost part; undefined where the format tells of none. */
  readonly container?: Container;
}
