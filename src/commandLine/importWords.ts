import type { ImportProblem} from '../core/import/problem';
import { largestFile, type ImportNotice, type ProblemKind } from '../core/import/problem';

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;

const problems: Readonly<Record<ProblemKind, string>> = {
  empty: 'the file is empty',
  tooLarge: `too large for an article: files of up to ${megabytes(largestFile)} are read, and what unpacks to twice that`,
  tooMuch: 'reading it took too long or too much memory, and was given up',
  unknown: 'of no kind that can be read: give a web page, a PDF, a Word document (.docx), an e-mail (.eml), an EPUB book, or text',
  oldWord: 'a Word file of the old kind (.doc): open it in a word processor and save it as .docx',
  folder: 'a folder: name the files in it, several at once if you like (FOLDER/*)',
  address: 'an address, and nothing is fetched from the web: open the page in a browser, save it (Ctrl+S), and give the saved file',
  broken: 'the file is damaged or not whole: get it or save it anew',
  encrypted: 'locked with a password: open it with its password and save it without one',
  scan: 'its pages are pictures of text: run it through text recognition (OCR) first',
  noArticle: 'no article found in it: a page of links, a form or a log-in page, perhaps; open the article itself and save that page',
};

/** Why a file could not be brought in, and what to do, in a line. */
export const problemWords = (error: ImportProblem): string => (error.kind === 'broken' && error.message.startsWith('this is not') ? error.message : problems[error.kind]);

/** What was left out of an article, in a line. */
export function noticeWords(notice: ImportNotice): string {
  switch (notice.kind) {
    case 'trackedChanges': return 'it has tracked changes: what was deleted is left out, what was inserted is in';
    case 'comments': return 'its comments are left out';
    case 'notes': return 'its footnotes are left out';
    case 'attachments': return notice.count === 1 ? 'its attachment is left out' : `its ${notice.count} attachments are left out`;
    case 'pagesWithoutText': return notice.count === 1 ? 'one of its pages is a picture and left out' : `${notice.count} of its pages are pictures and left out`;
  }
}
