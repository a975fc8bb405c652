import { contains, overlaps, sharedText, type Span } from '../../span';
import { SpanIndex } from '../../spanIndex';
import type { MarkKind } from '../markKind';
import type { MarkDecision } from './decision';

/** Spans that share at least this much of their text are taken for the same suggestion, made again after an edit. */
const sameSuggestion = 0.5;

/** Quotes and claims nest (a quote told inside another); the other kinds never do, so there any overlap is a contradiction. */
const canNest: ReadonlySet<MarkKind> = new Set<MarkKind>(['quote', 'claim']);

/** Whether two spans of a kind are the same mark with other edges. */
export const isSameMark = (kind: MarkKind, a: Span, b: Span): boolean => overlaps(a, b) && (!canNest.has(kind) || sharedText(a, b) >= sameSuggestion);

function givesWay(suggested: Span, kind: MarkKind, decision: MarkDecision): boolean {
  const { suggestion, anchor, state, value } = decision;
  const answered = suggestion?.kind === kind ? (suggestion.anchor.span ?? anchor.span) : null;
  if (answered && sharedText(suggested, answered) >= sameSuggestion) return true;
  if (state === 'rejected' || value.kind !== kind || !anchor.span || !overlaps(suggested, anchor.span)) return false;
  if (isSameMark(kind, suggested, anchor.span)) return true;
  return !contains(anchor.span, suggested) && !contains(suggested, anchor.span);
}

/**
 * Which suggestions of a kind give way to decisions, each with the decision it gives way to: those that a decision answers,
 * also when an edit changed them a little, and those that contradict a mark that a person stands for.
 */
export function suggestionsGivingWay<T extends Span>(suggestions: readonly T[], kind: MarkKind, decisions: readonly MarkDecision[]): Map<T, MarkDecision> {
  const gone = new Map<T, MarkDecision>();
  const index = new SpanIndex(suggestions);
  for (const decision of decisions) {
    for (const span of [decision.anchor.span, decision.suggestion?.anchor.span]) {
      if (span) for (const suggested of index.overlapping(span)) if (!gone.has(suggested) && givesWay(suggested, kind, decision)) gone.set(suggested, decision);
    }
  }
  return gone;
}
