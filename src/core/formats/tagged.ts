import type { Entity, Location, LocationSense, QuoteType } from '../analysis/analysis';
import type { Article } from '../article/article';
import type { Mark, MarkState } from '../article/mark';
import type { MarkKind } from '../article/markKind';
import type { CheckStatus } from '../article/review/claimCheck';
import { byReadingOrder, spanKey, type Span } from '../span';
import type { Exported } from './exported';

/** What a span is called in the programs in which people annotate texts. */
export const labels = ['Quote', 'Speaker', 'Cue', 'Claim', 'Location'] as const;
export type Label = (typeof labels)[number];

const labelOf: Readonly<Record<MarkKind, Label>> = { quote: 'Quote', speaker: 'Speaker', claim: 'Claim', location: 'Location' };

/** What tells quotes apart, and locations. */
export const quoteTypes = ['direct', 'indirect', 'mixed'] as const satisfies readonly QuoteType[];
export const senses = ['place', 'metonym', 'demonym'] as const satisfies readonly LocationSense[];

/** How two spans belong together: who says a quote, which words report it, which quote holds a claim. */
export const roles = ['speaker', 'cue', 'quote'] as const;
export type Role = (typeof roles)[number];

/** A span with a label, as the programs take it in which people annotate texts. */
export interface Tagged {
  /** Its number, from 1, in reading order. */
  readonly number: number;
  readonly label: Label;
  /** The pieces of it, in reading order; one unless it is a quote that its attribution interrupts. */
  readonly spans: readonly Span[];
  readonly state: MarkState;
  /** Of a quote. */
  readonly quoteType?: QuoteType;
  /** Of a location. */
  readonly location?: Location;
  /** Who speaks, who claims, which place. */
  readonly entity?: Entity;
  /** Of a claim that was checked. */
  readonly check?: CheckStatus;
  /** What a person noted; empty when nothing. */
  readonly note: string;
  /** How sure the machine is of it, from 0 to 1; 1 for what a person stands for. */
  readonly confidence: number;
  /** To which other spans it belongs, by {@link number}. */
  readonly links: readonly { readonly role: Role; readonly to: number }[];
}

/** A mark, or a cue, before it has a number. */
interface Untold extends Omit<Tagged, 'number' | 'links'>, Span {
  readonly key: string;
  readonly linked: readonly { readonly role: Role; readonly key: string }[];
}

const claimLink = (article: Article, id: string): Untold['linked'] => {
  const quote = article.claims.get(id)?.quote;
  return quote ? [{ role: 'quote', key: `Quote ${quote}` }] : [];
};

const keyOf = ({ kind, id, start, end }: Mark): string => (kind === 'speaker' ? `Speaker ${spanKey({ start, end })}` : `${labelOf[kind]} ${id}`);

function untold(article: Article, mark: Mark): Untold {
  const { kind, id, start, end, spans, state, note, check, confidence } = mark;
  const quote = kind === 'quote' ? article.quotes.get(id) : undefined;
  const location = kind === 'location' ? article.locations.get(id) : undefined;
  const entity = mark.entity === null ? undefined : article.entities.get(mark.entity);
  const linked: Untold['linked'] = kind === 'claim' ? claimLink(article, id) : [
    ...(quote?.speaker ? [{ role: 'speaker' as const, key: `Speaker ${spanKey(quote.speaker)}` }] : []),
    ...(quote?.cue ? [{ role: 'cue' as const, key: `Cue ${spanKey(quote.cue)}` }] : []),
  ];
  return { key: keyOf(mark), label: labelOf[kind], start, end, spans, state, note, confidence, linked, ...(quote && { quoteType: quote.type }), ...(location && { location }), ...(entity && { entity }), ...(check && { check: check.status }) };
}

/** The words that report the quotes which are marked, each once. */
function cuesOf(article: Article): Untold[] {
  const cues = new Map<string, Untold>();
  for (const { kind, id, state, confidence } of article.marks) {
    const cue = kind === 'quote' ? article.quotes.get(id)?.cue : null;
    if (!cue || cue.start >= cue.end) continue;
    const key = `Cue ${spanKey(cue)}`;
    const { start, end } = cue;
    if (!cues.has(key)) cues.set(key, { key, label: 'Cue', start, end, spans: [{ start, end }], state: state === 'suggested' ? state : 'accepted', note: '', confidence, linked: [] });
  }
  return [...cues.values()];
}

/** What is marked in the article, and the cues of its quotes, in reading order. What a person rejected is not there. */
export function tagged({ article }: Pick<Exported, 'article'>): Tagged[] {
  const marks = article.marks.filter(({ state }) => state !== 'rejected').map((mark) => untold(article, mark));
  const all = [...marks, ...cuesOf(article)].sort((a, b) => byReadingOrder(a, b) || labels.indexOf(a.label) - labels.indexOf(b.label));
  const numbers = new Map(all.map(({ key }, i) => [key, i + 1]));
  return all.map(({ key: _, start: _start, end: _end, linked, ...rest }, i) => ({
    ...rest, number: i + 1,
    links: linked.flatMap(({ role, key }) => {
      const to = numbers.get(key);
      return to === undefined ? [] : [{ role, to }];
    }),
  }));
}
