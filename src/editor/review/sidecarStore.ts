import * as vscode from 'vscode';
import type { Conflict } from '../../core/article/conflicts';
import type { OtherVersion } from '../../core/article/sidecar/sidecar';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import type { Failures } from '../failures';
import { section } from '../settings';
import { KeptSidecar, type Keeping } from './keptSidecar';
import { sidecarFiles } from './localFiles';
import { deletedSidecars, renamedSidecars } from './sidecarMoves';
import type { Where } from './sidecarPlace';

/** How long after a document was opened or closed it may be one that was just saved under another name, in ms. */
const savedAsWithin = 10_000;

/** Where the decisions about an article are kept. */
export interface KeptWhere {
  readonly where: Where;
  readonly uri: vscode.Uri;
  /** Whether there is anything there yet. */
  readonly isWritten: boolean;
}

/** Keeps what a person decided, for every open article, where the article is; and follows the article when it is renamed, moved or saved under another name. */
export class SidecarStore extends Disposables {
  private readonly kept = new Map<vscode.TextDocument, KeptSidecar>();
  private readonly closed = new Map<KeptSidecar, number>();
  /** By their names, what was decided about unsaved documents that were thrown away, until it is gone. */
  private readonly dropping = new Map<string, Promise<void>>();
  private readonly opened = new WeakMap<vscode.TextDocument, number>();
  /** How many editors were active before, when the document's was for the last time. */
  private readonly lastActive = new WeakMap<vscode.TextDocument, number>();
  private activations = 0;
  /** The last work on each file: what comes next waits for it. */
  private readonly working = new Map<string, Promise<void>>();
  private readonly keeping: Keeping;
  private readonly conflictsChanged = this.own(new vscode.EventEmitter<vscode.TextDocument>());
  /** Other decisions than before were made differently elsewhere. */
  readonly onDidChangeConflicts = this.conflictsChanged.event;

