import * as vscode from 'vscode';
import { marksAt, type Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import type { MarkKind } from '../../core/article/markKind';
import { withoutSpace } from '../../core/article/wordSteps';
import { overlaps, sameSpan, type Span } from '../../core/span';
import type { Articles } from '../articles';
import { spanOf } from '../ranges';
import { markName, quoted, standing } from './markWords';

/** What a decision is about: marks of an article, in a document. */
export interface MarkSubject {
  readonly document: vscode.TextDocument;
  readonly article: Article;
  /** The whole text. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What is selected in the text, without space at its edges; null when nothing is. */
  readonly selection: Span | null;
}

/** The selected words of an editor; null when nothing is selected. */
export const selectedWords = ({ document, selection }: vscode.TextEditor): Span | null => withoutSpace(document.getText(), spanOf(document, selection)) ?? null;

export function subjectOf(articles: Articles, document: vscode.TextDocument, marks: readonly Mark[], editor?: vscode.TextEditor): MarkSubject | undefined {
  const article = articles.articleIn(document);
  return article && { document, article, text: document.getText(), marks, selection: editor ? selectedWords(editor) : null };
}

/** Whether the words at `span` are the very words of the mark, or of a piece of it. */
export const isAt = (mark: Mark, span: Span): boolean => [mark, ...mark.spans].some((piece) => sameSpan(piece, span));

/**
 * The mark that a person means at the cursor of an editor: of those of the `kinds`, or of all where none is of these, the one
 * whose very words are selected, else the only one there, else the one they pick. Undefined when there is none.
 */
export async function markAtCursor(article: Article, editor: vscode.TextEditor, kinds: readonly MarkKind[]): Promise<Mark | 'gaveUp' | undefined> {
  const { document, selection } = editor;
  const selected = spanOf(document, selection);
  const all = selection.isEmpty ? marksAt(article, selected.start) : article.marks.filter((mark) => overlaps(mark, selected));
  const wanted = all.filter(({ kind }) => kinds.includes(kind));
  if (!wanted.length) return all[0];
  const exact = selection.isEmpty ? [] : wanted.filter((mark) => isAt(mark, selected));
  return pickMark(document, exact.length ? exact : wanted);
}

/** The only one of the marks, or the one that a person picks. */
async function pickMark(document: vscode.TextDocument, marks: readonly Mark[]): Promise<Mark | 'gaveUp' | undefined> {
  if (marks.length < 2) return marks[0];
  const items = marks.map((mark) => ({ label: markName(mark.kind), description: quoted(document, mark, 80), detail: standing(mark), mark }));
  const choice = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Several marks are here. Which one?'), matchOnDescription: true });
  return choice?.mark ?? 'gaveUp';
}
