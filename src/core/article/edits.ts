import type { Analysis, Claim, Entity, Location, Mention, Quote } from '../analysis/analysis';
import type { Span } from '../span';

/** A piece of text replaced by another: `start` and `end` count in the text before the edit. */
export interface Edit extends Span {
  /** UTF-16 code units put in its place. */
  readonly inserted: number;
}

/**
 * Where an offset of the text before the edits is after them. Edits don't overlap. Text put in at either edge of a span, or
 * for something that reaches beyond it, doesn't belong to the span; text that replaces a part of the span does.
 */
function moveOffset(offset: number, edits: readonly Edit[], edge: 'start' | 'end'): number {
  let moved = offset;
  for (const { start, end, inserted } of edits) {
    if (start > offset) continue;
    if (start === offset && (edge === 'end' || end > offset)) continue;
    if (end <= offset) moved += inserted - (end - start);
    else moved += (edge === 'start' ? inserted : 0) - (offset - start);
  }
  return moved;
}

/** Where the span is after the edits; undefined where none of it is left. Text typed inside it belongs to it, text typed at its edges does not. */
export function moveSpan(span: Span, edits: readonly Edit[]): Span | undefined {
  const start = moveOffset(span.start, edits, 'start');
  const end = moveOffset(span.end, edits, 'end');
  return start < end ? { start, end } : undefined;
}

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

function move<T extends Span>(item: T, edits: readonly Edit[]): T | undefined {
  const span = moveSpan(item, edits);
  return span && { ...item, ...span };
}

function moveQuote(quote: Quote, edits: readonly Edit[]): Quote | undefined {
  const moved = move(quote, edits);
  if (!moved) return undefined;
  const optional = (span: Span | null): Span | null => (span && moveSpan(span, edits)) ?? null;
  const { spans, ...rest } = moved;
  const pieces = spans?.map((span) => moveSpan(span, edits)).filter(isPresent);
  return { ...rest, ...(pieces?.length ? { spans: pieces } : {}), cue: optional(quote.cue), speaker: optional(quote.speaker) };
}

/** The analysis after edits of its text, until the text is analysed again. Work grows with the number of spans, not with the text. */
export function moveAnalysis(analysis: Analysis, edits: readonly Edit[]): Analysis {
  return {
    ...analysis,
    quotes: analysis.quotes.map((quote) => moveQuote(quote, edits)).filter(isPresent),
    entities: analysis.entities.map((entity): Entity => ({ ...entity, mentions: entity.mentions.map((mention): Mention | undefined => move(mention, edits)).filter(isPresent) })),
    locations: analysis.locations.map((location): Location | undefined => move(location, edits)).filter(isPresent),
    claims: analysis.claims.map((claim): Claim | undefined => move(claim, edits)).filter(isPresent),
  };
}
