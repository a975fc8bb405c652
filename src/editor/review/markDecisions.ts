import * as vscode from 'vscode';
import type { Mark } from '../../core/article/mark';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import type { Announcer } from './announcer';
import type { Decide } from './decide';
import { placeChosen, type MarkAction, type Plan } from './markActions';
import { cardMarkCommands, markCommands, type MarkActionName } from './reviewCommands';
import type { ReviewMode } from './reviewMode';
import { markAtCursor, subjectOf } from './subject';

const namesOf = <T extends object>(table: T): (keyof T)[] => Object.keys(table) as (keyof T)[];

/** Decisions about single marks: by commands at the cursor or at the mark that review stands at, and by links of hover cards. */
export class MarkDecisions extends Disposables {
  /** The mark whose speaker a person wants to select in the text. */
  private awaiting: { readonly document: vscode.TextDocument; readonly key: string } | undefined;

  constructor(
    private readonly articles: Articles,
    private readonly actions: Readonly<Record<MarkActionName, MarkAction>>,
    private readonly decide: Decide,
    private readonly mode: ReviewMode,
    private readonly announcer: Announcer,
  ) {
    super();
    for (const name of namesOf(markCommands)) {
      // a code action and a key binding may name the mark; a person means the one at the cursor
      this.own(vscode.commands.registerCommand(markCommands[name], (key?: unknown) => this.atCursor(name, typeof key === 'string' ? key : undefined)));
    }
    for (const name of namesOf(cardMarkCommands)) {
      this.own(vscode.commands.registerCommand(cardMarkCommands[name], (uri: unknown, key: unknown, lat: unknown, lon: unknown) => this.ofCard(name, uri, key, lat, lon)));
    }
  }

  private async atCursor(name: MarkActionName, key: string | undefined): Promise<void> {
    const editor = this.editor;
    const article = editor && this.articles.articleIn(editor.document);
    if (!editor || !article) return this.announcer.say(vscode.l10n.t('This text is not annotated. Run “Annotate This Article” first.'));
    if (key === undefined && this.mode.turnsAway(editor.document)) return;
    const { kinds, onlyFor } = this.actions[name];
    const current = this.mode.currentIn(editor.document);
    const awaited = name === 'setSpeaker' && this.awaiting?.document === editor.document ? this.awaiting.key : undefined;
    const named = key ?? awaited;
    const mark = named !== undefined ? article.marks.find((each) => each.key === named) : (current ?? (await markAtCursor(article, editor, kinds)));
    this.awaiting = undefined;
    if (mark === 'gaveUp') return;
    if (!mark) return this.announcer.say(vscode.l10n.t('There is no mark at the cursor. Put it into one, or select the words and run “Mark the Selected Words…”.'));
    if (!kinds.includes(mark.kind)) return this.announcer.say(onlyFor ?? '');
    await this.run(name, mark, editor);
  }

  /** Arguments of a card have been through a URI, so nothing is taken for granted about them. */
  private async ofCard(name: MarkActionName, uri: unknown, key: unknown, lat: unknown, lon: unknown): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    const article = editor && this.articles.articleIn(editor.document);
    const mark = article?.marks.find((each) => each.key === key);
    if (!editor || !mark || !this.actions[name].kinds.includes(mark.kind)) return;
    const place = name === 'choosePlace' ? article?.locations.get(mark.id)?.alternatives?.find((other) => other.lat === lat && other.lon === lon) : undefined;
    if (!place) return this.run(name, mark, editor);
    this.decide.perform(editor.document, placeChosen(editor.document, [mark], place));
  }

  /** What needs no question is decided before this returns: keys can come several at once, and each is about the mark that the one before it led to. */
  private run(name: MarkActionName, mark: Mark, editor: vscode.TextEditor): Promise<void> {
    const subject = subjectOf(this.articles, editor.document, [mark], editor);
    const planned = subject && this.actions[name].plan(subject);
    return planned instanceof Promise ? planned.then((answer) => this.carryOut(name, mark, editor.document, answer)) : this.carryOut(name, mark, editor.document, planned);
  }

  private async carryOut(name: MarkActionName, mark: Mark, document: vscode.TextDocument, planned: Plan): Promise<void> {
    if (planned === 'select') {
      this.awaiting = { document, key: mark.key };
      return this.announcer.say(vscode.l10n.t('Select the words that name the speaker, then set the speaker again.'));
    }
    const { goesOn } = this.actions[name];
    const standsThere = this.mode.currentIn(document)?.key === mark.key;
    // what is accepted already, needs nothing but to go on
    const isDone = planned && (this.decide.perform(document, planned) || goesOn);
    if (isDone && this.mode.isReviewing(document)) await (goesOn && standsThere ? this.mode.goOn() : this.mode.stay());
  }

  /** The active editor, or the one under review while the list has the focus. */
  private get editor(): vscode.TextEditor | undefined {
    return vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find(({ document }) => this.mode.isReviewing(document));
  }
}
