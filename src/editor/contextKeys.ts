import * as vscode from 'vscode';
import type { ActiveArticle } from './activeArticle';
import type { Status } from './articles';
import { Disposables } from './disposables';

/** What `when` clauses in package.json can ask: how it stands with the active article. */
type ArticleContext = 'none' | 'marked' | 'empty' | Exclude<Status, 'read'>;

/** Keeps the context key `onTheRecord.article` in step with the active article. */
export class ContextKeys extends Disposables {
  private told: ArticleContext | undefined;

  constructor(private readonly active: ActiveArticle) {
    super();
    this.own(active.onDidChange(() => this.update()));
    this.update();
  }

  private update(): void {
    const context = this.context();
    if (context === this.told) return;
    this.told = context;
    void vscode.commands.executeCommand('setContext', 'onTheRecord.article', context);
  }

  private context(): ArticleContext {
    const { status, article } = this.active;
    if (article) return article.marks.length ? 'marked' : 'empty';
    return !status || status === 'read' ? 'none' : status;
  }
}
