import * as vscode from 'vscode';
import type { Mark } from '../../core/article/mark';
import { marksOfRows, type Row } from '../../core/article/tree';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import type { RowChoice } from '../entities/rowChoice';
import type { Decide } from './decide';
import type { MarkAction } from './markActions';
import { rowMarkCommands, type MarkActionName } from './reviewCommands';
import { subjectOf } from './subject';

const names = Object.keys(rowMarkCommands) as (keyof typeof rowMarkCommands)[];
/** What is said of one mark at a time. */
const single: ReadonlySet<MarkActionName> = new Set<MarkActionName>(['note']);

/** Decisions about the marks of rows: of the row that was clicked, of all selected ones when it is one of them, or of those selected when a key was pressed. */
export class RowDecisions extends Disposables {
  constructor(
    private readonly articles: Articles,
    private readonly active: ActiveArticle,
    private readonly rows: RowChoice,
    private readonly actions: Readonly<Record<MarkActionName, MarkAction>>,
    private readonly decide: Decide,
  ) {
    super();
    for (const name of names) this.own(vscode.commands.registerCommand(rowMarkCommands[name], (row?: Row, selected?: readonly Row[]) => this.run(name, row, selected)));
  }

  private async run(name: MarkActionName, row: Row | undefined, selected: readonly Row[] | undefined): Promise<void> {
    const { document, article } = this.active;
    if (!document || !article) return;
    const { kinds, plan, goesOn } = this.actions[name];
    const rows = await this.rows.chosen(row, selected);
    if (!row && goesOn && rows.length === 1) await vscode.commands.executeCommand('list.focusDown'); // a key goes on to the next row, before this one may go
    const marks = marksOfRows(article, rows).filter((mark) => kinds.includes(mark.kind) && isFor(name, mark, rows));
    const subject = subjectOf(this.articles, document, single.has(name) ? marks.slice(0, 1) : marks, this.active.editor);
    const planned = subject?.marks.length ? await plan(subject) : undefined;
    if (!planned) return;
    if (planned === 'select') return void vscode.window.showInformationMessage(vscode.l10n.t('Select the words that name the speaker in the text, then set the speaker again.'));
    if (planned.operation.type !== 'note' && marks.length > 5) this.decide.performBulk(document, planned);
    else this.decide.perform(document, planned);
  }
}

/** A row stands for marks that were decided before, too: those are left as they are, but for what is asked of them. */
function isFor(name: MarkActionName, { key, state, wordsThen }: Mark, rows: readonly Row[]): boolean {
  if (name === 'acceptAnew') return wordsThen !== null;
  // words that were changed are accepted where they are in sight, not with all that is below a speaker
  if (name === 'accept') return state === 'suggested' || state === 'rejected' || (wordsThen !== null && rows.some(({ mark, children }) => mark === key && !children.length));
  if (name === 'reopen') return state !== 'suggested';
  return state !== 'rejected';
}
