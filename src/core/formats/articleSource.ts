import { runToEnd } from '../analysis/steps';
import { classifyParagraphs } from '../language/boilerplate';
import type { Paragraph } from '../language/doc';
import { splitParagraphs } from '../language/paragraphs';
import type { Span } from '../span';
import { onOneLine } from './claimSource';
import agencies from './data/newsAgencies.json';

/** What is known about an article besides its story; every field may be missing. */
export interface ArticleSource {
  readonly headline?: string;
  /** Where the article was published. */
  readonly url?: string;
  /** Day on which the article was published, as ISO 8601 has it ("2031-05-04"). */
  readonly date?: string;
  readonly publisher?: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const days = [
  new RegExp(String.raw`\b${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)\d\d)\b`, 'giu'),
  new RegExp(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+${month},?\s+(?<year>(?:19|20)\d\d)\b`, 'giu'),
  /\b(?<year>(?:19|20)\d\d)-(?<number>\d\d)-(?<day>\d\d)(?!\d)/gu,
];

/** The days that a line names in full, each once. "3/4/2026" is a different day in different countries, and none here. */
function daysIn(line: string): Set<string> {
  const found = new Set<string>();
  for (const pattern of days) {
    for (const { groups } of line.matchAll(pattern)) {
      const number = groups?.['number'] ?? String(months.indexOf((groups?.['month'] ?? '').toLowerCase().slice(0, 3)) + 1).padStart(2, '0');
      const day = `${groups?.['year']}-${number}-${groups?.['day']?.padStart(2, '0')}`;
      const time = Date.parse(`${day}T00:00:00Z`);
      // "February 31" rolls over to March
      if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) found.add(day);
    }
  }
  return found;
}

const only = (values: ReadonlySet<string>): string | undefined => (values.size === 1 ? [...values][0] : undefined);

const knownAgencies = new Set(agencies.agencies);
const publisherWords = new Set(agencies.publisherWords);
const soundsLikePublisher = (name: string): boolean => knownAgencies.has(name) || name.includes(' ') && publisherWords.has(name.slice(name.lastIndexOf(' ') + 1));

const copyright = /^(?:©|\(c\)|copyright\b)[\s©,:]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?,?\s*(?:by\s+)?(?<name>\p{Lu}[\p{L}\p{N}.&'’ -]{1,60}?)(?:,?\s+(?:Inc|Ltd|LLC|plc)\b\.?)?(?:,?\s+(?:19|20)\d\d)?(?=\s*(?:[.,;|]\s*(?:all rights\b|$)|all rights\b|$))/iu;

/** Lines above the story that can bear its date; what stands below tells of something else. */
const above = (paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const story = paragraphs.findIndex(({ kind }) => kind === 'body');
  return story < 0 ? paragraphs : paragraphs.slice(0, story);
};

/**
 * What an article's text says of itself: its headline, the day above the story, and who published it, by its copyright line
 * or else by the agency in its dateline. What is not said beyond doubt is left out.
 */
export function articleSource(text: string): ArticleSource {
  const paragraphs = runToEnd(classifyParagraphs(text, splitParagraphs(text)));
  const words = ({ start, end }: Span): string => onOneLine(text.slice(start, end));
  const head = paragraphs.find(({ kind }) => kind === 'headline');
  const headline = head && words(head);

  const dated = above(paragraphs).filter(({ kind }) => kind === 'date' || kind === 'byline').map(words);
  const published = dated.filter((line) => /\b(?:published|posted)\b/i.test(line));
  const date = only(daysIn((published.length ? published : dated.filter((line) => !/\b(?:updated|modified)\b/i.test(line))).join('\n')));

  const owners = new Set(paragraphs.flatMap((paragraph) => (paragraph.kind === 'boilerplate' && copyright.exec(words(paragraph))?.groups?.['name']) || []).map((name) => name.trim()));
  const dateline = paragraphs.find((paragraph) => paragraph.dateline)?.dateline;
  const agency = dateline && /\(([^)]{2,40})\)/.exec(words(dateline))?.[1]?.trim();
  const publisher = owners.size > 0 ? only(owners) : agency !== undefined && soundsLikePublisher(agency) ? agency : undefined;
  return { ...(headline ? { headline } : {}), ...(date ? { date } : {}), ...(publisher ? { publisher } : {}) };
}
