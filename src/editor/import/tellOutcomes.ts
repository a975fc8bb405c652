import * as vscode from 'vscode';
import type { BroughtArticle } from '../../core/import/document';
import type { Failures } from '../failures';
import { inQuotationMarks } from '../words';
import { noticeWords, problemWords } from './importWords';

/** A file of which no article was made, and why; `words` where it is not the file that is wrong. */
export interface Failed {
  readonly name: string;
  readonly error: unknown;
  readonly words?: string;
}

/** Of so many files each is told why it could not be; of more, only which, and the log says why. */
const mostTold = 3;

/** Tells in one message of which files no article was made, however many. */
export function tellFailed(failures: Failures, failed: readonly Failed[]): void {
  if (!failed.length) return;
  const each = failed.map(({ name, error, words }) => ({ what: words ?? problemWords(name, error), error }));
  const names = failed.slice(0, mostTold).map(({ name }) => inQuotationMarks(name)).join(', ');
  const together = failed.length <= mostTold ? each.map(({ what }) => what).join(' ') : vscode.l10n.t('No article was made of {0} files: {1} and {2} more. They are untouched. The log says of each why, and what to do.', failed.length, names, failed.length - mostTold);
  failures.tellTogether(together, each);
}

/** Tells what was left out of articles; of several, of which. */
export function tellNotices(articles: readonly { readonly name: string; readonly article: BroughtArticle }[]): void {
  const names = new Map<string, string[]>();
  for (const { name, article } of articles) for (const notice of article.notices) names.set(noticeWords(notice), [...(names.get(noticeWords(notice)) ?? []), name]);
  const named = (of: readonly string[]): string => `${of.slice(0, mostTold).map((name) => inQuotationMarks(name)).join(', ')}${of.length > mostTold ? ' …' : ''}`;
  const words = [...names].map(([notice, of]) => (articles.length > 1 ? `${named(of)}: ${notice}` : notice));
  if (words.length) void vscode.window.showInformationMessage(words.join(' '));
}
