/** A word, a phrase or the beginning of a word that is looked for. */
export interface Term {
  /** As typed, without its quotation marks and asterisk. */
  readonly words: string;
  /** Whether the last word may go on. */
  readonly isPrefix: boolean;
}

/** What somebody typed into a search: words, "phrases", begin*; all of them have to be found. Curly quotation marks are quotation marks too. */
export function termsOf(typed: string): Term[] {
  const terms: Term[] = [];
  for (const { groups, 0: whole } of typed.matchAll(/["“”„](?<phrase>[^"“”„]*)["“”„]?(?<more>\*?)|[^\s"“”„]+/gu)) {
    const words = groups?.['phrase'] ?? whole.replace(/\*+$/, '');
    if (/[\p{L}\p{N}]/u.test(words)) terms.push({ words: words.trim(), isPrefix: groups?.['phrase'] === undefined ? whole.endsWith('*') : groups['more'] === '*' });
  }
  return terms;
}

/** The terms as FTS5 has them ("Full-text Query Syntax" of SQLite's documentation); undefined where there are none. Nothing that is typed is taken for an operator. */
export const fullTextQuery = (terms: readonly Term[]): string | undefined =>
  terms.length ? terms.map(({ words, isPrefix }) => `"${words.replaceAll('"', '""')}"${isPrefix ? '*' : ''}`).join(' ') : undefined;
