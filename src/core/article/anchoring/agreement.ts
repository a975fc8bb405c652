import type { QuoteSelector } from './anchor';

/** How far beyond the length of a context its words may lie apart in the text, as a share of its length: room for words put in. */
const room = 0.75;
/** The share of letters that agree between any two pieces of running English, aligned as well as can be: as good as nothing. */
const chance = 0.35;

/**
 * How well `context`, read away from an edge, agrees with `text` read away from its own edge: 0 (no better than chance) to 1
 * (word for word). By edit distance, in which the far end is free, so that words put in or taken out cost only themselves.
 */
function agreement(context: string, text: string): number {
  if (!context) return 0;
  let same = 0;
  while (same < context.length && context[same] === text[same]) same++;
  if (same === context.length) return 1;
  // the rows of the alignment are the rest of the context, its columns the rest of the text
  const rest = context.slice(same);
  const width = Math.min(text.length - same, Math.ceil(rest.length * (1 + room)));
  let above = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= rest.length; row++) {
    const costs = [row];
    for (let column = 1; column <= width; column++) {
      const replaced = above[column - 1]! + (rest[row - 1] === text[same + column - 1] ? 0 : 1);
      costs.push(Math.min(replaced, above[column]! + 1, costs[column - 1]! + 1));
    }
    above = costs;
  }
  const alike = 1 - Math.min(...above) / context.length;
  return Math.max(0, (alike - chance) / (1 - chance));
}

const backwards = (text: string): string => {
  let reversed = '';
  for (let i = text.length - 1; i >= 0; i--) reversed += text[i];
  return reversed;
};

/** How well what stands before `offset` agrees with the selector's prefix, 0 to 1; 0 where the prefix is empty. */
export const agreementBefore = (text: string, offset: number, { prefix }: QuoteSelector): number =>
  agreement(backwards(prefix), backwards(text.slice(Math.max(0, offset - 2 * prefix.length), offset)));

/** How well what stands after `offset` agrees with the selector's suffix, 0 to 1; 0 where the suffix is empty. */
export const agreementAfter = (text: string, offset: number, { suffix }: QuoteSelector): number => agreement(suffix, text.slice(offset, offset + 2 * suffix.length));
