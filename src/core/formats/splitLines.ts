import type { Span } from '../span';

/** The parts of a span that lie on one line each, without the white space at their ends; for forms in which a line is an entry. */
export function onLines(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n\u0085\u2028\u2029]+/g)) {
    const words = line.trim();
    if (!words) continue;
    const from = start + index + line.indexOf(words);
    parts.push({ start: from, end: from + words.length });
  }
  return parts;
}
