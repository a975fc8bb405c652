import * as vscode from 'vscode';
import type { Claim } from '../core/analysis/analysis';
import type { Article } from '../core/article/article';
import { english } from '../core/english/english';
import { articleSource } from '../core/formats/articleSource';
import { claimReviews } from '../core/formats/claimReview';
import type { Articles } from './articles';
import { claimsAtCursor } from './claimsAtCursor';
import { commands } from './commandNames';
import { sayGivenAway } from './givenAway';

/** Opens the claim at the cursor as a ClaimReview that waits for its verdict. */
export const registerExportClaimReview = (articles: Articles): vscode.Disposable =>
  vscode.commands.registerTextEditorCommand(commands.exportClaimReview, (editor) =>
    void openClaimReviews(articles.articleIn(editor.document), claimsAtCursor(articles, editor), editor.document));

/** Opens claims as ClaimReviews in a new document beside the article. Nothing is written to disk: whoever wants to keep it saves it. */
export async function openClaimReviews(article: Article | undefined, claims: readonly Claim[], document: vscode.TextDocument): Promise<void> {
  if (!article || !claims.length) return;
  const text = document.getText();
  const reviews = await vscode.workspace.openTextDocument({ language: 'json', content: claimReviews(article, claims, text, articleSource(text, english.lexicon)) });
  await vscode.window.showTextDocument(reviews, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  sayGivenAway(article, claims);
}
