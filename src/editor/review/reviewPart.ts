import * as vscode from 'vscode';
import { quotesBy, withRejected, type Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import { markKinds } from '../../core/article/markKind';
import { decidedPart, openPart, type PartOfReview } from '../../core/article/review/part';
import { isUnsure } from '../../core/article/review/walk';
import { spanOf } from '../ranges';
import { kindName } from '../words';

const { l10n } = vscode;

/** A part of an article's marks that a person reviews by itself. */
export interface Part extends PartOfReview {
  /** Which they are, for the person. */
  readonly words: string;
  /** Whether what was rejected is in sight while the part is reviewed. */
  readonly showsRejected?: boolean;
}

/** What review goes through, and how much of it was left when it began. */
export interface PartBegun extends Part {
  readonly total: number;
}

/** A part that is offered, and how many marks there are in it. */
interface Offer {
  readonly part: Part;
  readonly count: number;
}

/** The parts that a person may want to review, in groups: what is on the screen, by how it stands with the marks, by kind, and by who says or claims them; who says most first. */
function partsOf(article: Article, marks: readonly Mark[], { document, visibleRanges }: vscode.TextEditor): Part[][] {
  const views = visibleRanges.map((range) => spanOf(document, range));
  const saying = article.analysis.entities
    .map((entity) => ({ entity, quotes: quotesBy(article, entity.id).length }))
    .filter(({ quotes }) => quotes > 0)
    .sort((a, b) => b.quotes - a.quotes);
  return [
    [{ words: l10n.t('In View'), ...openPart((mark) => views.some(({ start, end }) => mark.start < end && mark.end > start)) }],
    [
      { words: l10n.t('Not Decided'), ...openPart(() => true) },
      { words: l10n.t('Unsure'), ...openPart(isUnsure) },
      { words: l10n.t('Changed Since the Decision'), ...openPart(({ wordsThen }) => wordsThen !== null) },
      { words: l10n.t('Accepted, Once More'), ...decidedPart(marks, ['accepted', 'changed', 'added']) },
      { words: l10n.t('Rejected, Once More'), ...decidedPart(marks, ['rejected']), showsRejected: true },
    ],
    markKinds.map((kind) => ({ words: kindName(kind), ...openPart((mark) => mark.kind === kind) })),
    saying.map(({ entity }) => ({ words: entity.name, ...openPart((mark) => mark.entity === entity.id) })),
  ];
}

/** The part that a person chooses among those in which something is left; undefined when they give up. `isShown` are the marks that review goes through at all. */
export async function askPart(article: Article, editor: vscode.TextEditor, isShown: (mark: Mark) => boolean): Promise<Part | undefined> {
  const marks = withRejected(article).marks.filter(isShown);
  const names = ['', l10n.t('By how it stands'), l10n.t('By kind'), l10n.t('By who says it')];
  const items = partsOf(article, marks, editor).flatMap((group, at) => {
    const offers = group.map((part): Offer => ({ part, count: marks.filter(part.isLeft).length })).filter(({ count }) => count > 0);
    const rows = offers.map(({ part, count }) => ({ label: part.words, description: part.pass ? l10n.t('{0} decided', count) : l10n.t('{0} open', count), part }));
    return rows.length && at ? [{ label: names[at] ?? '', kind: vscode.QuickPickItemKind.Separator, part: undefined }, ...rows] : rows;
  });
  if (!items.length) return void vscode.window.showInformationMessage(l10n.t('Nothing is left to review in this article.'));
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('What do you want to review?') }))?.part;
}
