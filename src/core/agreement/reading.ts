import type { Steps } from '../analysis/steps';
import { articleOf } from '../article/article';
import type { MarkKind } from '../article/markKind';
import { markedPlaces, standsFor } from '../article/review/decidedWords';
import type { Decision, MarkDecision } from '../article/review/decision';
import { perform } from '../article/review/perform';
import type { Imported } from '../formats/imported';
import { placeImported } from '../formats/placeImported';
import { spanKey, type Span } from '../span';

/** What one reader marked at a place. */
export interface ReadMark extends Span {
  readonly kind: MarkKind;
  /** What is marked, in reading order: one span, or the pieces of a quote that is interrupted. */
  readonly spans: readonly Span[];
  /** Null for a speaker that is marked with a quote and not apart from it. */
  readonly decision: MarkDecision | null;
}

/** One reader's annotations of an article. */
export interface Reading {
  /** What the reader stands for. */
  readonly marks: readonly ReadMark[];
  /** What the reader was shown and rejected. */
  readonly rejected: readonly MarkDecision[];
  /** Whether it says of any quote whose it is: in some formats nothing can. */
  readonly tellsSpeakers: boolean;
}

const placesOf = (decision: MarkDecision): Span[] => markedPlaces(decision).flatMap(({ span }) => (span && span.start < span.end ? [span] : []));

/** The annotations that decisions are, as far as their words stand in the article. */
export function readingOf(decisions: Iterable<Decision>): Reading {
  const placed = [...decisions].filter((decision): decision is MarkDecision => decision.about === 'mark' && placesOf(decision).length > 0);
  const stood = placed.filter(({ state }) => standsFor(state));
  const marks = stood.map((decision): ReadMark => {
    const spans = placesOf(decision);
    return { kind: decision.value.kind, start: spans[0]!.start, end: spans.at(-1)!.end, spans, decision };
  });
  const speakers = new Set(marks.flatMap((mark) => (mark.kind === 'speaker' ? [spanKey(mark)] : [])));
  for (const { value } of stood) {
    const span = value.kind === 'quote' ? value.speaker?.span : null;
    if (!span || span.start >= span.end || speakers.has(spanKey(span))) continue;
    speakers.add(spanKey(span));
    marks.push({ kind: 'speaker', start: span.start, end: span.end, spans: [span], decision: null });
  }
  return {
    marks,
    rejected: placed.filter(({ state }) => state === 'rejected'),
    tellsSpeakers: stood.some(({ value }) => value.kind === 'quote' && (value.entity ?? value.speaker) !== null),
  };
}

/**
 * What a file says about the article whose text is `text`, as decisions of whoever made it, and nothing that a machine suggests. `newId`
 * names those that have no id of their own; `now` (ISO 8601, UTC) is when they came. Throws an ImportFault as {@link placeImported} does.
 */
export function* decisionsOf(imported: Imported, text: string, { now, newId }: { readonly now: string; readonly newId: () => string }): Steps<Decision[]> {
  const { marks, decisions } = yield* placeImported(imported, text);
  const nothing = articleOf({ quotes: [], entities: [], locations: [], claims: [] }, { minimum: {} });
  return [...decisions, ...perform(nothing, text, { type: 'bringIn', marks, decisions: [], source: '' }, { name: '', now, newId }).flatMap(({ after }) => after ?? [])];
}
