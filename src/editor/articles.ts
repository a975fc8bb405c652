import * as vscode from 'vscode';
import { settleDecisions } from '../core/article/anchoring/settle';
import type { Article } from '../core/article/article';
import type { MarkOptions } from '../core/article/mark';
import type { Change } from '../core/article/review/change';
import { noDecisions, type Decisions } from '../core/article/review/decision';
import type { Operation } from '../core/article/review/operation';
import { ReviewSession } from '../core/article/review/session';
import { functionWords } from '../core/english/functionWords';
import { readsLikeProse } from '../core/article/readsLikeProse';
import type { TeamList } from '../core/teamList/teamList';
import { articleLanguages, isReadableScheme, largestUnasked } from '../core/article/whichDocuments';
import type { Analyser } from '../parts/analysis';
import { Disposables } from './disposables';
import type { Failures } from './failures';
import { fileName } from './fileName';
import { inSlices } from './inSlices';
import { editsOf } from './ranges';
import { amountSettings, annotateWhen, minimumOfKinds, reviewerName, section } from './settings';

/** How long to wait after an edit before the article is read again, in ms; longer where reading takes longer. */
const editPause = 300;

/** How far the extension has come with a document. `unread` says why: nobody asked yet, it isn't prose, it is too large, or its marks were cleared. */
export type Status = 'reading' | 'read' | 'failed' | 'notAsked' | 'notProse' | 'tooLarge' | 'cleared';

interface Entry {
  readonly document: vscode.TextDocument;
  status: Status;
  /** What was last read and what a person decided, moved along with each edit since. */
  readonly review: ReviewSession;
  /** The team's list with which it was last read, or is being read. */
  list?: TeamList;
  /** The version of the document that was last read, or is being read. */
  version?: number;
  /** The reading that is going on. */
  reading?: Promise<void>;
  /** Whether a person asked for marks, took them away, or left it to the settings. */
  wish?: 'asked' | 'cleared';
  /** Counts runs, so that a run can tell that another has taken its place. */
  run: number;
  timer?: ReturnType<typeof setTimeout>;
  /** How long the last reading took, in ms. */
  duration: number;
}

/** What articles are read with: the analysis, and the team's list that holds for each. */
export interface Prepared extends Pick<Analyser, 'analyse'> {
  listFor(document: vscode.TextDocument): Promise<TeamList>;
}

/** The articles that are open, and what was found in each: the one source of truth that every view reads. */
export class Articles extends Disposables {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = this.own(new vscode.EventEmitter<vscode.TextDocument>());
  /** A document has another status or another article. Edits alone, which only move marks, are not told. */
  readonly onDidChange = this.changed.event;
  private readonly decided = this.own(new vscode.EventEmitter<vscode.TextDocument>());
  /** A person decided something about the document, or took that back. */
  readonly onDidDecide = this.decided.event;
  private readonly forgetting = this.own(new vscode.EventEmitter<vscode.TextDocument>());
  /** What is known of a document is about to be forgotten: it is closed. */
  readonly onWillForget = this.forgetting.event;
  private showRejected = false;

