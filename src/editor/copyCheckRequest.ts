import * as vscode from 'vscode';
import type { Claim } from '../core/analysis/analysis';
import type { Article } from '../core/article/article';
import { checkRequest } from '../core/formats/checkRequest';
import type { Articles } from './articles';
import { claimsAtCursor } from './claimsAtCursor';
import { commands } from './commandNames';
import { fileName } from './fileName';
import { sayGivenAway } from './givenAway';
import { claimCount } from './words';

/** Copies the claim at the cursor as a request to check it. */
export const registerCopyCheckRequest = (articles: Articles): vscode.Disposable =>
  vscode.commands.registerTextEditorCommand(commands.copyCheckRequest, (editor) =>
    void copyCheckRequests(articles.articleIn(editor.document), claimsAtCursor(articles, editor), editor.document));

/** Puts requests to check the claims on the clipboard, and says so. */
export async function copyCheckRequests(article: Article | undefined, claims: readonly Claim[], document: vscode.TextDocument): Promise<void> {
  if (!article || !claims.length) return;
  const name = fileName(document.uri);
  const text = document.getText();
  const requests = claims.map((claim) => checkRequest(article, claim, text, { name, line: document.positionAt(claim.start).line + 1 }));
  await vscode.env.clipboard.writeText(requests.join('\n'));
  sayGivenAway(article, claims, vscode.l10n.t('Copied {0}.', claimCount(claims.length)));
}
