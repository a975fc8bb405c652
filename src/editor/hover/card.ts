import type * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type { MarkKind } from '../../core/article/markKind';
import { escapeMarkdown } from '../../core/formats/markdown';
import type { Span } from '../../core/span';
import type { CardCommand } from '../commandNames';
import { wordsIn } from '../wordsIn';
import { onOneLine } from '../../core/language/plainWords';

/** What a card tells about: an article, in a document. */
export interface CardSubject {
  readonly article: Article;
  readonly document: vscode.TextDocument;
}

/** A part of a card for one mark, in Markdown. Whatever comes from the article went through {@link escapeMarkdown}. */
export type CardPart = string;

const icons: Readonly<Record<MarkKind, string>> = { speaker: 'person', quote: 'quote', claim: 'checklist', location: 'location' };
const colors: Readonly<Record<MarkKind, string>> = { speaker: 'speakerUnderline', quote: 'quoteRuler', claim: 'claimUnderline', location: 'locationUnderline' };

/** The first line of a part: an icon in the colour of the mark, a title, and words beside it. Title and words are Markdown. */
export const heading = (kind: MarkKind, title: string, aside?: string): string =>
  `<span style="color:var(--vscode-onTheRecord-${colors[kind]});">$(${icons[kind]})</span>&nbsp; **${title}**${aside ? ` &nbsp;·&nbsp; ${aside}` : ''}`;

/** Lines of a part below each other. */
export const lines = (...all: readonly (string | undefined)[]): string => all.filter(Boolean).join('  \n');

/** Short pieces on one line. */
export const joined = (...all: readonly (string | undefined | false)[]): string => all.filter(Boolean).join(' &nbsp;·&nbsp; ');

/** The first line of a part. */
export const headingOf = (part: CardPart): string => part.replace(/ *\n[^]*/, '');

/** Paragraphs of a part, with space between. */
export const paragraphs = (...all: readonly (string | undefined)[]): CardPart => all.filter(Boolean).join('\n\n');

/** The words of the article at a span, escaped. */
export const words = ({ document }: CardSubject, span: Span): string => escapeMarkdown(wordsIn(document, span));

/** The words in quotation marks, shortened to `most` code units. */
export function shortWords(subject: CardSubject, span: Span, most = 60): string {
  const text = onOneLine(wordsIn(subject.document, span));
  return escapeMarkdown(text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')} …` : text);
}

/** A link that runs a command of the allow-list. `title` says what happens, for a tooltip. */
export const commandLink = (icon: string, label: string, title: string, command: CardCommand, ...args: readonly unknown[]): string =>
  `[$(${icon}) ${label}](command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)} "${title.replaceAll('"', '&quot;')}")`;

export const linkRow = (...links: readonly (string | undefined)[]): string | undefined => {
  const present = links.filter(Boolean);
  return present.length ? present.join(' &nbsp; ') : undefined;
};
