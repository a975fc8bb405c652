import type * as vscode from 'vscode';
import type { Row } from '../../core/article/tree';
import { Disposables } from '../disposables';
import { isRow, type Shown } from './readingRow';
import { isOpenAtFirst, itemId } from './rowItem';

/** Which rows of the list are unfolded: VS Code tells only of changes. */
export class OpenRows extends Disposables {
  /** By {@link itemId}, as a person left them. */
  private readonly left = new Map<string, boolean>();

  constructor(view: vscode.TreeView<Shown>, private readonly isFiltered: () => boolean) {
    super();
    this.own(view.onDidExpandElement(({ element }) => this.note(element, true)));
    this.own(view.onDidCollapseElement(({ element }) => this.note(element, false)));
  }

  /** The first folded one of rows that lie below each other, from the top; the last one where none is folded: the one that is in the list. */
  shownOf(path: readonly Row[]): Row | undefined {
    return path.find((row, i) => i < path.length - 1 && !this.isOpen(row)) ?? path.at(-1);
  }

  private isOpen(row: Row): boolean {
    return this.left.get(itemId(row, this.isFiltered())) ?? isOpenAtFirst(row, this.isFiltered());
  }

  private note(row: Shown, isOpen: boolean): void {
    if (isRow(row)) this.left.set(itemId(row, this.isFiltered()), isOpen);
  }
}
