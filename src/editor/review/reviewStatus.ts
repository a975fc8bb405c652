import * as vscode from 'vscode';
import { openMarks } from '../../core/article/review/walk';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import { reviewOrder } from '../settings';
import type { VisibleKinds } from '../visibleKinds';
import { markName, stateName } from './markWords';
import { reviewCommands } from './reviewCommands';
import type { ReviewMode } from './reviewMode';

/** Says in the status bar how far review has come, and keeps the context keys of review. */
export class ReviewStatus extends Disposables {
  private readonly item = this.own(vscode.window.createStatusBarItem('onTheRecord.review', vscode.StatusBarAlignment.Left, 39));
  private readonly told = new Map<string, unknown>();

  constructor(
    private readonly articles: Articles,
    private readonly active: ActiveArticle,
    private readonly mode: ReviewMode,
    private readonly visible: VisibleKinds,
  ) {
    super();
    this.item.name = vscode.l10n.t('On the Record: Review');
    this.item.command = reviewCommands.leave;
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    this.own(active.onDidChange(() => this.update()));
    this.own(mode.onDidChange(() => this.update()));
    this.own(visible.onDidChange(() => this.update()));
    this.own(vscode.workspace.onDidChangeConfiguration(() => this.update()));
    this.update();
  }

  private update(): void {
    const { document, article } = this.active;
    const current = document && this.mode.currentIn(document);
    this.tell('onTheRecord.reviewing', current !== undefined);
    this.tell('onTheRecord.canUndo', document !== undefined && this.articles.canUndo(document));
    this.tell('onTheRecord.canRedo', document !== undefined && this.articles.canRedo(document));
    if (!current || !article) return this.item.hide();
    const open = openMarks(article, reviewOrder(), this.visible.kinds);
    const decided = [...article.decisions.values()].filter((decision) => decision.about === 'mark' && decision.suggestion && decision.state !== 'suggested' && decision.value.kind !== 'speaker').length;
    const at = open.findIndex(({ key }) => key === current.key);
    const words = at < 0 ? vscode.l10n.t('Reviewing: {0} left', open.length) : vscode.l10n.t('Reviewing {0} of {1}', decided + at + 1, decided + open.length);
    this.item.text = `$(checklist) ${words}`;
    const keys = vscode.l10n.t('A accepts, R rejects, N skips, B goes back, U undoes, ? shows all keys.');
    this.item.tooltip = `${words}\n${keys}\n${vscode.l10n.t('Leave review')} (Esc)`;
    this.item.accessibilityInformation = { label: `${words}. ${markName(current.kind)}, ${stateName(current.state)}. ${vscode.l10n.t('Leave review')}`, role: 'button' };
    this.item.show();
  }

  private tell(key: string, value: unknown): void {
    if (this.told.get(key) === value) return;
    this.told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
