import * as vscode from 'vscode';
import { settleDecisions } from '../../core/article/anchoring/settle';
import type { Edit } from '../../core/article/edits';
import { moveDecisions } from '../../core/article/review/anchorsOf';
import type { Decisions } from '../../core/article/review/decision';
import { conflictsOf, type Conflict } from '../../core/article/conflicts';
import { laterThan } from '../../core/article/review/laterThan';
import { SavePace, type SaveClock } from '../../core/article/savePace';
import { mergeSidecars, mergeSidecarsInSteps } from '../../core/article/sidecar/mergeSidecars';
import { withOneAnswer } from '../../core/article/sidecar/oneAnswer';
import { otherVersionOf, withDecisions, withoutVersions } from '../../core/article/sidecar/past';
import { readSidecarInSteps, type SidecarRead } from '../../core/article/sidecar/readSidecar';
import { emptySidecar, isEmpty, type OtherVersion, type Sidecar } from '../../core/article/sidecar/sidecar';
import { writeSidecarInSteps } from '../../core/article/sidecar/writeSidecar';
import type { Articles } from '../articles';
import { commands } from '../commandNames';
import type { Failures } from '../failures';
import { allInSlices } from '../inSlices';
import { editsOf } from '../ranges';
import { clearLeftovers, leftovers, readText, replaceFile, setAside, type Files, type Leftover } from './sidecarFiles';
import { articleFrom, fallbackFor, placeFor, unsavedOf, type Place } from './sidecarPlace';
import { conflictsFound, cannotKeep, cannotRead, cannotUse, keptAside, keptWithExtension, olderCopy, someNotUnderstood } from './sidecarWords';

/**
 * How long after a decision it is written, in ms: several at once are written once. What is decided while a file is being written
 * waits for that, so a decision is on disk at the latest after this and the time of one writing, or of two.
 */
const writePause = 100;

/** So often a file is written anew at once because others wrote it in between, and how long to wait before, at most, in ms, so that two sides don't go on in step. */
const mostAttempts = 6;
const longestWait = 40;

/** What all sidecars share. */
export interface Keeping {
  readonly articles: Pick<Articles, 'decisionsIn' | 'putDecisions' | 'statusOf'>;
  readonly failures: Pick<Failures, 'tell'>;
  readonly log: Pick<vscode.LogOutputChannel, 'info' | 'warn'>;
  readonly files: Files;
  /** The extension's folder for data of its own. */
  readonly ownData: vscode.Uri;
  /** Does work on a file after all work on it that was asked for before. */
  readonly inTurn: (file: vscode.Uri, work: () => Promise<void>) => Promise<void>;
  /** Tells that other decisions than before were made differently elsewhere. */
  readonly tellConflicts: (document: vscode.TextDocument) => void;
}

const clock: SaveClock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** How what is taken in stands to the file: in its place now, or one side only, wherever it was kept. */
interface Taking {
  readonly isInPlace: boolean;
}

/** What came of taking in: it was no sidecar of this text; it was taken in; or that, and there is more here now than there. */
type TakenIn = 'refused' | 'taken' | 'hasMore';

const newId = (): string => `urn:uuid:${crypto.randomUUID()}`;

/** The sidecar of one open document: reads it, writes it after each decision, and brings changes from outside together with ours. */
export class KeptSidecar {
  private kept: Place;
  /** What the file held when it was last read or written: what both sides come from. */
  private common = emptySidecar;
  /** What is to be kept: the decisions as they were when they were last looked at, and all else. */
  private sidecar: Sidecar;
  /** The file as it was last read or written; undefined where there is none. */
  private content: string | undefined;
  /** Whether the content is something that must be put aside before it is written over. */
  private isBroken = false;
  /** What killed writers left, and is taken in: it is cleared away when it is written. */
  private left: readonly Leftover[] = [];
  /** What earlier windows kept of the same unsaved document, and is taken in: it goes when it is written. */
  private readonly superseded: vscode.Uri[] = [];
  /** Tells this window's unsaved documents from those of others. */
  private readonly window = crypto.randomUUID().slice(0, 8);
  private readonly pace = new SavePace(() => this.save(), writePause, clock);
  private checking: Promise<void> | undefined;
  private isClosed = false;
  private isTellingFailure = false;
  private readonly told = new Set<string>();
  private readonly watcher: vscode.Disposable;

  constructor(
    readonly document: vscode.TextDocument,
    private readonly keeping: Keeping,
  ) {
    this.kept = this.home;
    this.sidecar = { ...emptySidecar, decisions: keeping.articles.decisionsIn(document) };
    this.watcher = this.watch();
  }

  get place(): Place {
    return this.kept;
  }

  get isWritten(): boolean {
    return this.content !== undefined;
  }

