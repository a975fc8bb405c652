import type { QuoteSelector } from './anchor';
import type { Span } from '../../span';

/** Code units of the words themselves that help, with the context beside them, to tell where they begin and end. */
const grip = 48;

/**
 * Where in `text` the border between `left` and `right` is, by the best alignment of the two, one after the other, with any
 * stretch of the text (both ends free). Text put in just at the border lies between the two offsets that are given.
 */
function border(text: string, left: string, right: string): { readonly first: number; readonly last: number } {
  const words = left + right;
  const width = text.length + 1;
  const costs = new Uint16Array((words.length + 1) * width);
  for (let row = 1; row <= words.length; row++) {
    costs[row * width] = row;
    for (let column = 1; column < width; column++) {
      const at = row * width + column;
      const replaced = costs[at - width - 1]! + (words[row - 1] === text[column - 1] ? 0 : 1);
      costs[at] = Math.min(replaced, costs[at - width]! + 1, costs[at - 1]! + 1);
    }
  }
  let column = 0;
  for (let end = 1; end < width; end++) if (costs[words.length * width + end]! < costs[words.length * width + column]!) column = end;
  let last = -1;
  for (let row = words.length; row >= left.length; ) {
    if (row === left.length && last < 0) last = column;
    const at = row * width + column;
    if (row === left.length) {
      if (row === 0 || column === 0 || costs[at] !== costs[at - 1]! + 1) break;
      column--;
    } else if (column > 0 && costs[at] === costs[at - width - 1]! + (words[row - 1] === text[column - 1] ? 0 : 1)) {
      row--;
      column--;
    } else if (costs[at] === costs[at - width]! + 1) row--;
    else column--;
  }
  return { first: column, last };
}

const word = /[\p{L}\p{N}\p{M}]/u;
/** Whether `offset` lies within a word. */
export const isWithinWord = (text: string, offset: number): boolean => word.test(text[offset - 1] ?? '') && word.test(text[offset] ?? '');

/** Moves an edge that lies within a word out of it, to the nearer side. */
function outOfWord(text: string, offset: number): number {
  let back = 0;
  while (isWithinWord(text, offset - back)) back++;
  let on = 0;
  while (on < back && isWithinWord(text, offset + on)) on++;
  return back <= on ? offset - back : offset + on;
}

/**
 * The span of which `rough` is a first guess, with its edges where the words and what stands beside them say. Text put in at
 * an edge does not belong to it, as in live edits.
 */
export function refineEdges(text: string, rough: Span, { exact, prefix, suffix }: QuoteSelector): Span {
  const reach = 2 * grip;
  const startFrom = Math.max(0, rough.start - reach);
  const start = startFrom + border(text.slice(startFrom, rough.start + reach), prefix, exact.slice(0, grip)).last;
  const endFrom = Math.max(0, rough.end - reach);
  const end = endFrom + border(text.slice(endFrom, rough.end + reach), exact.slice(-grip), suffix).first;
  return trim(text, {
    start: isWithinWord(prefix.slice(-1) + exact[0], 1) ? start : outOfWord(text, start),
    end: isWithinWord(exact.slice(-1) + suffix[0], 1) ? end : outOfWord(text, end),
  }, exact);
}

const space = /\s/;
/** Leaves out space at the edges, unless the words themselves had it there. */
function trim(text: string, { start, end }: Span, exact: string): Span {
  if (!space.test(exact[0] ?? '')) while (start < end && space.test(text[start]!)) start++;
  if (!space.test(exact.at(-1) ?? '')) while (start < end && space.test(text[end - 1]!)) end--;
  return { start, end };
}
