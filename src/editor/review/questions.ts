import * as vscode from 'vscode';
import type { QuoteType } from '../../core/analysis/analysis';
import type { Mark } from '../../core/article/mark';
import { markKinds, type MarkKind } from '../../core/article/markKind';
import type { SpeakerChoice } from '../../core/article/review/operation';
import { marksLike, marksOfSame } from '../../core/article/review/walk';
import { claimCount, quoteCount, quoteTypeMeaning, quoteTypeName } from '../words';
import { markName, quoted } from './markWords';
import type { MarkSubject } from './subject';

const { l10n } = vscode;

const kindMeaning = (kind: MarkKind): string =>
  ({ speaker: l10n.t('the words to which a quote is attributed'), quote: l10n.t('what someone is reported to have said'), claim: l10n.t('a statement of fact that can be checked'), location: l10n.t('a named place') })[kind];

/** A kind of mark other than `now`. */
export async function askKind(placeHolder: string, now?: MarkKind): Promise<MarkKind | undefined> {
  const items = markKinds.filter((kind) => kind !== now).map((kind) => ({ label: markName(kind), description: kindMeaning(kind), value: kind }));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.value;
}

export async function askQuoteType(now?: QuoteType): Promise<QuoteType | undefined> {
  const items = (['direct', 'indirect', 'mixed'] as const).filter((type) => type !== now).map((type) => ({ label: quoteTypeName(type), description: quoteTypeMeaning(type), type }));
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('What type of quote is it?') }))?.type;
}

/** Those of the items that a person ticks, or, where they tick none, the one that they are on; none when they give up. */
export function askSeveral<T extends vscode.QuickPickItem>(items: readonly T[], placeHolder: string): Promise<readonly T[]> {
  const list = vscode.window.createQuickPick<T>();
  list.items = items;
  list.canSelectMany = true;
  list.matchOnDescription = true;
  list.placeholder = placeHolder;
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems.length ? list.selectedItems : list.activeItems);
      list.hide();
    });
    list.onDidHide(() => {
      resolve([]); // nothing changes where it was accepted
      list.dispose();
    });
    list.show();
  });
}

/** Whether a decision about one mark is to hold for all like it in the article, where there are any. Undefined when the person gives up. */
export async function askScope({ article, text, document, marks }: MarkSubject): Promise<readonly Mark[] | undefined> {
  const [mark] = marks;
  if (marks.length !== 1 || !mark) return marks;
  const alike = marksLike(article, text, mark);
  if (alike.length < 2) return marks;
  const items = [
    { label: l10n.t('Only this one'), chosen: marks },
    { label: l10n.t('All {0} like this in the article', alike.length), description: quoted(document, mark), chosen: alike },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which ones?') }))?.chosen;
}

/** Whether a speaker chosen for one mark is to hold for all open ones of its kind by the same speaker, where there are others. Undefined when the person gives up. */
export async function askSameSpeaker({ article, document, marks }: MarkSubject, chosen: SpeakerChoice): Promise<readonly Mark[] | undefined> {
  const [mark] = marks;
  const entity = mark && mark.entity !== null ? article.entities.get(mark.entity) : undefined;
  if (marks.length !== 1 || !mark || !entity || mark.kind === 'speaker' || (chosen && 'entity' in chosen && chosen.entity === entity.id)) return marks;
  const same = marksOfSame(article, mark);
  if (same.length < 2) return marks;
  const count = mark.kind === 'quote' ? quoteCount(same.length) : claimCount(same.length);
  const items = [
    { label: l10n.t('Only this one'), description: quoted(document, mark), chosen: marks },
    { label: l10n.t('All that are given to {0} and not decided yet', entity.name), description: count, chosen: same },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which ones?') }))?.chosen;
}
