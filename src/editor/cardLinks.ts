import * as vscode from 'vscode';
import { decimalCoordinates } from '../core/formats/coordinates';
import type { Articles } from './articles';
import { commands } from './commandNames';
import { copyCheckRequests } from './copyCheckRequest';
import { copyQuotes } from './copyQuote';
import type { OpenClaimReviews } from './exportClaimReview';
import { revealSpan } from './ranges';

/** What the links in hover cards do. Their arguments have been through a URI, so nothing is taken for granted about them. */
export const registerCardLinks = (articles: Articles, openClaimReviews: OpenClaimReviews): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(commands.revealSpan, async (uri: unknown, start: unknown, end: unknown) => {
      const editor = editorOf(uri);
      if (!editor || typeof start !== 'number' || typeof end !== 'number') return;
      const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
      revealSpan(shown, { start, end });
      await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' }); // the card goes along
    }),
    vscode.commands.registerCommand(commands.copyQuoteOfCard, async (uri: unknown, id: unknown) => {
      const document = editorOf(uri)?.document;
      const article = document && articles.articleIn(document);
      const quote = typeof id === 'string' ? article?.quotes.get(id) : undefined;
      if (article && quote) await copyQuotes(article, [quote], document.getText());
    }),
    vscode.commands.registerCommand(commands.copyCheckRequestOfCard, (uri: unknown, id: unknown) => withClaim(articles, uri, id, copyCheckRequests)),
    vscode.commands.registerCommand(commands.exportClaimReviewOfCard, (uri: unknown, id: unknown) => withClaim(articles, uri, id, openClaimReviews)),
    vscode.commands.registerCommand(commands.copyCoordinates, async (lat: unknown, lon: unknown) => {
      if (typeof lat === 'number' && typeof lon === 'number') await vscode.env.clipboard.writeText(decimalCoordinates({ lat, lon }));
    }),
  );

/** Does something with the claim of a card; nothing when it is not there any more. */
async function withClaim(articles: Articles, uri: unknown, id: unknown, act: typeof copyCheckRequests): Promise<void> {
  const document = editorOf(uri)?.document;
  const article = document && articles.articleIn(document);
  const claim = typeof id === 'string' ? article?.claims.get(id) : undefined;
  if (document && claim) await act(article, [claim], document);
}

/** The editor in which the card was shown: the active one when the document is open in several. */
export function editorOf(uri: unknown): vscode.TextEditor | undefined {
  const shows = (editor: vscode.TextEditor | undefined): boolean => editor?.document.uri.toString() === uri;
  return shows(vscode.window.activeTextEditor) ? vscode.window.activeTextEditor : vscode.window.visibleTextEditors.find(shows);
}
