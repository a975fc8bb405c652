/** A stretch of text. Offsets count UTF-16 code units into the article as given; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Orders spans as they are read: by start, and the longer first where two start together. */
export const byReadingOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
