import * as vscode from 'vscode';
import type { Quote } from '../core/analysis/analysis';
import type { Article } from '../core/article/article';
import { quoteWithAttribution } from '../core/formats/quoteWithAttribution';
import type { Articles } from './articles';
import { commands } from './commandNames';
import { sayGivenAway } from './givenAway';
import { quoteAt } from './navigate';
import { quoteCount } from './words';

/** Copies the quote at the cursor together with who says it. */
export const registerCopyQuote = (articles: Articles): vscode.Disposable =>
  vscode.commands.registerTextEditorCommand(commands.copyQuote, (editor) => {
    const article = articles.articleIn(editor.document);
    const quotes = article ? editor.selections.map(({ active }) => quoteAt(article, editor.document.offsetAt(active))) : [];
    void copyQuotes(article, [...new Set(quotes)].filter((quote) => quote !== undefined), editor.document.getText());
  });

/** Puts quotes on the clipboard, a line each, and says so. */
export async function copyQuotes(article: Article | undefined, quotes: readonly Quote[], text: string): Promise<void> {
  if (!article || !quotes.length) return void vscode.window.setStatusBarMessage(vscode.l10n.t('There is no quote at the cursor.'), 5_000);
  await vscode.env.clipboard.writeText(quotes.map((quote) => quoteWithAttribution(article, quote, text)).join('\n'));
  sayGivenAway(article, quotes, vscode.l10n.t('Copied {0}.', quoteCount(quotes.length)));
}
