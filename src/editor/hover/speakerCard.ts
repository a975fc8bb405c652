import { l10n } from 'vscode';
import type { Entity } from '../../core/analysis/analysis';
import { mentionsOf, quotesBy } from '../../core/article/article';
import { spanBeside } from '../../core/article/navigation';
import { escapeMarkdown } from '../../core/formats/markdown';
import type { Span } from '../../core/span';
import { commands } from '../commandNames';
import { entityWords, inQuotationMarks, mentionCount, quoteCount } from '../words';
import { commandLink, heading, joined, linkRow, lines, paragraphs, words, type CardPart, type CardSubject } from './card';

/** Who is behind a mention, and where else the article mentions them. */
export function speakerCard(subject: CardSubject, entity: Entity, mention: Span, review?: CardPart): CardPart {
  const { article, document } = subject;
  const mentions = mentionsOf(article, entity);
  const quotes = quotesBy(article, entity.id).length;
  const aliases = (entity.aliases ?? []).filter((alias) => alias !== entity.name).slice(0, 6);
  const goTo = (icon: string, label: string, span: Span | undefined): string | undefined =>
    span && commandLink(icon, label, l10n.t('Go there'), commands.revealSpan, document.uri.toString(), span.start, span.end);
  return paragraphs(
    lines(
      heading('speaker', escapeMarkdown(entity.name), entityWords(entity)),
      entity.description && escapeMarkdown(entity.description),
    ),
    review,
    lines(
      aliases.length ? l10n.t('Also called {0}', aliases.map((alias) => inQuotationMarks(escapeMarkdown(alias))).join(', ')) : undefined,
      joined(quoteCount(quotes), mentionCount(mentions.length)),
    ),
    linkRow(
      goTo('arrow-up', l10n.t('Previous mention'), spanBeside(mentions, mention, 'previous')),
      goTo('arrow-down', l10n.t('Next mention'), spanBeside(mentions, mention, 'next')),
    ),
  );
}

/** A speaker whom the analysis could not tie to anyone. */
export const unknownSpeakerCard = (subject: CardSubject, mention: Span, review: CardPart): CardPart =>
  paragraphs(lines(heading('speaker', words(subject, mention)), l10n.t('It is not clear who this is.')), review);
