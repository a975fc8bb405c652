import * as vscode from 'vscode';
import { quotesBy, type Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import { markKinds } from '../../core/article/markKind';
import { isUnsure, openMarks } from '../../core/article/review/walk';
import { spanOf } from '../ranges';
import { kindName } from '../words';

const { l10n } = vscode;

/** A part of an article's marks that a person reviews by itself. */
export interface Part {
  /** Which they are, for the person. */
  readonly words: string;
  readonly has: (mark: Mark) => boolean;
}

/** What review goes through, and how much of it was open when it began. */
export interface PartBegun extends Part {
  readonly total: number;
}

/** The parts that a person may want to review: what is on the screen, what is unsure, a kind, what a person says or claims; who says most first. */
function partsOf(article: Article, { document, visibleRanges }: vscode.TextEditor): Part[] {
  const views = visibleRanges.map((range) => spanOf(document, range));
  const saying = article.analysis.entities
    .map((entity) => ({ entity, quotes: quotesBy(article, entity.id).length }))
    .filter(({ quotes }) => quotes > 0)
    .sort((a, b) => b.quotes - a.quotes);
  return [
    { words: l10n.t('In View'), has: (mark) => views.some(({ start, end }) => mark.start < end && mark.end > start) },
    { words: l10n.t('Unsure'), has: isUnsure },
    ...markKinds.map((kind): Part => ({ words: kindName(kind), has: (mark) => mark.kind === kind })),
    ...saying.map(({ entity }): Part => ({ words: entity.name, has: (mark) => mark.entity === entity.id })),
  ];
}

/** The part that a person chooses among those in which something is open; undefined when they give up. `wanted` are the marks that review goes through at all. */
export async function askPart(article: Article, editor: vscode.TextEditor, wanted: (mark: Mark) => boolean): Promise<Part | undefined> {
  const items = partsOf(article, editor).flatMap((part) => {
    const open = openMarks(article, 'text', (mark) => wanted(mark) && part.has(mark)).length;
    return open ? [{ label: part.words, description: l10n.t('{0} open', open), part }] : [];
  });
  if (!items.length) return void vscode.window.showInformationMessage(l10n.t('Nothing is left to review in this article.'));
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('What do you want to review?') }))?.part;
}
