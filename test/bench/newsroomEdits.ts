import type { Span } from '../../src/core/span';
import { editedFrom, newPieces, piecesOf, paragraphsOf, untornParagraphs, type Edited, type Piece } from './edited';
import { changeWords, editAtRandom } from './randomEdits';

/** What an edit may need to know of an article. */
export interface EditedArticle {
  readonly text: string;
  /** Places that decisions are anchored at. */
  readonly spans: readonly Span[];
  /** Its names, the most frequent first. */
  readonly names: readonly string[];
}

/** An edit of a whole article, as newsrooms and their systems make them. `other` is another article, from which text is taken that was not there. */
type MakeEdit = (article: EditedArticle, other: EditedArticle, random: () => number) => Edited;

interface NewsroomEdit {
  readonly name: string;
  readonly make: MakeEdit;
  /** Whether edges must be those of the words to the very letter: the edit put in no word that may be held or not. */
  readonly isExact?: boolean;
}

const below = (random: () => number, n: number): number => Math.floor(random() * n);

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

/** Every paragraph ends a line, so that those that change places don't run together. */
function withLineEnds(paragraphs: readonly Piece[][]): Piece[][] {
  return paragraphs.map((paragraph) => (paragraph.at(-1)!.text.includes('\n') ? paragraph : [...paragraph, ...newPieces('\n\n')]));
}

const byParagraphs =
  (change: (paragraphs: Piece[][], other: EditedArticle, random: () => number) => Piece[][]): MakeEdit =>
  ({ text, spans }, other, random) => {
    const pieces = piecesOf(text);
    return editedFrom(pieces, change(withLineEnds(untornParagraphs(pieces, spans)), other, random).flat());
  };

const bySigns =
  (rewrite: (text: string) => string): MakeEdit =>
  ({ text }) => {
    const pieces = piecesOf(text);
    const rewritten = rewrite(text); // of the same length
    return editedFrom(pieces, pieces.map((piece) => ({ ...piece, text: rewritten.slice(piece.old!.start, piece.old!.end) })));
  };

/** Curly marks, opening after space, an opening bracket, a dash or nothing, else closing. */
const curly = (text: string): string =>
  text.replace(/(^|[\s([{—–-])"/gu, '$1“').replaceAll('"', '”').replace(/(^|[\s([{—–“-])'/gu, '$1‘').replaceAll("'", '’');
const straight = (text: string): string => text.replace(/[“”„‟«»]/gu, '"').replace(/[‘’‚‛]/gu, "'");

/** Names that no article bears. */
const inventedNames = ['Averdieck', 'Brunnholt', 'Czarnowitz', 'Dellenquist', 'Eskerrod', 'Fjeldmark', 'Grauwitz', 'Hollenstaad', 'Ibarrondo', 'Jorvensen', 'Kestrelby', 'Lundquarry', 'Mossowicz', 'Nordhavn', 'Ostrander'];

const renamed: MakeEdit = ({ text, names }) => {
  const words = new Map<string, string>();
  for (const name of names.slice(0, 5)) for (const word of name.match(/\p{Lu}[\p{L}-]+/gu) ?? []) if (!words.has(word)) words.set(word, inventedNames[words.size % inventedNames.length]!);
  const pieces = piecesOf(text);
  const rename = (word: string): string => {
    const [name = word] = /^\p{L}+(?:-\p{L}+)*/u.exec(word) ?? [];
    const now = words.get(name);
    return now ? now + word.slice(name.length) : word;
  };
  return editedFrom(pieces, pieces.map((piece) => ({ ...piece, text: rename(piece.text) })));
};

const wire: MakeEdit = ({ text, spans }, other, random) => {
  const pieces = piecesOf(text);
  const [first = [], second = [], ...rest] = withLineEnds(untornParagraphs(changeWords(pieces, 0.01, random, text.match(/\p{L}+/gu) ?? []), spans));
  const lead = withLineEnds(paragraphsOf(newPieces(other.text))).filter((paragraph) => paragraph.length > 20).slice(0, 2).map((paragraph) => paragraph.map((piece) => ({ ...piece, old: null })));
  const cut = rest.length > 6 ? rest.slice(0, -1) : rest;
  const from = below(random, Math.max(1, cut.length - 2));
  const moved = cut.splice(from, 2);
  cut.splice(below(random, cut.length + 1), 0, ...moved);
  return editedFrom(pieces, [...lead, ...cut.slice(0, 1), second, first, ...cut.slice(1)].flat());
};

const words = (rate: number): MakeEdit => ({ text, spans }, _, random) => editAtRandom(text, rate, random, text.match(/\p{L}+/gu) ?? [], spans);

export const newsroomEdits: readonly NewsroomEdit[] = [
  {
    name: 'insert 3 paragraphs',
    make: byParagraphs((paragraphs, other, random) => {
      const foreign = withLineEnds(paragraphsOf(newPieces(other.text))).filter((paragraph) => paragraph.length > 10);
      for (let i = 0; i < 3 && foreign.length; i++) paragraphs.splice(below(random, paragraphs.length + 1), 0, foreign.splice(below(random, foreign.length), 1)[0]!);
      return paragraphs;
    }),
  },
  { name: 'delete 3 paragraphs', make: byParagraphs((paragraphs, _, random) => (paragraphs.length > 3 ? [1, 2, 3].reduce((left) => left.toSpliced(below(random, left.length), 1), paragraphs) : paragraphs)) },
  { name: 'move 3 paragraphs', make: byParagraphs((paragraphs, _, random) => {
    for (let i = 0; i < 3; i++) paragraphs.splice(below(random, paragraphs.length), 0, ...paragraphs.splice(below(random, paragraphs.length), 1));
    return paragraphs;
  }) },
  { name: 'shuffle all paragraphs', make: byParagraphs((paragraphs, _, random) => shuffled(paragraphs, random)) },
  { name: 'straight to curly marks', make: bySigns(curly), isExact: true },
  { name: 'curly to straight marks', make: bySigns(straight), isExact: true },
  { name: 'five names replaced', make: renamed, isExact: true },
  { name: 'wire update', make: wire },
  ...[0.01, 0.05, 0.1, 0.2].map((rate) => ({ name: `${100 * rate} % of words changed`, make: words(rate) })),
];

/** Every “the ” damaged: no selector of a long text stands as it did, and each word that is left stands in its place. */
export function damageArticles(text: string): Edited {
  const pieces = piecesOf(text);
  return editedFrom(pieces, pieces.map((piece, i) => (piece.text === 'the' && pieces[i + 1]?.text === ' ' ? { ...piece, text: 'teh', old: null } : piece)));
}
