import * as vscode from 'vscode';
import type { Articles } from '../articles';
import { setReviewOrder } from '../settings';
import { addCommand, markCommands, reviewCommands } from './reviewCommands';

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
  const { t } = vscode.l10n;
  const keys: readonly (readonly [string, string, string])[] = [
    ['A', t('Accept, and go on'), markCommands.accept],
    ['R', t('Reject, and go on'), markCommands.reject],
    ['N', t('Skip to the next'), reviewCommands.next],
    ['B', t('Back to the one before'), reviewCommands.previous],
    ['S', t('Set who says it'), markCommands.setSpeaker],
    ['K', t('Change the kind of mark'), markCommands.changeKind],
    ['Q', t('Change the type of quote'), markCommands.setQuoteType],
    ['P', t('Choose another place'), markCommands.choosePlace],
    ['T', t('Write a note'), markCommands.note],
    ['V', t('Set what came of checking the claim'), markCommands.check],
    ['E', t('One word more at its end'), markCommands.extendEnd],
    [t('Shift+{0}', 'E'), t('One word less at its end'), markCommands.shrinkEnd],
    ['W', t('One word more at its start'), markCommands.extendStart],
    [t('Shift+{0}', 'W'), t('One word less at its start'), markCommands.shrinkStart],
    ['X', t('Take the selected words as this mark'), markCommands.takeSelection],
    ['M', t('Mark the selected words anew'), addCommand],
    [t('Shift+{0}', 'A'), t('Accept all like this'), markCommands.acceptAlike],
    [t('Shift+{0}', 'R'), t('Reject all like this'), markCommands.rejectAlike],
    ['O', t('Take the decision back'), markCommands.reopen],
    ['U', t('Undo'), reviewCommands.undo],
    [t('Shift+{0}', 'U'), t('Do it again'), reviewCommands.redo],
    ['C', t('Go into the card'), reviewCommands.card],
    ['Esc', t('Close the card; without a card, leave review'), reviewCommands.leave],
  ];
  const items = keys.map(([key, what, command]) => ({ label: key, description: what, command }));
  const choice = await vscode.window.showQuickPick(items, { title: t('Keys of review'), matchOnDescription: true });
  if (choice) await vscode.commands.executeCommand(choice.command);
}
