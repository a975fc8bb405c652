import * as vscode from 'vscode';
import type { Article } from '../core/article/article';
import type { Articles, Status } from './articles';
import { Disposables } from './disposables';

/**
 * The document that sidebar, status bar and context keys tell about: that of the active editor. While another part of the
 * window has the focus (a panel, the output) it stays the last one, as long as it is on screen.
 */
export class ActiveArticle extends Disposables {
  private current: vscode.TextDocument | undefined;
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  /** Another document is active, or the active one has another status or another article. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly articles: Articles) {
    super();
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.update()));
    this.own(articles.onDidChange((document) => {
      if (document === this.current) this.changed.fire();
      else this.update();
    }));
    this.update();
  }

  get document(): vscode.TextDocument | undefined {
    return this.current;
  }

  get article(): Article | undefined {
    return this.current && this.articles.articleIn(this.current);
  }

  get status(): Status | undefined {
    return this.current && this.articles.statusOf(this.current);
  }

  /** The editor that shows the active article: the active one if it does. */
  get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active?.document === this.current) return active;
    return vscode.window.visibleTextEditors.find((editor) => editor.document === this.current);
  }

  private update(): void {
    const next = this.candidate();
    if (next === this.current) return;
    this.current = next;
    this.changed.fire();
  }

  private candidate(): vscode.TextDocument | undefined {
    const editors = vscode.window.visibleTextEditors;
    const active = vscode.window.activeTextEditor;
    const can = (document: vscode.TextDocument | undefined): boolean => document !== undefined && this.articles.statusOf(document) !== undefined;
    if (can(active?.document)) return active?.document;
    if (active && editors.includes(active) && active.viewColumn !== undefined) return undefined; // somebody edits something that is no article
    return editors.find((editor) => editor.document === this.current && can(editor.document))?.document;
  }
}
