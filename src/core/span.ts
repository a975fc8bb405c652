/** A stretch of text. Offsets count UTF-16 code units into the article as given; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether both stand for the same stretch. */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** A key for maps of spans: the same for two spans of the same stretch, and for no others. */
export const spanKey = ({ start, end }: Span): string => `${start} ${end}`;

/** Share of the text of two spans together that both hold: 1 where they are the same, 0 where they are apart. */
export function sharedText(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Whether `outer` holds all of `inner`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Orders spans as they are read: by start, and the longer first where two start together. */
export const byReadingOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Index of the first element for which `isBehind` is false, in a list where it is true of a first part only; by halving. */
function firstNot<T>(list: readonly T[], isBehind: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first span that ends after `offset`; the length of the list if there is none. The spans are in order and don't overlap. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): number => firstNot(spans, (span) => span.end <= offset);

/**
 * Finds the first span of a list in reading order that holds all of another; -1 where none does.
 */
export function firstHolding(spans: readonly Span[]): (inner: Span) => number {
  const reach: { readonly end: number }[] = [];
  let furthest = 0;
  for (const { end } of spans) reach.push({ end: (furthest = Math.max(furthest, end)) });
  return (inner) => {
    const first = firstNot(reach, ({ end }) => end < inner.end); // before it, none reaches so far
    return first < spans.length && spans[first]!.start <= inner.start ? first : -1;
  };
}

/** Index of the first span that starts at `offset` or after it; the length of the list if there is none. The spans are in reading order. */
export const firstStartingFrom = (spans: readonly Pick<Span, 'start'>[], offset: number): number => firstNot(spans, (span) => span.start < offset);
