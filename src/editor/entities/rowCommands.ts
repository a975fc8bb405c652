import * as vscode from 'vscode';
import { landingSpan } from '../../core/article/navigation';
import type { Row } from '../../core/article/tree';
import type { Span } from '../../core/span';
import type { ActiveArticle } from '../activeArticle';
import { commands } from '../commandNames';
import { copyCheckRequests } from '../copyCheckRequest';
import { copyQuotes } from '../copyQuote';
import type { OpenClaimReviews } from '../exportClaimReview';
import { revealSpan } from '../ranges';
import type { ReviewMode } from '../review/reviewMode';
import type { EntitiesView } from './entitiesView';

/** What a row of the tree can do: the row that was clicked, or all that are selected when it is one of them. */
export const registerRowCommands = (active: ActiveArticle, view: Pick<EntitiesView, 'lead' | 'takeKeyboard'>, mode: Pick<ReviewMode, 'visit'>, openClaimReviews: OpenClaimReviews): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(commands.showEntities, () => view.takeKeyboard()),
    vscode.commands.registerCommand(commands.revealRow, async (row?: Row) => {
      const mark = active.article?.marks.find(({ key }) => key === row?.mark);
      if (!mark) return;
      view.lead(landingSpan(mark));
      await show(active, landingSpan(mark));
      if (active.document) mode.visit(active.document, mark);
    }),
    vscode.commands.registerCommand(commands.copyQuoteOfRow, async (row?: Row, selected?: readonly Row[]) => {
      const { article, document } = active;
      if (!article || !document || !row) return;
      const quotes = below(row, selected).map((each) => each.type === 'quote' && article.quotes.get(each.quote.id));
      await copyQuotes(article, [...new Set(quotes)].filter((quote) => quote !== false && quote !== undefined), document.getText());
    }),
    vscode.commands.registerCommand(commands.copyCheckRequestOfRow, (row?: Row, selected?: readonly Row[]) => withClaims(active, row, selected, copyCheckRequests)),
    vscode.commands.registerCommand(commands.exportClaimReviewOfRow, (row?: Row, selected?: readonly Row[]) => withClaims(active, row, selected, openClaimReviews)),
    vscode.commands.registerCommand(commands.goToSpeakerOfRow, (row?: Row) =>
      show(active, row?.type === 'quote' ? (active.article?.quotes.get(row.quote.id)?.speaker ?? undefined) : undefined),
    ),
  );

/** The row, or all selected ones when it is among them, with everything below. */
const below = (row: Row, selected: readonly Row[] = []): Row[] => {
  const whole = (each: Row): Row[] => [each, ...each.children.flatMap(whole)];
  return (selected.includes(row) ? selected : [row]).flatMap(whole);
};

/** Does something with the claims of the row, or of all selected ones. */
async function withClaims({ article, document }: ActiveArticle, row: Row | undefined, selected: readonly Row[] | undefined, act: typeof copyCheckRequests): Promise<void> {
  if (!article || !document || !row) return;
  const claims = below(row, selected).map((each) => each.type === 'claim' && article.claims.get(each.claim.id));
  await act(article, [...new Set(claims)].filter((claim) => claim !== false && claim !== undefined), document);
}

/** Shows a span of the active article in the editor it is open in. */
async function show({ document, editor }: ActiveArticle, span: Span | undefined): Promise<void> {
  if (!document || !span) return;
  const shown = await vscode.window.showTextDocument(document, { viewColumn: editor?.viewColumn ?? vscode.ViewColumn.Active, preserveFocus: true, preview: false });
  revealSpan(shown, span);
}
