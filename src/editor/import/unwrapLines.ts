import * as vscode from 'vscode';
import { isHardWrapped, unwrapped } from '../../core/import/unwrap';
import type { ActiveArticle } from '../activeArticle';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import { fileName } from '../fileName';
import { folderOf, nameOf, openNewArticle } from './newArticle';

/** Where it is kept that somebody wants to be asked no more. */
const neverKey = 'onTheRecord.unwrap.never';

/** The command that opens a text whose lines are broken at one width with its paragraphs whole, as a new article, and the offer to do so. */
export class UnwrapLines extends Disposables {
  private readonly offered = new WeakSet<vscode.TextDocument>();

  constructor(
    private readonly active: ActiveArticle,
    private readonly memory: vscode.Memento,
  ) {
    super();
    this.own(vscode.commands.registerCommand(commands.unwrapLines, () => this.unwrap(vscode.window.activeTextEditor?.document)));
    this.own(active.onDidChange(() => this.offer()));
    this.offer();
  }

  /** The text itself stays as it is. */
  private async unwrap(document: vscode.TextDocument | undefined): Promise<void> {
    if (!document) return;
    const { uri } = document;
    await openNewArticle(unwrapped(document.getText()), nameOf(uri), folderOf(uri));
  }

  private offer(): void {
    const { document, article } = this.active;
    if (!document || !article || this.offered.has(document) || document.languageId === 'markdown' || this.memory.get(neverKey)) return;
    this.offered.add(document);
    if (!isHardWrapped(document.getText())) return;
    const yes = vscode.l10n.t('Open with Whole Paragraphs');
    const never = vscode.l10n.t('Never Ask');
    void vscode.window
      .showInformationMessage(vscode.l10n.t('The lines of “{0}” are broken at one width. It can be opened as a new article with whole paragraphs; this one stays as it is.', fileName(document.uri)), yes, never)
      .then((choice) => (choice === yes ? this.unwrap(document) : choice === never ? this.memory.update(neverKey, true) : undefined));
  }
}
