import { byReadingOrder, overlaps, type Span } from './span';

/**
 * Finds the spans of a list that overlap a given one in a time that grows with what is found and not with the list, however
 * they lie within one another: a binary tree over the spans in reading order in which each part knows the furthest end.
 */
export class SpanIndex<T extends Span> {
  private readonly ordered: readonly T[];
  /** The furthest end of each part of the list: of all of it at 1, of the halves of part `i` at `2 i` and `2 i + 1`. */
  private readonly reach: Int32Array;
  private readonly size: number;

  constructor(spans: readonly T[]) {
    this.ordered = [...spans].sort(byReadingOrder);
    let size = 1;
    while (size < spans.length) size *= 2;
    this.size = size;
    this.reach = new Int32Array(2 * size);
    this.ordered.forEach(({ end }, i) => (this.reach[size + i] = end));
    for (let part = size - 1; part > 0; part--) this.reach[part] = Math.max(this.reach[2 * part]!, this.reach[2 * part + 1]!);
  }

  /** The spans that share something with `span`, in reading order. */
  *overlapping(span: Span): Iterable<T> {
    for (let part = 1; part > 0;) {
      if (this.reach[part]! <= span.start) {
        part = this.after(part);
        continue;
      }
      if (part < this.size) {
        part *= 2;
        continue;
      }
      const found = this.ordered[part - this.size]!;
      if (found.start >= span.end) return;
      if (overlaps(found, span)) yield found;
      part = this.after(part);
    }
  }

  /** The part behind a part, as wide or wider; 0 behind the last. */
  private after(part: number): number {
    let at = part;
    while (at % 2 === 1) at = (at - 1) / 2;
    return at === 0 ? 0 : at + 1;
  }
}
