import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import { landingSpan, markFrom, type Direction } from '../../core/article/navigation';
import type { MarkDecision } from '../../core/article/review/decision';
import { answers, markOf, nearestOf } from '../../core/article/review/markOf';
import { isOpen, marksLeft, nextLeft, openMarks } from '../../core/article/review/walk';
import { sameSpan } from '../../core/span';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { cardFirst } from '../commandLine';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import { collapseSelections, revealSpan, spanOf } from '../ranges';
import { reviewOrder, showsFactsInPanel } from '../settings';
import type { VisibleKinds } from '../visibleKinds';
import type { Announcer } from './announcer';
import type { Decide, Done } from './decide';
import { LateKeys } from './lateKeys';
import { markName, quoted } from './markWords';
import { canAskReadOnly, savesItself } from './readOnly';
import { reviewCommands } from './reviewCommands';
import { askPart, type Part, type PartBegun } from './reviewPart';
import { ReviewedMark } from './reviewedMark';
import { decidedInWords, tellEnd } from './reviewEnd';
import { TypingLock } from './typingLock';

interface Session {
  readonly document: vscode.TextDocument;
  /** The mark that review stands at; at its end, the last one. */
  current: Mark;
  /** Whether the article cannot be typed into. */
  readonly isLocked: boolean;
  /** Whether the end is reached: no key decides anything until something is undone, or a mark is gone to. */
  isAtEnd: boolean;
  /** Whether the end was told in a message, too: once is enough. */
  isEndTold: boolean;
  /** Whether a card is open, as far as that can be known: it is what the first Esc closes. */
  isCardOpen: boolean;
  /** Whether the keyboard was led into the card. */
  isInCard: boolean;
  /** What alone it goes through; undefined for all that is shown. */
  readonly part: PartBegun | undefined;
  /** Whether what was rejected is in sight for as long as review goes on. */
  readonly hidesRejectedAfter: boolean;
}

const isSamePlace = (a: Mark, b: Mark): boolean => a.kind === b.kind && sameSpan(a, b);

/** The walk through what is still open, one mark at a time, with single keys. One article is reviewed at a time. */
export class ReviewMode extends Disposables {
  private session: Session | undefined;
  /** The document that review is about to begin in: nothing is said of it, and no key is a decision, before typing is kept out. */
  private beginning: vscode.TextDocument | undefined;
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  /** Review began or ended, or stands at another mark. */
  readonly onDidChange = this.changed.event;
  private readonly frame = this.own(new ReviewedMark());
  private readonly lock: TypingLock;
  private readonly late: LateKeys;
  /** An article can be typed in again. */
  readonly onDidUnlock: vscode.Event<void>;

