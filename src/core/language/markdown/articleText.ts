import { firstEndingAfter, firstStartingFrom, type Span } from '../../span';

/** A stretch of an article's words and where its file has them: as they are, or, where `stands` is set, as other signs ("&amp;" for "&"). */
export interface Piece {
  /** Offset in {@link ArticleText.text}. */
  readonly at: number;
  /** Where the file has it. */
  readonly file: Span;
  readonly stands?: string;
}

/**
 * The words of an article as they are read, without the marks by which its file sets them, and what these marks tell. Spans count
 * UTF-16 code units into `text`; {@link spanInFile} tells where the file has them.
 */
export interface ArticleText {
  readonly text: string;
  /** In order, and together all of `text`; none where the file is its text. */
  readonly pieces: readonly Piece[];
  /** In order, as the lists below. */
  readonly headings: readonly Span[];
  /** Words set off as somebody else's; those of a quotation within one are in both. */
  readonly quotations: readonly Span[];
  /** Words in bold or italics, without those within others. */
  readonly emphasis: readonly Span[];
}

/** The text of a file that has no marks. */
export const unmarked = (text: string): ArticleText => ({ text, pieces: [], headings: [], quotations: [], emphasis: [] });

/** A piece's length in {@link ArticleText.text}. */
const lengthOf = ({ file, stands }: Piece): number => stands?.length ?? file.end - file.start;

/** Where the file of an article has a stretch of its words: from the first of them to the last, with the marks that stand between. */
export function spanInFile(pieces: readonly Piece[]): (span: Span) => Span {
  if (!pieces.length) return ({ start, end }) => ({ start, end });
  const starts = pieces.map(({ at }) => ({ start: at }));
  const pieceAt = (offset: number): Piece => pieces[Math.max(0, firstStartingFrom(starts, offset + 1) - 1)]!;
  const startOf = (offset: number): number => {
    const { at, file, stands } = pieceAt(offset);
    return stands === undefined ? Math.min(file.end, file.start + offset - at) : file.start;
  };
  const endOf = (offset: number): number => {
    const { at, file, stands } = pieceAt(offset);
    return stands === undefined ? Math.min(file.end, file.start + offset - at + 1) : file.end;
  };
  return ({ start, end }) => ({ start: startOf(start), end: end > start ? endOf(end - 1) : startOf(start) });
}

/** The words of the file's text within a span of the file, without marks. */
export function wordsInFile({ text, pieces }: ArticleText): (span: Span) => string {
  if (!pieces.length) return ({ start, end }) => text.slice(start, end);
  const stretches = pieces.map(({ file }) => file);
  return ({ start, end }) => {
    let words = '';
    let i = firstEndingAfter(stretches, start);
    for (let piece = pieces[i]; piece && piece.file.start < end; piece = pieces[++i]) {
      const from = piece.stands === undefined ? Math.max(0, start - piece.file.start) : 0;
      const to = piece.stands === undefined ? Math.min(lengthOf(piece), end - piece.file.start) : lengthOf(piece);
      words += text.slice(piece.at + from, piece.at + to);
    }
    return words;
  };
}
