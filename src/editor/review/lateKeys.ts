import * as vscode from 'vscode';
import { Disposables } from '../disposables';

/** How long the keys of review have to be quiet before the article can be typed in again, in ms. */
const quietTime = 1_000;

interface Waiting {
  readonly document: vscode.TextDocument;
  /** Whether the article was kept from being typed into. */
  readonly isLocked: boolean;
  /** Whether the person went somewhere in the text since: what they press now is meant for the text. */
  hasMovedOn: boolean;
  /** Whether the keys are still to become quiet. */
  isQuietTime: boolean;
}

/**
 * The time after review, when a hand that has not noticed its end may still press its keys: they decide nothing, and write
 * nothing into the article. Each of them makes it longer.
 */
export class LateKeys extends Disposables {
  private waiting: Waiting | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** What is to be done when the keys have been quiet; until it is done, they are still late. */
    private readonly finish: () => Promise<void>,
    private readonly changed: () => void,
  ) {
    super();
    this.own(vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const isByHand = kind === vscode.TextEditorSelectionChangeKind.Mouse || kind === vscode.TextEditorSelectionChangeKind.Keyboard;
      if (isByHand && this.waiting?.document === textEditor.document) this.waiting.hasMovedOn = true;
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  /** Review of the document is over. */
  wait(document: vscode.TextDocument, isLocked: boolean): void {
    this.waiting = { document, isLocked, hasMovedOn: false, isQuietTime: true };
    this.startTimer();
  }

  /** Review of the document begins anew: no key is late any more. */
  stop(document: vscode.TextDocument): void {
    if (this.waiting?.document !== document) return;
    clearTimeout(this.timer);
    this.waiting = undefined;
  }

  /** Whether a key of review is late in the document. */
  areIn(document: vscode.TextDocument): boolean {
    return this.waiting?.document === document;
  }

  /** Whether the document is to be kept from being typed into. */
  keepOut(document: vscode.TextDocument): boolean {
    return this.waiting?.document === document && this.waiting.isLocked && this.waiting.isQuietTime;
  }

  /** A key of review was pressed. */
  hear(): void {
    if (this.waiting?.isQuietTime && !this.waiting.hasMovedOn) this.startTimer();
  }

  private startTimer(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.end(), quietTime);
  }

  private async end(): Promise<void> {
    const { waiting } = this;
    if (!waiting) return;
    waiting.isQuietTime = false;
    try {
      await this.finish();
    } finally {
      if (this.waiting === waiting) this.waiting = undefined;
      this.changed();
    }
  }
}
