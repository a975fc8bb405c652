import { subtree } from '../language/tree';
import type { Span } from '../span';
import { spanOf } from '../syntax/tokenRange';
import { isNone, type Syntax } from '../syntax/syntax';

const opening = /^[“‘"'«„([`]+$/;
const closingMark = /^[”’"'»)\]]+$/;

/** The tokens below `head` without those below any of `without`, in order. */
export function tokensBelow(doc: Syntax, head: number, without: readonly number[] = []): number[] {
  if (!without.length) return subtree(doc, head);
  const out = new Set<number>();
  for (const w of without) for (const t of subtree(doc, w)) out.add(t);
  return subtree(doc, head).filter((t) => !out.has(t));
}

/**
 * The spans that the tokens cover, in order: neighbours joined, a lone mark between two pieces bridged, separators at the ends of each piece left out.
 */
export function piecesOf(doc: Syntax, indices: readonly number[]): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (let i = 0; i < indices.length; i++) {
    const here = indices[i] ?? 0;
    const next = indices[i + 1];
    if (next !== undefined && next - here <= 1) continue;
    if (next !== undefined && next - here === 2 && doc.at(here + 1).upos === 'PUNCT') continue;
    let from = indices[start] ?? 0;
    let to = here + 1;
    while (from < to && separates(doc, from, true)) from++;
    while (to > from && separates(doc, to - 1, false)) to--;
    const span = spanOf(doc, { from, to });
    if (span && to > from) pieces.push(span);
    start = i + 1;
  }
  return pieces;
}

const separates = (doc: Syntax, i: number, atStart: boolean): boolean => {
  const token = doc.at(i);
  if (isNone(token) || token.upos !== 'PUNCT') return false;
  if (isWithinWord(doc, i)) return false;
  return atStart ? !opening.test(token.form) : !closingMark.test(token.form);
};

/** Whether the token is a hyphen within a word: "Q-Lite". */
export const isWithinWord = (doc: Syntax, i: number): boolean => doc.at(i).form === '-' && doc.at(i - 1).end === doc.at(i).start && doc.at(i + 1).start === doc.at(i).end;
