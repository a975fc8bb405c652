import * as vscode from 'vscode';
import { marksLeft } from '../../core/article/review/walk';
import type { Article } from '../../core/article/article';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import type { VisibleKinds } from '../visibleKinds';
import { markName, standing } from './markWords';
import { reviewCommands } from './reviewCommands';
import type { ReviewMode } from './reviewMode';
import { progressInWords } from './reviewProgress';

/** Says in the status bar how far review has come, and keeps the context keys of review. */
export class ReviewStatus extends Disposables {
  private readonly item = this.own(vscode.window.createStatusBarItem('onTheRecord.review', vscode.StatusBarAlignment.Left, 39));
  private readonly told = new Map<string, unknown>();

  constructor(
    private readonly articles: Articles,
    private readonly active: ActiveArticle,
    private readonly mode: ReviewMode,
    visible: VisibleKinds,
  ) {
    super();
    this.item.name = vscode.l10n.t('On the Record: Review');
    this.own(active.onDidChange(() => this.update()));
    this.own(mode.onDidChange(() => this.update()));
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
    this.own(visible.onDidChange(() => this.update()));
    this.own(vscode.workspace.onDidChangeConfiguration(() => this.update()));
    this.update();
  }

  private update(): void {
    const { document, article } = this.active;
    const isReviewing = document !== undefined && this.mode.isReviewing(document);
    const isLeaving = document !== undefined && this.mode.isLeaving(document);
    // in an editor that shows no article, such as the output, no key is a decision
    const isElsewhere = vscode.window.activeTextEditor !== undefined && vscode.window.activeTextEditor.document !== document;
    this.tell('onTheRecord.reviewing', isReviewing);
    this.tell('onTheRecord.reviewKeys', (isReviewing || isLeaving) && !isElsewhere);
    this.tell('onTheRecord.canUndo', document !== undefined && this.articles.canUndo(document));
    this.tell('onTheRecord.canRedo', document !== undefined && this.articles.canRedo(document));
    if (isReviewing && article) this.showPlace(article, document);
    else if (document && this.mode.isLockedForLateKeys(document)) this.showLeaving();
    else this.item.hide();
  }

  private showPlace(article: Article, document: vscode.TextDocument): void {
    const current = this.mode.currentIn(document);
    const isAnyOpen = marksLeft(article, 'text', this.mode.isLeft).length > 0;
    const words = progressInWords(article, document, this.mode);
    const keys = vscode.l10n.t('A accepts, R rejects, N skips, B goes back, U undoes, ? shows all keys.');
    const mark = current ? `. ${markName(current.kind)}, ${standing(current)}` : '';
    this.item.text = `${isAnyOpen ? '$(checklist)' : '$(pass)'} ${words}`;
    this.item.command = reviewCommands.leave;
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.item.tooltip = `${words}\n${keys}\n${vscode.l10n.t('Leave review')} (Esc)`;
    this.item.accessibilityInformation = { label: `${words}${mark}. ${vscode.l10n.t('Leave review')}`, role: 'button' };
    this.item.show();
  }

  /** Why nothing can be typed yet. */
  private showLeaving(): void {
    this.item.text = `$(lock) ${vscode.l10n.t('Review is left: you can type again in a moment')}`;
    this.item.command = undefined;
    this.item.backgroundColor = undefined;
    this.item.tooltip = vscode.l10n.t('So that no key of review is typed into the article by accident, it stays locked until none has come for a second.');
    this.item.accessibilityInformation = undefined;
    this.item.show();
  }

  private tell(key: string, value: unknown): void {
    if (this.told.get(key) === value) return;
    this.told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
