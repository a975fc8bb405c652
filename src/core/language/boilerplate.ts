import { mapInSteps, type Steps } from '../analysis/steps';
import { datelineWords, leadOf, type Calendar, type DatelineTables, type DatelineWords } from './dateline';
import { readArticleHead, type ArticleHead } from './articleHead';
import { firstEndingAfter, overlaps, type Span } from '../span';
import type { Paragraph, ParagraphKind } from './doc';
import type { Lexicon } from './language';
import type { ArticleText } from './markdown/articleText';
import { plainLine, plainWords, singleBlanks } from './plainWords';
import type { WebPageWords } from './webPageWords';

/** The furniture of a language's news pages: whole lines, and patterns as sources of regular expressions. */
export interface PageTables {
  readonly lines: readonly string[];
  readonly patterns: readonly string[];
  readonly formHeadings: readonly string[];
  /** Lines of a page's menu. */
  readonly menus: readonly string[];
  /** What stands around the words of readers. */
  readonly commented: readonly string[];
  readonly captions: readonly string[];
  /** The first minds capitals. */
  readonly bylines: readonly string[];
  readonly dates: readonly string[];
  readonly leads: DatelineTables;
}

/** What {@link classifyParagraphs} knows of a language. */
export interface PageWords {
  readonly lines: ReadonlySet<string>;
  readonly formHeadings: ReadonlySet<string>;
  readonly menus: ReadonlySet<string>;
  readonly commented: readonly RegExp[];
  readonly boilerplate: readonly RegExp[];
  readonly captions: readonly RegExp[];
  readonly bylines: readonly RegExp[];
  readonly dates: readonly RegExp[];
  readonly datelines: DatelineWords;
}

/** Compiles what {@link classifyParagraphs} needs from a language's tables; the words of `calendar` in lower case. */
export function pageWords(tables: PageTables, calendar: Calendar, domains: readonly string[]): PageWords {
  const compile = (patterns: readonly string[]): readonly RegExp[] => patterns.map((p) => new RegExp(p, 'iu'));
  return {
    lines: new Set(tables.lines), formHeadings: new Set(tables.formHeadings), menus: new Set(tables.menus), commented: compile(tables.commented),
    boilerplate: compile(tables.patterns), captions: compile(tables.captions), dates: compile(tables.dates),
    bylines: tables.bylines.map((p, i) => new RegExp(p, i === 0 ? 'u' : 'iu')),
    datelines: datelineWords(tables.leads, calendar, domains),
  };
}

/** A longer paragraph than this, in code units, is part of the story without a look at its words. */
const longestFurniture = 420;
const longestHeadline = 200;
const longestSubheading = 90;
/** Behind the heading of a comment form, a paragraph up to this long belongs to the form. */
const longestFormField = 80;

