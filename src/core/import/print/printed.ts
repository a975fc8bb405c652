/** A piece of text on a page, as it was set: a word, a part of one, or a line. Lengths are in points; y grows upwards from the bottom. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Size of its font. */
  readonly size: number;
  /** Any name that tells its font from the others of the document. */
  readonly font: string;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
}

/** Words of a line that stand beside each other with no more than a blank between. */
export interface PrintedRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** A line of a column. */
export interface PrintedLine extends PrintedRun {
  /** Index of the page. */
  readonly page: number;
  /** Index of the column it stands in, counted over all pages in reading order. */
  readonly column: number;
}
