/** What a cell of a table can hold. */
export type Cell = string | number | boolean | null | undefined;

/**
 * Words that a spreadsheet would take for a formula, with an apostrophe before them, as OWASP advises ("CSV Injection"); numbers stay
 * numbers.
 */
const disarmed = (words: string): string => (/^[=+\-@\t\r\n]|^\s+[=+\-@]|^[＝＋－＠]/.test(words) ? `'${words}` : words);

const cell = (value: Cell): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const words = disarmed(value.replaceAll('\0', ''));
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

const byteOrderMark = '\uFEFF';

/** A table as RFC 4180 has it, with a byte order mark, since without one spreadsheets take UTF-8 for something else. */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
