/** The letters and digits of a text, in lower case, each word behind one blank: by them a line is known again, however it is set. */
export const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
