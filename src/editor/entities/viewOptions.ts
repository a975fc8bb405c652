import * as vscode from 'vscode';
import { groupings, narrowings, type Grouping, type Narrowing } from '../../core/article/tree';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';

const groupingKey = 'onTheRecord.grouping';

/** How a person wants the entities grouped (kept for the workspace) and filtered (for as long as the window is open). */
export class ViewOptions extends Disposables {
  private words = '';
  private narrowedTo: Narrowing | undefined;
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {
    super();
    this.own(vscode.commands.registerCommand(commands.groupByKind, () => this.setGrouping('kind')));
    this.own(vscode.commands.registerCommand(commands.groupByText, () => this.setGrouping('text')));
    this.own(vscode.commands.registerCommand(commands.groupByWorth, () => this.setGrouping('worth')));
    this.own(vscode.commands.registerCommand(commands.filter, (words?: unknown) => this.askForFilter(words)));
    this.own(vscode.commands.registerCommand(commands.showToCheck, () => this.narrow('toCheck')));
    this.own(vscode.commands.registerCommand(commands.showUnattributed, () => this.narrow('unattributed')));
    this.own(vscode.commands.registerCommand(commands.clearFilter, () => this.clearFilter()));
    this.tell();
  }

  get grouping(): Grouping {
    const kept = this.memory.get<string>(groupingKey);
    return groupings.find((grouping) => grouping === kept) ?? 'kind';
  }

  get filter(): string {
    return this.words;
  }

  /** What alone is shown; undefined where all is. */
  get narrowing(): Narrowing | undefined {
    return this.narrowedTo;
  }

  private async setGrouping(grouping: Grouping): Promise<void> {
    await this.memory.update(groupingKey, grouping);
    this.tell();
  }

  /** `words` comes from a key binding's `args`; without them a person is asked. */
  private async askForFilter(words: unknown): Promise<void> {
    const wanted = typeof words === 'string' ? words : await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Entities'),
      prompt: vscode.l10n.t('Shows the rows that hold all of these words. Leave it empty to see everything.'),
      value: this.words,
    });
    if (wanted !== undefined) this.setFilter(wanted.trim());
  }

  private setFilter(words: string): void {
    this.words = words;
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
    void vscode.commands.executeCommand('setContext', 'onTheRecord.grouping', this.grouping);
    void vscode.commands.executeCommand('setContext', 'onTheRecord.filtered', this.words !== '' || this.narrowedTo !== undefined);
    for (const to of narrowings) void vscode.commands.executeCommand('setContext', `onTheRecord.only.${to}`, this.narrowedTo === to);
    this.changed.fire();
  }
}
