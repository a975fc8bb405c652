import { withoutDays } from '../formats/articleDays';
import { anyOf } from '../language/boilerplate';
import type { PageLexicon } from '../language/language';
import { onOneLine } from '../language/plainWords';
import { isPersonName, isRole } from './personName';

/** What a line around a headline tells: who wrote the story, and when it was published; both in one line where it has room. */
export interface HeadLine {
  readonly byline?: string;
  /** The line as it is: what stands before a day says whether it is that of publication. */
  readonly date?: string;
  /** The place from which the story was sent on that day: "Tarnow, 4 May 2031". */
  readonly place?: string;
}

/** A longer line is one of the story's, in code units. */
const longestLine = 300;
const between = /\s+[|•·–—-]\s+|\s*[|•·]\s*|\t/u;
const closes = /^[\s,;|•·–—-]+|[\s,;|•·–—-]+$/gu;

/** Whether a line says who wrote the story, and nothing else. */
const isByline = (line: string, { page }: PageLexicon): boolean => line.length <= longestLine && anyOf(page.bylines, line);
/** Whether a line says when the story was published, and nothing else. */
const isDate = (line: string, { page }: PageLexicon): boolean => line.length <= longestLine && anyOf(page.dates, line);

/** What a line tells that tells nothing else; undefined for any other. */
export function headLineOf(text: string, lexicon: PageLexicon): HeadLine | undefined {
  const line = onOneLine(text);
  if (isByline(line, lexicon)) return { byline: line };
  if (isDate(line, lexicon)) return { date: line };
  if (!line || line.length > longestLine) return undefined;
  const around = dayless(line, lexicon);
  const told = tellingParts(text.split(between), lexicon) ?? tellingParts(around, lexicon);
  const [before = '', ...behind] = around;
  const place = before.replace(closes, '');
  if (!told && behind.length && !behind.join('').trim() && placeShape.test(place)) return { date: line, place };
  const byline = told?.find(({ isDay }) => !isDay)?.part;
  const hasDate = told?.some(({ isDay }) => isDay) || onOneLine(around.join(' ')) !== line;
  return told && { ...(byline ? { byline } : {}), ...(hasDate ? { date: line } : {}) };
}

/** A place before a day: up to three words with capitals. */
const placeShape = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}$/u;

/** A name and an office in one line as a byline; undefined for any other line. */
export const withOffice = (line: string, lexicon: PageLexicon): HeadLine | undefined =>
  /[,|]/.test(line) && nameAlone(line, lexicon) !== undefined ? { byline: line } : undefined;

const mostWordsOfPaper = 5;

/** Whether a line is the name of a paper and no headline: a few words of which the last is one in which such names end. */
export function isPaperName(text: string, { publishers }: PageLexicon): boolean {
  const words = text.trim().split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  return words.length > 1 && words.length <= mostWordsOfPaper && publishers.publisherWords.has(`${last.charAt(0).toUpperCase()}${last.slice(1)}`);
}

/** The parts of a line, each a byline, a day or an office; undefined where one is anything else, or none is a byline or a day. */
function tellingParts(parts: readonly string[], lexicon: PageLexicon): { readonly part: string; readonly isDay: boolean }[] | undefined {
  const told: { part: string; isDay: boolean }[] = [];
  for (const each of parts) {
    const part = onOneLine(each).replace(closes, '');
    if (!part || isRole(part, lexicon)) continue;
    const isDay = isDate(part, lexicon);
    if (!isDay && !isByline(part, lexicon) && !isPersonName(part, lexicon)) return undefined;
    told.push({ part, isDay });
  }
  return told.length ? told : undefined;
}

/** What of a line stands around its days, without the words that announce them. */
const dayless = (line: string, lexicon: PageLexicon): string[] => withoutDays(line, lexicon).map((part) => part.replace(lexicon.webPage.days.before, '').replace(lexicon.webPage.days.behind, ''));

/** The line that is a name, or a name and an office, and nothing else. */
export function nameAlone(text: string, lexicon: PageLexicon): string | undefined {
  const line = onOneLine(text);
  if (line.length > longestLine) return undefined;
  const [name = '', ...rest] = line.split(/\s*[,|•·–—]\s*|\s+-\s+/u);
  const names = name.split(lexicon.webPage.authors.joins);
  return names.every((each) => isPersonName(each, lexicon)) && rest.every((part) => isRole(part, lexicon) || isPersonName(part, lexicon)) ? line : undefined;
}
