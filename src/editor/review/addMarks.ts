import * as vscode from 'vscode';
import { markKinds, type MarkKind } from '../../core/article/markKind';
import { sameWordsElsewhere } from '../../core/article/sameWords';
import { overlaps, type Span } from '../../core/span';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import type { Announcer } from './announcer';
import type { Decide } from './decide';
import { placeOfNew } from './markActions';
import { markName, quoted } from './markWords';
import type { PlaceLookup } from './placeLookup';
import { askKind } from './questions';
import { addCommand, addCommands } from './reviewCommands';
import type { ReviewMode } from './reviewMode';
import { selectedWords } from './subject';

/** Marks what is selected in the text. */
export class AddMarks extends Disposables {
  constructor(
    private readonly articles: Articles,
    private readonly decide: Decide,
    private readonly announcer: Announcer,
    private readonly lookup: PlaceLookup,
    private readonly mode: Pick<ReviewMode, 'isTooLate'>,
  ) {
    super();
    this.own(vscode.commands.registerCommand(addCommand, () => this.add()));
    for (const kind of markKinds) this.own(vscode.commands.registerCommand(addCommands[kind], () => this.add(kind)));
  }

  private async add(given?: MarkKind): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!given && editor && this.mode.isTooLate(editor.document)) return;
    const span = editor && selectedWords(editor);
    if (!editor || !span) return this.announcer.say(vscode.l10n.t('Select the words to mark first.'));
    const { document } = editor;
    if (!this.articles.articleIn(document)) return this.announcer.say(vscode.l10n.t('This text is not annotated. Run “Annotate This Article” first.'));
    const words = quoted(document, span);
    const kind = given ?? (await askKind(vscode.l10n.t('What is {0}?', words)));
    const place = kind === 'location' ? await placeOfNew(document.getText(), span, this.lookup) : undefined;
    if (!kind || place === 'gaveUp') return;
    const also = await this.askWhere(document, span, kind);
    if (!also) return;
    const done = also.length ? vscode.l10n.t('Marked {0} in {1} places: {2}', words, also.length + 1, markName(kind)) : vscode.l10n.t('Marked {0}: {1}', words, markName(kind));
    this.decide.perform(document, { operation: { type: 'add', kind, span, also, ...(place ? { place } : {}) }, done });
  }

  /** The other places where the same words stand and bear no such mark, if they are to be marked too: for names, which mean the same everywhere. */
  private async askWhere(document: vscode.TextDocument, span: Span, kind: MarkKind): Promise<readonly Span[] | undefined> {
    const marks = this.articles.articleIn(document)?.marks.filter((mark) => mark.kind === kind) ?? [];
    const others = kind === 'location' || kind === 'speaker' ? sameWordsElsewhere(document.getText(), span).filter((other) => !marks.some((mark) => overlaps(mark, other))) : [];
    if (!others.length) return [];
    const items = [
      { label: vscode.l10n.t('Only here'), also: [] },
      { label: vscode.l10n.t('In all {0} places where the article says {1}', others.length + 1, quoted(document, span)), also: others },
    ];
    return (await vscode.window.showQuickPick<{ readonly label: string; readonly also: readonly Span[] }>(items, { placeHolder: vscode.l10n.t('Where?') }))?.also;
  }
}
