import type { Analysis } from '../analysis/analysis';
import { byReadingOrder, type Span } from '../span';

/** The four kinds of marks, in the order in which a person meets them in settings, cards and lists. */
export const markKinds = ['speaker', 'quote', 'claim', 'location'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A place of the article that the machine points at. */
export interface Mark extends Span {
  /** Names this mark among all marks of one analysis, and stays the same while edits move it. */
  readonly key: string;
  readonly kind: MarkKind;
  /** The id of the quote, claim or location; of a speaker, the id of the first quote attributed to this mention. */
  readonly id: string;
  /** The {@link Entity.id} behind it: who speaks, who claims, which place. */
  readonly entity: string | null;
  /** What is marked, in reading order: one span, or the pieces of a quote that its attribution interrupts. */
  readonly spans: readonly Span[];
}

export interface MarkOptions {
  /** Claims below this score (0..1) bear no mark. */
  readonly minimumClaimScore: number;
}

const isUsable = ({ start, end }: Span): boolean => start < end;

/** The marks of an analysis, in reading order; each mention that speaks is marked once, however many quotes are attributed to it. */
export function marksOf(analysis: Analysis, { minimumClaimScore }: MarkOptions): Mark[] {
  const marks: Mark[] = [];
  const speakers = new Set<string>();
  for (const quote of analysis.quotes) {
    const spans = (quote.spans ?? [quote]).filter(isUsable).map(({ start, end }) => ({ start, end }));
    if (isUsable(quote) && spans.length) {
      marks.push({ key: `quote ${quote.id}`, kind: 'quote', id: quote.id, entity: quote.entity, start: quote.start, end: quote.end, spans });
    }
    if (!quote.speaker || !isUsable(quote.speaker)) continue;
    const { start, end } = quote.speaker;
    if (speakers.has(`${start} ${end}`)) continue;
    speakers.add(`${start} ${end}`);
    marks.push({ key: `speaker ${quote.id}`, kind: 'speaker', id: quote.id, entity: quote.entity, start, end, spans: [{ start, end }] });
  }
  for (const { id, start, end, score, claimant } of analysis.claims) {
    if (score < minimumClaimScore || start >= end) continue;
    marks.push({ key: `claim ${id}`, kind: 'claim', id, entity: claimant, start, end, spans: [{ start, end }] });
  }
  for (const { id, start, end, entity } of analysis.locations) {
    if (start >= end) continue;
    marks.push({ key: `location ${id}`, kind: 'location', id, entity: entity ?? null, start, end, spans: [{ start, end }] });
  }
  return marks.sort((a, b) => byReadingOrder(a, b) || markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind));
}
