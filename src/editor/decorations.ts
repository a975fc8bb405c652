import * as vscode from 'vscode';
import { markKinds, type MarkKind } from '../core/article/mark';
import type { Articles } from './articles';
import { Disposables } from './disposables';
import { rangeOf } from './ranges';
import type { VisibleKinds } from './visibleKinds';

const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`onTheRecord.${name}`);

/**
 * How each kind looks. The four are told apart without colour, and stay readable where they overlap because each uses another
 * part of the line: a quote is a tinted surface, a claim a dashed rule at the bottom of the line, a speaker a solid rule, a
 * location dots right under the letters.
 */
const looks: Readonly<Record<MarkKind, vscode.DecorationRenderOptions>> = {
  quote: {
    backgroundColor: color('quoteBackground'),
    borderStyle: 'solid',
    borderWidth: '0 2px', // bars at both ends in high contrast, where tints are faint; the bottom of the line stays free for the rules
    borderColor: color('quoteBorder'),
    borderRadius: '2px',
    overviewRulerColor: color('quoteRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  },
  claim: {
    borderStyle: 'dashed',
    borderWidth: '0 0 1px 0',
    borderColor: color('claimUnderline'),
    overviewRulerColor: color('claimUnderline'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  },
  speaker: {
    backgroundColor: color('speakerBackground'),
    borderStyle: 'solid',
    borderWidth: '0 0 2px 0',
    borderColor: color('speakerUnderline'),
    overviewRulerColor: color('speakerUnderline'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
  location: {
    // the rule has the theme's colour through the variable that VS Code makes of every contributed colour
    textDecoration: 'underline dotted 2px var(--vscode-onTheRecord-locationUnderline); text-underline-offset: 3px',
    overviewRulerColor: color('locationUnderline'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
};

/** Draws the marks of every visible article in all its editors. VS Code moves them while a person types. */
export class Decorations extends Disposables {
  private readonly types = new Map(
    markKinds.map((kind) => [
      kind,
      this.own(vscode.window.createTextEditorDecorationType({ ...looks[kind], rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed })),
    ]),
  );

  constructor(
    private readonly articles: Articles,
    private readonly visible: VisibleKinds,
  ) {
    super();
    this.own(articles.onDidChange((document) => this.draw(vscode.window.visibleTextEditors.filter((editor) => editor.document === document))));
    this.own(vscode.window.onDidChangeVisibleTextEditors((editors) => this.draw(editors)));
    this.own(visible.onDidChange(() => this.draw(vscode.window.visibleTextEditors)));
    this.draw(vscode.window.visibleTextEditors);
  }

  private draw(editors: readonly vscode.TextEditor[]): void {
    const kinds = this.visible.kinds;
    for (const editor of editors) {
      const { document } = editor;
      const marks = this.articles.articleIn(document)?.marks ?? [];
      for (const [kind, type] of this.types) {
        const shown = kinds.has(kind) ? marks.filter((mark) => mark.kind === kind) : [];
        editor.setDecorations(type, shown.flatMap((mark) => mark.spans.map((span) => rangeOf(document, span))));
      }
    }
  }
}
