import { firstEndingAfter, type Span } from '../../span';
import type { ArticleText, Piece } from './articleText';

/** Makes an {@link ArticleText} of a file, told from its start to its end what to leave out and what is set how. Offsets count into the file. */
export class TextBuilder {
  private text = '';
  private readonly pieces: Piece[] = [];
  private readonly set = { headings: [] as Span[], quotations: [] as Span[], emphasis: [] as Span[] };
  /** The file has been read up to here. */
  private read = 0;

  constructor(private readonly file: string) {}

  /** Leaves a stretch out. */
  drop(from: number, to: number): void {
    this.keep(from);
    this.read = Math.max(this.read, to);
  }

  /** Other signs for a stretch. */
  replace(from: number, to: number, stands: string): void {
    if (from < this.read) return;
    this.keep(from);
    if (stands) this.pieces.push({ at: this.text.length, file: { start: from, end: to }, stands });
    this.text += stands;
    this.read = to;
  }

  readonly heading = (from: number, to: number): void => void this.set.headings.push({ start: from, end: to });
  readonly quotation = (from: number, to: number): void => void this.set.quotations.push({ start: from, end: to });
  readonly emphasis = (from: number, to: number): void => {
    if (from >= (this.set.emphasis.at(-1)?.end ?? 0)) this.set.emphasis.push({ start: from, end: to });
  };

  build(): ArticleText {
    this.keep(this.file.length);
    const stretches = this.pieces.map(({ file }) => file);
    /** Where the first sign at or behind an offset of the file stands in the text. */
    const offsetOf = (offset: number): number => {
      const piece = this.pieces[firstEndingAfter(stretches, offset)];
      if (!piece) return this.text.length;
      return piece.stands === undefined ? piece.at + Math.max(0, offset - piece.file.start) : piece.at;
    };
    const inText = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start: offsetOf(start), end: offsetOf(end) })).filter(({ start, end }) => end > start);
    const { headings, quotations, emphasis } = this.set;
    return {
      text: this.text, pieces: this.text === this.file ? [] : this.pieces,
      headings: inText(headings), quotations: inText(quotations), emphasis: inText(emphasis),
    };
  }

  private keep(to: number): void {
    if (to <= this.read) return;
    this.pieces.push({ at: this.text.length, file: { start: this.read, end: to } });
    this.text += this.file.slice(this.read, to);
    this.read = to;
  }
}
