import * as vscode from 'vscode';
import type { Row } from '../../core/article/tree';

/** The rows that a command of the list is about. */
export class RowChoice {
  constructor(private readonly selection: () => readonly Row[]) {}

  /**
   * The row that was clicked, or all selected ones when it is among them. Without a row the command came from a key: then the
   * selected ones, or, when no more than one is, the one that has the focus. Extensions are not told which that is, so it is
   * selected first.
   */
  async chosen(row?: Row, selected?: readonly Row[]): Promise<readonly Row[]> {
    if (row) return selected?.includes(row) ? selected : [row];
    if (this.selection().length < 2) await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    return this.selection();
  }
}
