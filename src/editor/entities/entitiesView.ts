import * as vscode from 'vscode';
import { sameSpan, type Span } from '../../core/span';
import { marksAt, type Article } from '../../core/article/article';
import { conflictRows } from '../../core/article/conflicts';
import { openMarks } from '../../core/article/review/walk';
import { countOf } from '../../core/article/narrowing';
import { byNearestRow, countFound, filterRows, narrowedRows, rowOfMark, treeOf, type Row } from '../../core/article/tree';
import type { ActiveArticle } from '../activeArticle';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import { fileName } from '../fileName';
import { spanOf } from '../ranges';
import { followsCursor } from '../settings';
import type { ReviewMode } from '../review/reviewMode';
import type { SidecarStore } from '../review/sidecarStore';
import { OpenRows } from './openRows';
import { isRow, readingItem, readingRow, type Shown } from './readingRow';
import { RowChoice } from './rowChoice';
import { rowItem } from './rowItem';
import { entitiesView } from './viewName';
import type { ViewOptions } from './viewOptions';

/** How long the cursor has to rest before its row is shown, in ms. */
const cursorPause = 150;

/** How many people, places and claimants are shown at once, so that the next group is in sight in a window of usual height. */
const shownAtOnce = 10;

/** The tree "Entities": a function of the active article, and of how a person wants it grouped and filtered. */
export class EntitiesView extends Disposables implements vscode.TreeDataProvider<Shown> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  /** The rows as the tree shows them; made anew when it next asks after a change. */
  private rows: readonly Row[] | undefined;
  private readonly parents = new Map<Row, Row>();
  private readonly view: vscode.TreeView<Shown>;
  private readonly open: OpenRows;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Where rows led the cursor, the last one last: of each place it is told a little later that the cursor is there. */
  private led: Span[] = [];
  /** What the list was last made for. */
  private listed: vscode.TextDocument | undefined;
  /** The rows that commands are about. */
  readonly choice: RowChoice;

  constructor(
    private readonly active: ActiveArticle,
    private readonly options: ViewOptions,
    private readonly mode: Pick<ReviewMode, 'isReviewing' | 'onDidChange'>,
    private readonly sidecars: Pick<SidecarStore, 'conflictsIn' | 'onDidChangeConflicts'>,
    dragAndDropController: vscode.TreeDragAndDropController<unknown>,
  ) {
    super();
    this.view = this.own(vscode.window.createTreeView<Shown>(entitiesView, { treeDataProvider: this, dragAndDropController, canSelectMany: true, showCollapseAll: true }));
    this.open = this.own(new OpenRows(this.view, () => this.isFiltered));
    this.own(vscode.commands.registerCommand(commands.unfoldAll, () => this.unfoldAll()));
    this.choice = new RowChoice(() => this.selection);
    this.own(active.onDidChange(() => {
      if (active.status !== 'reading' || !active.article) this.refresh(); // until it has been read again, the rows stay as they are
    }));
    this.own(options.onDidChange(() => this.refresh()));
    this.own(sidecars.onDidChangeConflicts((document) => {
      if (document === active.document) this.refresh();
    }));
    this.own(mode.onDidChange(() => this.count()));
    this.own(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.refresh();
  }

  getTreeItem(shown: Shown): vscode.TreeItem {
    return isRow(shown) ? rowItem(shown, this.isFiltered) : readingItem();
  }

  getChildren(of?: Shown): Shown[] {
    if (of) return isRow(of) ? [...of.children] : [];
    const shown = this.isAwaited ? [readingRow] as const : (this.rows ??= this.makeRows());
    this.tellEmpty(!shown.length);
    return [...shown];
  }

  getParent(shown: Shown): Row | undefined {
    return isRow(shown) ? this.parents.get(shown) : undefined;
  }

  private get selection(): readonly Row[] {
    return this.view.selection.filter(isRow);
  }

  /** Whether the article is read for the first time. */
  private get isAwaited(): boolean {
    return this.active.status === 'reading' && !this.active.article;
  }

  /** What is said in the place of a list without rows is said only when it is known to have none, or it would be said for a moment of every article. */
  private tellEmpty(isEmpty: boolean): void {
    void vscode.commands.executeCommand('setContext', 'onTheRecord.listEmpty', isEmpty);
  }

  private get isFiltered(): boolean {
    return this.options.filter !== '' || this.options.narrowing !== undefined;
  }

  private makeRows(): Row[] {
    const { article, document } = this.active;
    this.parents.clear();
    if (!article || !document) return [];
    const { filter, narrowing, order } = this.options;
    const grouping = narrowing && this.options.grouping !== 'text' && !(narrowing === 'toCheck' && this.options.grouping === 'worth') ? 'text' : this.options.grouping; // a few rows need no groups to open, and quotes are in no list of claims
    const all = [...conflictRows(this.sidecars.conflictsIn(document), article), ...treeOf(article, document.getText(), grouping, this.isFiltered ? { order } : { order, most: shownAtOnce })];
    const wanted = filterRows(all, filter);
    const rows = narrowing ? narrowedRows(wanted, narrowing) : wanted;
    const remember = (parent: Row): void => {
      for (const child of parent.children) {
        this.parents.set(child, parent);
        remember(child);
      }
    };
    rows.forEach(remember);
    return rows;
  }

  private refresh(): void {
    this.rows = undefined;
    const { article, document } = this.active;
    if (document !== this.listed) this.tellEmpty(false);
    this.listed = document;
    // empty, not deleted: what VS Code listens to would be deleted with it
    this.view.description = document && (article || this.isAwaited) ? fileName(document.uri) : '';
    this.view.message = article ? this.filterInWords(article) : '';
    this.count();
    this.changed.fire();
  }

  /** What is out of sight because a person wanted it so; empty where nothing is. */
  private filterInWords(article: Article): string {
    const { filter, narrowing } = this.options;
    if (!narrowing) return filter ? foundInWords(filter, countFound((this.rows ??= this.makeRows()), filter)) : '';
    const count = countOf(article, narrowing);
    if (!count) return '';
    const shown = {
      toCheck: vscode.l10n.t('Only claims to check are shown: {0} in this article.', count),
      unattributed: vscode.l10n.t('Only quotes are shown of which it is not clear who says them: {0} in this article.', count),
      unsure: vscode.l10n.t('Only what the machine is not fairly sure of is shown: {0} in this article.', count),
    }[narrowing];
    return filter ? vscode.l10n.t('{0} Of these, only rows with “{1}”.', shown, filter) : shown;
  }

  /** Says on the icon of the view how many marks are left, once a person has begun to review them. */
  private count(): void {
    const { article, document } = this.active;
    const isBegun = article && document && (this.mode.isReviewing(document) || [...article.decisions.values()].some(({ about }) => about === 'mark'));
    const left = isBegun ? openMarks(article, 'text').length : 0;
    if (left === (this.view.badge?.value ?? 0)) return;
    this.view.badge = left ? { value: left, tooltip: left === 1 ? vscode.l10n.t('1 left to review') : vscode.l10n.t('{0} left to review', left) } : undefined;
  }

  /** Shows the list and leads the keyboard into it, which VS Code's own command does only where the list has rows already. */
  async takeKeyboard(): Promise<void> {
    await vscode.commands.executeCommand('onTheRecord.entities.focus');
    const row = this.selection[0] ?? (this.rows ??= this.makeRows())[0];
    if (row) await this.revealRow(row, { select: false, focus: true });
  }

  /** Tells the list that a row leads the cursor to `span`: as long as it rests there, the list stays where it is. */
  lead(span: Span): void {
    this.led.push(span);
  }

  /** Shows the row of the mark at the cursor, when the cursor rests there. */
  private follow(editor: vscode.TextEditor): void {
    clearTimeout(this.timer);
    if (editor.document !== this.active.document) return;
    const cursor = spanOf(editor.document, editor.selection);
    const arrived = this.led.findIndex((span) => sameSpan(span, cursor));
    this.led = arrived < 0 ? [] : this.led.slice(arrived);
    if (this.led.length) return;
    if (!this.view.visible || !followsCursor()) return;
    this.timer = setTimeout(() => void this.reveal(editor), cursorPause);
  }

  private async reveal(editor: vscode.TextEditor): Promise<void> {
    const { article, document } = this.active;
    if (!article || editor.document !== document || !this.view.visible) return;
    const selection = spanOf(document, editor.selection);
    const marks = marksAt(article, selection.start);
    const exact = marks.filter((mark) => mark.spans.some((span) => sameSpan(span, selection)));
    const chosen = this.selection.find((row) => marks.some((mark) => mark.key === row.mark));
    if (chosen && (exact.length === 0 || exact.some((mark) => mark.key === chosen.mark))) return; // the row is chosen already, perhaps by hand
    const rows = (this.rows ??= this.makeRows());
    const selected = this.selection[0];
    for (const mark of [...byNearestRow(exact, selected), ...byNearestRow(marks, selected)]) {
      const row = rowOfMark(rows, mark);
      const shown = row && this.open.shownOf(this.pathTo(row));
      if (shown) return this.revealRow(shown, { select: true, focus: false });
    }
  }

  /** The row with all those above it, the highest first. */
  private pathTo(row: Row): Row[] {
    const parent = this.parents.get(row);
    return [...(parent ? this.pathTo(parent) : []), row];
  }

  private async unfoldAll(): Promise<void> {
    const rows = (this.rows ??= this.makeRows());
    for (const row of rows.filter(({ children }) => children.length)) await this.revealRow(row, { select: false, focus: false, expand: 3 });
  }

  private async revealRow(row: Row, how: { readonly select: boolean; readonly focus: boolean; readonly expand?: number }): Promise<void> {
    try {
      await this.view.reveal(row, how);
    } catch {
      // the tree was made anew meanwhile: the next rest of the cursor finds the row
    }
  }
}

/** That a filter is on, and what it found. */
const foundInWords = (filter: string, count: number): string =>
  count === 1 ? vscode.l10n.t('Filter “{0}”: 1 row. The funnel above clears it.', filter) : count ? vscode.l10n.t('Filter “{0}”: {1} rows. The funnel above clears it.', filter, count) : '';