const endsSentence = /[.!?…:;,]["'”’)\]]*$/;
const quotationMark = /["“”„«»]|''|``/;

/** Whether any of the patterns is in the words. */
export const anyOf = (patterns: readonly RegExp[], words: string): boolean => patterns.some((p) => p.test(words));

/**
 * Tells headline, subheadings, bylines, dates, captions and page furniture from the story. When in doubt a paragraph is the
 * story's: one set apart by mistake would lose its quotes.
 */
export function* classifyParagraphs({ text, headings, quotations, emphasis }: ArticleText, spans: readonly Span[], { page, webPage }: Lexicon): Steps<Paragraph[]> {
  const kinds: ParagraphKind[] = [];
  let inForm = false;
  let headline = false;
  const head = readArticleHead(text);
  const begin = head ? spans.findIndex(({ start }) => start >= head.end) : 0;
  const first = menuEnd(text, spans, begin, page);
  for (const [i, span] of spans.entries()) {
    const told = head && !headline ? kindByHead(text, span, head) : undefined;
    if (told) {
      kinds.push(told);
      if (told === 'headline') headline = true;
      yield;
      continue;
    }
    const kind = i >= begin && i < first ? 'boilerplate' : kindByWords(text, span, page, webPage);
    const isHeading = firstOver(headings, span) !== undefined;
    if (kind === 'boilerplate' && page.formHeadings.has(plain(text, span))) inForm = i > first + 2;
    if (kind) kinds.push(kind);
    else if (isHeading) {
      inForm = false;
      kinds.push(headline ? 'subheading' : 'headline');
      headline = true;
    } else if (inForm && span.end - span.start <= longestFormField && !quotationMark.test(text.slice(span.start, span.end))) kinds.push('boilerplate');
    else {
      inForm = false;
      if (!headline && isHeadline(text, spans, i, first, kinds)) { kinds.push('headline'); headline = true; }
      else kinds.push(isSubheading(text, spans, i) ? 'subheading' : 'body');
      if (kinds[i] === 'body') headline = true; // what follows the story's beginning is no headline
    }
    yield;
  }
  for (const i of linksAmong(text, spans, kinds)) kinds[i] = 'boilerplate';
  for (const i of strayHeadlines(text, spans, kinds)) kinds[i] = 'boilerplate';
  for (const i of embedsAmong(text, spans)) kinds[i] = 'boilerplate';
  const comments = commentsFrom(text, spans, kinds, page, webPage);
  if (comments !== undefined) kinds.fill('boilerplate', comments);
  yield;
  const opening = kinds.indexOf('body');
  return yield* mapInSteps(spans, (span, index) => {
    const kind = kinds[index]!;
    const dateline = leadOf({ text, span, kind, opens: index === opening, next: spans[index + 1] }, page.datelines);
    const set = firstOver(emphasis, span);
    return {
      start: span.start, end: span.end, index, kind, ...(dateline ? { dateline } : {}), ...(firstOver(quotations, span) ? { isSetOff: true } : {}),
      ...(set && set.start <= span.start ? { emphasis: { start: span.start, end: Math.min(set.end, span.end) } } : {}),
    };
  });
}

/** The first of the spans that shares words with a paragraph. */
function firstOver(spans: readonly Span[], paragraph: Span): Span | undefined {
  const first = spans[firstEndingAfter(spans, paragraph.start)];
  return first && overlaps(first, paragraph) ? first : undefined;
}

/** So many short lines at the top of a page are its menu, if one of the first is a menu's. */
const fewestOfMenu = 4;
const longestOfMenu = 32;
const mostMenuWords = 4;

/** Index of the first paragraph behind the page's menu; `begin` where it has none. */
function menuEnd(text: string, spans: readonly Span[], begin: number, { menus }: PageWords): number {
  let end = begin;
  let known = 0;
  for (let span = spans[end]; span && span.end - span.start <= longestOfMenu; span = spans[++end]) {
    const words = text.slice(span.start, span.end);
    if (endsSentence.test(words) || quotationMark.test(words) || words.split(/\s+/).length > mostMenuWords) break;
    if (menus.has(plainLine(words))) known++;
    else if (known === 0) break;
  }
  return end - begin >= fewestOfMenu && known >= 2 && end < spans.length ? end : begin;
}

/** Headlines of other articles behind the beginning of the story: set as titles are, and no heading of what follows. */
function strayHeadlines(text: string, spans: readonly Span[], kinds: readonly ParagraphKind[]): number[] {
  const begun = kinds.indexOf('body');
  return [...kinds.keys()].filter((i) => {
    const span = spans[i]!;
    if (begun < 0 || i <= begun || kinds[i] !== 'body' || span.end - span.start > longestLink) return false;
    const words = text.slice(span.start, span.end);
    return !endsSentence.test(words) && !listed.test(words) && words.split(',').length <= mostTitleParts && words.split(/\s+/).length >= fewestTitleWords && isTitleCase(words);
  });
}

const fewestTitleWords = 5;
/** A line of names has capitals and more commas than a headline. */
const mostTitleParts = 2;

/** Who posted what, below a post that a page shows: "— Brannock Harbour (@harbour) May 3, 2031". */
const postedBy = /^[—–-]{1,2}\s*\S.{0,60}\(@\w{1,30}\).{0,40}\p{Nd}{4}$/u;
/** A post of fewer words, without an end, is a label for a picture or a link. */
const fewestPosted = 6;

/** Posts that say nothing, with the lines that say who posted them. */
function embedsAmong(text: string, spans: readonly Span[]): number[] {
  return [...spans.keys()].flatMap((i) => {
    const span = spans[i]!;
    if (i === 0 || span.end - span.start > longestLink || !postedBy.test(text.slice(span.start, span.end))) return [];
    const post = text.slice(spans[i - 1]!.start, spans[i - 1]!.end);
    return post.length <= longestLink && !endsSentence.test(post) && post.split(/\s+/).length < fewestPosted ? [i - 1, i] : [];
  });
}

/** What readers write has so many lines around it that no story has. */
const fewestOfComments = 2;

/** Index of the heading behind which readers have their say, below the story; undefined where there is none. */
function commentsFrom(text: string, spans: readonly Span[], kinds: readonly ParagraphKind[], { commented, formHeadings }: PageWords, { endings }: WebPageWords): number | undefined {
  const begun = kinds.indexOf('body');
  for (const [i, span] of spans.entries()) {
    if (begun < 0 || i <= begun || span.end - span.start > longestSubheading) continue;
    const heading = plain(text, span).replace(/^\(?\p{Nd}+\)? | ?\(?\p{Nd}+\)?:?$/gu, '');
    if (!endings.has(heading) && !formHeadings.has(heading)) continue;
    const around = spans.slice(i + 1).filter(({ start, end }) => end - start <= longestLink && anyOf(commented, text.slice(start, end)));
    if (around.length >= fewestOfComments) return i;
  }
  return undefined;
}

/** So many lines that are no sentences, one below the other, are links to other articles: a list that belongs to the story is introduced, or has marks. */
const fewestLinks = 3;
const longestLink = 160;
/** A paragraph as long as this that ends as a sentence does is the story's. */
const shortestOfStory = 80;
/** The mark of a list, or what a line tells of ("VERDICT: …"). */
const listed = /^(?:[-–—•*·▪●◦‣#>|]|\p{Nd}{1,3}[.)]\s|\p{Lu}{3,}:)/u;
const introduces = /[:;,][*_”"’]*$/;
/** What may stand between links without parting them. */
const between: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['boilerplate', 'date', 'caption', 'byline']);

/** Paragraphs behind the beginning of the story that are lines in a list of links. */
function linksAmong(text: string, spans: readonly Span[], kinds: readonly ParagraphKind[]): number[] {
  const links: number[] = [];
  let run: number[] = [];
  let hasBegun = false;
  let isIntroduced = false;
  const end = (): void => {
    if (run.length >= fewestLinks && !isIntroduced) links.push(...run);
    run = [];
  };
  for (const [i, span] of spans.entries()) {
    const kind = kinds[i]!;
    if (between.has(kind)) continue;
    if (hasBegun && span.end - span.start <= longestLink && isLink(text.slice(span.start, span.end))) {
      run.push(i);
      continue;
    }
    end();
    const close = text.slice(Math.max(span.start, span.end - 4), span.end).trim();
    hasBegun ||= kind === 'body' && span.end - span.start >= shortestOfStory && endsSentence.test(close);
    isIntroduced = introduces.test(close);
  }
  end();
  return links;
}

/** A short line without an end, as a headline is, perhaps cut off; no heading, and no speech. */
const isLink = (words: string): boolean =>
  (!endsSentence.test(words) || /(?:\.{3}|…)$/.test(words)) && !quotationMark.test(words) && !listed.test(words);

/** What the article's head says of a paragraph above the story: that it is the head's own, or the headline that it names. */
function kindByHead(text: string, span: Span, { end, source }: ArticleHead): ParagraphKind | undefined {
  if (span.start < end) return 'boilerplate';
  return source.headline !== undefined && span.end - span.start <= longestFurniture && plainWords(text.slice(span.start, span.end)) === plainWords(source.headline) ? 'headline' : undefined;
}

const plain = (text: string, span: Span): string =>
  span.end - span.start > longestFurniture ? '' : plainLine(text.slice(span.start, span.end));

function kindByWords(text: string, span: Span, { lines, boilerplate, dates, bylines, captions }: PageWords, { asides }: WebPageWords): ParagraphKind | undefined {
  if (span.end - span.start > longestFurniture) return undefined;
  const words = singleBlanks(text.slice(span.start, span.end)); // also spares the patterns from long runs of white space
  if (lines.has(plainLine(words)) || anyOf(boilerplate, words)) return 'boilerplate';
  if (anyOf(dates, words)) return 'date';
  if (anyOf(bylines, words)) return 'byline';
  if (quotationMark.test(words)) return undefined;
  if (anyOf(captions, words)) return 'caption';
  if (!listed.test(words) && anyOf(asides, words)) return 'boilerplate';
  return undefined;
}

/** The first paragraph, if it is short, is no sentence, and something follows. */
function isHeadline(text: string, spans: readonly Span[], i: number, first: number, before: readonly ParagraphKind[]): boolean {
  const span = spans[i]!;
  if (i > first + 3 || i === spans.length - 1 || before.includes('body') || span.end - span.start > longestHeadline) return false;
  const words = text.slice(span.start, span.end);
  return !/[,;:]$/.test(words) && (!endsSentence.test(words) || isTitleCase(words));
}

function isTitleCase(words: string): boolean {
  const long = words.split(/\s+/).filter((w) => /^[("“‘'$]*\p{L}{4,}/u.test(w));
  return long.length > 2 && long.every((w) => /^[("“‘'$]*\p{Lu}/u.test(w));
}

/** A short line inside the story that is no sentence. */
function isSubheading(text: string, spans: readonly Span[], i: number): boolean {
  const span = spans[i]!;
  const next = spans[i + 1];
  if (!next || i === 0 || span.end - span.start > longestSubheading) return false;
  const words = text.slice(span.start, span.end);
  return /^[\p{Lu}\p{Nd}]/u.test(words) && !endsSentence.test(words) && !quotationMark.test(words) && next.end - next.start > span.end - span.start && endsSentence.test(text.slice(Math.max(next.start, next.end - 4), next.end));
}
