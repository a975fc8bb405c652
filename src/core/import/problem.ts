/** Why a file cannot be brought in as an article. */
export type ProblemKind =
  /** It holds nothing. */
  | 'empty'
  /** It is larger than {@link largestFile}, or unpacks to more than is read. */
  | 'tooLarge'
  /** Reading it took longer than anybody waits, or more memory than there is. */
  | 'tooMuch'
  /** It is of no kind that can be read. */
  | 'unknown'
  /** It is a Word file of before 2007. */
  | 'oldWord'
  /** It is a folder. */
  | 'folder'
  /** It is an address, and nothing is fetched from the web. */
  | 'address'
  /** It is not what its beginning says, or a part of it is missing. */
  | 'broken'
  /** It opens only with a password. */
  | 'encrypted'
  /** Its pages are pictures. */
  | 'scan'
  /** It can be read, and holds no article. */
  | 'noArticle';

/** Thrown where a file cannot be brought in. The message is for a log, and holds no word of the file. */
export class ImportProblem extends Error {
  constructor(readonly kind: ProblemKind, detail: string = kind) {
    super(detail);
  }
}

/** What was left out of an article that a person should know of. */
export type ImportNotice =
  | { readonly kind: 'trackedChanges' | 'comments' | 'notes' }
  | { readonly kind: 'attachments' | 'pagesWithoutText'; readonly count: number };

/** Bytes of a file at most; hundreds of times what an article takes. */
export const largestFile = 64 * 1024 * 1024;
/** Bytes at most that are unpacked of a file, all of its parts together. */
export const largestUnpacked = 128 * 1024 * 1024;
/** Bytes at most of a page that is read as HTML. */
export const largestPage = 16 * 1024 * 1024;
