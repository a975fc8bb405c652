import type { Span } from '../../span';
import type { MarkClass } from './quotationMarks';

/** A stretch of one paragraph between quotation marks. */
export interface QuotedPiece extends Span {
  /** The words without the marks. */
  readonly inner: Span;
  /** Position of its paragraph in {@link Doc.paragraphs}. */
  readonly paragraph: number;
  readonly class: MarkClass;
  readonly closed: boolean;
}

/** What stands between an opening quotation mark and the one that closes it: one piece, or one a paragraph where it runs on. */
export interface Quotation extends Span {
  readonly pieces: readonly QuotedPiece[];
  /** Passages in quotation marks inside it. */
  readonly nested: readonly QuotedPiece[];
  readonly closed: boolean;
}
