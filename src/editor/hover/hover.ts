import * as vscode from 'vscode';
import { entityAt, marksAt, type Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import type { Articles } from '../articles';
import { cardCommands } from '../commandNames';
import { everyDocument } from '../everyDocument';
import { rangeOf } from '../ranges';
import type { ReviewMode } from '../review/reviewMode';
import type { VisibleKinds } from '../visibleKinds';
import type { CardPart, CardSubject } from './card';
import { claimCard } from './claimCard';
import { locationCard } from './locationCard';
import type { LocationMaps } from './locationMap';
import { quoteCard } from './quoteCard';
import { reviewLine } from './reviewLine';
import { speakerCard, unknownSpeakerCard } from './speakerCard';

/** Shows one card for all marks at a place, the one under review first, then claims that were checked, then the shortest; a mention of a speaker that bears no mark has its card too. */
export function registerHover(articles: Articles, visible: VisibleKinds, mode: Pick<ReviewMode, 'currentIn' | 'noteCard'>, maps: LocationMaps): vscode.Disposable {
  return vscode.languages.registerHoverProvider(everyDocument, {
    async provideHover(document, position, token) {
      const article = articles.articleIn(document);
      if (!article) return undefined;
      const offset = document.offsetAt(position);
      const subject = { article, document };
      const current = mode.currentIn(document)?.key;
      const marks = marksAt(article, offset).filter((mark) => visible.kinds.has(mark.kind)).sort((a, b) => Number(b.key === current) - Number(a.key === current) || Number(b.check !== null) - Number(a.check !== null));
      const parts = (await Promise.all(marks.map((mark) => partOf(subject, mark, maps)))).filter((part) => part !== undefined);
      const isReviewed = marks.some(({ key }) => key === current);
      const mention = !isReviewed && visible.kinds.has('speaker') && !marks.some((mark) => mark.kind === 'speaker' || mark.kind === 'location') && speakingAt(article, offset);
      if (mention) parts.unshift(speakerCard(subject, mention.entity, mention.span));
      const range = mention ? mention.span : marks[0]?.spans.find((span) => span.start <= offset && offset <= span.end);
      if (!parts.length || !range) return undefined;
      if (!token.isCancellationRequested) mode.noteCard(document);
      return new vscode.Hover(cardOf(parts), rangeOf(document, range));
    },
  });
}

/** The mention, at the offset, of an entity that says something somewhere in the article. */
function speakingAt(article: Article, offset: number): ReturnType<typeof entityAt> {
  const mention = entityAt(article, offset);
  return mention && article.analysis.quotes.some((quote) => quote.entity === mention.entity.id) ? mention : undefined;
}

/** A map of less would be believed all the same. */
const sureEnough = 0.5;

async function partOf(subject: CardSubject, mark: Mark, maps: LocationMaps): Promise<CardPart | undefined> {
  const review = reviewLine(subject, mark);
  const { article } = subject;
  const quote = article.quotes.get(mark.id);
  const claim = article.claims.get(mark.id);
  const location = article.locations.get(mark.id);
  const entity = mark.entity === null ? undefined : article.entities.get(mark.entity);
  switch (mark.kind) {
    case 'speaker': return entity ? speakerCard(subject, entity, mark, review) : unknownSpeakerCard(subject, mark, review);
    case 'quote': return quote && quoteCard(subject, quote, review);
    case 'claim': return claim && claimCard(subject, claim, review);
    case 'location': return location && locationCard(subject, mark, location, review, mark.state === 'suggested' && location.confidence < sureEnough ? undefined : await maps.imageOf(location));
  }
}

/** HTML is let in for the coloured icons of the headings and for words that were changed; links may run the cards' own commands only. */
function cardOf(parts: readonly CardPart[]): vscode.MarkdownString {
  const card = new vscode.MarkdownString(parts.join('\n\n---\n\n'), true);
  card.supportHtml = true;
  card.isTrusted = { enabledCommands: cardCommands };
  return card;
}
