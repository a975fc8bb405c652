import type * as vscode from 'vscode';
import type { BroughtArticle } from '../../core/import/document';
import type { ActiveArticle } from '../activeArticle';
import { Disposables } from '../disposables';
import type { Failures } from '../failures';
import { Bringing } from './bringing';
import { droppedFiles, droppedUris, registerDropArticle } from './dropArticle';
import { openNewArticle } from './newArticle';
import { openAsArticles, registerOpenAsArticle } from './openAsArticle';
import { PasteAsArticle } from './pasteAsArticle';
import { tellFailed, tellNotices, type Failed } from './tellOutcomes';
import { UnwrapLines } from './unwrapLines';

/** All ways to bring an article in: files, the clipboard, drag and drop into a text or onto the list, texts with broken lines. */
export class Importing extends Disposables implements vscode.TreeDragAndDropController<unknown> {
  readonly dragMimeTypes = [];
  readonly dropMimeTypes = ['text/uri-list', 'files'];
  private readonly bringing: Bringing;

  constructor(extension: vscode.Uri, active: ActiveArticle, private readonly failures: Failures, memory: vscode.Memento) {
    super();
    this.bringing = this.own(new Bringing(extension));
    this.own(registerOpenAsArticle(this.bringing, failures));
    this.own(new PasteAsArticle(this.bringing, failures));
    this.own(registerDropArticle(this.bringing, failures));
    this.own(new UnwrapLines(active, memory));
  }

  /** Whatever is dropped onto the list is to become articles; where it cannot, its dropper is told. */
  async handleDrop(_row: unknown, data: vscode.DataTransfer): Promise<void> {
    const uris = await droppedUris(data);
    if (uris.length) return openAsArticles(this.bringing, this.failures, uris);
    const opened: { readonly name: string; readonly article: BroughtArticle }[] = [];
    const failed: Failed[] = [];
    for (const { name, bytes } of droppedFiles(data)) {
      try {
        const article = await this.bringing.bytes(await bytes());
        await openNewArticle(article.text, article.headline ?? name, undefined);
        opened.push({ name, article });
      } catch (error) {
        failed.push({ name, error });
      }
    }
    tellNotices(opened);
    tellFailed(this.failures, failed);
  }
}
