import * as vscode from 'vscode';
import type { Claim } from '../core/analysis/analysis';
import type { Article } from '../core/article/article';
import { claimReviews } from '../core/formats/claimReview';
import type { Analyser } from '../parts/analysis';
import type { Articles } from './articles';
import { claimsAtCursor } from './claimsAtCursor';
import { commands } from './commandNames';
import { sayGivenAway } from './givenAway';

/** Opens claims as ClaimReviews in a new document beside the article. */
export type OpenClaimReviews = (article: Article | undefined, claims: readonly Claim[], document: vscode.TextDocument) => Promise<void>;

/** Opens the claim at the cursor as a ClaimReview that waits for its verdict. */
export const registerExportClaimReview = (articles: Articles, open: OpenClaimReviews): vscode.Disposable =>
  vscode.commands.registerTextEditorCommand(commands.exportClaimReview, (editor) =>
    void open(articles.articleIn(editor.document), claimsAtCursor(articles, editor), editor.document));

/** Nothing is written to disk: whoever wants to keep it saves it. */
export const claimReviewOpener = (analyser: () => Promise<Analyser>): OpenClaimReviews => async (article, claims, document) => {
  if (!article || !claims.length) return;
  const text = document.getText();
  const content = claimReviews(article, claims, text, (await analyser()).sourceOf(text));
  const reviews = await vscode.workspace.openTextDocument({ language: 'json', content });
  await vscode.window.showTextDocument(reviews, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  sayGivenAway(article, claims);
};
