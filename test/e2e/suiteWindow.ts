// The window that the tests of a suite share.
import type { UserSettings } from '../../scripts/vscode/server';
import { VSCode, type Window } from './window';

/**
 * Opens a window on `files` (name to text) with the file named `open` in the editor before the tests of the suite in which it is
 * called, hands it to `ready`, and stops VS Code after them. Of each test that fails it keeps a picture. `settings` are the user's.
 */
export function windowOfSuite(files: Readonly<Record<string, string>>, open: string, ready: (window: Window, vscode: VSCode) => void | Promise<void>, settings: UserSettings = {}): void {
  let vscode: VSCode;
  suiteSetup(async () => {
    vscode = await VSCode.start();
    await ready(await vscode.openWindow(files, open, settings), vscode);
  });
  suiteTeardown(() => vscode.stop());
  teardown(async function () {
    await vscode.lastWindow?.keepFailure(this.currentTest);
  });
}
