import * as vscode from 'vscode';
import type { Entity } from '../../core/analysis/analysis';
import { quotesBy, type Article } from '../../core/article/article';
import type { SpeakerChoice } from '../../core/article/review/operation';
import { onOneLine } from '../../core/language/plainWords';
import type { Span } from '../../core/span';
import { entityWords, quoteCount, withoutIcons } from '../words';
import { quoted } from './markWords';
import { isAt, type MarkSubject } from './subject';

const { l10n } = vscode;

interface SpeakerItem extends vscode.QuickPickItem {
  readonly choice?: SpeakerChoice | 'select';
}

const distance = (entity: Entity, { start, end }: Span): number =>
  Math.min(Infinity, ...entity.mentions.map((mention) => (mention.end <= start ? start - mention.end : mention.start >= end ? mention.start - end : 0)));

/** An entity in a list to choose from: its name, and what tells it from others. */
export function entityItem(article: Article, entity: Entity, now?: string): vscode.QuickPickItem {
  const quotes = quotesBy(article, entity.id).length;
  const description = [entity.description, entityWords(entity), quotes > 0 && quoteCount(quotes), entity.id === now && l10n.t('as it is now')].filter(Boolean).join(' · ');
  return { label: entity.name, description };
}

/** The entities, the nearest to the span first. */
export function nearestFirst(article: Article, span: Span): Entity[] {
  const rank = new Map(article.analysis.entities.map((entity) => [entity, distance(entity, span)]));
  return [...rank.keys()].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

/** Those who can speak: the one of now first, then the nearest to the span. A place is among them only where it speaks, for whoever governs there. */
const speakersFor = (article: Article, span: Span, now: string | undefined): Entity[] =>
  nearestFirst(article, span)
    .filter(({ id, kind }) => kind !== 'place' || id === now || quotesBy(article, id).length > 0)
    .sort((a, b) => Number(b.id === now) - Number(a.id === now));

/** Code units of a name that a person types. */
const longestName = 200;

/** The row that takes what was typed as a name, where nobody of the list bears it. */
function typedItem(typed: string, known: readonly SpeakerItem[]): SpeakerItem[] {
  const name = onOneLine(typed).slice(0, longestName);
  const isKnown = known.some(({ label }) => label.toLocaleLowerCase() === name.toLocaleLowerCase());
  return name && !isKnown ? [{ label: `$(add) ${l10n.t('Use “{0}” as the speaker', withoutIcons(name))}`, description: l10n.t('a name that is not in the text'), choice: { name }, alwaysShow: true }] : [];
}

/**
 * Who says it: one of the entities, the words that are selected in the text, a name that a person types, or nobody whom the
 * article tells. "select" when the person wants to select words first; undefined when they give up.
 */
export async function askSpeaker({ article, document, marks, selection }: MarkSubject): Promise<SpeakerChoice | 'select' | undefined> {
  const [mark] = marks;
  if (!mark) return undefined;
  const isMark = selection && marks.some((each) => isAt(each, selection));
  const words: SpeakerItem[] = selection && !isMark ? [{ label: `$(selection) ${quoted(document, selection)}`, description: l10n.t('the selected words'), choice: { mention: selection } }] : [];
  const now = marks.length === 1 ? (mark.entity ?? undefined) : undefined;
  const entities = speakersFor(article, mark, now).map((entity): SpeakerItem => ({ ...entityItem(article, entity, now), choice: { entity: entity.id } }));
  const itemsFor = (typed: string): SpeakerItem[] => [
    ...words,
    ...entities,
    ...typedItem(typed, entities),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: `$(list-selection) ${l10n.t('Words in the text…')}`, description: l10n.t('select them, then set the speaker again'), choice: 'select', alwaysShow: true },
    { label: `$(circle-slash) ${l10n.t('Nobody whom the article tells')}`, choice: null, alwaysShow: true },
  ];
  const list = vscode.window.createQuickPick<SpeakerItem>();
  list.placeholder = mark.kind === 'claim' ? l10n.t('Who claims {0}? Choose, or type a name', quoted(document, mark)) : mark.kind === 'speaker' ? l10n.t('Who is {0}? Choose, or type a name', quoted(document, mark)) : l10n.t('Who says {0}? Choose, or type a name', quoted(document, mark));
  list.matchOnDescription = true;
  list.items = itemsFor('');
  list.onDidChangeValue((typed) => void (list.items = itemsFor(typed)));
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.choice);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined); // nothing changes where it was accepted
      list.dispose();
    });
    list.show();
  });
}
