import * as vscode from 'vscode';
import { canKeepBoth, type Conflict } from '../../core/article/conflicts';
import { saidIn } from '../../core/article/review/says';
import type { Decision } from '../../core/article/review/decision';
import type { OtherVersion } from '../../core/article/sidecar/sidecar';
import type { Row } from '../../core/article/tree';
import type { ActiveArticle } from '../activeArticle';
import { Disposables } from '../disposables';
import type { RowChoice } from '../entities/rowChoice';
import type { Decide, Done } from './decide';
import { conflictCommands } from './reviewCommands';
import type { SidecarStore } from './sidecarStore';

const { l10n } = vscode;

/** A choice that a person made, to be found again when they take it back. */
interface Choice {
  readonly of: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
  others: readonly OtherVersion[];
  isMade: boolean;
}

const says = (a: Decision | null | undefined, b: Decision | null | undefined): boolean => (a ? saidIn(a) : '') === (b ? saidIn(b) : '');

/** What can be done where a decision was made differently elsewhere. Each choice is one step to undo, and then both versions are there again. */
export class Conflicts extends Disposables {
  private readonly choices = new WeakMap<vscode.TextDocument, Choice[]>();

  constructor(
    private readonly active: ActiveArticle,
    private readonly store: Pick<SidecarStore, 'conflictsIn' | 'settleConflict' | 'reopenConflict'>,
    private readonly rows: RowChoice,
    private readonly decide: Decide,
  ) {
    super();
    this.own(vscode.commands.registerCommand(conflictCommands.use, (row?: Row) => this.use(row)));
    this.own(vscode.commands.registerCommand(conflictCommands.keepBoth, (row?: Row) => this.keepBoth(row)));
    this.own(decide.onDidDecide((done) => this.follow(done)));
  }

  /** The row's conflict as it is now, and the version of it that the row stands for. */
  private async chosen(row: Row | undefined): Promise<{ readonly document: vscode.TextDocument; readonly conflict: Conflict; readonly version: OtherVersion | null } | undefined> {
    const [each] = await this.rows.chosen(row);
    const { document } = this.active;
    if (!document || (each?.type !== 'conflict' && each?.type !== 'version')) return undefined;
    const conflict = this.store.conflictsIn(document).find(({ of }) => of === each.conflict.of);
    return conflict && { document, conflict, version: each.type === 'version' ? each.version : null };
  }

  private async use(row: Row | undefined): Promise<void> {
    const chosen = await this.chosen(row);
    if (!chosen) return;
    const { document, conflict: { of, holds, others }, version } = chosen;
    const decision = version?.decision ?? holds;
    const done = version ? l10n.t('The version from elsewhere holds now.') : l10n.t('The version that held stays.');
    // where it was taken back, and that stays so, there is nothing to decide but that the others go
    if (decision && !this.decide.perform(document, { operation: { type: 'chooseVersion', decision: of, version: decision }, done })) return;
    this.make(document, { of, before: holds, after: decision, others, isMade: true });
  }

  private async keepBoth(row: Row | undefined): Promise<void> {
    const chosen = await this.chosen(row);
    if (!chosen) return;
    const { document, conflict } = chosen;
    const { of, holds, others } = conflict;
    const other = others.find(({ decision }) => !says(decision, holds))?.decision;
    if (!canKeepBoth(conflict) || other?.about !== 'mark') return void vscode.window.showInformationMessage(l10n.t('Only one of these versions can hold: use one of them.'));
    if (this.decide.perform(document, { operation: { type: 'keepBoth', version: other }, done: l10n.t('Both versions are marked now.') })) this.make(document, { of, before: holds, after: holds, others, isMade: true });
  }

  private make(document: vscode.TextDocument, choice: Choice): void {
    this.store.settleConflict(document, choice.others);
    this.choices.set(document, [...(this.choices.get(document) ?? []), choice]);
  }

  /** A choice that is undone brings both versions back; done again, it settles them again. */
  private follow({ document, before, changed, isWayBack }: Done): void {
    if (!isWayBack) return;
    const now = this.active.document === document ? this.active.article?.decisions : undefined;
    const choice = now && (this.choices.get(document) ?? []).findLast(({ of, isMade, ...choice }) => {
      const [from, to] = isMade ? [choice.after, choice.before] : [choice.before, choice.after];
      return changed.includes(of) && says(before.decisions.get(of), from) && says(now.get(of), to);
    });
    if (!choice) return;
    if (choice.isMade) choice.others = this.store.reopenConflict(document, choice.others);
    else this.store.settleConflict(document, choice.others);
    choice.isMade = !choice.isMade;
  }
}
