import * as vscode from 'vscode';
import { marksAt, type Article } from '../core/article/article';
import type { Mark } from '../core/article/mark';
import { claimantName } from '../core/formats/claimSource';
import { quoteSourceName } from '../core/formats/quoteSource';
import type { ActiveArticle } from './activeArticle';
import { checkName } from './checkWords';
import { commands } from './commandNames';
import { Disposables } from './disposables';
import { markName, standing } from './review/markWords';
import type { ReviewMode } from './review/reviewMode';
import type { VisibleKinds } from './visibleKinds';
import { quoteTypeName, regionWords, withoutIcons } from './words';

const { l10n } = vscode;

/** How long the cursor has to rest before its mark is told, in ms: keys that are held down change nothing at every step. */
const cursorPause = 120;
const longest = 90;

/**
 * One line in the status bar for the mark at the cursor: what it is, who is behind it, how it stands. Without a mark it is not
 * there, nor while review tells of its mark. It is no alert: a screen reader reads it when its user goes there.
 */
export class MarkAtCursor extends Disposables {
  private readonly item = this.own(vscode.window.createStatusBarItem('onTheRecord.markAtCursor', vscode.StatusBarAlignment.Left, 37));
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly active: ActiveArticle,
    private readonly visible: VisibleKinds,
    private readonly mode: Pick<ReviewMode, 'isReviewing' | 'onDidChange'>,
  ) {
    super();
    this.item.name = l10n.t('On the Record: Mark at the Cursor');
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.own(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === active.editor) this.wait();
    }));
    this.own(active.onDidChange(() => this.wait()));
    this.own(visible.onDidChange(() => this.wait()));
    this.own(mode.onDidChange(() => this.wait()));
    this.item.command = commands.showCard; // without arguments: one that has some is another each time, and VS Code may run the one of a moment ago
    this.own(vscode.commands.registerCommand(commands.showCard, () => this.showCard()));
    this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), cursorPause);
  }

  private update(): void {
    const here = this.here();
    if (!here || this.mode.isReviewing(here.document)) return this.item.hide();
    const { article, document, mark } = here;
    const words = markInWords(article, document.getText(), mark).join(' · ');
    const card = l10n.t('Show its card');
    this.item.text = withoutIcons(words.length > longest ? `${words.slice(0, longest)}…` : words);
    this.item.tooltip = `${words}\n${card}`;
    this.item.accessibilityInformation = { label: `${words}. ${card}`, role: 'button' };
    this.item.show();
  }

  /** The smallest mark at the cursor, as its card has it whole, and where that is; undefined where there is none. */
  private here(): { readonly article: Article; readonly document: vscode.TextDocument; readonly offset: number; readonly mark: Mark } | undefined {
    const { article, document, editor } = this.active;
    if (!article || !document || !editor) return undefined;
    const offset = document.offsetAt(editor.selection.active);
    const mark = marksAt(article, offset).find(({ kind }) => this.visible.kinds.has(kind));
    return mark && { article, document, offset, mark };
  }

  private async showCard(): Promise<void> {
    const here = this.here();
    if (here) await vscode.commands.executeCommand(commands.openCard, here.document.uri.toString(), here.offset, here.mark.key);
  }
}

/** A mark in a few words: what it is, who is behind it or where it is, how it stands. */
function markInWords(article: Article, text: string, mark: Mark): string[] {
  const quote = article.quotes.get(mark.id);
  const claim = article.claims.get(mark.id);
  const location = article.locations.get(mark.id);
  const status = [standing(mark), ...(mark.check ? [checkName(mark.check.status)] : [])];
  if (mark.kind === 'quote' && quote) return [quoteTypeName(quote.type), quoteSourceName(article, quote, text) ?? l10n.t('unattributed'), ...status];
  if (mark.kind === 'claim' && claim) return [markName(mark.kind), claimantName(article, claim, text) ?? (claim.quote ? l10n.t('unattributed') : l10n.t('the article itself')), ...status];
  if (mark.kind === 'location' && location) return [markName(mark.kind), [location.name, ...regionWords(location)].join(', '), ...status];
  return [markName(mark.kind), article.entities.get(mark.entity ?? '')?.name ?? l10n.t('not known who'), ...status];
}
