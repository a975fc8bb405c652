import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import { landingSpan, markFrom, type Direction } from '../../core/article/navigation';
import { nextOpen, openMarks } from '../../core/article/review/walk';
import { overlaps, sameSpan } from '../../core/span';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import { revealSpan, spanOf } from '../ranges';
import { reviewOrder } from '../settings';
import type { VisibleKinds } from '../visibleKinds';
import type { Announcer } from './announcer';
import type { Decide, Done } from './decide';
import { markName, quoted } from './markWords';
import { reviewCommands } from './reviewCommands';
import { ReviewedMark } from './reviewedMark';
import { TypingLock } from './typingLock';

interface Session {
  readonly document: vscode.TextDocument;
  current: Mark;
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
    this.lock = this.own(new TypingLock(memory, (document) => this.isReviewing(document) || this.beginning === document));
    this.onDidUnlock = this.lock.onDidRelease;
    this.own(articles.onDidChange((document) => this.follow(document)));
    this.own(decide.onDidDecide((done) => this.afterDecision(done)));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.draw()));
    this.own(vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind, selections }) => {
      if (kind === vscode.TextEditorSelectionChangeKind.Mouse && selections[0]?.isEmpty) this.visitAt(textEditor, textEditor.document.offsetAt(selections[0].active));
    }));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => {
      if (this.isReviewing(document)) this.end();
    }));
    const register = (command: string, run: () => unknown): void => void this.own(vscode.commands.registerCommand(command, run));
    register(reviewCommands.start, () => this.start());
    register(reviewCommands.leave, () => this.leave());
    register(reviewCommands.next, () => this.go('next'));
    register(reviewCommands.previous, () => this.go('previous'));
    register(reviewCommands.card, () => vscode.commands.executeCommand('editor.action.showHover', { focus: 'focusIfVisible' }));
  }

  isReviewing(document: vscode.TextDocument): boolean {
    return this.session?.document === document;
  }

  /** The mark that review of the document stands at. */
  currentIn(document: vscode.TextDocument): Mark | undefined {
    return this.session?.document === document ? this.session.current : undefined;
  }

  /** Stands at the mark from now on, if its document is under review: a person went there on another way. */
  visit(document: vscode.TextDocument, mark: Mark): void {
    if (this.session?.document !== document) return;
    this.session.current = mark;
    this.draw();
  }

  /** Goes on from a mark that was settled; ends the review after the last. */
  async goOn(): Promise<void> {
    const { session, article } = this;
    if (!session || !article) return;
    const next = nextOpen(article, reviewOrder(), session.current, 'next', this.visible.kinds);
    if (next) await this.goTo(next, session.current);
    else await this.finish(article);
  }

  /** Shows the mark that review stands at again, as it is now. */
  async stay(): Promise<void> {
    if (this.session) await this.goTo(this.session.current);
  }

  private get article(): Article | undefined {
    return this.session && this.articles.articleIn(this.session.document);
  }

  private async start(): Promise<void> {
    const { document, article } = this.active;
    if (!document || !article) return void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first: then there is something to review.'));
    const open = openMarks(article, reviewOrder(), this.visible.kinds);
    const cursor = this.active.editor ? spanOf(document, this.active.editor.selection).start : 0;
    const first = (reviewOrder() === 'text' ? open.find(({ end }) => end > cursor) : undefined) ?? open[0];
    if (!first) return void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to review in this article.'));
    // keys work in the list where typing cannot be kept out of the text
    if (!(await this.keepTypingOut(document))) await vscode.commands.executeCommand('onTheRecord.entities.focus');
    this.session = { document, current: this.findAgain(first, document) };
    await this.goTo(this.session.current);
  }

  /** Shows the document and keeps it from being typed into; false where that cannot be. */
  private async keepTypingOut(document: vscode.TextDocument): Promise<boolean> {
    if (!TypingLock.canLock(document)) return false;
    this.beginning = document;
    try {
      await vscode.window.showTextDocument(document, { viewColumn: this.active.editor?.viewColumn ?? vscode.ViewColumn.Active, preview: false });
      await this.lock.lock(document);
    } finally {
      this.beginning = undefined; // else what failed to begin would never be let go
    }
    if (TypingLock.canLock(document)) return true;
    await this.lock.release(); // it was typed into while this was on its way
    return false;
  }

  private async leave(): Promise<void> {
    if (!this.session) return;
    const left = this.article ? openMarks(this.article, 'text', this.visible.kinds).length : 0;
    this.end();
    await this.lock.release();
    await vscode.commands.executeCommand('editor.action.hideHover');
    this.announcer.say(left ? vscode.l10n.t('Review left: {0} to go', left) : vscode.l10n.t('Review left'));
  }

  private end(): void {
    this.session = undefined;
    this.draw();
  }

  private async finish(article: Article): Promise<void> {
    this.end();
    await this.lock.release();
    await vscode.commands.executeCommand('editor.action.hideHover');
    const counts = { suggested: 0, accepted: 0, rejected: 0, changed: 0, added: 0 };
    for (const decision of article.decisions.values()) if (decision.about === 'mark') counts[decision.state]++;
    const words = vscode.l10n.t('Everything is reviewed: {0} accepted, {1} changed, {2} added, {3} rejected.', counts.accepted, counts.changed, counts.added, counts.rejected);
    this.announcer.say(words);
    const undo = vscode.l10n.t('Undo Last Decision');
    void vscode.window.showInformationMessage(words, undo).then((choice) => choice === undo && vscode.commands.executeCommand(reviewCommands.undo));
  }

  private async go(direction: Direction): Promise<void> {
    const { session, article } = this;
    if (!session || !article) return this.goWithoutReview(direction);
    const next = nextOpen(article, reviewOrder(), session.current, direction, this.visible.kinds);
    if (next) await this.goTo(next, direction === 'next' ? session.current : undefined);
    else this.announcer.say(vscode.l10n.t('This is the only one that is left.'));
  }

  private goWithoutReview(direction: Direction): void {
    const { article, editor } = this.active;
    const next = article && editor && markFrom(openMarks(article, 'text'), spanOf(editor.document, editor.selection), direction, this.visible.kinds);
    if (next && editor) revealSpan(editor, landingSpan(next));
    else this.announcer.say(vscode.l10n.t('Nothing is left to review in this article.'));
  }

  /** Shows the mark and its card. `from` is the mark before it, to tell when the walk begins anew. */
  private async goTo(mark: Mark, from?: Mark): Promise<void> {
    const { session } = this;
    if (!session) return;
    session.current = mark;
    const { document } = session;
    const editor = this.active.editor?.document === document ? this.active.editor : await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false });
    if (this.session !== session) return;
    revealSpan(editor, landingSpan(mark));
    this.draw();
    const again = from && reviewOrder() === 'text' && mark.start < from.start ? `${vscode.l10n.t('From the beginning again')}: ` : '';
    if (again) this.announcer.say(`${again}${markName(mark.kind)} ${quoted(document, mark)}`);
    if (vscode.window.activeTextEditor === editor) await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  }

  private visitAt({ document }: vscode.TextEditor, offset: number): void {
    const here = this.article?.marks.filter((mark) => mark.kind !== 'speaker' && mark.spans.some(({ start, end }) => start <= offset && offset <= end)) ?? [];
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
    return marks.find(({ key }) => key === mark.key) ?? marks.find((other) => isSamePlace(other, mark)) ?? mark;
  }

  /** The mark is looked for by the decision, when that gave it another name or place; what was undone is gone back to. */
  private afterDecision({ document, before, changed, isWayBack }: Done): void {
    const { session, article } = this;
    if (session?.document !== document || !article) return;
    const marks = article.marks.filter(({ decision }) => decision !== null && changed.includes(decision));
    if (!isWayBack) {
      const same = marks.find((mark) => mark.kind !== 'speaker' && overlaps(mark, session.current)) ?? marks.find((mark) => overlaps(mark, session.current));
      if (same) session.current = same;
      return this.draw();
    }
    const places = changed.flatMap((id) => {
      const decision = before.get(id) ?? article.decisions.get(id);
      return decision?.about === 'mark' ? [decision.suggestion?.anchor.span, decision.anchor.span] : [];
    });
    const back = marks[0] ?? article.marks.find((mark) => mark.kind !== 'speaker' && places.some((span) => span && sameSpan(span, mark)));
    if (back) void this.goTo(back);
    else this.draw();
  }

  private draw(): void {
    this.frame.show(this.session?.document, this.session?.current);
    this.changed.fire();
  }
}