  /** Whether something is decided that is not written yet. */
  get isBehind(): boolean {
    return this.pace.isBehind;
  }

  /** What is to be kept, as far as is known here: still so when the document has been closed. */
  get all(): Sidecar {
    this.note();
    return this.sidecar;
  }

  /** Notes what is decided now, at the places where it is now, and what was taken back. */
  note(): void {
    if (this.isOpen) this.sidecar = withDecisions(this.sidecar, this.keeping.articles.decisionsIn(this.document), new Date().toISOString());
  }

  /** Writes what is not written yet; from now on another one follows the document, should it be opened again. What cannot be written is tried again for as long as the window is open. */
  close(): Promise<void> {
    this.isClosed = true;
    this.watcher.dispose();
    return this.flush();
  }

  /** Reads what was kept, and what killed writers left beside it. */
  load(): Promise<void> {
    return this.inTurn(async () => {
      if (this.kept.where === 'window') return this.takeInUnsaved();
      const spare = fallbackFor(this.document.uri, this.keeping.ownData).uri;
      await this.takeInFile();
      await this.takeInLeftovers();
      if (spare.toString() === this.kept.uri.toString()) return;
      const apart = await readText(this.keeping.files, spare).catch(() => undefined);
      if (apart !== undefined) await this.takeInBesides(apart);
    });
  }

  /** Writes after a pause, so that decisions made in one go are written once. */
  writeSoon(): void {
    this.note();
    this.pace.changed();
  }

  /** Writes what is not written yet. */
  async flush(): Promise<void> {
    await this.pace.flush();
    await this.inTurn(() => Promise.resolve());
  }

  /** Looks whether somebody else wrote the file. */
  check(): Promise<void> {
    if (this.kept.where === 'window') return Promise.resolve();
    this.checking ??= this.inTurn(() => {
      this.checking = undefined; // who asks from now on may know of something newer
      return this.takeInFile();
    });
    return this.checking;
  }

  /** Writes the sidecar, unless there is nothing to keep or nothing new. Tells a person where that failed. */
  write(): Promise<void> {
    this.writeSoon();
    return this.flush();
  }

  /** Takes over what was decided about the same text under another name. What is decided here already stays. */
  async adopt(theirs: Sidecar): Promise<void> {
    await this.inTurn(async () => void (await this.bringTogether(theirs, { isInPlace: false })));
    await this.write();
  }

  /** What was decided differently elsewhere, until a person chooses. */
  get conflicts(): readonly Conflict[] {
    return conflictsOf(this.sidecar);
  }

  /** A person chose: these versions go, here and elsewhere. */
  settle(versions: readonly OtherVersion[]): void {
    this.put(withoutVersions(this.all, versions));
    this.writeSoon();
  }

  /** A choice was taken back: these versions are there again. They are given back as they are now, since as they were they are past. */
  reopen(versions: readonly OtherVersion[]): readonly OtherVersion[] {
    const again = versions.map(({ decision }) => otherVersionOf({ ...decision, modified: laterThan(new Date().toISOString(), [decision]) }));
    this.put({ ...this.all, others: [...this.all.others, ...again] });
    this.writeSoon();
    return again;
  }

  /** Forgets what was kept for an unsaved document that is gone. */
  drop(): Promise<void> {
    this.stop();
    return this.inTurn(() => Promise.resolve(this.keeping.files.delete(this.kept.uri)).catch(() => undefined));
  }

  /** Nothing is written by itself any more. */
  stop(): void {
    this.pace.stop();
    this.watcher.dispose();
  }

  private get isOpen(): boolean {
    return !this.isClosed && this.keeping.articles.statusOf(this.document) !== undefined;
  }

  /** Where the sidecar belongs. */
  private get home(): Place {
    return placeFor(this.document.uri, this.keeping.ownData, this.window);
  }

