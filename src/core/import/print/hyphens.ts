/** The words of lines, those at line ends left out, in lower case: by them a word that a line end broke is told from one that has a hyphen. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) for (const [word] of line.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}'’]*(?:[-‐]\p{L}[\p{L}\p{M}'’]*)*(?!\p{L}|[-‐]$)/gu)) words.add(word.replaceAll('‐', '-'));
  return words;
}

/**
 * Lines of a printed paragraph as one. A hyphen at a line's end goes, as typesetters put it there, unless the document has the word with
 * it elsewhere, or what follows is a name or a number ("Franco-\nGerman", "MiG-\n29").
 */
export function joinPrintedLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => {
    if (!text) return line;
    const [, first = ''] = /([\p{L}\p{M}'’-]+)[-‐\u00ad]$/u.exec(text) ?? [];
    const [second = ''] = /^[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*/u.exec(line) ?? [];
    if (/\u00ad$/.test(text)) return text.slice(0, -1) + line;
    if (!first || !/[-‐]$/.test(text)) return /[—–]$/.test(text) ? text + line : `${text} ${line}`;
    if (!second) return text + line;
    const whole = `${first}${second}`.toLowerCase();
    const hyphened = `${first}-${second}`.toLowerCase();
    const keeps = !/^\p{Ll}/u.test(second) || (words.has(hyphened) && !words.has(whole)) || (first.includes('-') && !words.has(whole)) || (!words.has(whole) && words.has(first.toLowerCase()) && words.has(second.toLowerCase()) && first.length > 3 && second.length > 3);
    return keeps ? text + line : text.replace(/[-‐]$/u, '') + line;
  }, '');
}
