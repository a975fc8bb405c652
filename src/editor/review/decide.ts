import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { Operation } from '../../core/article/review/operation';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import type { Announcer } from './announcer';

/** A decision as it is made: what it does to the article, and what a person is told when it is done. */
export interface Planned {
  readonly operation: Operation;
  readonly done: string;
  /** What a person is told where it is so already. */
  readonly already?: string;
}

/** What was done to a document. */
export interface Done {
  readonly document: vscode.TextDocument;
  /** The article before it, and the ids of the decisions that are other ones now. */
  readonly before: Article;
  readonly changed: readonly string[];
  /** Whether it was undone, or done again after that. */
  readonly isWayBack: boolean;
}

/** The one door through which decisions go: each is told to the person, undo and redo included. */
export class Decide extends Disposables {
  private readonly done = this.own(new vscode.EventEmitter<Done>());
  readonly onDidDecide = this.done.event;
  /** Counts what was done to each document, so that a message can tell whether its decision is still the newest. */
  private readonly counts = new WeakMap<vscode.TextDocument, number>();

  constructor(
    private readonly articles: Articles,
    private readonly announcer: Announcer,
  ) {
    super();
  }

  /** False where there was nothing to change. */
  perform(document: vscode.TextDocument, { operation, done, already = vscode.l10n.t('Nothing to change.') }: Planned): boolean {
    return this.change(document, () => this.articles.perform(document, operation), done, already, false);
  }

  undo(document: vscode.TextDocument): boolean {
    return this.change(document, () => this.articles.undo(document) !== undefined, vscode.l10n.t('Undone.'), vscode.l10n.t('There is no decision to undo.'), true);
  }

  redo(document: vscode.TextDocument): boolean {
    return this.change(document, () => this.articles.redo(document) !== undefined, vscode.l10n.t('Done again.'), vscode.l10n.t('There is no decision to do again.'), true);
  }

  /** Performs a decision about many marks and offers to undo it, for as long as it is the newest. */
  performBulk(document: vscode.TextDocument, planned: Planned): void {
    if (!this.perform(document, planned)) return;
    const performed = this.counts.get(document);
    const undo = vscode.l10n.t('Undo');
    void vscode.window.showInformationMessage(planned.done, undo).then((choice) => {
      if (choice !== undo) return;
      if (this.counts.get(document) === performed) this.undo(document);
      else void vscode.window.showInformationMessage(vscode.l10n.t('Other decisions were made since. “Undo Last Decision” takes back one after the other.'));
    });
  }

  private change(document: vscode.TextDocument, act: () => boolean, done: string, nothing: string, isWayBack: boolean): boolean {
    const before = this.articles.articleIn(document);
    const isChanged = before !== undefined && act();
    this.announcer.say(isChanged ? done : nothing);
    if (!isChanged) return false;
    this.counts.set(document, (this.counts.get(document) ?? 0) + 1);
    const { decisions } = before;
    const after = this.articles.articleIn(document)?.decisions ?? decisions;
    const changed = [...new Set([...decisions.keys(), ...after.keys()])].filter((id) => decisions.get(id) !== after.get(id));
    this.done.fire({ document, before, changed, isWayBack });
    return true;
  }
}
