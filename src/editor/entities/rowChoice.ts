import * as vscode from 'vscode';
import type { Row } from '../../core/article/tree';

/** How long to wait for the rows of a list that is being made anew, in ms, and how long between two looks. */
const patience = 1_000;
const pause = 20;

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
    // after a decision the list is made anew, and until then VS Code does not know its selected rows
    for (let waited = 0; waited < patience && !this.selection().length; waited += pause) await new Promise((resolve) => setTimeout(resolve, pause));
    return this.selection();
  }
}
