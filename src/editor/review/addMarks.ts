import * as vscode from 'vscode';
import { markKinds, type MarkKind } from '../../core/article/mark';
import type { Articles } from '../articles';
import { Disposables } from '../disposables';
import type { Announcer } from './announcer';
import type { Decide } from './decide';
import { placeOfNew } from './markActions';
import { markName, quoted } from './markWords';
import type { PlaceLookup } from './placeLookup';
import { askKind } from './questions';
import { addCommand, addCommands } from './reviewCommands';
import { selectedWords } from './subject';

/** Marks what is selected in the text. */
export class AddMarks extends Disposables {
  constructor(
    private readonly articles: Articles,
    private readonly decide: Decide,
    private readonly announcer: Announcer,
    private readonly lookup: PlaceLookup,
  ) {
    super();
    this.own(vscode.commands.registerCommand(addCommand, () => this.add()));
    for (const kind of markKinds) this.own(vscode.commands.registerCommand(addCommands[kind], () => this.add(kind)));
  }

  private async add(given?: MarkKind): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const span = editor && selectedWords(editor);
    if (!editor || !span) return this.announcer.say(vscode.l10n.t('Select the words to mark first.'));
    const { document } = editor;
    if (!this.articles.articleIn(document)) return this.announcer.say(vscode.l10n.t('This text is not annotated. Run “Annotate This Article” first.'));
    const words = quoted(document, span);
    const kind = given ?? (await askKind(vscode.l10n.t('What is {0}?', words)));
    const place = kind === 'location' ? await placeOfNew(document.getText(), span, this.lookup) : undefined;
    if (!kind || place === 'gaveUp') return;
    this.decide.perform(document, { operation: { type: 'add', kind, span, ...(place ? { place } : {}) }, done: vscode.l10n.t('Marked {0}: {1}', words, markName(kind)) });
  }
}
