import { l10n } from 'vscode';
import type { CheckStatus } from '../core/article/review/claimCheck';

/** What came of checking a claim, in words that several views use. */
export const checkName = (status: CheckStatus): string =>
  ({ toCheck: l10n.t('To check'), confirmed: l10n.t('Confirmed'), wrong: l10n.t('Wrong'), misleading: l10n.t('Misleading'), uncheckable: l10n.t('Cannot be checked') })[status];

export const checkMeaning = (status: CheckStatus): string =>
  ({
    toCheck: l10n.t('somebody is to look into it'), confirmed: l10n.t('what it says is right'), wrong: l10n.t('what it says is not right'),
    misleading: l10n.t('right in part, or right and yet apt to mislead'), uncheckable: l10n.t('nobody can tell whether it is right'),
  })[status];

/** Signs that tell the statuses apart without colour, in the list and behind the claim in the text. */
export const checkSigns: Readonly<Record<CheckStatus, string>> = { toCheck: '☐', confirmed: '✓', wrong: '✗', misleading: '≈', uncheckable: '∅' };

export const checkIcons: Readonly<Record<CheckStatus, string>> = { toCheck: 'tasklist', confirmed: 'pass', wrong: 'error', misleading: 'warning', uncheckable: 'question' };
