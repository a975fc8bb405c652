import * as vscode from 'vscode';
import type { Articles } from '../articles';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import { reviewerName, setReviewerName } from '../settings';

const { l10n } = vscode;

const memoryKey = 'onTheRecord.reviewerAsked';
/** Windows in which the question is put, at most, to somebody who closes it without an answer. */
const mostTimes = 2;
/** Code units; longer than any name. */
const longest = 200;

/**
 * Asks a person once for the name that their decisions bear, beside their work: a decision stands before the question, and the
 * keys of review go on. What was decided before the answer is given the name by the articles. `memory` is kept for all windows:
 * how often was asked, or that a person wants to be asked no more.
 */
export class WhoDecides extends Disposables {
  private isAsked = false;

  /** `show` puts a question before the person, with answers, and resolves to the answer that is chosen; undefined when it is closed. */
  constructor(
    articles: Pick<Articles, 'onDidDecide'>,
    private readonly memory: vscode.Memento,
    private readonly show: (question: string, ...answers: string[]) => Thenable<string | undefined> = (question, ...answers) => vscode.window.showInformationMessage(question, ...answers),
  ) {
    super();
    this.own(articles.onDidDecide(() => void this.ask()));
  }

  private async ask(): Promise<void> {
    if (this.isAsked || reviewerName()) return;
    this.isAsked = true;
    const kept = this.memory.get<number | 'notNow'>(memoryKey, 0);
    if (kept === 'notNow' || kept >= mostTimes) return;
    await this.memory.update(memoryKey, kept + 1);
    const say = l10n.t('Say My Name…');
    const notNow = l10n.t('Not Now');
    const choice = await this.show(l10n.t('Who is deciding? Your decisions are kept without a name until you say yours; those you have just made get it too.'), say, notNow);
    if (choice === say) await vscode.commands.executeCommand(commands.setReviewer);
    if (choice === notNow) await this.memory.update(memoryKey, 'notNow');
  }
}

/** Asks for the name, or for another, whenever a person wants to say it. None is an answer, too. */
export const registerSetReviewer = (memory: vscode.Memento): vscode.Disposable =>
  vscode.commands.registerCommand(commands.setReviewer, async () => {
    const name = await vscode.window.showInputBox({
      title: l10n.t('Your Name'),
      prompt: l10n.t('Kept with your decisions, beside each article: whoever is given that file can read it. Leave it empty to keep none.'),
      value: reviewerName(),
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim().length > longest ? l10n.t('This is too long for a name.') : undefined),
    });
    if (name === undefined) return;
    await setReviewerName(name.trim());
    if (!name.trim()) await memory.update(memoryKey, 'notNow');
  });
