import { runToEnd } from '../analysis/steps';
import { readArticleHead, type ArticleSource } from '../language/articleHead';
import { classifyParagraphs } from '../language/boilerplate';
import type { Paragraph } from '../language/doc';
import type { Lexicon } from '../language/language';
import { readMarkdown } from '../language/markdown/readMarkdown';
import { splitParagraphs } from '../language/paragraphs';
import { onOneLine } from '../language/plainWords';
import type { Span } from '../span';
import { daysIn } from './articleDays';

const only = (values: ReadonlySet<string>): string | undefined => (values.size === 1 ? [...values][0] : undefined);

const soundsLikePublisher = (name: string, { agencies, publisherWords }: Lexicon['publishers']): boolean =>
  agencies.has(name) || name.includes(' ') && publisherWords.has(name.slice(name.lastIndexOf(' ') + 1));

const years = String.raw`(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?`;
const anyOf = (words: Iterable<string>): string => `(?:${[...words].join('|')})`;

/** A line that says who owns the words: "© 2031 Tarnow Courier Ltd. All rights reserved." */
function copyright({ copyrightWords, owners, companyForms, rights }: Lexicon['publishers']): RegExp {
  const name = String.raw`(?<name>\p{Lu}[\p{L}\p{N}.&'’ -]{1,60}?)`;
  const reserved = String.raw`${anyOf(rights)}\b`;
  return new RegExp(String.raw`^(?:©|\(c\)|${anyOf(copyrightWords)}\b)[\s©,:]*(?:\(c\)\s*)?(?:${years})?,?\s*(?:${anyOf(owners)}\s+)?${name}(?:,?\s+${anyOf(companyForms)}\b\.?)?(?:,?\s+(?:19|20)\d\d)?(?=\s*(?:[.,;|]\s*(?:${reserved}|$)|${reserved}|$))`, 'iu');
}

/** Whether one of the words stands in the line. */
const says = (line: string, words: ReadonlySet<string>): boolean => new RegExp(String.raw`\b${anyOf(words)}\b`, 'i').test(line);

/** Lines above the story that can bear its date; what stands below tells of something else. */
const above = (paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const story = paragraphs.findIndex(({ kind }) => kind === 'body');
  return story < 0 ? paragraphs : paragraphs.slice(0, story);
};

/**
 * What is known of an article by its text: what its head says, and what it says of itself: its headline, the day above the story,
 * and who published it, by its copyright line or else by the agency in its dateline. What is not said beyond doubt is left out.
 */
export const articleSource = (text: string, lexicon: Lexicon): ArticleSource => ({ ...saidInText(text, lexicon), ...readArticleHead(text)?.source });

function saidInText(file: string, lexicon: Lexicon): ArticleSource {
  const { publishers } = lexicon;
  const article = runToEnd(readMarkdown(file));
  const paragraphs = runToEnd(classifyParagraphs(article, runToEnd(splitParagraphs(article)), lexicon));
  const words = ({ start, end }: Span): string => onOneLine(article.text.slice(start, end));
  const head = paragraphs.find(({ kind }) => kind === 'headline');
  const headline = head && words(head);

  const dated = above(paragraphs).filter(({ kind }) => kind === 'date' || kind === 'byline').map(words);
  const published = dated.filter((line) => says(line, publishers.published));
  const date = only(daysIn((published.length ? published : dated.filter((line) => !says(line, publishers.updated))).join('\n'), lexicon));

  const owned = copyright(publishers);
  const owners = new Set(paragraphs.flatMap((paragraph) => (paragraph.kind === 'boilerplate' && owned.exec(words(paragraph))?.groups?.['name']) || []).map((name) => name.trim()));
  const dateline = paragraphs.find((paragraph) => paragraph.dateline)?.dateline;
  const agency = dateline && /\(([^)]{2,40})\)/.exec(words(dateline))?.[1]?.trim();
  const publisher = owners.size > 0 ? only(owners) : agency !== undefined && soundsLikePublisher(agency, publishers) ? agency : undefined;
  return { ...(headline ? { headline } : {}), ...(date ? { date } : {}), ...(publisher ? { publisher } : {}) };
}
