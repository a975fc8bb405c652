import { singleBlanks } from '../language/plainWords';
import type { Span } from '../span';

/** What a search engine puts before and behind what it found; no text has these noncharacters. */
export const opening = '\uFDD0';
export const closing = '\uFDD1';

/** Words around what was found. */
export interface Excerpt {
  /** On one line. */
  readonly words: string;
  /** What was found, as spans of {@link words}. */
  readonly hits: readonly Span[];
}

/** A text in which hits are marked by {@link opening} and {@link closing}, and the hits as spans of the text. */
export function unmarked(marked: string): { readonly text: string; readonly hits: Span[] } {
  const hits: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([\uFDD0\uFDD1])/)) {
    if (piece === opening) start = text.length;
    else if (piece === closing) hits.push({ start, end: text.length });
    else text += piece;
  }
  return { text, hits };
}

/** So many code units stand before the first hit of an excerpt, and in all of it, at most. */
const before = 60;
const longest = 220;

/** The words around the first of the hits, cut between words, with the hits that stand in it. */
export function excerptAround(text: string, hits: readonly Span[]): Excerpt {
  const first = hits[0] ?? { start: 0, end: 0 };
  const wanted = Math.max(0, first.start - before);
  const from = wanted === 0 ? 0 : Math.min(first.start, nextBlank(text, wanted) + 1);
  const limit = Math.max(from + longest, first.end);
  const to = limit >= text.length ? text.length : Math.max(first.end, text.lastIndexOf(' ', limit));
  const lead = from > 0 ? '… ' : '';
  const inside = hits.filter(({ start, end }) => start >= from && end <= to);
  let words = lead;
  let at = from;
  const spans = inside.map(({ start, end }) => {
    words += singleBlanks(text.slice(at, start));
    const begin = words.length;
    words += singleBlanks(text.slice(start, end));
    at = end;
    return { start: begin, end: words.length };
  });
  return { words: `${words}${singleBlanks(text.slice(at, to)).trimEnd()}${to < text.length ? ' …' : ''}`, hits: spans };
}

const nextBlank = (text: string, from: number): number => {
  const found = text.slice(from).search(/\s/);
  return found < 0 ? text.length : from + found;
};
