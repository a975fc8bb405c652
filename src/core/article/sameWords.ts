import type { Span } from '../span';

const inWord = /[\p{L}\p{N}\p{M}_]/u;
/** Places that are given, at most. */
const most = 500;

/** Every other place where the words of the span stand as whole words, in reading order. The case counts: "Reading" is no "reading". */
export function sameWordsElsewhere(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const found: Span[] = [];
  if (!words.trim()) return found;
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + words.length)) {
    const isWhole = !(inWord.test(text[at - 1] ?? '') && inWord.test(words[0]!)) && !(inWord.test(text[at + words.length] ?? '') && inWord.test(words.at(-1)!));
    if (isWhole && (at + words.length <= start || at >= end)) found.push({ start: at, end: at + words.length });
  }
  return found;
}
