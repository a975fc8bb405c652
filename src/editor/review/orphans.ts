import * as vscode from 'vscode';
import type { MarkDecision } from '../../core/article/review/decision';
import type { Row } from '../../core/article/tree';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import type { RowChoice } from '../entities/rowChoice';
import { revealSpan } from '../ranges';
import type { Announcer } from './announcer';
import type { Decide } from './decide';
import { quoted } from './markWords';
import { orphanCommands } from './reviewCommands';
import { selectedWords } from './subject';
import { onOneLine } from '../../core/language/plainWords';

const { l10n } = vscode;

/** What can be done about decisions whose words are not in the text any more. None of them goes unless a person discards it. */
export class Orphans extends Disposables {
  constructor(
    private readonly articles: Articles,
    private readonly active: ActiveArticle,
    private readonly rows: RowChoice,
    private readonly decide: Decide,
    private readonly announcer: Announcer,
  ) {
    super();
    this.own(vscode.commands.registerCommand(orphanCommands.find, (row?: Row, selected?: readonly Row[]) => this.find(row, selected)));
    this.own(vscode.commands.registerCommand(orphanCommands.attach, (row?: Row, selected?: readonly Row[]) => this.attach(row, selected)));
    this.own(vscode.commands.registerCommand(orphanCommands.discard, (row?: Row, selected?: readonly Row[]) => this.discard(row, selected)));
  }

  private async chosen(row: Row | undefined, selected: readonly Row[] | undefined): Promise<MarkDecision[]> {
    const ids = new Set((await this.rows.chosen(row, selected)).flatMap((each) => (each.type === 'orphan' ? [each.decision.id] : each.type === 'group' ? each.children.flatMap((child) => (child.type === 'orphan' ? [child.decision.id] : [])) : [])));
    return this.active.article?.orphans.filter(({ id }) => ids.has(id)) ?? [];
  }

  /** Searches the text once more; what cannot be found by itself, a person looks for with VS Code's own search. */
  private async find(row: Row | undefined, selected: readonly Row[] | undefined): Promise<void> {
    const [orphan] = await this.chosen(row, selected);
    const { document, editor } = this.active;
    if (!document || !orphan) return;
    await this.articles.findAgain(document);
    const decision = this.articles.decisionsIn(document).get(orphan.id);
    const span = decision?.about === 'mark' ? decision.anchor.span : null;
    if (span && editor) {
      revealSpan(editor, span);
      return this.announcer.say(l10n.t('Found again: {0}', quoted(document, span)));
    }
    const search = l10n.t('Search the Text');
    const words = onOneLine(orphan.anchor.selector.exact);
    const message = l10n.t('“{0}” is not in the text, or not clearly enough to be sure. Select the words that it is about, and choose “Attach to the Selected Words”.', words.slice(0, 80));
    void vscode.window.showInformationMessage(message, search).then(async (choice) => {
      if (choice !== search) return;
      await vscode.window.showTextDocument(document, { viewColumn: editor?.viewColumn ?? vscode.ViewColumn.Active });
      await vscode.commands.executeCommand('editor.actions.findWithArgs', { searchString: words.split(' ').slice(0, 3).join(' '), isRegex: false, matchWholeWord: false });
    });
  }

  private async attach(row: Row | undefined, selected: readonly Row[] | undefined): Promise<void> {
    const [orphan] = await this.chosen(row, selected);
    const { document, editor } = this.active;
    if (!document || !editor || !orphan) return;
    const span = selectedWords(editor);
    if (!span) return void vscode.window.showInformationMessage(l10n.t('Select the words in the text that the decision is about first.'));
    this.decide.perform(document, { operation: { type: 'attach', decision: orphan.id, span }, done: l10n.t('Attached to {0}', quoted(document, span)) });
  }

  private async discard(row: Row | undefined, selected: readonly Row[] | undefined): Promise<void> {
    const orphans = await this.chosen(row, selected);
    const { document } = this.active;
    if (!document || !orphans.length) return;
    const done = orphans.length === 1 ? l10n.t('Discarded a decision.') : l10n.t('Discarded {0} decisions.', orphans.length);
    this.decide.performBulk(document, { operation: { type: 'discard', decisions: orphans.map(({ id }) => id) }, done });
  }
}
