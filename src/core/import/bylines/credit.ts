/** Where on a page a line stands that may say who wrote the story. */
export type CreditPlace =
  /** In schema.org's data, for the page's own article. */
  | 'ownData'
  /** In schema.org's data, for another article. */
  | 'otherData'
  /** In a `meta` element for authors in general. */
  | 'meta'
  /** In a `meta` element of one service or another. */
  | 'service'
  /** Marked as an author where the page shows the name. */
  | 'marked'
  /** In an element that is named as a byline, or as an author. */
  | 'named'
  /** Around the headline. */
  | 'head'
  /** Below the story's first paragraphs, where it says who reported it. */
  | 'end'
  /** What a reader for all pages takes for a byline. */
  | 'guessed';

/** A line, or a value of the page's data, that may say who wrote the story. */
export interface Credit {
  readonly place: CreditPlace;
  readonly text: string;
  /** For a line around the headline: how many lines behind it, negative before it. */
  readonly distance?: number;
  /** For a line around the headline: the lines before and behind. */
  readonly beside?: readonly string[];
  /** Whether it stands in a part of the page that is named as one of pictures. */
  readonly isCaption?: boolean;
  /** Whether another credit of this place stands before it. */
  readonly isLater?: boolean;
}
