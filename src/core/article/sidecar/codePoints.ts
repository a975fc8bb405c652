/** Offsets between which code points are counted one by one. */
const stride = 4096;

/** Counts a text in code points, as the W3C standard does, and in UTF-16 code units, as everything else here does. A surrogate that stands alone counts as one. */
export class CodePoints {
  /** Code points before each multiple of the stride. */
  private readonly before: number[] = [0];
  private readonly hasPairs: boolean;

  constructor(private readonly text: string) {
    this.hasPairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text);
    if (!this.hasPairs) return;
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      if (!this.isSecondHalf(i)) count++;
      if ((i + 1) % stride === 0) this.before.push(count);
    }
  }

  /** Code points before an offset in code units; offsets out of the text count as its ends. */
  count(offset: number): number {
    const end = Math.min(Math.max(0, offset), this.text.length);
    if (!this.hasPairs) return end;
    const step = Math.floor(end / stride);
    let count = this.before[step]!;
    for (let i = step * stride; i < end; i++) if (!this.isSecondHalf(i)) count++;
    return count;
  }

  /** The offset in code units of what follows so many code points; the end of the text where it has no more. */
  offset(count: number): number {
    if (!this.hasPairs) return Math.min(Math.max(0, count), this.text.length);
    let low = 0;
    let high = this.before.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.before[middle]! <= count) low = middle;
      else high = middle - 1;
    }
    let left = count - this.before[low]!;
    let offset = low * stride;
    if (this.isSecondHalf(offset)) offset++; // its first half was counted
    while (left > 0 && offset < this.text.length) {
      offset += this.isSecondHalf(offset + 1) ? 2 : 1;
      left--;
    }
    return offset;
  }

  private isSecondHalf(offset: number): boolean {
    const code = this.text.charCodeAt(offset);
    if (!(code >= 0xdc00 && code <= 0xdfff) || offset === 0) return false;
    const first = this.text.charCodeAt(offset - 1);
    return first >= 0xd800 && first <= 0xdbff;
  }
}
