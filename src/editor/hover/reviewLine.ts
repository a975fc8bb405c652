import { env, l10n } from 'vscode';
import type { Mark } from '../../core/article/mark';
import { escapeMarkdown } from '../../core/formats/markdown';
import { stateName } from '../review/markWords';
import { cardMarkCommands } from '../review/reviewCommands';
import { sentenceCase } from '../words';
import { commandLink, joined, linkRow, paragraphs, type CardPart, type CardSubject } from './card';

/** How it stands with a mark, who decided, what they noted, and what can be decided now: near the top of a card, which is cut off below. */
export function reviewLine({ article, document }: CardSubject, mark: Mark): CardPart {
  const { key, kind, state, note } = mark;
  const uri = document.uri.toString();
  const decision = mark.decision === null ? undefined : article.decisions.get(mark.decision);
  const link = (icon: string, label: string, title: string, command: (typeof cardMarkCommands)[keyof typeof cardMarkCommands]): string => commandLink(icon, label, title, command, uri, key);
  const isOpen = state === 'suggested';
  return paragraphs(
    isOpen ? undefined : `**${escapeMarkdown(sentenceCase(stateName(state)))}**${decision ? ` ${decidedWords(decision.by, decision.modified)}` : ''}`,
    note ? l10n.t('Note: {0}', escapeMarkdown(note)) : undefined,
    linkRow(
      isOpen || state === 'rejected' ? link('check', l10n.t('Accept'), l10n.t('Accept this mark'), cardMarkCommands.accept) : undefined,
      state !== 'rejected' ? link('close', l10n.t('Reject'), l10n.t('Reject this mark'), cardMarkCommands.reject) : undefined,
      decision && !isOpen ? link('history', l10n.t('Take back'), l10n.t('Take the decision back'), cardMarkCommands.reopen) : undefined,
      kind === 'quote' || kind === 'claim' ? link('person', l10n.t('Set speaker'), l10n.t('Choose who says it'), cardMarkCommands.setSpeaker) : undefined,
      kind === 'speaker' ? link('person', l10n.t('Set who this is'), l10n.t('Choose who this is'), cardMarkCommands.setSpeaker) : undefined,
      link('note', note ? l10n.t('Change note') : l10n.t('Note'), l10n.t('Write a note'), cardMarkCommands.note),
    ),
  );
}

function decidedWords(by: string, modified: string): string {
  const time = new Date(modified);
  const when = Number.isNaN(time.getTime()) ? '' : new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
  return joined(by && l10n.t('by {0}', escapeMarkdown(by)), escapeMarkdown(when));
}
