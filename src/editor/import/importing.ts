import type * as vscode from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import { Disposables } from '../disposables';
import type { Failures } from '../failures';
import { Bringing } from './bringing';
import { droppedFiles, droppedUris, registerDropArticle, type DroppedFile } from './dropArticle';
import { problemWords } from './importWords';
import { openNewArticle } from './newArticle';
import { openAsArticles, registerOpenAsArticle } from './openAsArticle';
import { PasteAsArticle } from './pasteAsArticle';
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
    if (uris.length) await openAsArticles(this.bringing, this.failures, uris);
    else for (const file of droppedFiles(data)) await this.openDropped(file);
  }

  private async openDropped(file: DroppedFile): Promise<void> {
    try {
      const { text, headline } = await this.bringing.bytes(await file.bytes());
      await openNewArticle(text, headline ?? file.name, undefined);
    } catch (error) {
      this.failures.tell(problemWords(file.name, error), error, true);
    }
  }
}
