import * as vscode from 'vscode';
import { narrowings, type Narrowing } from '../../core/article/narrowing';
import { groupings, rowOrders, type Grouping, type RowOrder } from '../../core/article/tree';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';

const groupingKey = 'onTheRecord.grouping';
const orderKey = 'onTheRecord.rowOrder';

/** How a person wants the entities grouped and sorted (kept for the workspace) and filtered (for as long as the window is open). */
export class ViewOptions extends Disposables {
  private words = '';
  private narrowedTo: Narrowing | undefined;
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {
    super();
    this.own(vscode.commands.registerCommand(commands.groupByKind, () => this.keep(groupingKey, 'kind')));
    this.own(vscode.commands.registerCommand(commands.groupByText, () => this.keep(groupingKey, 'text')));
    this.own(vscode.commands.registerCommand(commands.groupByWorth, () => this.keep(groupingKey, 'worth')));
    this.own(vscode.commands.registerCommand(commands.sortByCount, () => this.keep(orderKey, 'count')));
    this.own(vscode.commands.registerCommand(commands.sortByText, () => this.keep(orderKey, 'text')));
    this.own(vscode.commands.registerCommand(commands.sortByName, () => this.keep(orderKey, 'name')));
    this.own(vscode.commands.registerCommand(commands.filter, (words?: unknown) => (typeof words === 'string' ? this.setFilter(words) /* from a key binding's `args` */ : this.askForFilter())));
    this.own(vscode.commands.registerCommand(commands.showToCheck, () => this.narrow('toCheck')));
    this.own(vscode.commands.registerCommand(commands.showUnattributed, () => this.narrow('unattributed')));
    this.own(vscode.commands.registerCommand(commands.showUnsure, () => this.narrow('unsure')));
    this.own(vscode.commands.registerCommand(commands.clearFilter, () => this.clearFilter()));
    this.tell();
  }

  get grouping(): Grouping {
    const kept = this.memory.get<string>(groupingKey);
    return groupings.find((grouping) => grouping === kept) ?? 'kind';
  }

  get order(): RowOrder {
    const kept = this.memory.get<string>(orderKey);
    return rowOrders.find((order) => order === kept) ?? 'count';
  }

  get filter(): string {
    return this.words;
  }

  /** What alone is shown; undefined where all is. */
  get narrowing(): Narrowing | undefined {
    return this.narrowedTo;
  }

  private async keep(key: string, how: Grouping | RowOrder): Promise<void> {
    await this.memory.update(key, how);
    this.tell();
  }

  /** Asks for the words, and shows with each letter what they find; Esc leaves the filter as it was. */
  private async askForFilter(): Promise<void> {
    await vscode.commands.executeCommand('onTheRecord.entities.focus'); // where it is seen
    const before = this.words;
    const box = vscode.window.createInputBox();
    box.title = vscode.l10n.t('Filter Entities');
    box.prompt = vscode.l10n.t('The list shows the rows that hold all of these words.');
    box.value = before;
    let isKept = false;
    box.onDidChangeValue((words) => this.setFilter(words));
    box.onDidAccept(() => {
      isKept = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!isKept) this.setFilter(before);
      box.dispose();
    });
    box.show();
  }

  private setFilter(words: string): void {
    if (words.trim() === this.words) return;
    this.words = words.trim();
    this.tell();
  }

  private narrow(to: Narrowing | undefined): void {
    this.narrowedTo = to;
    this.tell();
  }

  private clearFilter(): void {
    this.words = '';
    this.narrow(undefined);
  }

  private tell(): void {
    void vscode.commands.executeCommand('setContext', groupingKey, this.grouping);
    void vscode.commands.executeCommand('setContext', orderKey, this.order);
    void vscode.commands.executeCommand('setContext', 'onTheRecord.filtered', this.words !== '' || this.narrowedTo !== undefined);
    for (const to of narrowings) void vscode.commands.executeCommand('setContext', `onTheRecord.only.${to}`, this.narrowedTo === to);
    this.changed.fire();
  }
}