  constructor(
    private readonly articles: Articles,
    failures: Failures,
    log: Keeping['log'],
    { globalStorageUri }: Pick<vscode.ExtensionContext, 'globalStorageUri'>,
  ) {
    super();
    this.keeping = {
      articles, failures, log, files: sidecarFiles(), ownData: globalStorageUri,
      inTurn: (file, work) => this.inTurn(file.toString(), work),
      tellConflicts: (document) => this.conflictsChanged.fire(document),
    };
    this.own(articles.onDidChange((document) => this.follow(document)));
    this.own(articles.onDidDecide((document) => this.keptFor(document).writeSoon()));
    this.own(articles.onWillForget((document) => this.kept.get(document)?.note())); // not at each key: the decisions follow the text by themselves
    this.own(vscode.workspace.onDidOpenTextDocument((document) => this.opened.set(document, Date.now())));
    this.own(vscode.workspace.onDidSaveTextDocument((document) => this.saved(document)));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.close(document)));
    this.own(vscode.workspace.onWillRenameFiles((event) => event.waitUntil(this.move(event.files))));
    this.own(vscode.workspace.onDidRenameFiles(({ files }) => this.moved(files)));
    this.own(vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(this.remove(event.files))));
    this.own(vscode.window.onDidChangeWindowState(({ focused }) => {
      // files change where nobody tells; and who leaves the window may be about to close it
      for (const kept of this.kept.values()) void (focused ? kept.check() : kept.flush());
    }));
    this.own(vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (!editor) return;
      this.lastActive.set(editor.document, ++this.activations);
      void this.kept.get(editor.document)?.check();
    }));
    this.own(vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${section}.sidecar`)) void this.moveAll();
    }));
    if (vscode.window.activeTextEditor) this.lastActive.set(vscode.window.activeTextEditor.document, 0);
    for (const document of vscode.workspace.textDocuments) this.follow(document);
  }

  /** Where the decisions about the document are kept; undefined for one that is no article. */
  whereKept(document: vscode.TextDocument): KeptWhere | undefined {
    const kept = this.kept.get(document);
    return kept && { ...kept.place, isWritten: kept.isWritten };
  }

  /** The decisions about the document that were made differently elsewhere. */
  conflictsIn(document: vscode.TextDocument): readonly Conflict[] {
    return this.kept.get(document)?.conflicts ?? [];
  }

  /** A person chose: these versions go, here and elsewhere. */
  settleConflict(document: vscode.TextDocument, versions: readonly OtherVersion[]): void {
    this.kept.get(document)?.settle(versions);
  }

  /** A choice was taken back: these versions are there again, as they are given back. */
  reopenConflict(document: vscode.TextDocument, versions: readonly OtherVersion[]): readonly OtherVersion[] {
    return this.kept.get(document)?.reopen(versions) ?? versions;
  }

  /** Writes all that is not written yet. Resolves when it is. */
  async flush(): Promise<void> {
    await Promise.all([...this.kept.values(), ...this.closed.keys()].map((kept) => kept.flush()));
    await Promise.all(this.working.values());
  }

  override dispose(): void {
    for (const kept of [...this.kept.values(), ...this.closed.keys()]) void kept.close().finally(() => kept.stop());
    super.dispose();
  }

  private inTurn(file: string, work: () => Promise<void>): Promise<void> {
    const done = (this.working.get(file) ?? Promise.resolve()).then(work);
    this.working.set(file, done);
    void done.finally(() => {
      if (this.working.get(file) === done) this.working.delete(file);
    });
    return done;
  }

  private follow(document: vscode.TextDocument): void {
    if (this.articles.statusOf(document) !== undefined) this.keptFor(document).note();
  }

  private keptFor(document: vscode.TextDocument): KeptSidecar {
    let kept = this.kept.get(document);
    if (!kept) {
      kept = new KeptSidecar(document, this.keeping);
      this.kept.set(document, kept);
      const name = document.uri.toString();
      void this.load(kept, name);
      const unwritten = [...this.closed.keys()].find((closed) => closed.isBehind && closed.document.uri.toString() === name && isAgain(document, closed.document));
      if (unwritten) void kept.adopt(unwritten.all);
    }
    return kept;
  }

  private async load(kept: KeptSidecar, name: string): Promise<void> {
    await this.dropping.get(name); // else it would be taken for what a window before this one kept of the same document
    await kept.load();
  }

  /** A document that was saved has its positions counted anew; one that was just opened may be another by a new name. */
  private saved(document: vscode.TextDocument): void {
    const source = this.savedFrom(document);
    if (source) void this.keptFor(document).adopt(source.all);
    else void this.kept.get(document)?.write();
  }

  private savedFrom(document: vscode.TextDocument): KeptSidecar | undefined {
    const isRecent = (time: number | undefined): boolean => time !== undefined && Date.now() - time < savedAsWithin;
    if (!isRecent(this.opened.get(document))) return undefined;
    const text = document.getText();
    const closed = [...this.closed].filter(([, time]) => isRecent(time)).map(([kept]) => kept).reverse();
    // an open file of the same text may be a copy
    const open = [...this.kept.values()].filter((kept) => kept.document.isUntitled || !this.kept.get(document)?.all.decisions.size);
    // what a person saves under another name is what they had before them; of two of that document, the open one
    const before = (kept: KeptSidecar): number => this.lastActive.get(kept.document) ?? -1;
    return [...open, ...closed]
      .filter((kept) => kept.document !== document && kept.all.decisions.size > 0 && kept.document.getText() === text)
      .sort((a, b) => before(b) - before(a))[0];
  }

  private close(document: vscode.TextDocument): void {
    const kept = this.kept.get(document);
    if (!kept) return;
    this.kept.delete(document);
    this.closed.set(kept, Date.now());
    const ended = kept.close().then(async () => {
      // another language mode closes a document and opens it again
      if (document.isUntitled && !vscode.workspace.textDocuments.includes(document)) await kept.drop();
    });
    if (document.isUntitled) this.drop(document.uri.toString(), ended);
    for (const [old, time] of this.closed) if (Date.now() - time > savedAsWithin && !old.isBehind) this.closed.delete(old);
  }

  /** Notes that what is kept under the name of an unsaved document may be about to go. */
  private drop(name: string, ended: Promise<void>): void {
    this.dropping.set(name, ended);
    void ended.finally(() => {
      if (this.dropping.get(name) === ended) this.dropping.delete(name);
    });
  }

  private async move(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<vscode.WorkspaceEdit> {
    await this.flush();
    return renamedSidecars(files, this.keeping);
  }

  /** An article that has another name now has its decisions, also where a sidecar of that name was there before and its own stayed behind. */
  private moved(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    for (const { oldUri, newUri } of files) {
      const source = [...this.kept.values(), ...this.closed.keys()].find(({ document, all }) => document.uri.toString() === oldUri.toString() && all.decisions.size > 0);
      const target = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === newUri.toString());
      if (source && target && target !== source.document) void this.keptFor(target).adopt(source.all);
    }
  }

  private async remove(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
    await this.flush();
    return deletedSidecars(files, this.keeping);
  }

  /** Another folder is set: what is kept is written there, too. What lies in the old one stays. */
  private async moveAll(): Promise<void> {
    await this.flush();
    const before = [...this.kept];
    for (const [, kept] of before) void kept.close();
    this.kept.clear();
    for (const [document, { all }] of before) {
      const kept = new KeptSidecar(document, this.keeping);
      this.kept.set(document, kept);
      void kept.load().then(() => kept.adopt(all));
    }
  }
}

/** Whether a document is the one that was closed under its name: the next unsaved one that is called "Untitled-1" is another. */
const isAgain = (document: vscode.TextDocument, closed: vscode.TextDocument): boolean => !document.isUntitled || document === closed;
