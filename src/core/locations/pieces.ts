import type { Doc } from '../language/doc';
import type { Span } from '../span';

/** A word: what place names are made of. */
export interface Piece extends Span {
  /** Index of its token. */
  readonly token: number;
  readonly text: string;
  readonly lower: string;
  /** Has letters of a script with capitals. */
  readonly lettered: boolean;
  /** Begins with a capital letter, or a letter of a script without capitals. */
  readonly capital: boolean;
  /** Has letters, all of them capitals. */
  readonly capitals: boolean;
  /** Whether nothing but blanks stands between it and the piece before. */
  readonly joined: boolean;
  /** Whether a hyphen, and at most blanks, stands between it and the piece before. */
  readonly hyphened: boolean;
}

const hyphen = /^\s*[-‐‑]\s*$/;

/** How a sentence uses capitals: as prose does, in most words as headlines do, or in all letters. */
export type CapitalStyle = 'prose' | 'title' | 'upper';

/** Whether a word has nothing but small letters from a to z: most have, and show at a glance that they are no names. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}

/** The pieces of the tokens from `first` up to `end`, none for punctuation and for web addresses. */
export function piecesOf(doc: Doc, first: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let previousEnd = -1;
  for (let index = first; index < end; index++) {
    const token = doc.tokens[index];
    if (!token) continue;
    const { form: text, lower } = token;
    const gap = previousEnd < 0 || token.start - previousEnd > 4 ? '|' : doc.text.slice(previousEnd, token.start);
    const joined = gap === ' ' || /^\s*$/.test(gap);
    if (isPlain(text) && text !== 's') {
      pieces.push({ start: token.start, end: token.end, token: index, text, lower, lettered: true, capital: false, capitals: false, joined, hyphened: !joined && hyphen.test(gap) });
      previousEnd = token.end;
      continue;
    }
    const upper = text.toUpperCase();
    const lettered = lower !== upper;
    if (!(lettered || /[\p{L}\p{N}]/u.test(text)) || /[@\\]|:\/\/|^www\.|\/.*\/|\.(?:com|org|net)\b/.test(text)) continue;
    // The "s" of a possessive whose apostrophe was parted from it goes on no name.
    if (/^['’]?s$/.test(lower) && (/^['’]/.test(text) || /['’]\s?$/.test(doc.text.slice(Math.max(0, token.start - 2), token.start)))) continue;
    pieces.push({
      start: token.start, end: token.end, token: index, text, lower, lettered,
      capital: lettered ? text.charAt(0) !== lower.charAt(0) || (/^['’ʻ‘]/.test(text) && text.charAt(1) !== lower.charAt(1)) || /^[dl]['’]\p{Lu}/u.test(text) : /^\p{Lo}/u.test(text),
      capitals: lettered && text === upper && text.length > 1,
      joined, hyphened: !joined && hyphen.test(gap),
    });
    previousEnd = token.end;
  }
  return pieces;
}

/** How the words of a sentence are capitalised. A name alone tells nothing: that is prose. */
export function capitalStyle(pieces: readonly Piece[]): CapitalStyle {
  let long = 0, capital = 0, upper = 0, letters = 0;
  for (const piece of pieces) {
    if (piece.text.length < 4 || !piece.lettered) continue;
    long++;
    letters += piece.text.length;
    if (piece.capital) capital++;
    if (piece.capitals) upper += piece.text.length;
  }
  if (long >= 3 && upper >= letters * 0.8) return 'upper';
  if (long >= 4 && capital >= long * 0.75) return 'title';
  return 'prose';
}
