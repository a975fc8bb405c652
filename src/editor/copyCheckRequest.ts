import * as vscode from 'vscode';
import type { Claim } from '../core/analysis/analysis';
import { marksAt, type Article } from '../core/article/article';
import { checkRequest } from '../core/formats/checkRequest';
import type { Articles } from './articles';
import { commands } from './commandNames';
import { claimCount } from './words';

/** Copies the claim at the cursor as a request to check it. */
export const registerCopyCheckRequest = (articles: Articles): vscode.Disposable =>
  vscode.commands.registerTextEditorCommand(commands.copyCheckRequest, ({ document, selections }) => {
    const article = articles.articleIn(document);
    const marks = article ? selections.map(({ active }) => marksAt(article, document.offsetAt(active)).find(({ kind }) => kind === 'claim')) : [];
    const claims = [...new Set(marks)].map((mark) => mark && article?.claims.get(mark.id)).filter((claim) => claim !== undefined);
    void copyCheckRequests(article, claims, document);
  });

/** Puts requests to check the claims on the clipboard, and says so. */
export async function copyCheckRequests(article: Article | undefined, claims: readonly Claim[], document: vscode.TextDocument): Promise<void> {
  if (!article || !claims.length) return void vscode.window.setStatusBarMessage(vscode.l10n.t('There is no claim at the cursor.'), 5_000);
  const name = document.uri.path.split('/').at(-1) ?? document.uri.path;
  const text = document.getText();
  const requests = claims.map((claim) => checkRequest(article, claim, text, { name, line: document.positionAt(claim.start).line + 1 }));
  await vscode.env.clipboard.writeText(requests.join('\n'));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}.', claimCount(claims.length)), 5_000);
}
