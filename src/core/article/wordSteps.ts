import type { Span } from '../span';

export type Edge = 'start' | 'end';

/** Code units looked at beyond an edge: more than any word, and no more work in a text of one long line. */
const window = 400;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words and signs of a stretch of the text, without white space. Offsets count in the whole text. */
const pieces = (text: string, start: number, end: number): Span[] =>
  [...segmenter.segment(text.slice(start, end))].filter(({ segment }) => segment.trim()).map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));

/** Between paragraphs: a step doesn't cross it, because hardly any mark does. */
const paragraphBreak = /\n[^\S\n]*\r?\n/;

/**
 * The span with one more word, or sign of punctuation, at an edge, or with one less; undefined where the paragraph ends, or
 * where nothing would be left. Words and signs as Unicode tells them (UAX #29).
 */
export function stepEdge(text: string, span: Span, edge: Edge, by: 'more' | 'less'): Span | undefined {
  const { start, end } = span;
  if (by === 'more') {
    if (edge === 'end') {
      const next = pieces(text, end, Math.min(text.length, end + window))[0];
      return next && !paragraphBreak.test(text.slice(end, next.start)) ? { start, end: next.end } : undefined;
    }
    const before = pieces(text, Math.max(0, start - window), start).at(-1);
    return before && !paragraphBreak.test(text.slice(before.end, start)) ? { start: before.start, end } : undefined;
  }
  if (edge === 'end') {
    const from = Math.max(start, end - window);
    const inside = pieces(text, from, end);
    const kept = inside.length > 1 ? inside.at(-2) : undefined;
    return kept && { start, end: kept.end };
  }
  const inside = pieces(text, start, Math.min(end, start + window));
  const kept = inside.length > 1 ? inside[1] : undefined;
  return kept && { start: kept.start, end };
}

/** The span without white space at its edges; undefined when it is nothing else. */
export function withoutSpace(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (!trimmed) return undefined;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}
