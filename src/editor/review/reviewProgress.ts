import { l10n, type TextDocument } from 'vscode';
import type { Article } from '../../core/article/article';
import { decidedCount, marksLeft } from '../../core/article/review/walk';
import { reviewOrder } from '../settings';
import { endInWords } from './reviewEnd';
import type { ReviewMode } from './reviewMode';

/** How far review of the document has come, with the mark that it stands at. */
export function progressInWords(article: Article, document: TextDocument, mode: Pick<ReviewMode, 'currentIn' | 'partIn' | 'isLeft'>): string {
  const current = mode.currentIn(document);
  const part = mode.partIn(document);
  const open = marksLeft(article, reviewOrder(), mode.isLeft);
  const decided = part ? Math.max(0, part.total - open.length) : decidedCount(article);
  const at = open.findIndex(({ key }) => key === current?.key);
  if (at >= 0 && part) return l10n.t('Reviewing {0} of {1}: {2}', decided + at + 1, decided + open.length, part.words);
  if (at >= 0) return l10n.t('Reviewing {0} of {1}', decided + at + 1, decided + open.length);
  return open.length ? l10n.t('Reviewing: {0} left', open.length) : endInWords(article, part);
}
