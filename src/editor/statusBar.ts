import * as vscode from 'vscode';
import { countMarks } from '../core/article/article';
import { countOf } from '../core/article/narrowing';
import type { ActiveArticle } from './activeArticle';
import { commands } from './commandNames';
import { Disposables } from './disposables';
import { countsInWords, toCheckCount } from './words';

/** Says what was found in the active article, and opens the sidebar; or offers to annotate it. */
export class StatusBar extends Disposables {
  private readonly item = this.own(vscode.window.createStatusBarItem('onTheRecord.counts', vscode.StatusBarAlignment.Left, 40));

  constructor(private readonly active: ActiveArticle) {
    super();
    this.item.name = vscode.l10n.t('On the Record');
    this.own(active.onDidChange(() => this.update()));
    this.update();
  }

  private update(): void {
    const { status, article } = this.active;
    if (!status || status === 'notProse') return this.item.hide();
    if (article) {
      const counts = countMarks(article);
      const toCheck = countOf(article, 'toCheck');
      const words = [...countsInWords(counts), ...(toCheck ? [toCheckCount(toCheck)] : [])];
      this.show(`$(quote) ${counts.quote}  $(person) ${counts.speaker}  $(checklist) ${counts.claim}  $(location) ${counts.location}`, words.join(', '), vscode.l10n.t('Show the entities of this article'), commands.showEntities);
    } else if (status === 'reading') {
      this.show(`$(loading~spin) ${vscode.l10n.t('Reading')}`, vscode.l10n.t('The article is being read'), '', commands.showEntities);
    } else if (status === 'failed') {
      this.show(`$(warning) ${vscode.l10n.t('Not annotated')}`, vscode.l10n.t('The article could not be read'), vscode.l10n.t('Show the log'), commands.showLog);
    } else {
      const why = status === 'tooLarge' ? vscode.l10n.t('Larger than 2 MB: annotated only when you ask for it') : vscode.l10n.t('Not annotated');
      this.show(`$(quote) ${vscode.l10n.t('Annotate')}`, why, vscode.l10n.t('Annotate this article'), commands.annotate);
    }
  }

  private show(text: string, words: string, action: string, command: string): void {
    this.item.text = text;
    this.item.tooltip = action ? `${words}\n${action}` : words;
    this.item.command = command;
    this.item.accessibilityInformation = { label: `${vscode.l10n.t('On the Record')}: ${words}`, role: 'button' };
    this.item.show();
  }
}
