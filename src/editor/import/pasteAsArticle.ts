import * as vscode from 'vscode';
import type { BroughtArticle } from '../../core/import/document';
import { articleLanguages } from '../../core/article/whichDocuments';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import type { Failures } from '../failures';
import type { Bringing } from './bringing';
import { problemWords } from './importWords';
import { openNewArticle } from './newArticle';

const page = 'text/html';
const plain = 'text/plain';

/** What a paste of an article is called among others. */
const kind = vscode.DocumentDropOrPasteEditKind.Text.append('article');

/** What is shorter is a name, a sentence, a quote: nobody pastes it as an article, in code units. */
const shortestArticle = 400;
/** So long VS Code may take to hand over the clipboard, in ms; where it does not, its text is read. */
const patience = 1_500;

/** An edit that is made when it is chosen. */
class ArticleEdit extends vscode.DocumentPasteEdit {
  constructor(readonly clipboard: Clipboard) {
    super('', vscode.l10n.t('Paste as Article'), kind);
    this.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  }
}

interface Clipboard {
  readonly html: string | undefined;
  readonly text: string;
}

/**
 * The clipboard as an article: a command that opens it as a new one, and a choice wherever text of a page is pasted into an article.
 * The page that was copied is told only to who pastes it, so the command pastes into its new article; where that gives nothing, as
 * without permission to read the clipboard, there is its text.
 */
export class PasteAsArticle extends Disposables implements vscode.DocumentPasteEditProvider<ArticleEdit> {
  /** Called with what the command's own paste brings. */
  private awaited: ((clipboard: Clipboard) => void) | undefined;

  constructor(
    private readonly bringing: Bringing,
    private readonly failures: Failures,
  ) {
    super();
    this.own(vscode.commands.registerCommand(commands.pasteAsArticle, () => this.open()));
    this.own(vscode.languages.registerDocumentPasteEditProvider([...articleLanguages], this, { providedPasteEditKinds: [kind], pasteMimeTypes: [page, plain] }));
  }

  async provideDocumentPasteEdits(_document: vscode.TextDocument, _ranges: readonly vscode.Range[], data: vscode.DataTransfer, { only, triggerKind }: vscode.DocumentPasteEditContext): Promise<ArticleEdit[] | undefined> {
    const isAsked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
    const html = await data.get(page)?.asString();
    const clipboard = { html: html?.trim() ? html : undefined, text: (await data.get(plain)?.asString()) ?? '' };
    if (this.awaited && only && kind.contains(only)) {
      this.awaited(clipboard);
      return [];
    }
    const isLong = clipboard.text.length >= shortestArticle && (isAsked || (clipboard.html !== undefined && /<(?:p|br|div)\b/i.test(clipboard.html)));
    return isLong ? [new ArticleEdit(clipboard)] : undefined;
  }

  async resolveDocumentPasteEdit(edit: ArticleEdit): Promise<ArticleEdit> {
    try {
      edit.insertText = (await this.articleOf(edit.clipboard)).text;
    } catch (error) {
      edit.insertText = edit.clipboard.text;
      this.tell(error);
    }
    return edit;
  }

  private async open(): Promise<void> {
    try {
      const clipboard = await this.clipboard();
      const { text, headline } = await this.articleOf(clipboard);
      await openNewArticle(text, headline, undefined);
    } catch (error) {
      this.tell(error);
    }
  }

  private articleOf({ html, text }: Clipboard): Promise<BroughtArticle> {
    return html === undefined ? this.bringing.text(text) : this.bringing.text(html).catch(() => this.bringing.text(text));
  }

  /** What the clipboard holds: by a paste into the active article or a new one that nothing is put into, else its text. */
  private async clipboard(): Promise<Clipboard> {
    const text = await vscode.env.clipboard.readText();
    const handed = new Promise<Clipboard>((resolve) => (this.awaited = resolve));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Clipboard>((resolve) => (timer = setTimeout(() => resolve({ html: undefined, text }), patience)));
    try {
      const document = await vscode.workspace.openTextDocument({ language: 'news-article', content: '' });
      await vscode.window.showTextDocument(document, { preview: true });
      void vscode.commands.executeCommand('editor.action.pasteAs', { kind: kind.value });
      const clipboard = await Promise.race([handed, late]);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return clipboard;
    } finally {
      clearTimeout(timer);
      this.awaited = undefined;
    }
  }

  private tell(error: unknown): void {
    this.failures.tell(problemWords(vscode.l10n.t('the clipboard'), error), error, true);
  }
}
