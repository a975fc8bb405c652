import type { ArticleSource } from '../language/articleHead';
import type { Block } from './block';
import type { ImportNotice } from './problem';

/** A document as the reader of its format gives it: its story, and what is known of it. */
export interface ReadDocument {
  /** The story's blocks, without headline, byline and date. */
  readonly blocks: readonly Block[];
  readonly source: ArticleSource;
  readonly notices: readonly ImportNotice[];
}

/** An article that was brought in. */
export interface BroughtArticle {
  /** The text of its file. */
  readonly text: string;
  readonly headline: string | undefined;
  readonly notices: readonly ImportNotice[];
}
