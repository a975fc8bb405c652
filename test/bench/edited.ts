import type { Span } from '../../src/core/span';

/** A word, a sign or space of a text that is being edited. */
export interface Piece {
  readonly text: string;
  /** Where it stood before the edit; null where the edit put it in. */
  readonly old: Span | null;
  readonly isWord: boolean;
}

/** What an article's words became: for judging where a span of the old text belongs in the new one. */
export interface Edited {
  readonly text: string;
  /** Each word and each other sign but space of the old text, with where it is now; null where it was taken out or replaced. */
  readonly tokens: readonly { readonly old: Span; readonly now: Span | null; readonly isWord: boolean }[];
}

const words = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|\s+|[^\s\p{L}\p{N}\p{M}]+/gu;

export const piecesOf = (text: string): Piece[] =>
  Array.from(text.matchAll(words), ({ 0: piece, index }) => ({ text: piece, old: { start: index, end: index + piece.length }, isWord: /[\p{L}\p{N}]/u.test(piece) }));

/** Pieces that an edit puts in. */
export const newPieces = (text: string): Piece[] => piecesOf(text).map((piece) => ({ ...piece, old: null }));

/** The pieces by paragraph, each with the line ends after it. */
export function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const piece of pieces) {
    paragraphs.at(-1)!.push(piece);
    if (!piece.isWord && piece.text.includes('\n')) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length);
}

/** Paragraphs with those that one of the spans crosses tied together: an edit that tore such a span in two would leave it no place. */
export function untornParagraphs(pieces: readonly Piece[], spans: readonly Span[]): Piece[][] {
  const tied: Piece[][] = [];
  let end = 0;
  const furthest = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const paragraph of paragraphsOf(pieces)) {
    const own = paragraph.flatMap(({ old }) => (old ? [old] : []));
    const start = own[0]?.start ?? 0;
    if (start < end) tied.at(-1)!.push(...paragraph);
    else tied.push(paragraph);
    for (; next < furthest.length && furthest[next]!.start < (own.at(-1)?.end ?? 0); next++) end = Math.max(end, furthest[next]!.end);
  }
  return tied;
}

/** The text made of `after`, with where each piece of the text before it went. */
export function editedFrom(before: readonly Piece[], after: readonly Piece[]): Edited {
  const now = new Map<Span, Span>();
  let length = 0;
  for (const piece of after) {
    if (piece.old) now.set(piece.old, { start: length, end: length + piece.text.length });
    length += piece.text.length;
  }
  const tokens = before.flatMap(({ old, text, isWord }) => (old && text.trim() ? [{ old, now: now.get(old) ?? null, isWord }] : []));
  return { text: after.map((piece) => piece.text).join(''), tokens };
}

export type Verdict = 'right' | 'orphaned' | 'wrong' | 'gone' | 'wrongly back';

/**
 * Judges where a span was found: right when it holds all that is left of the old span and nothing else of the old text;
 * gone when nothing is left of the old span and none was found. Words that edits put in may be held or not.
 */
export function judge(span: Span, found: Span | null, { tokens }: Edited): Verdict {
  const own = (token: Span): boolean => token.start < span.end && span.start < token.end;
  const isLeft = tokens.some(({ old, now, isWord }) => isWord && now && own(old));
  if (!found) return isLeft ? 'orphaned' : 'gone';
  const holds = (token: Span): boolean => token.start < found.end && found.start < token.end;
  const isRight = tokens.every(({ old, now }) => !now || holds(now) === own(old));
  if (isRight) return isLeft ? 'right' : 'gone';
  return isLeft ? 'wrong' : 'wrongly back';
}
