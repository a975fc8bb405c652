import { l10n, type TextDocument } from 'vscode';
import type { Mark, MarkState } from '../../core/article/mark';
import type { MarkKind } from '../../core/article/markKind';
import type { Span } from '../../core/span';
import { wordsIn } from '../wordsIn';
import { onOneLine } from '../../core/language/plainWords';
import { inQuotationMarks } from '../words';

/** Code units of an article's words in a message or a list. */
const longest = 60;

/** Words between quotation marks of the article's own. */
const inMarks = /^[\p{Pi}"„](.*)[\p{Pf}"“]$/u;

/** Words of the article on one line, shortened, in quotation marks: in one pair, where they have their own. */
export function quoted(document: TextDocument, span: Span, most = longest): string {
  const words = onOneLine(wordsIn(document, span)).replace(inMarks, '$1');
  return inQuotationMarks(words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, '')} …` : words);
}

/** What a mark is, in one word. */
export const markName = (kind: MarkKind): string => ({ speaker: l10n.t('Speaker'), quote: l10n.t('Quote'), claim: l10n.t('Claim'), location: l10n.t('Location') })[kind];

/** How it stands with a mark, in words. */
export const stateName = (state: MarkState): string =>
  ({ suggested: l10n.t('suggested'), accepted: l10n.t('accepted'), rejected: l10n.t('rejected'), changed: l10n.t('changed'), added: l10n.t('added') })[state];

/** What became of a mark whose words were changed since a person decided about it. `isMine`: the reader did. */
export function changedSince(state: MarkState, isMine = false): string {
  if (state === 'suggested') return isMine ? l10n.t('changed since you checked it') : l10n.t('changed since it was checked');
  if (state === 'changed') return isMine ? l10n.t('changed since you corrected it') : l10n.t('changed since it was corrected');
  if (state === 'added') return isMine ? l10n.t('changed since you added it') : l10n.t('changed since it was added');
  return isMine ? l10n.t('changed since you accepted it') : l10n.t('changed since it was accepted');
}

/** How it stands with a mark, in words, and whether its own words are still those that were decided about. */
export const standing = ({ state, wordsThen }: Pick<Mark, 'state' | 'wordsThen'>): string => (wordsThen ? changedSince(state) : stateName(state));

/** Shapes that tell the states apart without colour; what is only suggested has the icon of its kind. */
export const stateIcons: Readonly<Record<Exclude<MarkState, 'suggested'>, string>> = { accepted: 'pass', rejected: 'circle-slash', changed: 'edit', added: 'add' };

/** The shape of a mark whose words were changed since. */
export const changedIcon = 'diff';

/** "1 mark", or how many. */
export const markCount = (count: number): string => (count === 1 ? l10n.t('1 mark') : l10n.t('{0} marks', count));

/** A mark by its words, or several by their number: what a message about a decision names. */
export const marksInWords = (document: TextDocument, marks: readonly Mark[]): string => (marks.length === 1 && marks[0] ? quoted(document, marks[0]) : markCount(marks.length));
