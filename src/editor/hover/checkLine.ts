import { env, l10n } from 'vscode';
import { webAddress, type ClaimCheck } from '../../core/article/review/claimCheck';
import { escapeMarkdown } from '../../core/formats/markdown';
import { checkName, checkSigns } from '../checkWords';
import { joined, lines, type CardPart } from './card';

/** What came of checking a claim, by whom and when, on what it rests, and what was found. */
export function checkLine({ status, source, note, by, at }: ClaimCheck): CardPart {
  return lines(
    joined(`**${checkSigns[status]} ${checkName(status)}**`, by ? l10n.t('by {0}', escapeMarkdown(by)) : undefined, timeOf(at)),
    source ? l10n.t('Source: {0}', linkTo(source)) : undefined,
    note && escapeMarkdown(note),
  );
}

/** Only an address of the web is a link: a file from elsewhere may say anything. */
function linkTo(source: string): string {
  const address = webAddress(source);
  if (address === undefined) return escapeMarkdown(source);
  const { host, pathname } = new URL(address);
  const shown = `${host}${pathname === '/' ? '' : pathname}`;
  return `[${escapeMarkdown(shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown)}](<${address}>)`;
}

const longestShown = 60;

function timeOf(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '' : escapeMarkdown(new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(time));
}
