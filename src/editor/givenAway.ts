import * as vscode from 'vscode';
import { wordsThenOf, type Article } from '../core/article/article';

/**
 * Says what became of quotes or claims that leave the article, `done`; and warns of those whose words are not the ones that a
 * person stood for, because what is pasted elsewhere no longer says so.
 */
export function sayGivenAway(article: Article, items: readonly { readonly id: string }[], done?: string): void {
  const changed = items.filter(({ id }) => wordsThenOf(article, id)).length;
  if (!changed) return void (done && vscode.window.setStatusBarMessage(done, 5_000));
  const warning = items.length === 1
    ? vscode.l10n.t('Its words were changed since it was accepted: they are given as the article has them now.')
    : vscode.l10n.t('Changed since they were accepted, and given as the article has them now: {0}', changed);
  void vscode.window.showWarningMessage(done ? `${done} ${warning}` : warning);
}
