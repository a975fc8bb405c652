import * as vscode from 'vscode';
import type { BroughtArticle } from '../../core/import/document';
import { ImportProblem, largestFile } from '../../core/import/problem';
import { bringIn } from '../../import/bringIn';
import { Readers } from '../../import/readers';
import { readingWorker } from './readingWorker';

/** Reads files of other kinds as articles, apart from everything else; the readers are loaded when a file of their kind is first brought in. */
export class Bringing implements vscode.Disposable {
  private readonly readers: Readers;

  constructor(extension: vscode.Uri) {
    this.readers = new Readers(readingWorker(extension));
  }

  dispose(): void {
    this.readers.dispose();
  }

  /** Rejects with `ImportProblem` where the file is no article, and with what the file system says where it cannot be read. */
  async file(uri: vscode.Uri): Promise<BroughtArticle> {
    if (/^https?$/.test(uri.scheme)) throw new ImportProblem('address');
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) throw new ImportProblem('folder');
    if (size > largestFile) throw new ImportProblem('tooLarge', `${size} bytes`);
    return this.bytes(await vscode.workspace.fs.readFile(uri));
  }

  bytes(bytes: Uint8Array): Promise<BroughtArticle> {
    return bringIn(bytes, this.readers);
  }

  text(text: string): Promise<BroughtArticle> {
    return this.bytes(new TextEncoder().encode(text));
  }

  /** Ends what is being read. */
  giveUp(): void {
    this.readers.dispose();
  }
}
