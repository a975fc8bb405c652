import type { PageLexicon } from '../language/language';

const mostWords = 5;
/** "Voss", "O’Hara", "d’Aubert", "Jean-Luc", "J.", "VOSS" */
const capitalised = /^(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}]*(?:[.'’-]\p{L}[\p{L}\p{M}]*)*\.?$/u;

/** Whether words have the shape of a person's name: a given name that is known, one more, and no word of an office, a paper or the calendar. */
export function isPersonName(text: string, { givenNames, nameWords, addressForms, weekdays, months, webPage }: PageLexicon): boolean {
  const words = text.trim().split(/\s+/);
  const own = words.slice(addressForms.has((words[0] ?? '').toLowerCase().replace(/\.$/, '')) ? 1 : 0);
  if (own.length < 2 || own.length > mostWords || webPage.authors.roles.test(own.join(' '))) return false;
  const isDay = (word: string): boolean => weekdays.has(word.toLowerCase()) || (months.has(word.toLowerCase()) && !givenNames.has(word));
  return givenNames.has(own[0]!) && own.every((word, i) => (capitalised.test(word) && !isDay(word)) || (i > 0 && i < own.length - 1 && nameWords.nameParticles.has(word)));
}

/** Whether words are an office and no name: "Health Correspondent", "chief reporter, Karn". */
export const isRole = (text: string, { webPage }: PageLexicon): boolean => webPage.authors.office.test(text.trim());
