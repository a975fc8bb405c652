import * as vscode from 'vscode';
import type { Articles } from '../articles';
import { setReviewOrder } from '../settings';
import { addCommand, markCommands, reviewCommands } from './reviewCommands';

const { l10n } = vscode;

/** How a person wants to review: in which order, and with what they rejected in sight or not. */
export function registerReviewOptions(articles: Articles): vscode.Disposable {
  const show = (on: boolean): void => {
    articles.showsRejected = on;
    void vscode.commands.executeCommand('setContext', 'onTheRecord.showsRejected', on);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(reviewCommands.showRejected, () => show(true)),
    vscode.commands.registerCommand(reviewCommands.hideRejected, () => show(false)),
    vscode.commands.registerCommand(reviewCommands.inTextOrder, () => setReviewOrder('text')),
    vscode.commands.registerCommand(reviewCommands.leastSureFirst, () => setReviewOrder('unsure')),
    vscode.commands.registerCommand(reviewCommands.keys, showKeys),
  );
}

/** The keys of review mode as package.json binds them, in a list to look through; choosing one does what it says. */
async function showKeys(): Promise<void> {
  const keys: readonly (readonly [string, string, string])[] = [
    ['A', l10n.t('Accept, and go on'), markCommands.accept],
    ['R', l10n.t('Reject, and go on'), markCommands.reject],
    ['N', l10n.t('Skip to the next'), reviewCommands.next],
    ['B', l10n.t('Back to the one before'), reviewCommands.previous],
    ['S', l10n.t('Set who says it'), markCommands.setSpeaker],
    ['K', l10n.t('Change the kind of mark'), markCommands.changeKind],
    ['Q', l10n.t('Change the type of quote'), markCommands.setQuoteType],
    ['P', l10n.t('Choose another place'), markCommands.choosePlace],
    ['T', l10n.t('Write a note'), markCommands.note],
    ['V', l10n.t('Set what came of checking the claim'), markCommands.check],
    ['E', l10n.t('One word more at its end'), markCommands.extendEnd],
    [l10n.t('Shift+{0}', 'E'), l10n.t('One word less at its end'), markCommands.shrinkEnd],
    ['W', l10n.t('One word more at its start'), markCommands.extendStart],
    [l10n.t('Shift+{0}', 'W'), l10n.t('One word less at its start'), markCommands.shrinkStart],
    ['X', l10n.t('Take the selected words as this mark'), markCommands.takeSelection],
    ['M', l10n.t('Mark the selected words anew'), addCommand],
    [l10n.t('Shift+{0}', 'A'), l10n.t('Accept all like this'), markCommands.acceptAlike],
    [l10n.t('Shift+{0}', 'R'), l10n.t('Reject all like this'), markCommands.rejectAlike],
    ['O', l10n.t('Take the decision back'), markCommands.reopen],
    ['U', l10n.t('Undo'), reviewCommands.undo],
    [l10n.t('Shift+{0}', 'U'), l10n.t('Do it again'), reviewCommands.redo],
    ['C', l10n.t('Go into the card'), reviewCommands.card],
    ['Esc', l10n.t('Close the card; without a card, leave review'), reviewCommands.leave],
  ];
  const items = keys.map(([key, what, command]) => ({ label: key, description: what, command }));
  const choice = await vscode.window.showQuickPick(items, { title: l10n.t('Keys of review'), matchOnDescription: true });
  if (choice) await vscode.commands.executeCommand(choice.command);
}
