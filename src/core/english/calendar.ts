// For the quotes, until they ask the lexicon of their article.
import { lexicon } from './lexicon';

export const isWeekday = (word: string): boolean => lexicon.weekdays.has(word);

/** Whether it is a month in full: "may" and "march" are, whatever they mean where they stand. */
export const isMonth = (word: string): boolean => lexicon.months.has(word);

/** Whether it is a month in full or as newspapers shorten it, with or without a full stop: "oct.", "october". */
export const isMonthOrShort = (word: string): boolean => {
  const plain = word.endsWith('.') ? word.slice(0, -1) : word;
  return lexicon.months.has(plain) || lexicon.shortMonths.has(plain);
};
