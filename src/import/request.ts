import type { Block } from '../core/import/block';
import type { BroughtArticle } from '../core/import/document';
import type { ImportNotice, ProblemKind } from '../core/import/problem';
import type { WordPage } from './word/readWord';

/** The programs that read files, each loaded when a file of its kind is brought in and run apart from everything else. */
export type ReaderName = 'page' | 'word' | 'pdf';

/** What a reader is asked: a file's bytes, or what another reader made of them. */
export interface Requests {
  readonly page:
    | { readonly format: 'page' | 'mail' | 'book' | 'text'; readonly bytes: Uint8Array }
    | { readonly format: 'word'; readonly page: WordPage }
    | { readonly format: 'pdf'; readonly pages: PrintedStory };
  readonly word: Uint8Array;
  readonly pdf: Uint8Array;
}

/** What a reader answers. */
export interface Answers {
  readonly page: BroughtArticle;
  readonly word: WordPage;
  readonly pdf: PrintedStory;
}

/** The blocks of a PDF. */
export interface PrintedStory {
  readonly blocks: readonly Block[];
  readonly notices: readonly ImportNotice[];
}

/** An answer on its way. */
export type Reply<T> = { readonly answer: T } | { readonly problem: ProblemKind; readonly detail: string };
