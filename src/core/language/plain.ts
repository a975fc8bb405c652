const plainAlready = /^[A-Za-z0-9-]*$/;

/** A word for comparing: lower case, without diacritics, apostrophes and full stops. */
export const plain = (word: string): string => plainAlready.test(word) ? word.toLowerCase() : word.normalize('NFD').replace(/[\p{M}'’‘ʼ.`]/gu, '').toLowerCase();