  /** What works on the same file works in turn; so does what works on unsaved documents of one name. */
  private get turn(): vscode.Uri {
    return this.kept.where === 'window' ? placeFor(this.document.uri, this.keeping.ownData).uri : this.kept.uri;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.keeping.inTurn(this.turn, async () => {
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

  /**
   * Reads the file, and takes in what others wrote. A file that is gone takes nothing away: what was decided is written with the
   * next decision. Where a writer was killed between taking the old one away and putting the new one there, both are taken in.
   */
  private async takeInFile(): Promise<void> {
    const content = await readText(this.keeping.files, this.kept.uri);
    if (content === this.content && content !== undefined) return;
    if (content !== undefined) return this.takeInPlace(content);
    this.content = undefined;
    this.isBroken = false;
    await this.takeInLeftovers();
  }

  /** Takes in what is in the place of the sidecar now. */
  private async takeInPlace(content: string): Promise<void> {
    if ((await this.takeIn(content, { isInPlace: true })) === 'hasMore') this.pace.changed();
  }

  /** Takes in what is one side only, wherever it is kept: it says more than the file until that is written. */
  private async takeInBesides(content: string): Promise<TakenIn> {
    const taken = await this.takeIn(content, { isInPlace: false });
    if (taken !== 'refused') this.pace.changed();
    return taken;
  }

  /** Takes in what an earlier window kept of this unsaved document: several bear one name, and are told by their words. */
  private async takeInUnsaved(): Promise<void> {
    const { folder, isOne } = unsavedOf(this.document.uri, this.keeping.ownData);
    for (const [name] of await Promise.resolve(this.keeping.files.readDirectory(folder)).catch(() => [])) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (!isOne(name) || uri.toString() === this.kept.uri.toString()) continue;
      const content = await readText(this.keeping.files, uri);
      if (content !== undefined && (await this.takeInBesides(content)) !== 'refused') this.superseded.push(uri);
    }
  }

  private async takeInLeftovers(): Promise<void> {
    this.left = await leftovers(this.keeping.files, this.kept.uri);
    for (const { content } of this.left) if (content !== this.content) await this.takeInBesides(content);
    if (!this.isBehind) await this.clearLeft();
  }

  private async clearLeft(): Promise<void> {
    const { left } = this;
    this.left = [];
    for (const uri of this.superseded.splice(0)) await Promise.resolve(this.keeping.files.delete(uri)).catch(() => undefined);
    await clearLeftovers(this.keeping.files, this.kept.uri, left, Date.now());
  }

  /**
   * Brings what a file says together with what is decided here. `isInPlace`: it is what the file holds now; else it is one side
   * only.
   */
  private async takeIn(content: string, { isInPlace }: Taking): Promise<TakenIn> {
    const text = this.document.getText();
    const edits = this.followEdits();
    try {
      const result = await allInSlices(readSidecarInSteps(content, text));
      if (result.outcome !== 'read') return this.cannotTakeIn(content, result, isInPlace);
      const settled = await allInSlices(settleDecisions(result.sidecar.decisions, text));
      if (!isInPlace && this.kept.where === 'window' && !isOf(settled)) return 'refused'; // another unsaved document bore the same name
      if (result.notUnderstood && isInPlace) this.tellOnce(someNotUnderstood(this.kept.uri, result.notUnderstood));
      const theirs = { ...result.sidecar, decisions: edits.since(settled) };
      const hasMore = await this.bringTogether(theirs, { isInPlace });
      if (isInPlace) {
        this.content = content;
        this.common = theirs;
        this.isBroken = false;
      }
      return hasMore ? 'hasMore' : 'taken';
    } finally {
      edits.dispose();
    }
  }

  /** Edits of the text from now on, so that nobody who types on keeps work on it from ending. */
  private followEdits(): vscode.Disposable & { readonly since: (decisions: Decisions) => Decisions } {
    const edits: (readonly Edit[])[] = [];
    const typing = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === this.document && contentChanges.length) edits.push(editsOf(contentChanges));
    });
    return { since: (decisions) => edits.splice(0).reduce<Decisions>(moveDecisions, decisions), dispose: () => void typing.dispose() };
  }

  /** True where there is more here now than there. */
  private async bringTogether(theirs: Sidecar, { isInPlace }: Taking): Promise<boolean> {
    const mine = this.all;
    const edits = this.followEdits();
    const base = isInPlace ? this.common : emptySidecar;
    const merged = await allInSlices(mergeSidecarsInSteps(base, mine, theirs));
    edits.dispose();
    let sidecar: Sidecar = { ...merged.sidecar, decisions: edits.since(merged.sidecar.decisions) };
    if (this.all !== mine) ({ sidecar } = mergeSidecars(mine, this.all, sidecar)); // somebody decided or typed meanwhile
    const united = withOneAnswer(sidecar);
    this.put(united);
    if (isInPlace && merged.isOlderCopy) this.tell(olderCopy(this.kept.uri, merged.behind.length));
    const known = new Set(mine.others.map(({ id }) => id));
    const fresh = united.others.filter(({ id }) => !known.has(id)).length;
    if (fresh) void this.showConflicts(fresh);
    return merged.isNews || united !== sidecar;
  }

  private put(sidecar: Sidecar): void {
    const before = this.sidecar;
    this.sidecar = sidecar;
    if (!this.isClosed && !hasSame(sidecar.decisions, before.decisions)) this.keeping.articles.putDecisions(this.document, sidecar.decisions);
    if (sidecar.others !== before.others && sidecar.others.length + before.others.length > 0) this.keeping.tellConflicts(this.document);
  }

  private cannotTakeIn(content: string, result: Exclude<SidecarRead, { outcome: 'read' }>, isInPlace: boolean): TakenIn {
    if (!isInPlace) this.keeping.log.warn(`What was kept apart for ${this.document.uri.toString()} cannot be read.`);
    else {
      this.tellOnce(cannotUse(this.kept.uri, result));
      if (result.outcome === 'newer') {
        this.kept = fallbackFor(this.document.uri, this.keeping.ownData);
        this.content = undefined;
      } else {
        this.content = content;
        this.isBroken = true;
      }
    }
    return 'refused';
  }

  private async showConflicts(count: number): Promise<void> {
    const show = vscode.l10n.t('Show in the List');
    if ((await vscode.window.showWarningMessage(conflictsFound(this.document.uri, count), show)) !== show) return;
    await vscode.window.showTextDocument(this.document, { preserveFocus: true, preview: false });
    await vscode.commands.executeCommand(commands.showEntities);
  }

  /** Writes all that is decided now; false where that failed, which a person is told once until it works again. */
  private async save(): Promise<boolean> {
    let isSaved = false;
    await this.keeping.inTurn(this.turn, async () => {
      try {
        await this.writeHome();
        isSaved = true;
      } catch (error) {
        this.tellFailure(error);
      }
    });
    if (isSaved) this.isTellingFailure = false;
    return isSaved;
  }

  private tellFailure(error: unknown): void {
    this.keeping.log.warn(`${this.kept.uri.toString()} cannot be written: ${String(error)}`);
    if (this.isTellingFailure) return;
    this.isTellingFailure = true;
    this.keeping.failures.tell(cannotKeep(this.document.uri), error, true);
  }

  /** Writes where the sidecar belongs; where that cannot be, with the extension's own data. What was kept there comes home as soon as that can be written. */
  private async writeHome(): Promise<void> {
    this.goTo(this.home);
    try {
      await this.writeHere();
    } catch (error) {
      if (this.isBroken || this.kept.where === 'ownData' || this.kept.where === 'window') throw error;
      this.keeping.log.warn(`${this.kept.uri.toString()} cannot be written: ${String(error)}`);
      this.goTo(fallbackFor(this.document.uri, this.keeping.ownData));
      await this.writeHere();
    }
  }

  private goTo(place: Place): void {
    if (place.uri.toString() === this.kept.uri.toString()) return;
    this.kept = place;
    this.content = undefined;
    this.common = emptySidecar;
    this.isBroken = false;
  }

  /** Writes until what is in the file is what is decided here and by those who wrote it in between. */
  private async writeHere(): Promise<void> {
    const { files } = this.keeping;
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      if (this.content === undefined) await this.takeInFile();
      const sidecar = this.named();
      if (isEmpty(sidecar) && (this.content === undefined || this.isBroken)) return;
      const content = await this.written(sidecar);
      if (content === this.content) break;
      if (this.isBroken) this.tell(keptAside(await setAside(files, this.kept.uri, new Date())));
      const { isWritten, there, taken } = await replaceFile(files, this.kept.uri, content, this.content);
      if (isWritten) {
        this.content = content;
        this.common = sidecar;
        this.isBroken = false;
        this.keeping.log.info(`Wrote ${sidecar.decisions.size} decisions to ${this.kept.uri.toString()}.`);
      }
      let hasMore = !isWritten;
      if (taken !== undefined) {
        const before = this.all;
        await this.takeIn(taken, { isInPlace: false });
        hasMore ||= before !== this.all;
      }
      if (there === undefined) this.content = undefined; // somebody is about to put theirs there
      else if (there !== this.content) hasMore = (await this.takeIn(there, { isInPlace: true })) === 'hasMore' || hasMore;
      if (!hasMore && there !== undefined) break;
      if (attempt === mostAttempts) this.pace.changed();
      else await new Promise((resolve) => setTimeout(resolve, Math.random() * longestWait));
    }
    await this.clearLeft();
    const spare = fallbackFor(this.document.uri, this.keeping.ownData).uri;
    if (this.kept.where === 'ownData') this.tellOnce(keptWithExtension(this.document.uri), (words) => vscode.window.showInformationMessage(words));
    else if (this.kept.where !== 'window') await Promise.resolve(files.delete(spare)).catch(() => undefined); // there is none, as a rule
  }

  /** What is to be kept, as a page that has a name. */
  private named(): Sidecar {
    const { all } = this;
    if (all.page === undefined) this.sidecar = { ...all, page: newId() };
    return this.sidecar;
  }

  /** The sidecar as a file, of the text as it is now. */
  private written(sidecar: Sidecar): Promise<string> {
    return allInSlices(writeSidecarInSteps(sidecar, { text: this.document.getText(), article: articleFrom(this.kept.uri, this.document.uri), newId }));
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
