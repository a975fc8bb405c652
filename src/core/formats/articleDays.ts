import type { PageLexicon } from '../language/language';
import type { Span } from '../span';

/** How a language writes a day in full. */
function daysOf({ months, ordinalEndings }: PageLexicon): readonly RegExp[] {
  const month = `(?<month>${[...months].map(shortened).join('|')})[a-z]*\\.?`;
  const day = String.raw`(?<day>\d{1,2})(?:${[...ordinalEndings].join('|')})?`;
  return [
    new RegExp(String.raw`\b${month}[\s-]+${day},?[\s-]+(?<year>(?:19|20)\d\d)\b`, 'giu'),
    new RegExp(String.raw`\b${day}[\s-]+${month},?[\s-]+(?<year>(?:19|20)\d\d)\b`, 'giu'),
    /\b(?<year>(?:19|20)\d\d)(?<mark>[-/])(?<number>\d\d)\k<mark>(?<day>\d\d)(?!\d)/gu,
    /(?<![\d./-])(?<first>\d\d?)(?<mark>[./-])(?<second>\d\d?)\k<mark>(?<year>(?:19|20)\d\d)(?![\d/-])/gu,
  ];
}

/** So much of a month's name tells it from the others. */
const shortened = (month: string): string => month.slice(0, 3);

interface NamedDay extends Span {
  /** "2031-05-04" */
  readonly day: string;
}

/** The days that a line names in full. "3/4/2026" is a different day in different countries, and none here; "25/4/2026" is one. */
function namedDays(line: string, lexicon: PageLexicon): NamedDay[] {
  const months = [...lexicon.months].map(shortened);
  return daysOf(lexicon).flatMap((pattern) => [...line.matchAll(pattern)].flatMap(({ groups, index, 0: { length } }) => {
    const [number, date] = groups?.['first'] ? monthAndDay(groups['first'], groups['second'] ?? '') : [groups?.['number'] ?? String(months.indexOf((groups?.['month'] ?? '').toLowerCase()) + 1), groups?.['day'] ?? ''];
    const day = `${groups?.['year']}-${number.padStart(2, '0')}-${date.padStart(2, '0')}`;
    const time = Date.parse(`${day}T00:00:00Z`);
    // "February 31" rolls over to March
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? [{ day, start: index, end: index + length }] : [];
  }));
}

/** The days that a line names in full, each once. */
export const daysIn = (line: string, lexicon: PageLexicon): Set<string> => new Set(namedDays(line, lexicon).map(({ day }) => day));

/** What of a line stands before, between and behind the days that it names. */
export function withoutDays(line: string, lexicon: PageLexicon): string[] {
  const days = namedDays(line, lexicon).sort((a, b) => a.start - b.start);
  return [...days, { start: line.length }].map(({ start }, i) => line.slice(days[i - 1]?.end ?? 0, start));
}

/** The month and the day of two numbers, where only one of them can be a month. */
function monthAndDay(first: string, second: string): readonly [month: string, day: string] {
  const [a, b] = [Number(first), Number(second)];
  return a > 12 ? [second, first] : b > 12 || a === b ? [first, second] : ['', ''];
}
