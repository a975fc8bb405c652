import * as vscode from 'vscode';
import { commands } from './commandNames';

/** Tells a person that something went wrong: every time in the log, once in a notification. A person who asked is always answered. */
export class Failures {
  private told = false;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** `what` says what happened, what was kept and what to do next; `isAsked` is whether a person waits for an answer. */
  tell(what: string, error: unknown, isAsked = false): void {
    this.log.error(what, error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (this.told && !isAsked) return;
    this.told = true;
    offerLog(vscode.window.showErrorMessage(what, showLog()));
  }

  /** Tells what the analysis has to do without; the rest of it works. */
  tellMissing(notices: readonly string[]): void {
    for (const notice of notices) this.log.warn(notice);
    if (notices.length) offerLog(vscode.window.showWarningMessage(vscode.l10n.t('On the Record works without a part of itself: {0}', notices.join(' ')), showLog()));
  }
}

const showLog = (): string => vscode.l10n.t('Show Log');

const offerLog = (message: Thenable<string | undefined>): void =>
  void message.then((choice) => {
    if (choice === showLog()) void vscode.commands.executeCommand(commands.showLog);
  });
