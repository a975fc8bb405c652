import * as vscode from 'vscode';
import { marksAt, type Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import { marksLike } from '../../core/article/review/walk';
import { overlaps, type Span } from '../../core/span';
import type { Articles } from '../articles';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import { everyDocument } from '../everyDocument';
import { spanOf } from '../ranges';
import type { VisibleKinds } from '../visibleKinds';
import { markName, quoted } from './markWords';
import { addCommand, entityCommands, markCommands } from './reviewCommands';
import type { ReviewMode } from './reviewMode';

const { l10n } = vscode;

/** The lightbulb: what can be decided about the marks at the cursor, the smallest first. It lights up by itself for selected words only: wherever the cursor goes in an article there are marks. */
export class CodeActions extends Disposables implements vscode.CodeActionProvider {
  private registration = this.register();

  constructor(
    private readonly articles: Articles,
    private readonly visible: VisibleKinds,
    mode: Pick<ReviewMode, 'onDidUnlock'>,
  ) {
    super();
    // an editor that cannot be typed in has no lightbulb, and VS Code looks whether it can only when the providers change
    this.own(mode.onDidUnlock(() => {
      this.registration.dispose();
      this.registration = this.register();
    }));
    this.own({ dispose: () => void this.registration.dispose() });
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, { triggerKind }: Pick<vscode.CodeActionContext, 'triggerKind'>): vscode.CodeAction[] | undefined {
    const article = this.articles.articleIn(document);
    if (!article || range.isEmpty && triggerKind === vscode.CodeActionTriggerKind.Automatic) return undefined;
    const span = spanOf(document, range);
    const here = range.isEmpty ? marksAt(article, span.start) : article.marks.filter((mark) => mark.spans.some((each) => overlaps(each, span)));
    const marks = here.filter(({ kind }) => this.visible.kinds.has(kind));
    const actions = marks.slice(0, 3).flatMap((mark, i) => actionsOn(article, document, mark, { isFirst: i === 0, isOnly: marks.length === 1 }));
    return range.isEmpty ? actions : [...actions, ...actionsOnSelection(document, span)];
  }

  private register(): vscode.Disposable {
    return vscode.languages.registerCodeActionsProvider(everyDocument, this, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.Refactor] });
  }
}

function action(title: string, command: string, args: readonly unknown[], kind = vscode.CodeActionKind.QuickFix, isPreferred = false): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.command = { title, command, arguments: [...args] };
  made.isPreferred = isPreferred;
  return made;
}

function actionsOn(article: Article, document: vscode.TextDocument, mark: Mark, { isFirst, isOnly }: { readonly isFirst: boolean; readonly isOnly: boolean }): vscode.CodeAction[] {
  const { key, kind, state, wordsThen } = mark;
  const what = !isOnly || kind !== 'quote' ? `${markName(kind)} ${quoted(document, mark, 30)}` : markName(kind);
  const alike = marksLike(article, document.getText(), mark).filter((each) => each.state === state).length;
  const isOpen = state === 'suggested';
  return [
    ...(isOpen || state === 'rejected' ? [action(l10n.t('Accept: {0}', what), markCommands.accept, [key], undefined, isOpen && isFirst)] : []),
    ...(wordsThen ? [action(l10n.t('Accept anew: {0}', what), markCommands.acceptAnew, [key], undefined, isFirst)] : []),
    ...(state !== 'rejected' ? [action(l10n.t('Reject: {0}', what), markCommands.reject, [key])] : []),
    ...(isOpen && alike > 1 ? [action(l10n.t('Accept all {0} like this: {1}', alike, what), markCommands.acceptAlike, [key]), action(l10n.t('Reject all {0} like this: {1}', alike, what), markCommands.rejectAlike, [key])] : []),
    ...(kind === 'quote' ? [action(l10n.t('Set the speaker: {0}', what), markCommands.setSpeaker, [key])] : []),
    ...(kind === 'claim' ? [action(l10n.t('Set who claims it: {0}', what), markCommands.setSpeaker, [key]), action(l10n.t('Set the check status: {0}', what), markCommands.check, [key])] : []),
    ...(kind === 'speaker' ? [action(l10n.t('Set who this is: {0}', what), markCommands.setSpeaker, [key])] : []),
    ...(kind === 'location' ? [action(l10n.t('Choose another place: {0}', what), markCommands.choosePlace, [key])] : []),
    action(l10n.t('Change kind: {0}', what), markCommands.changeKind, [key]),
    action(l10n.t('Write a note: {0}', what), markCommands.note, [key]),
    ...(mark.state !== 'suggested' ? [action(l10n.t('Take the decision back: {0}', what), markCommands.reopen, [key])] : []),
    ...(kind === 'speaker' || kind === 'location' ? [action(l10n.t('Always, in every article of this folder: {0}…', quoted(document, mark, 30)), commands.always, [key])] : []),
    ...(mark.entity !== null && kind !== 'quote' && kind !== 'claim' ? [action(l10n.t('Rename: {0}', article.entities.get(mark.entity)?.name ?? ''), entityCommands.rename, [mark.entity], vscode.CodeActionKind.Refactor)] : []),
  ];
}

const actionsOnSelection = (document: vscode.TextDocument, span: Span): vscode.CodeAction[] => [
  action(l10n.t('Mark {0}…', quoted(document, span, 30)), addCommand, [], vscode.CodeActionKind.Refactor),
  action(l10n.t('Always, in every article of this folder: {0}…', quoted(document, span, 30)), commands.always, [], vscode.CodeActionKind.Refactor),
];
