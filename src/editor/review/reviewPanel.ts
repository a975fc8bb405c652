import * as vscode from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import { Disposables } from '../disposables';
import { showsFactsInPanel } from '../settings';
import type { VisibleKinds } from '../visibleKinds';
import { markCommands, reviewCommands } from './reviewCommands';
import { factsOf, type Action, type Fact } from './reviewFacts';
import type { ReviewMode } from './reviewMode';
import { progressInWords } from './reviewProgress';

const { l10n, ThemeIcon } = vscode;

/** Something to do, as a line. */
type Deed = Action & { readonly icon: string };

/** A line of the view: something to know, or something to do. `name` is the same for what is at its place, whatever the mark. */
type Line = (Deed | Fact) & { readonly name: string };

/** What decides comes before what there is to know: a view that was never made larger has room for five lines. */
const deciding = (): readonly Deed[] => [
  { words: l10n.t('Accept'), icon: 'check', key: 'A', command: markCommands.accept },
  { words: l10n.t('Reject'), icon: 'close', key: 'R', command: markCommands.reject },
];

/** What else can be done; all that there is stands in the list of keys. */
const others = (): readonly Deed[] => [
  { words: l10n.t('Skip to the next'), icon: 'arrow-down', key: 'N', command: reviewCommands.next },
  { words: l10n.t('Back to the one before'), icon: 'arrow-up', key: 'B', command: reviewCommands.previous },
  { words: l10n.t('Write a note'), icon: 'note', key: 'T', command: markCommands.note },
  { words: l10n.t('All keys'), icon: 'keyboard', key: '?', command: reviewCommands.keys },
  { words: l10n.t('Leave review'), icon: 'debug-stop', key: 'Esc', command: reviewCommands.leave },
];

/**
 * What one has to know about the mark under review, and what can be done, in a view of the sidebar above the list: the text
 * around the mark stays free, at any size. The view is there while review goes on.
 */
export class ReviewPanel extends Disposables implements vscode.TreeDataProvider<Line> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view = this.own(vscode.window.createTreeView('onTheRecord.reviewed', { treeDataProvider: this }));
  private isShown = false;

  constructor(
    private readonly active: ActiveArticle,
    private readonly mode: Pick<ReviewMode, 'isReviewing' | 'currentIn' | 'partIn' | 'isLeft' | 'onDidChange'>,
    visible: VisibleKinds,
  ) {
    super();
    this.own(active.onDidChange(() => this.update()));
    this.own(mode.onDidChange(() => this.update()));
    this.own(visible.onDidChange(() => this.update()));
  }

  getTreeItem(line: Line): vscode.TreeItem {
    const { words, icon, name } = line;
    const deed = 'command' in line ? line : line.change;
    const more = 'more' in line ? line.more : undefined;
    const changes = deed === line ? undefined : deed?.words;
    const item = new vscode.TreeItem(words);
    item.id = name;
    item.iconPath = new ThemeIcon(icon);
    item.tooltip = [words, more, changes && `${changes} (${deed?.key})`].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: [words, more, changes, deed && l10n.t('key {0}', deed.key)].filter(Boolean).join(', ') };
    if (deed) {
      item.description = deed.key;
      item.command = { command: deed.command, title: deed.words };
    }
    return item;
  }

  /** The lines, and with them the title, so that all that is seen is of one mark, whenever VS Code asks for it. */
  getChildren(line?: Line): Line[] {
    const { article, document } = this.active;
    if (line || !article || !document || !this.mode.isReviewing(document)) return [];
    const mark = this.mode.currentIn(document);
    const facts = mark && factsOf(article, document, mark);
    this.view.title = facts?.title ?? l10n.t('Under Review');
    this.view.description = progressInWords(article, document, this.mode);
    const named = (name: string) => (each: Deed | Fact, at: number): Line => ({ ...each, name: `${name} ${at}` });
    return [...(facts ? [...deciding().map(named('decide')), ...facts.facts.map(named('fact'))] : []), ...others().map(named('other'))];
  }

  getParent(): undefined {
    return undefined;
  }

  private update(): void {
    const { document } = this.active;
    if (!document || !this.mode.isReviewing(document) || !showsFactsInPanel()) {
      this.isShown = false;
      return;
    }
    this.changed.fire();
    if (!this.isShown) void this.show();
  }

  /** Brings the view into sight, once a review, and leaves the keyboard where it is. */
  private async show(): Promise<void> {
    const [first] = this.getChildren();
    if (!first) return;
    this.isShown = true;
    try {
      await this.view.reveal(first, { select: false, focus: false });
    } catch {
      // what it tells was made anew meanwhile: it is in sight all the same
    }
  }
}
