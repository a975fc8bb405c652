import { l10n } from 'vscode';
import type { Quote } from '../../core/analysis/analysis';
import { escapeMarkdown } from '../../core/formats/markdown';
import { commands } from '../commandNames';
import { confidenceWords, inQuotationMarks, perCent, quoteTypeMeaning, quoteTypeName, sentenceCase } from '../words';
import { commandLink, heading, linkRow, lines, paragraphs, words, type CardPart, type CardSubject } from './card';

/** Whose words these are, how sure the machine is, and why. */
export function quoteCard(subject: CardSubject, quote: Quote, review: CardPart): CardPart {
  const { article, document } = subject;
  const entity = quote.entity === null ? undefined : article.entities.get(quote.entity);
  const mention = quote.speaker && words(subject, quote.speaker);
  const name = entity ? escapeMarkdown(entity.name) : mention;
  const uri = document.uri.toString();
  return paragraphs(
    lines(heading('quote', quoteTypeName(quote.type), quoteTypeMeaning(quote.type))),
    review,
    lines(
      name ? l10n.t('Said by {0}', `**${name}**${mention && mention !== name ? ` (${inQuotationMarks(mention)})` : ''}`) : l10n.t('It is not clear who says this.'),
      quote.cue ? l10n.t('Reported with “{0}”', words(subject, quote.cue)) : undefined,
    ),
    lines(
      `${sentenceCase(confidenceWords(quote.confidence))} (${perCent(quote.confidence)})`,
      quote.reason && escapeMarkdown(sentenceCase(quote.reason)),
    ),
    linkRow(
      quote.speaker ? commandLink('person', l10n.t('Go to speaker'), l10n.t('Go there'), commands.revealSpan, uri, quote.speaker.start, quote.speaker.end) : undefined,
      commandLink('copy', l10n.t('Copy with attribution'), l10n.t('Copy the quote and who says it'), commands.copyQuoteOfCard, uri, quote.id),
    ),
  );
}
