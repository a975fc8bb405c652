import * as vscode from 'vscode';
import { Disposables } from '../disposables';

const memoryKey = 'onTheRecord.lockedForReview';

/**
 * Keeps an article from being typed into while it is reviewed, so that a single key is a decision and never a letter in the
 * text: VS Code's own read-only switch for an editor, which leaves the file alone. What is locked is remembered, because the
 * switch outlives this extension host, and it can only be turned for the editor that is active.
 */
export class TypingLock extends Disposables {
  private readonly released = this.own(new vscode.EventEmitter<void>());
  readonly onDidRelease = this.released.event;

  constructor(
    private readonly memory: vscode.Memento,
    /** Whether the document is under review now. */
    private readonly isWanted: (document: vscode.TextDocument) => boolean,
  ) {
    super();
    this.own(vscode.window.onDidChangeActiveTextEditor(() => void this.release()));
    void this.release();
  }

  /** Whether typing can be kept out. Not of a document that was never saved, whose editor has no such switch; and not of unsaved changes, which could not be saved any more. */
  static canLock = ({ isDirty, isUntitled }: vscode.TextDocument): boolean => !isUntitled && !isDirty;

  /** Locks the active editor's document. What lies on a file system that cannot be written, cannot be typed into anyway. */
  async lock({ uri }: vscode.TextDocument): Promise<void> {
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return;
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await this.memory.update(memoryKey, [...new Set([...this.locked, uri.toString()])]);
  }

  /** Lets the active editor be typed in again, if it was locked and is under review no more. */
  async release(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.uri.toString();
    if (!document || !uri || !this.locked.includes(uri) || this.isWanted(document)) return;
    await this.memory.update(memoryKey, this.locked.filter((other) => other !== uri));
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    this.released.fire();
  }

  private get locked(): readonly string[] {
    return this.memory.get<string[]>(memoryKey, []);
  }
}
