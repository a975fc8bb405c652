/** A text with single blanks for all its white space. */
export const singleBlanks = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' '); // most blanks are single ones already

/** A text on one line. */
export const onOneLine = (text: string): string => singleBlanks(text).trim();

/** A text on one line, in lower case and with straight apostrophes: as tables of lines have it. */
export const plainLine = (text: string): string => onOneLine(text).toLowerCase().replace(/[’‘]/g, "'");

/** The letters and digits of a text, in lower case, each word behind one blank: by them a line is known again, however it is set. */
export const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
