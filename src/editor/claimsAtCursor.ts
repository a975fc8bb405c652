import * as vscode from 'vscode';
import type { Claim } from '../core/analysis/analysis';
import { marksAt } from '../core/article/article';
import type { Articles } from './articles';

/** The claims at the cursors of an editor, each once; says so in the status bar when there is none. */
export function claimsAtCursor(articles: Articles, { document, selections }: vscode.TextEditor): Claim[] {
  const article = articles.articleIn(document);
  const marks = article ? selections.map(({ active }) => marksAt(article, document.offsetAt(active)).find(({ kind }) => kind === 'claim')) : [];
  const claims = [...new Set(marks.map((mark) => mark && article?.claims.get(mark.id)))].filter((claim) => claim !== undefined);
  if (!claims.length) vscode.window.setStatusBarMessage(vscode.l10n.t('There is no claim at the cursor.'), 5_000);
  return claims;
}
