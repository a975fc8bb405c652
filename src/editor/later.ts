import * as vscode from 'vscode';
import { Disposables } from './disposables';

/**
 * Something that is loaded when it is first needed. Until then its commands are there all the same: the first that is run loads it, and
 * is then run by it.
 */
export class Later<T> extends Disposables {
  private opening: Promise<T> | undefined;
  private standIns: readonly vscode.Disposable[];

  /** @param load loads it; what it resolves to makes it, and registers the commands. */
  constructor(
    commands: readonly string[],
    private readonly load: () => Promise<() => T>,
  ) {
    super();
    this.standIns = commands.map((name) => vscode.commands.registerCommand(name, async (...given: unknown[]): Promise<unknown> => {
      await this.open();
      return vscode.commands.executeCommand(name, ...given);
    }));
    this.own({ dispose: () => this.leave() });
  }

  /** Makes it, where it is not made yet. Rejects when it cannot be loaded; then the next who asks tries again. */
  open(): Promise<T> {
    return (this.opening ??= this.load().then(
      (make) => {
        this.leave();
        return make();
      },
      (error: unknown) => {
        this.opening = undefined;
        throw error;
      },
    ));
  }

  private leave(): void {
    for (const standIn of this.standIns) standIn.dispose();
    this.standIns = [];
  }
}
