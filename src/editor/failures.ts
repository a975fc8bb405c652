import * as vscode from 'vscode';
import { commands } from './commandNames';

/** Tells a person that something went wrong: every time in the log, once in a notification. A person who asked is always answered. */
export class Failures {
  private told = false;

  /** `show` puts a message before the person, with one action, and resolves to that action when it is chosen. */
  constructor(
    private readonly log: Pick<vscode.LogOutputChannel, 'error' | 'warn'>,
    private readonly show: (severity: 'error' | 'warning', message: string, action: string) => Thenable<string | undefined> = notify,
  ) {}

  /** `what` says what happened, what was kept and what to do next; `isAsked` is whether a person waits for an answer. */
  tell(what: string, error: unknown, isAsked = false): void {
    this.note(what, error);
    if (this.told && !isAsked) return;
    this.told = true;
    this.offerLog('error', what);
  }

  /** Tells a person who waits for an answer of several failures at once: `what` in one message, each of them in the log. */
  tellTogether(what: string, each: readonly { readonly what: string; readonly error: unknown }[]): void {
    for (const failure of each) this.note(failure.what, failure.error);
    this.told = true;
    this.offerLog('error', what);
  }

  /** Tells what the analysis has to do without; the rest of it works. */
  tellMissing(notices: readonly string[]): void {
    for (const notice of notices) this.log.warn(notice);
    if (notices.length) this.offerLog('warning', vscode.l10n.t('On the Record works without a part of itself: {0}', notices.join(' ')));
  }

  private note(what: string, error: unknown): void {
    this.log.error(what, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  private offerLog(severity: 'error' | 'warning', message: string): void {
    const showLog = vscode.l10n.t('Show Log');
    void this.show(severity, message, showLog).then((choice) => {
      if (choice === showLog) void vscode.commands.executeCommand(commands.showLog);
    });
  }
}

const notify = (severity: 'error' | 'warning', message: string, action: string): Thenable<string | undefined> =>
  severity === 'error' ? vscode.window.showErrorMessage(message, action) : vscode.window.showWarningMessage(message, action);
