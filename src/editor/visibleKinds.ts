import * as vscode from 'vscode';
import { markKinds, type MarkKind } from '../core/article/markKind';
import { commands, toggleCommands } from './commandNames';
import { Disposables } from './disposables';
import { isKindSwitchedOn, section, switchKind } from './settings';
import { kindName } from './words';

/** Which kinds of marks are shown: those that the settings switch on, or the only one that a person asked for in this window. */
export class VisibleKinds extends Disposables {
  private only: MarkKind | undefined;
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;

  constructor() {
    super();
    this.own(vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${section}.marks`)) this.changed.fire();
    }));
    this.own(vscode.commands.registerCommand(commands.showOnlyKind, (kind?: unknown) => this.askForOnly(kind)));
    this.own(vscode.commands.registerCommand(commands.showAllKinds, () => this.showAll()));
    for (const kind of markKinds) this.own(vscode.commands.registerCommand(toggleCommands[kind], () => this.toggle(kind)));
  }

  get kinds(): ReadonlySet<MarkKind> {
    return new Set(markKinds.filter((kind) => (this.only ? kind === this.only : isKindSwitchedOn(kind))));
  }

  private async toggle(kind: MarkKind): Promise<void> {
    const on = !this.kinds.has(kind);
    this.setOnly(undefined);
    await switchKind(kind, on);
  }

  private async showAll(): Promise<void> {
    this.setOnly(undefined);
    for (const kind of markKinds) if (!isKindSwitchedOn(kind)) await switchKind(kind, true);
  }

  /** `kind` comes from a key binding's `args`; without a usable one a person picks. */
  private async askForOnly(kind: unknown): Promise<void> {
    const named = markKinds.find((known) => known === kind);
    if (named) return this.setOnly(named);
    const all = vscode.l10n.t('All kinds');
    const choice = await vscode.window.showQuickPick([...markKinds.map(kindName), all], {
      placeHolder: vscode.l10n.t('Which marks do you want to see?'),
    });
    if (choice === all) await this.showAll();
    else if (choice) this.setOnly(markKinds.find((known) => kindName(known) === choice));
  }

  private setOnly(kind: MarkKind | undefined): void {
    if (this.only === kind) return;
    this.only = kind;
    this.changed.fire();
  }
}
