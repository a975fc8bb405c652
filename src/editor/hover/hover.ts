import * as vscode from 'vscode';
import { entityAt, marksAt, type Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import { sureLevels } from '../../core/article/sureLevels';
import { escapeMarkdown } from '../../core/formats/markdown';
import type { Articles } from '../articles';
import { editorOf } from '../cardLinks';
import { cardCommands, commands } from '../commandNames';
import { Disposables } from '../disposables';
import { everyDocument } from '../everyDocument';
import { rangeOf, revealSpan } from '../ranges';
import { standing } from '../review/markWords';
import type { ReviewMode } from '../review/reviewMode';
import type { VisibleKinds } from '../visibleKinds';
import { commandLink, headingOf, joined, type CardPart, type CardSubject } from './card';
import { claimCard } from './claimCard';
import { locationCard } from './locationCard';
import type { LocationMaps } from './locationMap';
import { quoteCard } from './quoteCard';
import { reviewLine } from './reviewLine';
import { speakerCard, unknownSpeakerCard } from './speakerCard';

const { l10n } = vscode;

/** A mention without a mark of its own, among the keys of marks. */
const mentionKey = 'mention';

/** The part of a card that a person opened, where the card is. */
interface Opened {
  readonly uri: string;
  readonly offset: number;
  readonly key: string;
}

/**
 * Shows one card for all marks at a place. The mark that a person opened, the one under review, or else the smallest is whole;
 * of the others, from small to large, the headings are there to be opened. A mention of a speaker that bears no mark has its
 * part too, as the last.
 */
export class HoverCards extends Disposables implements vscode.HoverProvider {
  private opened: Opened | undefined;

  constructor(
    private readonly articles: Articles,
    private readonly visible: VisibleKinds,
    private readonly mode: Pick<ReviewMode, 'currentIn' | 'noteCard'>,
    private readonly maps: LocationMaps,
  ) {
    super();
    this.own(vscode.languages.registerHoverProvider(everyDocument, this));
    this.own(vscode.commands.registerCommand(commands.openCard, (uri: unknown, offset: unknown, key: unknown) => this.open(uri, offset, key)));
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.Hover | undefined> {
    const article = this.articles.articleIn(document);
    if (!article) return undefined;
    const offset = document.offsetAt(position);
    const uri = document.uri.toString();
    const subject = { article, document };
    const current = this.mode.currentIn(document)?.key;
    const marks = marksAt(article, offset).filter((mark) => this.visible.kinds.has(mark.kind));
    if (this.opened?.uri !== uri || this.opened.offset !== offset) this.opened = undefined;
    const wanted = this.opened?.key ?? marks.find(({ key }) => key === current)?.key ?? marks[0]?.key;
    const told = await Promise.all(marks.map(async (mark) => ({ key: mark.key, part: await partOf(subject, mark, mark.key === wanted ? this.maps : undefined), decided: mark.state !== 'suggested' || mark.wordsThen ? standing(mark) : '' })));
    const isReviewed = marks.some(({ key }) => key === current);
    const mention = (!isReviewed && this.visible.kinds.has('speaker') && !marks.some((mark) => mark.kind === 'speaker' || mark.kind === 'location') && speakingAt(article, offset)) || undefined;
    if (mention) told.push({ key: mentionKey, part: speakerCard(subject, mention.entity, mention.span), decided: '' });
    const parts = told.flatMap(({ part, ...rest }) => (part === undefined ? [] : [{ part, ...rest }]));
    const whole = parts.find(({ key }) => key === wanted) ?? parts.find(({ key }) => key === current) ?? parts[0];
    const range = mention ? mention.span : marks[0]?.spans.find((span) => span.start <= offset && offset <= span.end);
    if (!whole || !range) return undefined;
    if (!token.isCancellationRequested) this.mode.noteCard(document);
    const folded = parts.filter((part) => part !== whole).map(({ key, part, decided }) => `${joined(headingOf(part), escapeMarkdown(decided))} &nbsp; ${commandLink('unfold', l10n.t('Show'), l10n.t('Show this part of the card'), commands.openCard, uri, offset, key)}`);
    return new vscode.Hover(cardOf([whole.part, ...folded]), rangeOf(document, range));
  }

  /** Shows the card anew, with another part whole. VS Code has it at the cursor only, which goes there. */
  private async open(uri: unknown, offset: unknown, key: unknown): Promise<void> {
    const editor = editorOf(uri);
    if (!editor || typeof offset !== 'number' || typeof key !== 'string') return;
    const { document } = editor;
    const shown = await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
    if (document.offsetAt(shown.selection.active) !== offset) revealSpan(shown, { start: offset, end: offset });
    this.opened = { uri: document.uri.toString(), offset, key };
    await vscode.commands.executeCommand('editor.action.hideHover'); // a card that is there already would not be asked for again
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  }
}

/** The mention, at the offset, of an entity that says something somewhere in the article. */
function speakingAt(article: Article, offset: number): ReturnType<typeof entityAt> {
  const mention = entityAt(article, offset);
  return mention && article.analysis.quotes.some((quote) => quote.entity === mention.entity.id) ? mention : undefined;
}

/** The part of a card for a mark; with a map only where `maps` are given, which costs more than the rest. */
async function partOf(subject: CardSubject, mark: Mark, maps: LocationMaps | undefined): Promise<CardPart | undefined> {
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
    case 'location': return location && locationCard(subject, mark, location, review, mark.state === 'suggested' && location.confidence < sureLevels.likely /* a map of less would be believed all the same */ ? undefined : await maps?.imageOf(location));
  }
}

/** HTML is let in for the coloured icons of the headings and for words that were changed; links may run the cards' own commands only. */
function cardOf(parts: readonly CardPart[]): vscode.MarkdownString {
  const card = new vscode.MarkdownString(parts.join('\n\n---\n\n'), true);
  card.supportHtml = true;
  card.isTrusted = { enabledCommands: cardCommands };
  return card;
}
