import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import { decidedCount } from '../../core/article/review/walk';
import { reviewCommands } from './reviewCommands';
import type { Part } from './reviewPart';

/** What a person is told for as long as review is at its end. */
export function endInWords(article: Article, part: Part | undefined): string {
  if (part) return vscode.l10n.t('Reviewed: {0}. U to undo, Esc to leave', part.words);
  const count = decidedCount(article);
  return count > 1 ? vscode.l10n.t('All {0} reviewed: U to undo, Esc to leave', count) : vscode.l10n.t('Everything is reviewed: U to undo, Esc to leave');
}

/** What was decided; of a part, what is left: `left` marks are open in the whole article. */
export function decidedInWords({ decisions }: Article, part: Part | undefined, left: number): string {
  if (part && left) return vscode.l10n.t('Reviewed: {0}. In the whole article, {1} are left.', part.words, left);
  const counts = { suggested: 0, accepted: 0, rejected: 0, changed: 0, added: 0 };
  for (const decision of decisions.values()) if (decision.about === 'mark') counts[decision.state]++;
  return vscode.l10n.t('Everything is reviewed: {0} accepted, {1} changed, {2} added, {3} rejected.', counts.accepted, counts.changed, counts.added, counts.rejected);
}

/** Tells in a message what was decided, for hands that hold a mouse. */
export function tellEnd(article: Article, part: Part | undefined, left: number): void {
  const choices: Readonly<Record<string, string>> = { [vscode.l10n.t('Undo Last Decision')]: reviewCommands.undo, [vscode.l10n.t('Leave Review')]: reviewCommands.leave };
  void vscode.window.showInformationMessage(decidedInWords(article, part, left), ...Object.keys(choices)).then((choice) => {
    const command = choice && choices[choice];
    if (command) void vscode.commands.executeCommand(command);
  });
}
