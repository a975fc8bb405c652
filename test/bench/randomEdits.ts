import type { Span } from '../../src/core/span';
import { editedFrom, piecesOf, paragraphsOf, type Edited, type Piece } from './edited';

/** A stream of numbers from 0 to 1 that is the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Edits a text as people do, word by word: `rate` of its words are taken out, replaced, or have another put before them (by words
 * of `vocabulary`), and the same share of its paragraphs is moved elsewhere. Paragraphs that a span of `whole` crosses stay.
 */
export function editAtRandom(text: string, rate: number, random: () => number, vocabulary: readonly string[], whole: readonly Span[]): Edited {
  const found = piecesOf(text);
  return editedFrom(found, moveSomeParagraphs(changeWords(found, rate, random, vocabulary), rate, random, whole));
}

/** The pieces with `rate` of the words taken out, replaced, or with another put before them. */
export function changeWords(found: readonly Piece[], rate: number, random: () => number, vocabulary: readonly string[]): Piece[] {
  const draw = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'word';
  /** A word that isn't one of those beside it: nobody could tell which of two the old one was. */
  const drawnFor = (place: number): string => {
    const beside = found.slice(Math.max(0, place - 4), place + 5).map((piece) => piece.text.toLowerCase());
    for (let i = 0; i < 10; i++) {
      const word = draw();
      if (!beside.includes(word.toLowerCase())) return word;
    }
    return 'word';
  };
  const words = found.flatMap((piece, i) => (piece.isWord ? [i] : []));
  const edits = Math.round(words.length * rate);
  const changed = new Map<number, 'insert' | 'delete' | 'replace'>();
  for (let i = 0; i < edits; i++) changed.set(words[Math.floor(random() * words.length)]!, (['insert', 'delete', 'replace'] as const)[Math.floor(random() * 3)]!);
  const edited: Piece[] = [];
  const isNew = (word: string): Piece => ({ text: word, old: null, isWord: true });
  for (const [i, piece] of found.entries()) {
    const kind = changed.get(i);
    if (kind === 'insert') edited.push(isNew(drawnFor(i)), { text: ' ', old: null, isWord: false }, piece);
    else if (kind === 'replace') edited.push(isNew(drawnFor(i)));
    else if (kind !== 'delete') edited.push(piece);
    else if (edited.at(-1)?.text === ' ' && !(found[i + 1]?.isWord ?? false)) edited.pop(); // the space before goes too
  }
  return edited;
}

function moveSomeParagraphs(edited: readonly Piece[], rate: number, random: () => number, whole: readonly Span[]): Piece[] {
  const paragraphs = [...paragraphsOf(edited)];
  // a span that reaches over a border of paragraphs ties them together
  const movable = paragraphs.map((paragraph) => {
    const edges = paragraph.flatMap(({ old }) => (old ? [old] : []));
    const start = edges[0]?.start ?? 0;
    const end = edges.at(-1)?.end ?? 0;
    return end > start && !whole.some((span) => (span.start < start && start < span.end) || (span.start < end && end < span.end));
  });
  const moves = Math.round(paragraphs.length * rate);
  for (let i = 0; i < moves; i++) {
    const from = Math.floor(random() * paragraphs.length);
    if (!movable[from]) continue;
    const to = Math.floor(random() * paragraphs.length);
    if (to < paragraphs.length && !movable[to]) continue;
    const [paragraph] = paragraphs.splice(from, 1);
    const [mark] = movable.splice(from, 1);
    paragraphs.splice(to, 0, paragraph!);
    movable.splice(to, 0, mark!);
  }
  return paragraphs.flat();
}