  constructor(
    private readonly articles: Articles,
    private readonly active: ActiveArticle,
    private readonly visible: VisibleKinds,
    decide: Decide,
    private readonly announcer: Announcer,
    memory: vscode.Memento,
  ) {
    super();
    this.late = this.own(new LateKeys(() => this.lock.release(), () => this.changed.fire()));
    this.lock = this.own(new TypingLock(memory, (document) => this.isReviewing(document) || this.beginning === document || this.late.keepOut(document)));
    this.onDidUnlock = this.lock.onDidRelease;
    this.own(articles.onDidChange((document) => this.follow(document)));
    this.own(decide.onDidDecide((done) => this.afterDecision(done)));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.draw()));
    this.own(vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind, selections }) => {
      const { session } = this;
      if (session?.document !== textEditor.document || kind === undefined || kind === vscode.TextEditorSelectionChangeKind.Command) return;
      session.isCardOpen = false; // by the mouse or the keys that moved the cursor
      if (kind === vscode.TextEditorSelectionChangeKind.Mouse && selections[0]?.isEmpty) this.visitAt(textEditor, textEditor.document.offsetAt(selections[0].active));
    }));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => {
      if (this.isReviewing(document)) this.end();
    }));
    const register = (command: string, run: () => unknown): void => void this.own(vscode.commands.registerCommand(command, run));
    register(reviewCommands.start, () => this.start());
    register(reviewCommands.startPart, () => this.startPart());
    register(reviewCommands.leave, (how?: unknown) => (how === cardFirst ? this.escape() : this.leave()));
    register(reviewCommands.next, () => this.go('next'));
    register(reviewCommands.previous, () => this.go('previous'));
    register(reviewCommands.card, () => this.goIntoCard());
  }

  isReviewing(document: vscode.TextDocument): boolean {
    return this.session?.document === document;
  }

  /** The mark that review of the document stands at; none at its end. */
  currentIn(document: vscode.TextDocument): Mark | undefined {
    return this.session?.document === document && !this.session.isAtEnd ? this.session.current : undefined;
  }

  /** What alone review of the document goes through, if not all. */
  partIn(document: vscode.TextDocument): PartBegun | undefined {
    return this.session?.document === document ? this.session.part : undefined;
  }

  /** Whether review has yet to go through the mark. */
  readonly isLeft = (mark: Mark): boolean => this.isShown(mark) && (this.session?.part?.isLeft ?? isOpen)(mark);

  /** Whether review of the document is over, but its keys may still come. */
  isLeaving(document: vscode.TextDocument): boolean {
    return this.late.areIn(document);
  }

  /** Whether the document is kept from being typed into because of them. */
  isLockedForLateKeys(document: vscode.TextDocument): boolean {
    return this.late.keepOut(document);
  }

  /** Whether a key of review comes too late in the document to mean anything; then the person is told so. */
  isTooLate(document: vscode.TextDocument): boolean {
    if (!this.late.areIn(document)) return false;
    this.late.hear();
    this.announcer.say(vscode.l10n.t('That key came after review. Pause for a second, then type.'));
    return true;
  }

  /** Whether no decision can be meant: review is at its end, or over. Then the person is told so. */
  turnsAway(document: vscode.TextDocument): boolean {
    if (this.session?.document !== document || !this.session.isAtEnd) return this.isTooLate(document);
    this.announcer.say(vscode.l10n.t('Nothing is left to decide here.'));
    return true;
  }

  /** A card is being shown in the document. */
  noteCard(document: vscode.TextDocument): void {
    if (this.session?.document === document) this.session.isCardOpen = true;
  }

  /** Stands at the mark from now on, if its document is under review: a person went there on another way. */
  visit(document: vscode.TextDocument, mark: Mark): void {
    if (this.session?.document !== document) return;
    this.session.current = mark;
    this.session.isAtEnd = false;
    this.draw();
  }

  /** Goes on from a mark that was settled; after the last, review is at its end. */
  async goOn(): Promise<void> {
    const { session, article } = this;
    if (!session || !article) return;
    if (this.isLeft(session.current)) session.part?.pass?.(session.current); // what stays as it was decided
    const next = nextLeft(article, reviewOrder(), session.current, 'next', this.isLeft);
    if (next) await this.goTo(next, session.current);
    else await this.stayAtEnd(session, article);
  }

  /** Shows the mark that review stands at again, as it is now. */
  async stay(): Promise<void> {
    if (this.session && !this.session.isAtEnd) await this.goTo(this.session.current);
  }

  private get article(): Article | undefined {
    return this.session && this.articles.articleIn(this.session.document);
  }

  private isShown(mark: Mark): boolean {
    return this.visible.kinds.has(mark.kind);
  }

  private async startPart(): Promise<void> {
    const { article, editor } = this.active;
    const part = article && editor && (await askPart(article, editor, (mark) => this.isShown(mark)));
    if (part) await this.start(part);
    else if (!article) await this.start(); // which says what is missing
  }

  /** Begins review of all that is shown, or of a part of it. */
  private async start(part?: Part): Promise<void> {
    const { document } = this.active;
    if (!document || !this.active.article) return void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first: then there is something to review.'));
    if (this.beginning) return; // pressed twice
    const hidesRejectedAfter = await this.showRejectedFor(document, part);
    const article = this.articles.articleIn(document) ?? this.active.article;
    const open = marksLeft(article, reviewOrder(), (mark) => this.isShown(mark) && (part?.isLeft ?? isOpen)(mark));
    const cursor = this.active.editor ? spanOf(document, this.active.editor.selection).start : 0;
    const first = (reviewOrder() === 'text' ? open.find(({ end }) => end > cursor) : undefined) ?? open[0];
    if (!first) return void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to review in this article.'));
    const isLocked = await this.keepTypingOut(document);
    if (!isLocked) await vscode.commands.executeCommand(commands.showEntities); // there, keys can be decisions
    if (this.session?.document !== document) this.end();
    this.late.stop(document);
    this.session = { document, current: this.findAgain(first, document), isLocked, isAtEnd: false, isEndTold: false, isCardOpen: false, isInCard: false, part: part && { ...part, total: open.length }, hidesRejectedAfter };
    await this.goTo(this.session.current);
  }

  /** Has what was rejected in sight for a part that is of it, and for no other; says whether it is to be hidden again after. */
  private async showRejectedFor(document: vscode.TextDocument, part: Part | undefined): Promise<boolean> {
    const isShownForReview = this.session?.document === document && this.session.hidesRejectedAfter;
    const isHidden = !this.articles.showsRejected;
    if (!part?.showsRejected) {
      if (isShownForReview) await vscode.commands.executeCommand(reviewCommands.hideRejected);
      return false;
    }
    if (isHidden) await vscode.commands.executeCommand(reviewCommands.showRejected);
    return isHidden || isShownForReview;
  }

  /** Shows the document and keeps it from being typed into; false where that cannot be. */
  private async keepTypingOut(document: vscode.TextDocument): Promise<boolean> {
    this.beginning = document;
    const show = (): Thenable<unknown> => vscode.window.showTextDocument(document, { viewColumn: this.active.editor?.viewColumn ?? vscode.ViewColumn.Active, preview: false });
    try {
      if (document.isDirty && savesItself(document)) await document.save(); // it would be in a moment, and could not be locked before
      if (!canAskReadOnly(document)) return false;
      if (vscode.window.activeTextEditor?.document !== document) await show();
      const isLocked = await this.lock.lock(document); // first, so that a key that follows fast is no letter
      await show();
      return isLocked;
    } finally {
      this.beginning = undefined; // else what failed to begin would never be let go
    }
  }

  private async escape(): Promise<void> {
    const { session } = this;
    if (!session?.isCardOpen) return this.leave();
    session.isCardOpen = session.isInCard = false;
    await vscode.commands.executeCommand('editor.action.hideHover');
    this.announcer.say(vscode.l10n.t('The card is closed. Esc once more leaves review.'));
  }

  private async leave(): Promise<void> {
    if (!this.session) return;
    const left = this.article ? marksLeft(this.article, 'text', this.isLeft).length : 0;
    this.end();
    await vscode.commands.executeCommand('editor.action.hideHover');
    this.announcer.say(left ? vscode.l10n.t('Review left: {0} to go', left) : vscode.l10n.t('Review left'));
  }

  /** The article stays locked for as long as keys of review may still come. */
  private end(): void {
    const { session } = this;
    if (!session) return;
    this.session = undefined;
    if (session.hidesRejectedAfter) void vscode.commands.executeCommand(reviewCommands.hideRejected);
    this.late.wait(session.document, session.isLocked);
    collapseSelections(session.document);
    this.draw();
  }

  private async stayAtEnd(session: Session, article: Article): Promise<void> {
    session.isAtEnd = true;
    collapseSelections(session.document);
    this.draw();
    await vscode.commands.executeCommand('editor.action.hideHover');
    if (this.session !== session || !session.isAtEnd) return;
    session.isCardOpen = session.isInCard = false;
    const left = openMarks(article, 'text', (mark) => this.isShown(mark)).length;
    this.announcer.say(decidedInWords(article, session.part, left));
    if (!session.isEndTold) tellEnd(article, session.part, left);
    session.isEndTold = true;
  }

  private async goIntoCard(): Promise<void> {
    const { session } = this;
    if (!session || session.isAtEnd) return void (this.active.document && this.turnsAway(this.active.document));
    // back from the card leads into the text, where keys would be typed if they cannot be kept out
    await this.goTo(session.current, undefined, session.isLocked ? 'autoFocusImmediately' : 'noAutoFocus');
  }

  private async go(direction: Direction): Promise<void> {
    const { session, article } = this;
    if (!session || !article) return this.goWithoutReview(direction);
    const next = nextLeft(article, reviewOrder(), session.current, direction, this.isLeft);
    if (next) await this.goTo(next, direction === 'next' ? session.current : undefined);
    else if (!marksLeft(article, reviewOrder(), this.isLeft).length) await this.stayAtEnd(session, article);
    else this.announcer.say(vscode.l10n.t('This is the only one that is left.'));
  }

  private goWithoutReview(direction: Direction): void {
    const { article, editor } = this.active;
    if (editor && this.isTooLate(editor.document)) return;
    const next = article && editor && markFrom(openMarks(article, 'text'), spanOf(editor.document, editor.selection), direction, this.visible.kinds);
    if (next && editor) revealSpan(editor, landingSpan(next));
    else this.announcer.say(vscode.l10n.t('Nothing is left to review in this article.'));
  }

  /** Shows the mark, and its card where nothing else tells of it or `focus` is given, which leads the keyboard into it or not. `from` is the mark before it, to tell when the walk begins anew. */
  private async goTo(mark: Mark, from?: Mark, focus?: 'noAutoFocus' | 'autoFocusImmediately'): Promise<void> {
    const { session } = this;
    if (!session) return;
    session.current = mark;
    session.isAtEnd = false;
    const { document } = session;
    const editor = this.active.editor?.document === document ? this.active.editor : await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false });
    if (this.session !== session || session.isAtEnd || session.current.key !== mark.key) return; // keys came faster
    revealSpan(editor, landingSpan(mark));
    this.draw();
    const again = from && reviewOrder() === 'text' && mark.start < from.start ? `${vscode.l10n.t('From the beginning again')}: ` : '';
    if (again) this.announcer.say(`${again}${markName(mark.kind)} ${quoted(document, mark)}`);
    if (vscode.window.activeTextEditor !== editor) return;
    const wasCardOpen = session.isCardOpen;
    if (session.isInCard) await vscode.commands.executeCommand('editor.action.hideHover'); // which leads the keyboard back into the text
    session.isInCard = focus === 'autoFocusImmediately';
    session.isCardOpen = focus !== undefined || !showsFactsInPanel();
    if (session.isCardOpen) await vscode.commands.executeCommand('editor.action.showHover', { focus: focus ?? 'noAutoFocus' });
    else if (wasCardOpen) await vscode.commands.executeCommand('editor.action.hideHover'); // it tells of another mark
  }

  private visitAt({ document }: vscode.TextEditor, offset: number): void {
    const here = this.article?.marks.filter((mark) => mark.kind !== 'speaker' && this.visible.kinds.has(mark.kind) && mark.spans.some(({ start, end }) => start <= offset && offset <= end)) ?? [];
    const smallest = here.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (smallest) this.visit(document, smallest);
  }

  /** The article changed: the mark is looked for in it. */
  private follow(document: vscode.TextDocument): void {
    const { session } = this;
    if (session?.document !== document) return;
    if (!this.article) return void this.leave();
    session.current = this.findAgain(session.current, document);
    this.draw();
  }

  /** The mark as it is in the newest reading of its document; itself where it is not there. */
  private findAgain(mark: Mark, document: vscode.TextDocument): Mark {
    const { marks = [] } = this.articles.articleIn(document) ?? {};
    const isSameDecision = ({ decision }: Mark): boolean => decision !== null && decision === mark.decision;
    return marks.find(({ key }) => key === mark.key) ?? marks.find(isSameDecision) ?? marks.find((other) => isSamePlace(other, mark)) ?? mark;
  }

  /** Review stays at its mark, whatever the decision made of that; what was undone or done again is gone to. */
  private afterDecision({ document, before, changed, isWayBack }: Done): void {
    const { session, article } = this;
    if (session?.document !== document || !article) return;
    const decisions = changed.map((id) => article.decisions.get(id) ?? before.decisions.get(id)).filter((decision) => decision?.about === 'mark');
    if (isWayBack) return void this.goBack(session, before, article, decisions);
    const own = decisions.find((decision) => decision.id === session.current.decision || answers(decision, session.current));
    session.current = (own && markOf(article, own)) ?? session.current;
    this.draw();
  }

  /** Shows what was undone or done again. */
  private async goBack(session: Session, before: Article, article: Article, decisions: readonly MarkDecision[]): Promise<void> {
    const back = nearestOf(article, decisions, session.current);
    if (back) return this.goTo(back);
    // what is rejected again is out of sight again: review goes on from where it was, as it did before
    const gone = nearestOf(before, decisions.filter(({ state }) => state === 'rejected'), session.current);
    if (!gone) return this.draw();
    session.current = gone;
    await this.goOn();
  }

  private draw(): void {
    const document = this.session?.document;
    this.frame.show(document, document && this.currentIn(document));
    this.changed.fire();
  }
}
