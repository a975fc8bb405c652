import type { Lexicon } from './language';

/** Whether it is a month in full or as newspapers shorten it, lower case, with or without a full stop: "oct.", "october". */
export function isMonthOrShort(word: string, { months, shortMonths }: Lexicon): boolean {
  const plain = word.endsWith('.') ? word.slice(0, -1) : word;
  return months.has(plain) || shortMonths.has(plain);
}
