import type * as vscode from 'vscode';

/** Something that owns what it registers, and lets go of all of it at once, last first. */
export abstract class Disposables implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];

  protected own<T extends vscode.Disposable>(disposable: T): T {
    this.owned.push(disposable);
    return disposable;
  }

  dispose(): void {
    for (let last = this.owned.pop(); last; last = this.owned.pop()) last.dispose();
  }
}
