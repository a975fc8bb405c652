// Names of days and months, lower-cased.

const weekdays: ReadonlySet<string> = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
const months: ReadonlySet<string> = new Set(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']);
const shortMonths: ReadonlySet<string> = new Set(['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec']);

export const isWeekday = (word: string): boolean => weekdays.has(word);

/** Whether it is a month in full: "may" and "march" are, whatever they mean where they stand. */
export const isMonth = (word: string): boolean => months.has(word);

/** Whether it is a month in full or as newspapers shorten it, with or without a full stop: "oct.", "october". */
export const isMonthOrShort = (word: string): boolean => {
  const plain = word.endsWith('.') ? word.slice(0, -1) : word;
  return months.has(plain) || shortMonths.has(plain);
};
