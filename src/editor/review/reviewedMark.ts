import * as vscode from 'vscode';
import type { Mark } from '../../core/article/mark';
import { color } from '../color';
import { Disposables } from '../disposables';
import { rangeOf } from '../ranges';

/** The frame around the mark that review stands at: an outline, which no other mark uses. */
export class ReviewedMark extends Disposables {
  private readonly type = this.own(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: color('reviewedMarkBackground'),
      outline: '2px solid',
      outlineColor: color('reviewedMarkBorder'),
      borderRadius: '2px',
      overviewRulerColor: color('reviewedMarkBorder'),
      overviewRulerLane: vscode.OverviewRulerLane.Full,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );

  /** Draws the frame in all editors of the document, and takes it away in all others. */
  show(document: vscode.TextDocument | undefined, mark: Mark | undefined): void {
    for (const editor of vscode.window.visibleTextEditors) {
      editor.setDecorations(this.type, mark && editor.document === document ? mark.spans.map((span) => rangeOf(editor.document, span)) : []);
    }
  }
}
