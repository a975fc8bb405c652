import type { Span } from '../../span';
import { moveSpan, type Edit } from '../edits';

/** Code units of context kept on each side of a selector's words, as the sidecar keeps them. */
export const contextLength = 32;

/** Words by which a place of a text can be found again: a W3C TextQuoteSelector. */
export interface QuoteSelector {
  /** The words themselves. */
  readonly exact: string;
  /** Up to {@link contextLength} code units before them. */
  readonly prefix: string;
  /** Up to {@link contextLength} code units after them. */
  readonly suffix: string;
}

/** A place of the article that a person decided about, and the words by which it is found when positions don't help any more. */
export interface Anchor {
  /** Where it is in the text as it is now; null where its words were not found: an orphan. */
  readonly span: Span | null;
  /** Where it was last: near it the words are looked for. UTF-16 code units. */
  readonly position: number;
  readonly selector: QuoteSelector;
}

/** Doesn't cut a surrogate pair in two: half a character could not be written as JSON text and found again. */
const before = (text: string, offset: number): string => text.slice(Math.max(0, offset - contextLength), offset).replace(/^[\uDC00-\uDFFF]/, '');
const after = (text: string, offset: number): string => text.slice(offset, offset + contextLength).replace(/[\uD800-\uDBFF]$/, '');

/** The anchor of a span of the text. */
export function anchorAt(text: string, { start, end }: Span): Anchor {
  return { span: { start, end }, position: start, selector: { exact: text.slice(start, end), prefix: before(text, start), suffix: after(text, end) } };
}

/** The anchor after edits of the text; an orphan where nothing of its span is left. Its words stay those it was made with, until it is made anew. */
export function moveAnchor(anchor: Anchor, edits: readonly Edit[]): Anchor {
  if (!anchor.span) return anchor;
  const span = moveSpan(anchor.span, edits);
  return span ? { ...anchor, span, position: span.start } : { ...anchor, span: null };
}
