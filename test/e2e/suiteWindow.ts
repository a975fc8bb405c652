// The window that the tests of a suite share.
import { VSCode, type Window } from './window';

/**
 * Opens a window on `files` (name to text) with the file named `open` in the editor before the tests of the suite in which it is
 * called, hands it to `ready`, and stops VS Code after them. Of each test that fails it keeps a picture.
 */
export function windowOfSuite(files: Readonly<Record<string, string>>, open: string, ready: (window: Window, vscode: VSCode) => void | Promise<void>): void {
  let vscode: VSCode;
  suiteSetup(async () => {
    vscode = await VSCode.start();
    await ready(await vscode.openWindow(files, open), vscode);
  });
  suiteTeardown(() => vscode.stop());
  teardown(async function () {
    await vscode.lastWindow?.keepFailure(this.currentTest);
  });
}
