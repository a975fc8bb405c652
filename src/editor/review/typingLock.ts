import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { canAskReadOnly, isReadOnly } from './readOnly';

const memoryKey = 'onTheRecord.locksOfReview';

/** VS Code's switch for the editor that is active, which leaves the file alone; it holds until the window is closed. */
const switches = {
  readOnly: 'workbench.action.files.setActiveEditorReadonlyInSession',
  writeable: 'workbench.action.files.setActiveEditorWriteableInSession',
  unset: 'workbench.action.files.resetActiveEditorReadonlyInSession',
} as const;

/** A lock that was taken here. */
interface Held {
  readonly uri: string;
  /** What the switch goes back to: a person may have set it to writeable, against a setting. */
  readonly before: 'writeable' | 'unset';
}

/** Whether there are settings that make files read-only, which a person may have overruled for this one. */
function mayBeOverruled({ uri }: vscode.TextDocument): boolean {
  const files = vscode.workspace.getConfiguration('files', uri);
  return Object.keys(files.get<Readonly<Record<string, boolean>>>('readonlyInclude', {})).length > 0 || files.get('readonlyFromPermissions', false);
}

const isActive = (document: vscode.TextDocument): boolean => vscode.window.activeTextEditor?.document === document;

/**
 * Keeps an article from being typed into while it is reviewed, so that a single key is a decision and never a letter in the
 * text. What is read-only already, by whosever hand, is left as it is, and only what was locked here is unlocked. Locks are
 * remembered, because the switch outlives this extension host, and it can only be turned for the editor that is active.
 */
export class TypingLock extends Disposables {
  private readonly released = this.own(new vscode.EventEmitter<void>());
  readonly onDidRelease = this.released.event;
  /** The switch is turned by one at a time. */
  private turns: Promise<unknown>;

  constructor(
    private readonly memory: vscode.Memento,
    /** Whether the document is to stay locked now. */
    private readonly isWanted: (document: vscode.TextDocument) => boolean,
  ) {
    super();
    this.own(vscode.window.onDidChangeActiveTextEditor(() => void this.release()));
    this.turns = this.forgetLifted();
    void this.release();
  }

  /** Keeps the active editor's document from being typed into; false where that cannot be, as of unsaved changes, which could not be saved any more. */
  lock(document: vscode.TextDocument): Promise<boolean> {
    return this.inTurn(() => this.take(document));
  }

  /** Lets the active editor be typed in again, if it was locked here and need not be any more. */
  release(): Promise<void> {
    return this.inTurn(() => this.letGo());
  }

  private inTurn<T>(turn: () => Promise<T>): Promise<T> {
    const done = this.turns.then(turn);
    this.turns = done.catch(() => undefined);
    return done;
  }

  private async take(document: vscode.TextDocument): Promise<boolean> {
    if (!canAskReadOnly(document)) return false;
    if (await isReadOnly(document)) return true;
    if (!canAskReadOnly(document) || !isActive(document)) return false;
    const before = mayBeOverruled(document) ? await this.unset(document) : 'unset';
    if (!canAskReadOnly(document) || !isActive(document)) return false;
    const held: Held = { uri: document.uri.toString(), before };
    void this.memory.update(memoryKey, [...this.held.filter(({ uri }) => uri !== held.uri), held]); // at once: until it is locked, letters get into the text
    await vscode.commands.executeCommand(switches.readOnly);
    if (canAskReadOnly(document) && (await isReadOnly(document))) return true;
    await this.turnBack(held); // it was typed into while this was on its way
    await this.forget(held.uri);
    return false;
  }

  /** Takes the active editor's switch back; what it was. */
  private async unset(document: vscode.TextDocument): Promise<Held['before']> {
    await vscode.commands.executeCommand(switches.unset);
    return canAskReadOnly(document) && (await isReadOnly(document)) ? 'writeable' : 'unset';
  }

  private async letGo(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const held = document && this.held.find(({ uri }) => uri === document.uri.toString());
    if (!document || !held || this.isWanted(document)) return;
    const isLifted = canAskReadOnly(document) && !(await isReadOnly(document));
    if (!isLifted) {
      if (!isActive(document) || this.isWanted(document)) return;
      await this.turnBack(held);
      if (!isActive(document)) return this.lockAgain(); // this one's turn is when it is active again
    }
    await this.forget(held.uri);
    this.released.fire();
  }

  /** Another editor came in front while a switch was on its way, and perhaps it was that one's: what is to stay locked there is locked anew. */
  private async lockAgain(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const isHeld = document && this.held.some(({ uri }) => uri === document.uri.toString());
    if (isHeld && this.isWanted(document)) await vscode.commands.executeCommand(switches.readOnly);
  }

  private async turnBack({ before }: Held): Promise<void> {
    await vscode.commands.executeCommand(switches.unset);
    if (before === 'writeable') await vscode.commands.executeCommand(switches.writeable);
  }

  /** Locks that the end of their window lifted are none any more, lest a person's own be taken for one of them. */
  private async forgetLifted(): Promise<void> {
    for (const { uri } of this.held) {
      const isLocked = await Promise.resolve(vscode.workspace.openTextDocument(vscode.Uri.parse(uri)))
        .then((document) => !canAskReadOnly(document) || isReadOnly(document))
        .catch(() => false); // it is gone
      if (!isLocked) await this.forget(uri);
    }
  }

  private forget(uri: string): Thenable<void> {
    return this.memory.update(memoryKey, this.held.filter((other) => other.uri !== uri));
  }

  private get held(): readonly Held[] {
    return this.memory.get<readonly Held[]>(memoryKey, []);
  }
}
