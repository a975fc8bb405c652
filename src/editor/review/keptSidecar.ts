import * as vscode from 'vscode';
import { settleDecisions } from '../../core/article/anchoring/settle';
import type { Decisions } from '../../core/article/review/decision';
import { mergeSidecars, resolveConflict } from '../../core/article/sidecar/mergeSidecars';
import { withDecisions } from '../../core/article/sidecar/past';
import { readSidecar } from '../../core/article/sidecar/readSidecar';
import { emptySidecar, isEmpty, type OtherVersion, type Sidecar } from '../../core/article/sidecar/sidecar';
import { writeSidecar } from '../../core/article/sidecar/writeSidecar';
import type { Articles } from '../articles';
import type { Failures } from '../failures';
import { inSlices } from '../inSlices';
import { readText, setAside, writeWhole, type Files } from './sidecarFiles';
import { articleFrom, fallbackFor, placeFor, type Place } from './sidecarPlace';
import { askWhichVersion, cannotKeep, cannotRead, cannotUse, keptAside, keptWithExtension, someNotUnderstood } from './sidecarWords';

/** How long after a decision it is written, in ms: several at once are written once. */
const writePause = 500;

/** What all sidecars share. */
export interface Keeping {
  readonly articles: Articles;
  readonly failures: Failures;
  readonly log: Pick<vscode.LogOutputChannel, 'info' | 'warn'>;
  readonly files: Files;
  /** The extension's folder for data of its own. */
  readonly ownData: vscode.Uri;
  /** Keeps what is decided about unsaved documents while the window is closed. */
  readonly backup: vscode.Memento;
  /** Does work on a file after all work on it that was asked for before. */
  readonly inTurn: (file: vscode.Uri, work: () => Promise<void>) => Promise<void>;
}

const isJson = (content: string): boolean => {
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
};

/** The sidecar of one open document: reads it, writes it after each decision, and brings changes from outside together with ours. */
export class KeptSidecar {
  private kept: Place;
  /** What the file held when it was last read or written: what both sides come from. */
  private common = emptySidecar;
  /** What is to be kept besides the decisions, which the articles hold. */
  private rest = emptySidecar;
  /** The file as it was last read or written; undefined where there is none. */
  private content: string | undefined;
  /** Whether the content is something that must be put aside before it is written over. */
  private isBroken = false;
  private decisions: Decisions;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;
  private readonly told = new Set<string>();
  private readonly watcher: vscode.Disposable;

  constructor(
    readonly document: vscode.TextDocument,
    private readonly keeping: Keeping,
  ) {
    this.kept = placeFor(document.uri, keeping.ownData);
    this.decisions = keeping.articles.decisionsIn(document);
    this.watcher = this.watch();
  }

  get place(): Place {
    return this.kept;
  }

  get isWritten(): boolean {
    return this.content !== undefined;
  }

  /** What was decided, as far as is known here: still so when the document has been closed. */
  get decided(): Decisions {
    this.note();
    return this.decisions;
  }

  /** Notes what is decided now, at the places where it is now. */
  note(): void {
    if (!this.isOpen) return;
    this.decisions = this.keeping.articles.decisionsIn(this.document);
    this.rest = withDecisions(this.rest, this.decisions, new Date().toISOString());
  }

  /** Writes what is not written yet; from now on another one follows the document, should it be opened again. */
  close(): Promise<void> {
    this.isClosed = true;
    this.watcher.dispose();
    return this.flush();
  }

  /** Reads what was kept. */
  load(): Promise<void> {
    return this.inTurn(async () => {
      const spare = fallbackFor(this.document.uri, this.keeping.ownData).uri;
      if (this.kept.where === 'window') {
        const content = this.keeping.backup.get<string>(this.backupKey);
        if (content !== undefined) await this.takeIn(content, { isBackup: true });
        return;
      }
      await this.takeInFile();
      if (spare.toString() === this.kept.uri.toString()) return;
      const apart = await readText(this.keeping.files, spare, isJson).catch(() => undefined);
      if (apart !== undefined) await this.takeIn(apart, { isBackup: true });
    });
  }

