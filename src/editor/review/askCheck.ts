import * as vscode from 'vscode';
import { checkStatuses, webAddress, type CheckFinding } from '../../core/article/review/claimCheck';
import { checkIcons, checkMeaning, checkName } from '../checkWords';

const { l10n } = vscode;

/**
 * How it stands with checking claims, with what it rests on and what was found; null where nothing is to be said of that any more,
 * undefined where the person gives up. `about` names the claims, `now` is what was said before.
 */
export async function askCheck(about: string, now: CheckFinding | null): Promise<CheckFinding | null | undefined> {
  const statuses = checkStatuses.map((status) => ({ label: `$(${checkIcons[status]}) ${checkName(status)}`, description: checkMeaning(status), status, ...(status === now?.status ? { detail: l10n.t('as it stands now') } : {}) }));
  const none = { label: `$(circle-slash) ${l10n.t('No status')}`, description: l10n.t('nothing is said of checking it'), status: null };
  const choice = await vscode.window.showQuickPick([...statuses, ...(now ? [none] : [])], { placeHolder: l10n.t('What came of checking {0}?', about) });
  if (!choice) return undefined;
  const { status } = choice;
  const [before, beforeNote] = [now?.source ?? '', now?.note ?? ''];
  if (status === null) return null;
  if (status === 'toCheck') return { status, source: before, note: beforeNote };
  // whoever fetches an address leaves the window
  const source = await vscode.window.showInputBox({
    title: l10n.t('{0}: source', checkName(status)), prompt: l10n.t('The address of the page that this rests on. Leave it empty if there is none.'), placeHolder: 'https://', value: before, ignoreFocusOut: true,
    validateInput: (words) => (isSource(words, before) ? undefined : l10n.t('This is no address of a web page: it begins with “https://” or “http://”.')),
  });
  if (source === undefined) return undefined;
  const note = await vscode.window.showInputBox({ title: l10n.t('{0}: what was found', checkName(status)), prompt: l10n.t('In a sentence or two. It goes into the ClaimReview; a note on the mark does not. Leave it empty if there is nothing to say.'), value: beforeNote, ignoreFocusOut: true });
  return note === undefined ? undefined : { status, source: webAddress(source) ?? source.trim(), note: note.trim() };
}

/** What another program wrote as the source may stay as it is. */
const isSource = (words: string, before: string): boolean => words.trim() === '' || words === before || webAddress(words) !== undefined;
