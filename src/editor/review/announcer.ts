import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { withoutIcons } from '../words';

/** How long the words stay in the status bar, in ms. */
const shownFor = 6_000;
const longest = 100;

/**
 * Says in the status bar what a decision did. The item is an alert, so that a screen reader speaks it at once; VS Code has no
 * other way for extensions to be heard without a notification to close.
 */
export class Announcer extends Disposables {
  private readonly item = this.own(vscode.window.createStatusBarItem('onTheRecord.announcement', vscode.StatusBarAlignment.Left, 38));
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.item.name = vscode.l10n.t('On the Record: Decisions');
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  say(words: string): void {
    clearTimeout(this.timer);
    const plain = withoutIcons(words);
    this.item.text = plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
    this.item.accessibilityInformation = { label: plain, role: 'alert' };
    this.item.show();
    this.timer = setTimeout(() => this.item.hide(), shownFor);
  }
}
