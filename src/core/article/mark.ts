import type { Quote } from '../analysis/analysis';
import { byReadingOrder, spanKey, type Span } from '../span';
import { markKinds, type MarkKind } from './markKind';
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
  /** How sure the machine is of it, from 0 to 1; of a claim, its score. 1 for what a person stands for. */
  readonly confidence: number;
}

export interface MarkOptions {
  /** Suggested claims below this score (0..1) bear no mark. */
  readonly minimumClaimScore: number;
  /** Whether marks that a person rejected are there too. */
  readonly showRejected?: boolean;
}

const isUsable = ({ start, end }: Span): boolean => start < end;

type Review = Pick<Mark, 'state' | 'decision' | 'note' | 'confidence'>;

/**
 * The marks of an article as it stands, in reading order; each mention that speaks is marked once, however many quotes are
 * attributed to it. The speaker of a quote that a person decided about is decided with it.
 */
export function marksOf({ analysis, rejected, standings }: Merged, { minimumClaimScore, showRejected = false }: MarkOptions): Mark[] {
  const marks: Mark[] = [];
  const review = (id: string, confidence: number): Review => {
    const standing = standings.get(id);
    if (!standing) return { state: 'suggested', decision: null, note: '', confidence };
    return { ...standing, decision: id, confidence: standing.state === 'suggested' ? confidence : 1 };
  };
  const addQuote = (quote: Quote): void => {
    const spans = (quote.spans ?? [quote]).filter(isUsable).map(({ start, end }) => ({ start, end }));
    if (!isUsable(quote) || !spans.length) return;
    marks.push({ key: `quote ${quote.id}`, kind: 'quote', id: quote.id, entity: quote.entity, start: quote.start, end: quote.end, spans, ...review(quote.id, quote.confidence) });
  };
  const addSpan = (kind: MarkKind, { id, start, end }: Span & { readonly id: string }, entity: string | null, confidence: number): void => {
    if (start < end) marks.push({ key: `${kind} ${id}`, kind, id, entity, start, end, spans: [{ start, end }], ...review(id, confidence) });
  };
  const speakers = new Set(analysis.speakers.map(spanKey));
  for (const speaker of analysis.speakers) addSpan('speaker', speaker, speaker.entity, 1);
  for (const quote of analysis.quotes) {
    addQuote(quote);
    if (!quote.speaker || !isUsable(quote.speaker) || speakers.has(spanKey(quote.speaker))) continue;
    speakers.add(spanKey(quote.speaker));
    const { start, end } = quote.speaker;
    const { state, confidence } = review(quote.id, quote.confidence);
    marks.push({
      key: `speaker ${quote.id}`, kind: 'speaker', id: quote.id, entity: quote.entity, start, end, spans: [{ start, end }],
      state: state === 'suggested' ? state : 'accepted', decision: null, note: '', confidence,
    });
  }
  for (const claim of analysis.claims) if (claim.score >= minimumClaimScore || standings.has(claim.id)) addSpan('claim', claim, claim.claimant, claim.score);
  for (const location of analysis.locations) addSpan('location', location, location.entity ?? null, location.confidence);
  if (showRejected) {
    rejected.quotes.forEach(addQuote);
    for (const speaker of rejected.speakers) addSpan('speaker', speaker, speaker.entity, 1);
    for (const claim of rejected.claims) addSpan('claim', claim, claim.claimant, 1);
    for (const location of rejected.locations) addSpan('location', location, location.entity ?? null, 1);
  }
  return marks.sort((a, b) => byReadingOrder(a, b) || markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind));
}
