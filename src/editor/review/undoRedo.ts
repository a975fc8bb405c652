import * as vscode from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import type { Decide } from './decide';
import { reviewCommands } from './reviewCommands';

/** Undo and redo of decisions, beside the editor's own undo and never in its place. */
export const registerUndoRedo = (active: ActiveArticle, decide: Decide): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand(reviewCommands.undo, () => active.document && decide.undo(active.document)),
    vscode.commands.registerCommand(reviewCommands.redo, () => active.document && decide.redo(active.document)),
  );
