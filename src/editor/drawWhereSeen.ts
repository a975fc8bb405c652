import * as vscode from 'vscode';
import type { Articles } from './articles';
import type { VisibleKinds } from './visibleKinds';

/** Draws in the editors that are visible: at once, and anew where an article, the editors or the kinds in sight change. */
export function drawWhereSeen(articles: Articles, visible: VisibleKinds, draw: (editors: readonly vscode.TextEditor[]) => void): vscode.Disposable {
  const { window } = vscode;
  const listening = vscode.Disposable.from(
    articles.onDidChange((document) => draw(window.visibleTextEditors.filter((editor) => editor.document === document))),
    window.onDidChangeVisibleTextEditors(draw),
    visible.onDidChange(() => draw(window.visibleTextEditors)),
  );
  draw(window.visibleTextEditors);
  return listening;
}
