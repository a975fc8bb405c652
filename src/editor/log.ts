import * as vscode from 'vscode';
import { commands } from './commandNames';

/** The log of the extension, with a command that shows it. It tells what was done when, never a word of an article. */
export function openLog(owned: vscode.Disposable[]): vscode.LogOutputChannel {
  const log = vscode.window.createOutputChannel('On the Record', { log: true });
  owned.push(log, vscode.commands.registerCommand(commands.showLog, () => log.show()));
  return log;
}
