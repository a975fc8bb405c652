import type { Article } from '../article/article';
import type { ArticleSource } from '../language/articleHead';
import type { Doc } from '../language/doc';

/** An article with what is marked in it, for whoever takes it elsewhere. */
export interface Exported {
  readonly article: Article;
  /** What its offsets are offsets into, as it stands in the editor. */
  readonly text: string;
  readonly source: ArticleSource;
  /** What a person calls it: its file's name. */
  readonly name: string;
  /** Its sentences and words, for the forms that are made of these; read when first asked for. */
  readonly words: () => Pick<Doc, 'sentences' | 'tokens'>;
}
