import * as vscode from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import { asLetter } from '../commandLine';
import type { Decide } from './decide';
import { reviewCommands } from './reviewCommands';
import type { ReviewMode } from './reviewMode';

/** Undo and redo of decisions, beside the editor's own undo and never in its place. */
export function registerUndoRedo(active: ActiveArticle, decide: Decide, mode: Pick<ReviewMode, 'isTooLate'>): vscode.Disposable {
  const go = (way: 'undo' | 'redo', how: unknown): void => {
    const { document } = active;
    if (document && !(how === asLetter && mode.isTooLate(document))) decide[way](document);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(reviewCommands.undo, (how?: unknown) => go('undo', how)),
    vscode.commands.registerCommand(reviewCommands.redo, (how?: unknown) => go('redo', how)),
  );
}
