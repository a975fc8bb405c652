import * as vscode from 'vscode';
import type { Quote } from '../core/analysis/analysis';
import { marksAt, type Article } from '../core/article/article';
import { markKinds, type MarkKind } from '../core/article/markKind';
import { landingSpan, markFrom, type Direction } from '../core/article/navigation';
import type { Articles } from './articles';
import { commands, kindCommands } from './commandNames';
import { Disposables } from './disposables';
import { revealSpan, spanOf } from './ranges';
import type { VisibleKinds } from './visibleKinds';

/** Commands that walk from mark to mark in the text. */
export class Navigate extends Disposables {
  constructor(
    private readonly articles: Articles,
    private readonly visible: VisibleKinds,
  ) {
    super();
    const register = (command: string, direction: Direction, kind?: MarkKind): void => {
      // a key binding may name kinds in its args: "quote", or ["quote", "claim"]
      this.own(vscode.commands.registerTextEditorCommand(command, (editor, _, args: unknown) => this.go(editor, direction, kind ? new Set([kind]) : kindsIn(args))));
    };
    register(commands.nextMark, 'next');
    register(commands.previousMark, 'previous');
    for (const direction of ['next', 'previous'] as const) {
      for (const kind of markKinds) register(kindCommands[direction][kind], direction, kind);
    }
    this.own(vscode.commands.registerTextEditorCommand(commands.goToSpeaker, (editor) => this.goToSpeaker(editor)));
  }

  private go(editor: vscode.TextEditor, direction: Direction, kinds?: ReadonlySet<MarkKind>): void {
    const article = this.articles.articleIn(editor.document);
    const mark = article && markFrom(article.marks, spanOf(editor.document, editor.selection), direction, kinds ?? this.visible.kinds);
    if (mark) revealSpan(editor, landingSpan(mark));
    else say(article ? vscode.l10n.t('This article has no such mark.') : notAnnotated());
  }

  private goToSpeaker(editor: vscode.TextEditor): void {
    const article = this.articles.articleIn(editor.document);
    const quote = article && quoteAt(article, editor.document.offsetAt(editor.selection.active));
    if (quote?.speaker) revealSpan(editor, quote.speaker);
    else say(!article ? notAnnotated() : quote ? vscode.l10n.t('It is not clear who says this.') : vscode.l10n.t('There is no quote at the cursor.'));
  }
}

/** The innermost quote at an offset; undefined when there is none. */
export function quoteAt(article: Article, offset: number): Quote | undefined {
  const mark = marksAt(article, offset).find(({ kind }) => kind === 'quote');
  return mark && article.quotes.get(mark.id);
}

const notAnnotated = (): string => vscode.l10n.t('This text is not annotated. Run “Annotate This Article” first.');
const say = (words: string): void => void vscode.window.setStatusBarMessage(words, 5_000);

function kindsIn(args: unknown): ReadonlySet<MarkKind> | undefined {
  const named = markKinds.filter((kind) => (Array.isArray(args) ? args.includes(kind) : args === kind));
  return named.length ? new Set(named) : undefined;
}
