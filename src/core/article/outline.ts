import type { Entity, Location, Quote } from '../analysis/analysis';
import { byReadingOrder, contains, type Span } from '../span';
import { wordsAt } from '../language/markdown/wordsAt';
import { onOneLine } from '../language/plainWords';
import type { Article } from './article';

interface BaseItem extends Span {
  readonly name: string;
  /** What to select; lies within the item's own span. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** A turn is a run of quotes by one speaker, as in a play, with what lies within it. */
export type OutlineItem =
  | (BaseItem & { readonly type: 'turn'; readonly entity: Entity | null; readonly quotes: number })
  | (BaseItem & { readonly type: 'quote'; readonly quote: Quote })
  | (BaseItem & { readonly type: 'location'; readonly location: Location });

type Open = { -readonly [K in keyof BaseItem]: BaseItem[K] } & { children: OutlineItem[] } & OutlineItem;

/**
 * The outline of an article, in reading order. Whatever lies within an item is below it, so that the path to the cursor
 * (the breadcrumbs) is the speaker, the quote and the place there. A speaker who speaks again later comes again.
 */
export function outlineOf(article: Article, text: string): OutlineItem[] {
  const words = (span: Span): string => onOneLine(wordsAt(text, span));
  const items: Open[] = [];
  let turn: (Open & { type: 'turn' }) | undefined;
  for (const mark of article.marks) {
    const quote = mark.kind === 'quote' ? article.quotes.get(mark.id) : undefined;
    const location = mark.kind === 'location' ? article.locations.get(mark.id) : undefined;
    const { start, end } = mark;
    if (location) items.push({ type: 'location', location, name: words(location), start, end, selection: { start, end }, children: [] });
    if (!quote) continue;
    const selection = mark.spans[0] ?? { start, end };
    items.push({ type: 'quote', quote, name: words(selection) || '…', start, end, selection, children: [] });
    // the speaker's mention belongs to the turn when it is near: in the sentences around the quote, and not across another's words
    const near = quote.speaker && Math.abs(quote.speaker.start - start) < 400 ? quote.speaker : mark;
    if (turn && turn.entity?.id === (quote.entity ?? undefined)) {
      const hull: Span = { start: Math.min(turn.start, near.start), end: Math.max(turn.end, end, near.end) };
      Object.assign(turn, hull, { quotes: turn.quotes + 1 });
    } else {
      const entity = quote.entity === null ? null : (article.entities.get(quote.entity) ?? null);
      turn = { type: 'turn', entity, quotes: 1, name: entity?.name ?? '', start: Math.min(start, near.start), end: Math.max(end, near.end), selection: { start: near.start, end: near.end }, children: [] };
      items.push(turn);
    }
  }
  return nest(items);
}

/** Puts each item below the smallest one that holds it. */
function nest(items: readonly Open[]): OutlineItem[] {
  const rank = { turn: 0, quote: 1, location: 2 };
  const roots: OutlineItem[] = [];
  const open: Open[] = [];
  for (const item of [...items].sort((a, b) => byReadingOrder(a, b) || rank[a.type] - rank[b.type])) {
    let above = open.at(-1);
    while (above && !contains(above, item)) {
      open.pop();
      above = open.at(-1);
    }
    (above?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}
