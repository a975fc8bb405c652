import type { Quote } from '../analysis/analysis';
import { byReadingOrder, spanKey, type Span } from '../span';
import { markKinds, type MarkKind } from './markKind';
import type { ClaimCheck } from './review/claimCheck';
import type { DecisionState } from './review/decision';
import type { Merged } from './review/merge';

/** How it stands with a mark: suggested by the machine, or what a person decided about it. */
export type MarkState = DecisionState;

/** A place of the article that the machine or a person points at. */
export interface Mark extends Span {
  /** Names this mark among all marks of one analysis, and stays the same while edits move it. */
  readonly key: string;
  readonly kind: MarkKind;
  /** The id of the quote, claim or location; of a suggested speaker, the id of the first quote attributed to this mention. */
  readonly id: string;
  /** The {@link Entity.id} behind it: who speaks, who claims, which place. */
  readonly entity: string | null;
  /** What is marked, in reading order: one span, or the pieces of a quote that its attribution interrupts. */
  readonly spans: readonly Span[];
  readonly state: MarkState;
  /** The id of the decision about it; null while nobody has decided or noted anything. */
  readonly decision: string | null;
  /** What a person noted; empty when nothing. */
  readonly note: string;
  /** What came of checking a claim; null for other marks, and where nobody said anything of that. */
  readonly check: ClaimCheck | null;
  /** The words that a person stood for or checked, a piece each, where other words stand there now: nobody stands for these yet. Null where they are the same. */
  readonly wordsThen: readonly string[] | null;
  /** How sure the machine is of it, from 0 to 1; of a claim, its score. 1 for what a person stands for. */
  readonly confidence: number;
}

export interface MarkOptions {
  /** Suggestions whose {@link Mark.confidence} is below that of their kind (0..1) bear no mark; a kind that is not named has no such limit. */
  readonly minimum: Readonly<Partial<Record<MarkKind, number>>>;
  /** Whether marks that a person rejected are there too. */
  readonly showRejected?: boolean;
}

const isUsable = ({ start, end }: Span): boolean => start < end;

/**
 * The marks of an article as it stands, in reading order; each mention that speaks is marked once, however many quotes are
 * attributed to it: by the first that bears a mark itself. The speaker of a quote that a person decided about is decided with it.
 */
export function marksOf({ analysis, rejected, standings }: Merged, { minimum, showRejected = false }: MarkOptions): Mark[] {
  const marks: Mark[] = [];
  const isWanted = (kind: MarkKind, id: string, confidence: number): boolean => confidence >= (minimum[kind] ?? 0) || standings.has(id);
  // written out, and not spread from a part: there are tens of thousands of marks
  const add = (kind: MarkKind, { id, start, end }: Span & { readonly id: string }, entity: string | null, spans: readonly Span[], sureness: number): void => {
    const standing = standings.get(id);
    const state = standing?.state ?? 'suggested';
    marks.push({ key: `${kind} ${id}`, kind, id, entity, start, end, spans, state, decision: standing ? id : null, note: standing?.note ?? '', check: standing?.check ?? null, wordsThen: standing?.wordsThen ?? null, confidence: state === 'suggested' ? sureness : 1 });
  };
  const addQuote = (quote: Quote): void => {
    const spans = (quote.spans ?? [quote]).filter(isUsable).map(({ start, end }) => ({ start, end }));
    if (!isUsable(quote) || !spans.length) return;
    add('quote', quote, quote.entity, spans, quote.confidence);
  };
  const addSpan = (kind: MarkKind, item: Span & { readonly id: string }, entity: string | null, confidence: number): void => {
    if (isUsable(item)) add(kind, item, entity, [{ start: item.start, end: item.end }], confidence);
  };
  const speakers = new Set(analysis.speakers.map(spanKey));
  for (const speaker of analysis.speakers) addSpan('speaker', speaker, speaker.entity, 1);
  for (const quote of analysis.quotes) {
    if (!isWanted('quote', quote.id, quote.confidence)) continue;
    addQuote(quote);
    if (!isWanted('speaker', quote.id, quote.confidence) || !quote.speaker || !isUsable(quote.speaker) || speakers.has(spanKey(quote.speaker))) continue;
    speakers.add(spanKey(quote.speaker));
    const { start, end } = quote.speaker;
    const isOpen = (standings.get(quote.id)?.state ?? 'suggested') === 'suggested';
    marks.push({
      key: `speaker ${quote.id}`, kind: 'speaker', id: quote.id, entity: quote.entity, start, end, spans: [{ start, end }],
      state: isOpen ? 'suggested' : 'accepted', decision: null, note: '', check: null, wordsThen: null, confidence: isOpen ? quote.confidence : 1,
    });
  }
  for (const claim of analysis.claims) if (isWanted('claim', claim.id, claim.score)) addSpan('claim', claim, claim.claimant, claim.score);
  for (const location of analysis.locations) if (isWanted('location', location.id, location.confidence)) addSpan('location', location, location.entity ?? null, location.confidence);
  if (showRejected) {
    rejected.quotes.forEach(addQuote);
    for (const speaker of rejected.speakers) addSpan('speaker', speaker, speaker.entity, 1);
    for (const claim of rejected.claims) addSpan('claim', claim, claim.claimant, 1);
    for (const location of rejected.locations) addSpan('location', location, location.entity ?? null, 1);
  }
  return marks.sort((a, b) => byReadingOrder(a, b) || markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind));
}
