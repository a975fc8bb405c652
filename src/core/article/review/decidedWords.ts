import type { Span } from '../../span';
import { anchorAt, type Anchor } from '../anchoring/anchor';
import { sayTheSame } from '../wordChange';
import { mapAnchors } from './anchorsOf';
import { checkOf } from './claimCheck';
import type { Decision, DecisionState, MarkDecision } from './decision';

/** A person stands for what they accepted, changed or added. */
export const standsFor = (state: DecisionState): boolean => state === 'accepted' || state === 'changed' || state === 'added';

/** Whether a person said something of its very words: that they stand for them, or what came of checking them. */
export const isAboutItsWords = (decision: Pick<MarkDecision, 'state' | 'value'>): boolean => standsFor(decision.state) || checkOf(decision) !== null;

/** What a decision marks: the pieces of a quote that is interrupted, as far as they are there, else all of it. */
export function markedPlaces({ anchor, value }: Pick<MarkDecision, 'anchor' | 'value'>): readonly Anchor[] {
  const pieces = value.kind === 'quote' ? value.pieces.filter(({ span }) => span || !anchor.span) : [];
  return pieces.length > 1 ? pieces : [anchor];
}

/** The words that stand where the decision is, a piece each, as far as its anchors know. */
export const wordsThere = (decision: Pick<MarkDecision, 'anchor' | 'value'>): string[] => markedPlaces(decision).map(({ selector }) => selector.exact);

/** The decision with the words that stand at its places in the text now. What it decided stays as it is. */
export function asItStands(decision: MarkDecision, text: string): MarkDecision;
export function asItStands(decision: Decision, text: string): Decision;
export function asItStands(decision: Decision, text: string): Decision {
  return mapAnchors(decision, (anchor) => (anchor.span ? anchorAt(text, anchor.span) : anchor));
}

/** The decision about the words that stand there in the text now. */
export function aboutWordsThere(decision: MarkDecision, text: string): MarkDecision {
  const there = asItStands(decision, text);
  return { ...there, decidedWords: wordsThere(there) };
}

/**
 * The words that a person stood for or checked, where other words stand there now; null where they are the same, where nobody did
 * either, or where its words were not found at all. Pieces count by their words: where one ends and the next begins does not.
 */
export function wordsThen(decision: MarkDecision): readonly string[] | null {
  if (!isAboutItsWords(decision) || decision.state === 'rejected' || !decision.anchor.span) return null;
  return hasOtherWords(decision) ? decision.decidedWords : null;
}

/** Whether other words stand there, or stood there last, than those that were decided about. */
export const hasOtherWords = (decision: MarkDecision): boolean => !sayTheSame(decision.decidedWords, wordsThere(decision));

/** Where the words stand, letter for letter, at a span or beside it. */
function wordsAround(text: string, words: string, { start, end }: Span): Span | undefined {
  const from = Math.max(0, start - words.length);
  const at = text.slice(from, end + words.length).indexOf(words);
  return words && at >= 0 ? { start: from + at, end: from + at + words.length } : undefined;
}

/**
 * The decision at the very words that were decided about, where they stand there again: an edit that cut them at an edge leaves
 * the mark smaller, and the undo of that edit puts them back beside it.
 */
export function atWordsOfThen(decision: MarkDecision, text: string): MarkDecision {
  const { value, decidedWords } = decision;
  const places = markedPlaces(decision);
  if (!isAboutItsWords(decision) || places.length !== decidedWords.length || places.every(({ selector }, i) => selector.exact === decidedWords[i])) return decision;
  const spans = places.flatMap(({ span }, i) => (span && wordsAround(text, decidedWords[i]!, span)) ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || spans.length !== places.length) return decision;
  const pieces = places.length > 1 && value.kind === 'quote' ? spans.map((span) => anchorAt(text, span)) : null;
  return { ...decision, anchor: anchorAt(text, { start: first.start, end: last.end }), value: pieces && value.kind === 'quote' ? { ...value, pieces } : value };
}
