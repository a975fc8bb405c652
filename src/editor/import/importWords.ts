import { l10n } from 'vscode';
import { ImportProblem, type ImportNotice } from '../../core/import/problem';

/** Why a file could not be brought in, what was kept, and what to do next. `name` is what a person calls the file. */
export function problemWords(name: string, error: unknown): string {
  if (!(error instanceof ImportProblem)) return l10n.t('“{0}” could not be read. The file is untouched, and nothing was made of it. The log says more.', name);
  switch (error.kind) {
    case 'empty': return l10n.t('“{0}” is empty, so there is no article to make of it.', name);
    case 'tooLarge': return l10n.t('“{0}” is too large for an article: files of up to 64 MB are read, and what unpacks to no more than 128 MB. Nothing was made of it. Save the article alone, and open that.', name);
    case 'tooMuch': return l10n.t('Reading “{0}” took too long or too much memory and was given up. The file is untouched. Copy the article’s text and use Paste as Article.', name);
    case 'unknown': return l10n.t('“{0}” is of no kind that can be read. Web pages, PDFs, Word documents (.docx), e-mails (.eml), EPUB books and text can be opened as articles.', name);
    case 'oldWord': return l10n.t('“{0}” is a Word file of the old kind (.doc). Open it in a word processor, save it as .docx, and open that.', name);
    case 'folder': return l10n.t('“{0}” is a folder. Choose the files in it: several can be opened as articles at once.', name);
    case 'address': return l10n.t('This is an address, and On the Record fetches nothing from the web. Open the page in your browser and save it (Ctrl+S), or copy the article there and use Paste as Article.');
    case 'broken': return l10n.t('“{0}” is damaged or not whole. It is untouched, and nothing was made of it. Get or save it anew, or copy the article’s text and use Paste as Article.', name);
    case 'encrypted': return l10n.t('“{0}” is locked with a password. Open it where you have the password, save it without one, and open that.', name);
    case 'scan': return l10n.t('The pages of “{0}” are pictures of text. Run it through text recognition (OCR) first, and open what comes out.', name);
    case 'noArticle': return l10n.t('No article was found in “{0}”: it may be a page of links, a form or a log-in page. Open the article itself and save that page, or copy its text and use Paste as Article.', name);
  }
}

/** What was left out of an article. */
export function noticeWords(notice: ImportNotice): string {
  switch (notice.kind) {
    case 'trackedChanges': return l10n.t('The document has tracked changes: what was deleted is left out, what was inserted is in.');
    case 'comments': return l10n.t('Its comments are left out.');
    case 'notes': return l10n.t('Its footnotes are left out.');
    case 'attachments': return notice.count === 1 ? l10n.t('Its attachment is left out.') : l10n.t('Its {0} attachments are left out.', notice.count);
    case 'pagesWithoutText': return notice.count === 1 ? l10n.t('One page is a picture and left out.') : l10n.t('{0} pages are pictures and left out.', notice.count);
  }
}
