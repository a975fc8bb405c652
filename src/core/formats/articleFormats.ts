import type { Article } from '../article/article';
import { analysisJson } from './analysisJson';
import type { ArticleSource } from '../language/articleHead';

/** An article with what is marked in it, for whoever takes it elsewhere. */
export interface Exported {
  readonly article: Article;
  /** What its offsets are offsets into, as it stands in the editor. */
  readonly text: string;
  readonly source: ArticleSource;
  /** What a person calls it: its file's name. */
  readonly name: string;
}

/** A form in which the marks of an article are kept in a file for other programs. */
export interface ArticleFormat {
  /** As a person reads it in a list, in English: the editor translates it. */
  readonly title: string;
  /** What it is good for, on one line, in English. */
  readonly detail: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  /** The whole file. Throws nothing, whatever the article holds. */
  write(exported: Exported): string;
}

/** Every form, as it is offered. A new one is a file with one pure function beside this one, a line here, and its test. */
export const articleFormats: readonly ArticleFormat[] = [
  { title: 'Analysis (JSON)', detail: 'What the command line prints, with your decisions: offsets are UTF-16 code units', extension: 'json', write: analysisJson },
];
