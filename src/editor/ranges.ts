import * as vscode from 'vscode';
import type { Edit } from '../core/article/edits';
import type { Span } from '../core/span';

/** A span of the article as a range of its document. */
export const rangeOf = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/** The text of a span, as the document has it. */
export const textIn = (document: vscode.TextDocument, span: Span): string => document.getText(rangeOf(document, span));

/** The selection of an editor as a span. */
export const spanOf = (document: vscode.TextDocument, selection: vscode.Range): Span => ({
  start: document.offsetAt(selection.start),
  end: document.offsetAt(selection.end),
});

/** Selects a span in an editor and scrolls to it. The cursor is left at its beginning, where commands and cards at the cursor look. */
export function revealSpan(editor: vscode.TextEditor, span: Span): void {
  const range = rangeOf(editor.document, span);
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What changed in a document, as edits of its text. */
export const editsOf = (changes: readonly vscode.TextDocumentContentChangeEvent[]): Edit[] =>
  changes.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, inserted: text.length }));

/** Leaves the cursor where it is and nothing selected, in every editor of the document: what is typed then takes the place of nothing. */
export function collapseSelections(document: vscode.TextDocument): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document === document) editor.selection = new vscode.Selection(editor.selection.active, editor.selection.active);
  }
}
