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

/** What is no word: punctuation. Signs of other kinds, such as emoji and amounts of money, are something that a person may want. */
const isSign = /^\p{P}+$/u;

/** One side of a span: where it begins, seen from within, and the signs that belong to the word they hug there. */
interface Side {
  readonly near: (piece: Span) => number;
  readonly far: (piece: Span) => number;
  readonly hugging: RegExp;
}
const sides: Readonly<Record<Edge, Side>> = {
  start: { near: ({ end }) => end, far: ({ start }) => start, hugging: /^[\p{Ps}\p{Pi}\p{Pf}"']+$/u },
  end: { near: ({ start }) => start, far: ({ end }) => end, hugging: /^[\p{Pe}\p{Pf}\p{Pi}"']+$/u },
};

/** Of the signs that follow each other from `from` on without a space, the last that hugs the word before them: a quotation mark, a bracket. */
function lastHugging(text: string, outward: readonly Span[], from: number, { near, far, hugging }: Side): Span | undefined {
  let at = from;
  let last: Span | undefined;
  for (const piece of outward) {
    const words = text.slice(piece.start, piece.end);
    if (near(piece) !== at || !isSign.test(words)) break;
    at = far(piece);
    if (hugging.test(words)) last = piece;
  }
  return last;
}

/**
 * The span with one more word at an edge, or with one less; undefined where the paragraph ends, or where nothing would be left.
 * Commas and full stops come along only between words; quotation marks and brackets are a step of their own. Words and signs as
 * Unicode tells them (UAX #29).
 */
export function stepEdge(text: string, span: Span, edge: Edge, by: 'more' | 'less'): Span | undefined {
  const { start, end } = span;
  const side = sides[edge];
  const isWord = (piece: Span): boolean => !isSign.test(text.slice(piece.start, piece.end));
  const withEdge = (piece: Span | undefined): Span | undefined => piece && { start, end, [edge]: side.far(piece) };
  if (by === 'more') {
    const outward = edge === 'end' ? pieces(text, end, Math.min(text.length, end + window)) : pieces(text, Math.max(0, start - window), start).reverse();
    const next = lastHugging(text, outward, span[edge], side) ?? outward.find(isWord);
    const between = next && (edge === 'end' ? text.slice(end, next.start) : text.slice(next.end, start));
    return between !== undefined && !paragraphBreak.test(between) ? withEdge(next) : undefined;
  }
  const inward = edge === 'end' ? pieces(text, Math.max(start, end - window), end).reverse() : pieces(text, start, Math.min(end, start + window));
  const outermost = inward.findIndex(isWord);
  if (outermost !== 0) return withEdge(inward[outermost]); // signs alone go
  const kept = inward.slice(1);
  const at = kept.findIndex(isWord);
  const word = kept[at];
  return word && withEdge(lastHugging(text, kept.slice(0, at).reverse(), side.far(word), side) ?? word);
}

/** The span without white space at its edges; undefined when it is nothing else. */
export function withoutSpace(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (!trimmed) return undefined;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}
