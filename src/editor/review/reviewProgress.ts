import { l10n } from 'vscode';
import type { Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import type { MarkKind } from '../../core/article/markKind';
import { decidedCount, openMarks } from '../../core/article/review/walk';
import { reviewOrder } from '../settings';
import { endInWords } from './reviewEnd';

/** How far review has come, with the mark that it stands at. */
export function progressInWords(article: Article, current: Mark | undefined, kinds: ReadonlySet<MarkKind>): string {
  const open = openMarks(article, reviewOrder(), kinds);
  const decided = decidedCount(article);
  const at = open.findIndex(({ key }) => key === current?.key);
  if (at >= 0) return l10n.t('Reviewing {0} of {1}', decided + at + 1, decided + open.length);
  return open.length ? l10n.t('Reviewing: {0} left', open.length) : endInWords(article);
}