  constructor(
    /** Resolves when there is what articles are read and shown with. */
    private readonly prepared: () => Promise<Prepared>,
    private readonly failures: Failures,
    private readonly log: Pick<vscode.LogOutputChannel, 'info'>,
  ) {
    super();
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.considerVisible()));
    this.own(vscode.workspace.onDidOpenTextDocument(() => this.considerVisible())); // another language mode closes and opens a document
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)));
    this.own(vscode.workspace.onDidChangeTextDocument((change) => this.move(change)));
    this.own(vscode.workspace.onDidChangeConfiguration((change) => {
      if (Object.values(amountSettings).some((name) => change.affectsConfiguration(`${section}.${name}`))) this.remark();
      if (change.affectsConfiguration(`${section}.annotate`)) this.considerVisible();
      if (change.affectsConfiguration(`${section}.reviewer`)) this.sign();
    }));
  }

  /** Reads what is open already. */
  begin(): void {
    this.considerVisible();
  }

  override dispose(): void {
    for (const { document } of this.entries.values()) this.forget(document);
    super.dispose();
  }

  /** What was found in the document, at its places in the text as it is now. */
  articleIn(document: vscode.TextDocument): Article | undefined {
    return this.reviewOf(document)?.article;
  }

  /** Undefined for a document that cannot be an article. */
  statusOf(document: vscode.TextDocument): Status | undefined {
    return this.entries.get(document.uri.toString())?.status;
  }

  /** Reads the document because a person asked for it, whatever its language or size. Resolves when what is there now has been read. */
  async annotate(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Article | undefined> {
    const entry = this.entryOf(document);
    entry.wish = 'asked';
    await (entry.reading && entry.version === document.version ? entry.reading : this.read(entry, token));
    if (token?.isCancellationRequested) {
      delete entry.wish;
      this.consider(entry);
    }
    return entry.review.article;
  }

  /** Takes the marks away until a person asks for them again or opens the document anew. */
  clear(document: vscode.TextDocument): void {
    const entry = this.entryOf(document);
    entry.wish = 'cleared';
    this.leave(entry, 'cleared');
  }

  /** What a person decided about the document, at its places in the text as it is now. */
  decisionsIn(document: vscode.TextDocument): Decisions {
    return this.reviewOf(document)?.decisions ?? noDecisions;
  }

  /** Puts decisions in the place of those that are there, as they come from where they are kept. */
  putDecisions(document: vscode.TextDocument, decisions: Decisions): void {
    if (this.entryOf(document).review.replace(decisions)) this.changed.fire(document);
  }

  /** Makes a decision. False where there is nothing to do: the article hasn't been read, or the mark is not there any more. */
  perform(document: vscode.TextDocument, operation: Operation): boolean {
    const reviewer = { name: reviewerName() || null, now: new Date().toISOString(), newId: () => `urn:uuid:${crypto.randomUUID()}` };
    return this.tellDecided(document, this.reviewOf(document)?.perform(document.getText(), operation, reviewer)) ?? false;
  }

  canUndo(document: vscode.TextDocument): boolean {
    return this.reviewOf(document)?.canUndo ?? false;
  }

  canRedo(document: vscode.TextDocument): boolean {
    return this.reviewOf(document)?.canRedo ?? false;
  }

  /** Takes the newest decision back; what that changed, undefined when there was none. */
  undo(document: vscode.TextDocument): Change | undefined {
    return this.tellDecided(document, this.reviewOf(document)?.undo(document.getText(), new Date().toISOString()));
  }

  /** Makes the decision again that was taken back last; what that changed, undefined when there was none. */
  redo(document: vscode.TextDocument): Change | undefined {
    return this.tellDecided(document, this.reviewOf(document)?.redo(document.getText(), new Date().toISOString()));
  }

  /** Looks for the decisions whose words are not in the text any more. Resolves when all of it was searched. */
  async findAgain(document: vscode.TextDocument): Promise<void> {
    const entry = this.entries.get(document.uri.toString());
    const { version } = document;
    if (!entry) return;
    await this.settle(entry, document.getText(), () => document.version === version && this.entries.get(document.uri.toString()) === entry);
    this.changed.fire(document);
  }

  /** Reads the articles anew for which another team's list holds than they were read with; those out of sight when they are shown again. */
  async relist(listFor: Prepared['listFor']): Promise<void> {
    await Promise.all([...this.entries.values()].map(async (entry) => {
      const list = await listFor(entry.document);
      if (entry.list === undefined || entry.list === list || this.entries.get(entry.document.uri.toString()) !== entry) return;
      delete entry.version;
      if (vscode.window.visibleTextEditors.some(({ document }) => document === entry.document)) this.consider(entry);
    }));
  }

  /** Whether marks that a person rejected are among those of an article. */
  get showsRejected(): boolean {
    return this.showRejected;
  }

  set showsRejected(show: boolean) {
    if (show === this.showRejected) return;
    this.showRejected = show;
    this.remark();
  }

  private reviewOf(document: vscode.TextDocument): ReviewSession | undefined {
    return this.entries.get(document.uri.toString())?.review;
  }

  /** Tells that a person decided something, when they did; gives back what it was given. */
  private tellDecided<T>(document: vscode.TextDocument, did: T): T {
    if (did) {
      this.changed.fire(document);
      this.decided.fire(document);
    }
    return did;
  }

  private get markOptions(): MarkOptions {
    return { minimum: minimumOfKinds(), showRejected: this.showRejected };
  }

  private entryOf(document: vscode.TextDocument): Entry {
    const key = document.uri.toString();
    let entry = this.entries.get(key);
    if (!entry || entry.document !== document) {
      if (entry) this.forget(entry.document);
      entry = { document, status: 'notAsked', review: new ReviewSession(this.markOptions), run: 0, duration: 0 };
      this.entries.set(key, entry);
    }
    return entry;
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const entry = this.entries.get(key);
    if (entry?.document !== document) return;
    this.forgetting.fire(document);
    clearTimeout(entry.timer);
    entry.run++;
    this.entries.delete(key);
    this.changed.fire(document);
  }

  private considerVisible(): void {
    for (const document of new Set(vscode.window.visibleTextEditors.map((editor) => editor.document))) {
      const known = this.entries.has(document.uri.toString());
      if (!known && !(articleLanguages.includes(document.languageId) && isReadableScheme(document.uri.scheme))) continue;
      this.consider(this.entryOf(document));
    }
  }

  /** Reads the document if it is wanted and hasn't been read as it is now. A large one that was read is not read again unasked. */
  private consider(entry: Entry): void {
    const { document, version, status } = entry;
    const { article } = entry.review;
    const why = this.reasonToLeave(entry);
    if (why) {
      if (status !== why || article) this.leave(entry, why);
    } else if (version !== document.version && !(article && document.getText().length > largestUnasked)) void this.read(entry);
  }

  /** Why a document is left unread; undefined when it is to be read. */
  private reasonToLeave({ document, wish }: Entry): Status | undefined {
    if (wish === 'asked') return undefined;
    if (wish === 'cleared') return 'cleared';
    const when = annotateWhen(document);
    if (when === 'manual') return 'notAsked';
    const text = document.getText();
    if (when === 'automatic' && !readsLikeProse(text, { functionWords })) return 'notProse';
    return text.length > largestUnasked ? 'tooLarge' : undefined;
  }

  private leave(entry: Entry, status: Status): void {
    clearTimeout(entry.timer);
    entry.run++;
    delete entry.reading;
    entry.status = status;
    entry.review.read(undefined);
    delete entry.version;
    this.changed.fire(entry.document);
  }

  private read(entry: Entry, token?: vscode.CancellationToken): Promise<void> {
    clearTimeout(entry.timer);
    entry.version = entry.document.version;
    const run = ++entry.run;
    const reading = this.run(entry, run, entry.version, token).finally(() => {
      if (entry.run === run) delete entry.reading;
    });
    return (entry.reading = reading);
  }

  private async run(entry: Entry, run: number, version: number, token?: vscode.CancellationToken): Promise<void> {
    const { document } = entry;
    const isWanted = (): boolean => entry.run === run && document.version === version && !token?.isCancellationRequested;
    entry.status = 'reading';
    this.changed.fire(document);
    try {
      const prepared = await this.prepared();
      const list = await prepared.listFor(document);
      entry.list = list;
      if (!isWanted()) return this.drop(entry, run);
      const start = performance.now();
      const text = document.getText();
      const analysis = await inSlices(prepared.analyse(text, list), isWanted);
      if (!analysis || !isWanted()) return this.drop(entry, run);
      await this.settle(entry, text, isWanted);
      if (!isWanted()) return this.drop(entry, run);
      entry.review.read(analysis);
      entry.status = 'read';
      entry.duration = performance.now() - start;
      this.log.info(`Read ${document.uri.toString()}: ${text.length} characters, ${entry.review.article?.marks.length ?? 0} marks, ${Math.round(entry.duration)} ms.`);
    } catch (error) {
      if (entry.run !== run) return;
      entry.status = 'failed';
      this.failures.tell(vscode.l10n.t('On the Record could not read “{0}”. The text is untouched. Please report what the log says.', fileName(document.uri)), error, entry.wish === 'asked');
    }
    this.changed.fire(document);
  }

  /** Puts the decisions to their places in the text: words typed within them are theirs, and those that were lost are looked for. */
  private async settle(entry: Entry, text: string, isWanted: () => boolean): Promise<void> {
    for (;;) {
      const { decisions } = entry.review;
      const settled = await inSlices(settleDecisions(decisions, text), () => isWanted() && entry.review.decisions === decisions);
      if (settled && entry.review.decisions === decisions) return entry.review.settle(settled);
      if (!isWanted()) return; // else a person decided something meanwhile
    }
  }

  /** A run that isn't wanted any more: if no other has taken its place (a person cancelled it, or the text changed meanwhile), what is known stays. */
  private drop(entry: Entry, run: number): void {
    if (entry.run !== run) return;
    if (entry.version === entry.document.version) delete entry.version;
    entry.status = entry.review.article ? 'read' : 'notAsked';
    this.changed.fire(entry.document);
  }

  private move({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = this.entries.get(document.uri.toString());
    if (!entry || !contentChanges.length) return;
    entry.review.move(editsOf(contentChanges));
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
      if (isVisible) this.consider(entry); // any other is considered when it is shown again
    }, Math.max(editPause, 2 * entry.duration));
  }

  /** Who works here has said their name: what they decided before bears it too. */
  private sign(): void {
    const name = reviewerName();
    if (name) for (const { document, review } of this.entries.values()) this.tellDecided(document, review.sign(name));
  }

  /** A person wants other marks shown. */
  private remark(): void {
    for (const entry of this.entries.values()) {
      entry.review.show(this.markOptions);
      if (entry.review.article) this.changed.fire(entry.document);
    }
  }
}
