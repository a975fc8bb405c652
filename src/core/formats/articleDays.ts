import type { PageLexicon } from '../language/language';

/** How a language writes a day in full. */
function daysOf({ months, ordinalEndings }: PageLexicon): readonly RegExp[] {
  const month = `(?<month>${[...months].map(shortened).join('|')})[a-z]*\\.?`;
  const day = String.raw`(?<day>\d{1,2})(?:${[...ordinalEndings].join('|')})?`;
  return [
    new RegExp(String.raw`\b${month}\s+${day},?\s+(?<year>(?:19|20)\d\d)\b`, 'giu'),
    new RegExp(String.raw`\b${day}\s+${month},?\s+(?<year>(?:19|20)\d\d)\b`, 'giu'),
    /\b(?<year>(?:19|20)\d\d)-(?<number>\d\d)-(?<day>\d\d)(?!\d)/gu,
  ];
}

/** So much of a month's name tells it from the others. */
const shortened = (month: string): string => month.slice(0, 3);

/** The days that a line names in full, each once. "3/4/2026" is a different day in different countries, and none here. */
export function daysIn(line: string, lexicon: PageLexicon): Set<string> {
  const months = [...lexicon.months].map(shortened);
  const found = new Set<string>();
  for (const pattern of daysOf(lexicon)) {
    for (const { groups } of line.matchAll(pattern)) {
      const number = groups?.['number'] ?? String(months.indexOf((groups?.['month'] ?? '').toLowerCase()) + 1).padStart(2, '0');
      const day = `${groups?.['year']}-${number}-${groups?.['day']?.padStart(2, '0')}`;
      const time = Date.parse(`${day}T00:00:00Z`);
      // "February 31" rolls over to March
      if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) found.add(day);
    }
  }
  return found;
}
