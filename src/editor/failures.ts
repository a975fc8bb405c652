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
    const showLog = vscode.l10n.t('Show Log');
    void vscode.window.showErrorMessage(what, showLog).then((choice) => {
      if (choice === showLog) void vscode.commands.executeCommand(commands.showLog);
    });
  }
}