  /** Writes after a pause, so that decisions made in one go are written once. */
  writeSoon(): void {
    this.note();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write(), writePause);
  }

  /** Writes what is not written yet. */
  flush(): Promise<void> {
    if (this.timer !== undefined) return this.write();
    return this.inTurn(() => Promise.resolve());
  }

  /** Looks whether somebody else wrote the file. */
  check(): Promise<void> {
    if (this.kept.where === 'window') return Promise.resolve();
    return this.inTurn(() => this.takeInFile());
  }

  /** Writes the sidecar, unless there is nothing to keep or nothing new. Tells a person where that failed. */
  write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.inTurn(async () => {
      if (this.kept.where === 'window') return this.backUp();
      this.goHome();
      try {
        await this.writeAt();
      } catch (error) {
        await this.writeApart(error);
      }
    });
  }

  /** Takes over what was decided about the same text under another name. */
  adopt(decisions: Decisions, rest: Sidecar): Promise<void> {
    return this.inTurn(async () => {
      if (this.content !== undefined || this.keeping.articles.decisionsIn(this.document).size) return;
      this.rest = { ...rest, decisions };
      this.keeping.articles.putDecisions(this.document, decisions);
      await Promise.resolve();
    }).then(() => this.write());
  }

  /** All but the decisions, for another document that takes them over. */
  get besides(): Sidecar {
    return this.rest;
  }

  /** Forgets what was kept for an unsaved document that is gone. */
  dropBackup(): Thenable<void> {
    return this.keeping.backup.update(this.backupKey, undefined);
  }

  private get isOpen(): boolean {
    return !this.isClosed && this.keeping.articles.statusOf(this.document) !== undefined;
  }

  private get backupKey(): string {
    return `decisions ${this.document.uri.toString()}`;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.keeping.inTurn(this.kept.uri, async () => {
      try {
        await work();
      } catch (error) {
        this.keeping.failures.tell(cannotRead(this.document.uri), error);
      }
    });
  }

  private watch(): vscode.Disposable {
    const { uri, where } = this.kept;
    if (where === 'window') return new vscode.Disposable(() => undefined);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*.annotations.json'));
    const check = (changed: vscode.Uri): void => {
      if (changed.toString() === this.kept.uri.toString()) void this.check();
    };
    watcher.onDidChange(check);
    watcher.onDidCreate(check);
    watcher.onDidDelete(check);
    return watcher;
  }

  /** Reads the file, and takes in what others wrote. A file that is gone takes nothing away: what was decided is written with the next decision. */
  private async takeInFile(): Promise<void> {
    const content = await readText(this.keeping.files, this.kept.uri, isJson);
    if (content === this.content) return;
    if (content !== undefined) return this.takeIn(content);
    this.content = undefined;
    this.isBroken = false;
  }

  /** Brings what a file says together with what is decided here. A backup is one side of it only, and goes once the file is written. */
  private async takeIn(content: string, { isBackup = false } = {}): Promise<void> {
    for (;;) {
      const { version } = this.document;
      const text = this.document.getText();
      const result = readSidecar(content, text);
      if (result.outcome !== 'read') return this.cannotTakeIn(content, result, isBackup);
      const isWanted = (): boolean => this.document.version === version;
      const decisions = await inSlices(settleDecisions(result.sidecar.decisions, text), isWanted);
      if (!decisions || !isWanted()) continue; // somebody typed meanwhile
      if (isBackup && this.kept.where === 'window' && !isOf(decisions)) return; // another unsaved document bore the same name
      this.bringTogether({ ...result.sidecar, decisions }, isBackup ? undefined : content);
      if (result.notUnderstood && !isBackup) this.tellOnce(someNotUnderstood(this.kept.uri, result.notUnderstood));
      return;
    }
  }

  private bringTogether(theirs: Sidecar, content: string | undefined): void {
    this.note();
    const mine = { ...this.rest, decisions: this.decisions };
    const { sidecar, conflicts, isNews } = mergeSidecars(content === undefined ? emptySidecar : this.common, mine, theirs);
    const isFirst = this.content === undefined;
    if (content !== undefined) {
      this.content = content;
      this.common = theirs;
      this.isBroken = false;
    }
    this.rest = sidecar;
    this.put(sidecar.decisions);
    if (isNews || content === undefined) this.writeSoon();
    const open = isFirst ? sidecar.others : conflicts;
    if (open.length) void this.askWhich(open);
  }

  private put(decisions: Decisions): void {
    if (hasSame(decisions, this.decisions)) return;
    this.decisions = decisions;
    if (this.isOpen) this.keeping.articles.putDecisions(this.document, decisions);
  }

  private cannotTakeIn(content: string, result: Exclude<ReturnType<typeof readSidecar>, { outcome: 'read' }>, isBackup: boolean): void {
    if (isBackup) return this.keeping.log.warn(`What was kept apart for ${this.document.uri.toString()} cannot be read.`);
    this.tellOnce(cannotUse(this.kept.uri, result));
    if (result.outcome === 'newer') {
      this.kept = fallbackFor(this.document.uri, this.keeping.ownData);
      this.content = undefined;
    } else {
      this.content = content;
      this.isBroken = true;
    }
  }

  private async askWhich(versions: readonly OtherVersion[]): Promise<void> {
    const choice = await askWhichVersion(this.document.uri, versions.length);
    if (!choice) return;
    this.note();
    let sidecar: Sidecar = { ...this.rest, decisions: this.decisions };
    for (const { id } of versions) sidecar = resolveConflict(sidecar, id, choice, new Date().toISOString());
    this.rest = sidecar;
    this.put(sidecar.decisions);
    await this.write();
  }

  /** What was kept apart comes back to where it belongs as soon as that can be written. */
  private goHome(): void {
    const home = placeFor(this.document.uri, this.keeping.ownData);
    if (home.uri.toString() === this.kept.uri.toString()) return;
    this.kept = home;
    this.content = undefined;
  }

  private async writeAt(): Promise<void> {
    const { files } = this.keeping;
    await this.takeInFile();
    this.note();
    const sidecar: Sidecar = { ...this.rest, decisions: this.decisions };
    if (isEmpty(sidecar) && (this.content === undefined || this.isBroken)) return;
    const content = this.written(sidecar);
    if (content === this.content) return;
    if (this.isBroken) {
      const aside = await setAside(files, this.kept.uri, new Date());
      this.tell(keptAside(aside));
    }
    await writeWhole(files, this.kept.uri, content);
    this.content = content;
    this.common = sidecar;
    this.isBroken = false;
    this.keeping.log.info(`Wrote ${sidecar.decisions.size} decisions to ${this.kept.uri.toString()}.`);
    const spare = fallbackFor(this.document.uri, this.keeping.ownData).uri;
    if (this.kept.where === 'ownData') this.tellOnce(keptWithExtension(this.document.uri), (words) => vscode.window.showInformationMessage(words));
    else await Promise.resolve(files.delete(spare)).catch(() => undefined); // there is none, as a rule
  }

  private written(sidecar: Sidecar): string {
    const newId = (): string => `urn:uuid:${crypto.randomUUID()}`;
    const page = sidecar.page ?? newId();
    this.rest = { ...sidecar, page };
    return writeSidecar({ ...sidecar, page }, { text: this.document.getText(), article: articleFrom(this.kept.uri, this.document.uri), newId });
  }

  /** Where the sidecar belongs it cannot be written: with the extension's own data it can. */
  private async writeApart(error: unknown): Promise<void> {
    const fallback = fallbackFor(this.document.uri, this.keeping.ownData);
    if (this.isBroken || this.kept.where === 'ownData') return this.keeping.failures.tell(cannotKeep(this.document.uri), error, true);
    this.keeping.log.warn(`${this.kept.uri.toString()} cannot be written: ${String(error)}`);
    this.kept = fallback;
    this.content = undefined;
    try {
      await this.writeAt();
    } catch (also) {
      this.keeping.failures.tell(cannotKeep(this.document.uri), also, true);
    }
  }

  private async backUp(): Promise<void> {
    this.note();
    const sidecar: Sidecar = { ...this.rest, decisions: this.decisions };
    await this.keeping.backup.update(this.backupKey, isEmpty(sidecar) ? undefined : this.written(sidecar));
  }

  private tellOnce(message: string, show?: (message: string) => unknown): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    this.tell(message, show);
  }

  private tell(message: string, show: (message: string) => unknown = (words) => vscode.window.showWarningMessage(words)): void {
    this.keeping.log.warn(message);
    void show(message);
  }
}

const hasSame = (a: Decisions, b: Decisions): boolean => a.size === b.size && [...a].every(([id, decision]) => b.get(id) === decision);

/** Whether decisions speak of the text in which they were looked for: at least one was found. */
const isOf = (decisions: Decisions): boolean =>
  [...decisions.values()].some((decision) => (decision.about === 'mark' ? decision.anchor.span : decision.mentions.some(({ span }) => span)));
