import * as vscode from 'vscode';
import type { Row } from '../../core/article/tree';

/** Stands in the list alone, for as long as an article is read whose rows are not known yet: an empty list would vanish, and with it the place to drop files onto. */
export const readingRow = 'reading';

/** What stands in the list. */
export type Shown = Row | typeof readingRow;

export const isRow = (shown: Shown): shown is Row => shown !== readingRow;

export function readingItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('The article is being read …'));
  item.iconPath = new vscode.ThemeIcon('loading~spin');
  return item;
}
