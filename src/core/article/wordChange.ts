import { diffArrays } from 'diff';

/** Marks of quotation of any style and apostrophes: Unicode's own property, and what plain text uses in their place. */
const mark = String.raw`\p{Quotation_Mark}\u02BC\u0060\u00B4`;
const marks = new RegExp(` ?[${mark}][${mark} ]*`, 'gu');
const dashes = / ?\p{Dash}[\p{Dash} ]*/gu;
/** Soft hyphens, and spaces and marks without a width. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

/** The words as they are compared: without what the style of a house sets, which is white space, the shape of marks and dashes, and what cannot be seen. */
const compared = (words: string): string =>
  words.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').replace(marks, "'").replace(dashes, '-').replaceAll('…', '...').trim();

/** Without marks at the edges: whether they belong to a quote is a matter of where it was marked, and a mark that is found again may have lost them. */
const inner = (words: string): string => compared(words).replace(/^'|'$/g, '');

/**
 * Whether pieces of text say the same, wherever one ends and the next begins: they differ at most in white space, in the style
 * of quotation marks and dashes, in marks at their edges, and in what cannot be seen. A comma counts, and a capital letter.
 */
export const sayTheSame = (a: readonly string[], b: readonly string[]): boolean =>
  (a.length === b.length && a.every((words, i) => words === b[i])) || a.map(inner).join(' ') === b.map(inner).join(' ');

/** A stretch of words that stands on one side only, or on both. */
export interface Stretch {
  readonly words: string;
  readonly isChanged: boolean;
}

export interface WordChange {
  readonly then: readonly Stretch[];
  readonly now: readonly Stretch[];
}

/** Words put in and taken out, beyond which two texts are called other ones as a whole. */
const mostChanges = 500;

/** A word, a number with its points and commas, or a sign, with the space behind it. */
const token = /(?:[\p{L}\p{N}\p{M}]+(?:[.,'’ʼ][\p{L}\p{N}\p{M}]+)*|[^])\s*/gu;
const tokensOf = (words: string): string[] => words.match(token) ?? [];

function stretches(tokens: readonly string[], isChanged: readonly boolean[]): Stretch[] {
  const made: { words: string; isChanged: boolean }[] = [];
  for (const [i, words] of tokens.entries()) {
    const last = made.at(-1);
    if (last && last.isChanged === isChanged[i]) last.words += words;
    else made.push({ words, isChanged: isChanged[i] ?? true });
  }
  return made;
}

/** Which words of each side the other does not have, by the shortest way from one to the other (Myers 1986). */
export function wordChange(then: string, now: string): WordChange {
  const before = tokensOf(then);
  const after = tokensOf(now);
  const parts = diffArrays(before.map(compared), after.map(compared), { maxEditLength: mostChanges });
  if (!parts) return { then: stretches(before, before.map(() => true)), now: stretches(after, after.map(() => true)) };
  const flags = (side: 'added' | 'removed'): boolean[] => parts.filter((part) => part[side] || part.added === part.removed).flatMap((part) => Array.from(part.value, () => part[side]));
  return { then: stretches(before, flags('removed')), now: stretches(after, flags('added')) };
}
