import { env, l10n } from 'vscode';
import type { Mark } from '../../core/article/mark';
import type { Decision } from '../../core/article/review/decision';
import { escapeMarkdown } from '../../core/formats/markdown';
import { changedSince, stateName } from '../review/markWords';
import { commands } from '../commandNames';
import { cardMarkCommands } from '../review/reviewCommands';
import { reviewerName } from '../settings';
import { sentenceCase } from '../words';
import { commandLink, joined, linkRow, paragraphs, type CardPart, type CardSubject } from './card';
import { changedWords } from './changedWords';
import { checkLine } from './checkLine';

/** How it stands with a mark, who decided, what its words were then where they are others now, what they noted, and what can be decided now: near the top of a card, which is cut off below. */
export function reviewLine({ article, document }: CardSubject, mark: Mark): CardPart {
  const { key, kind, state, note, check, wordsThen } = mark;
  const uri = document.uri.toString();
  const decision = mark.decision === null ? undefined : article.decisions.get(mark.decision);
  const link = (icon: string, label: string, title: string, command: (typeof cardMarkCommands)[keyof typeof cardMarkCommands]): string => commandLink(icon, label, title, command, uri, key);
  const isOpen = state === 'suggested';
  return paragraphs(
    isOpen && !wordsThen ? undefined : statusOf(mark, decision),
    check ? checkLine(check) : undefined,
    changedWords(document, mark),
    note ? l10n.t('Note: {0}', escapeMarkdown(note)) : undefined,
    linkRow(
      isOpen || state === 'rejected' ? link('check', l10n.t('Accept'), l10n.t('Accept this mark'), cardMarkCommands.accept) : undefined,
      wordsThen && !isOpen ? link('check', l10n.t('Accept anew'), l10n.t('Accept the words as they are now'), cardMarkCommands.accept) : undefined,
      state !== 'rejected' ? link('close', l10n.t('Reject'), l10n.t('Reject this mark'), cardMarkCommands.reject) : undefined,
      decision && !isOpen ? link('history', l10n.t('Take back'), l10n.t('Take the decision back'), cardMarkCommands.reopen) : undefined,
      kind === 'claim' && !check ? link('tasklist', l10n.t('To check'), l10n.t('Put the claim on the list to check'), cardMarkCommands.toCheck) : undefined,
      kind === 'claim' ? link('verified', l10n.t('Check status'), l10n.t('Say what came of checking the claim'), cardMarkCommands.check) : undefined,
      kind === 'quote' || kind === 'claim' ? link('person', l10n.t('Set speaker'), l10n.t('Choose who says it'), cardMarkCommands.setSpeaker) : undefined,
      kind === 'speaker' ? link('person', l10n.t('Set who this is'), l10n.t('Choose who this is'), cardMarkCommands.setSpeaker) : undefined,
      kind === 'speaker' || kind === 'location' ? commandLink('library', l10n.t('Always…'), l10n.t('Say it for every article of this folder'), commands.alwaysOfCard, uri, key) : undefined,
      link('note', note ? l10n.t('Change note') : l10n.t('Note'), l10n.t('Write a note'), cardMarkCommands.note),
    ),
  );
}

/** Whether the reader made the decision. */
const isMine = ({ by }: Decision): boolean => by === null || (by !== '' && by === reviewerName());

/** What was decided, or that the words are others since; by whom, and when. */
function statusOf({ state, wordsThen }: Mark, decision: Decision | undefined): string {
  const bold = (words: string): string => `**${escapeMarkdown(sentenceCase(words))}**`;
  if (!decision) return bold(stateName(state));
  const { by } = decision;
  const who = by !== null && by !== '' && l10n.t('by {0}', escapeMarkdown(by));
  if (wordsThen && isMine(decision)) return joined(bold(changedSince(state, true)), timeOf(decision));
  return `${bold(wordsThen ? changedSince(state) : stateName(state))} ${joined(who, timeOf(decision))}`;
}

function timeOf({ modified }: Decision): string {
  const time = new Date(modified);
  return Number.isNaN(time.getTime()) ? '' : escapeMarkdown(new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(time));
}
