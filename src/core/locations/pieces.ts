import type { Doc } from '../language/doc';
import type { Span } from '../span';

/** A word or a part of a hyphenated word: what place names are made of. */
export interface Piece extends Span {
  /** Index of its token. */
  readonly token: number;
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter, or a letter of a script without capitals. */
  readonly capital: boolean;
  /** Has letters, all of them capitals. */
  readonly capitals: boolean;
  /** Whether nothing but blanks or a hyphen stands between it and the piece before. */
  readonly joined: boolean;
}

/** How a sentence uses capitals: as prose does, in most words as headlines do, or in all letters. */
export type CapitalStyle = 'prose' | 'title' | 'upper';

/** The pieces of the tokens from `first` up to `end`, none for punctuation. */
export function piecesOf(doc: Doc, first: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let previousEnd = -1;
  for (let token = first; token < end; token++) {
    const span = doc.tokens[token];
    if (!span) continue;
    let from = span.start;
    for (let at = span.start; at <= span.end; at++) {
      if (at < span.end && !isBreak(doc.text.charCodeAt(at))) continue;
      if (at > from) {
        const text = doc.text.slice(from, at);
        const lower = text.toLowerCase();
        const upper = text.toUpperCase();
        const lettered = lower !== upper;
        if (lettered || /[\p{L}\p{N}]/u.test(text)) {
          pieces.push({
            start: from, end: at, token, text, lower,
            capital: lettered ? text.charAt(0) !== lower.charAt(0) || (/^['’ʻ‘]/.test(text) && text.charAt(1) !== lower.charAt(1)) : /^\p{Lo}/u.test(text),
            capitals: lettered && text === upper && text.length > 1,
            joined: previousEnd >= 0 && isJoint(doc.text, previousEnd, from),
          });
          previousEnd = at;
        }
      }
      from = at + 1;
    }
  }
  return pieces;
}

/** Hyphens, dashes and slashes part the words of a token. */
const isBreak = (code: number): boolean => code === 0x2d || code === 0x2f || (code >= 0x2010 && code <= 0x2015);

function isJoint(text: string, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0xa0 && code !== 0x2d && code !== 0x2010 && code !== 0x2011 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
  }
  return true;
}

/** How the words of a sentence are capitalised. A name alone tells nothing: that is prose. */
export function capitalStyle(pieces: readonly Piece[]): CapitalStyle {
  let long = 0, capital = 0, upper = 0, letters = 0;
  for (const piece of pieces) {
    if (piece.text.length < 4 || piece.lower === piece.text.toUpperCase()) continue;
    long++;
    letters += piece.text.length;
    if (piece.capital) capital++;
    if (piece.capitals) upper += piece.text.length;
  }
  if (long >= 3 && upper >= letters * 0.8) return 'upper';
  if (long >= 4 && capital >= long * 0.75) return 'title';
  return 'prose';
}
