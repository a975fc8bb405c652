import type { Claimed } from '../../core/import/claimed';
import { blocksOf, namesOf } from './blocks';
import type { Page, PageElement } from './dom';
import { linkedArticles } from './jsonLd';

/** Names of `meta` elements, the most trusted first. */
const metaNames = {
  headlines: ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'citation_title', 'headline', 'title', 'hdl'],
  authors: ['author', 'article:author', 'article:author_name', 'og:article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'citation_author', 'byl', 'byline', 'authors', 'twitter:data1'],
  dates: [
    'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'article.published', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'published-date', 'publication_date',
    'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date', 'citation_publication_date', 'cxenseparse:recs:publishtime', 'iso-8601-publish-date', 'originalpublicationdate', 'pdate', 'ptime', 'date',
  ],
  publishers: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'publisher', 'apple-mobile-web-app-title', 'cre'],
  urls: ['og:url', 'parsely-link', 'twitter:url', 'dc.identifier'],
} as const;

/** What a page says of its article, and whom its byline names; a line that begins with "By" may name more. */
export interface ClaimedByPage extends Claimed {
  readonly shownAuthors: readonly string[];
}

/** What a page says of its article, by schema.org's data, `meta` elements, microdata and what is shown. Read before anything of the page is taken away. */
export function claimedByPage(page: Page, html: string): ClaimedByPage {
  const meta = metaOf(page);
  const told = (names: readonly string[]): string[] => names.flatMap((name) => meta.get(name) ?? []);
  const shown = shownHeadline(page);
  const title = page.querySelector('head title, title')?.textContent?.trim();
  const headlines = told(metaNames.headlines);
  const canonical = attribute(page, 'link[rel="canonical"]', 'href');
  const urls = [canonical, ...told(metaNames.urls), savedFrom(html)].filter((url) => url !== undefined);
  const linked = linkedArticles(page, urls.find((url) => /^https?:/i.test(url)), [...headlines, shown ?? '', title ?? ''].map((text) => text.toLowerCase()));
  const own = linked[0];
  const metaAuthors = metaNames.authors.map((name) => meta.get(name) ?? []);
  return {
    headlines: [...(own?.headline ? [own.headline] : []), ...headlines, ...textsOf(page, '[itemprop~="headline"]'), ...(title ? [title] : [])],
    shownHeadline: shown,
    authors: [own?.authors ?? [], ...metaAuthors],
    shownAuthors: authorsShown(page),
    dates: [...(own?.published ? [own.published] : []), ...told(metaNames.dates), ...datesShown(headPart(page) ?? page)],
    publishers: [...(own?.publisher ? [own.publisher] : []), ...told(metaNames.publishers), ...textsOf(page, '[itemprop~="publisher"] [itemprop~="name"]')],
    urls: [...urls, ...(own?.url ? [own.url] : [])],
  };
}

/** The contents of `meta` elements by their names in lower case. */
function metaOf(page: Page): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const name of ['property', 'name', 'itemprop']) {
      const key = element.getAttribute(name)?.trim().toLowerCase();
      if (key) for (const each of key.split(/\s+/)) found.set(each, [...(found.get(each) ?? []), content]);
    }
  }
  return found;
}

const attribute = (page: Page, selector: string, name: string): string | undefined => page.querySelector(selector)?.getAttribute(name)?.trim() || undefined;

const textOf = (element: PageElement): string => blocksOf(element).map(({ text }) => text).join(' ').trim();
/** Longer texts are no names and no dates. */
const longestText = 300;
const textsOf = (page: Page, selector: string): string[] =>
  [...page.querySelectorAll(selector)].slice(0, 20).map((element) => (element.getAttribute('content')?.trim() || textOf(element))).filter((text) => text && text.length <= longestText);

/** The address that a browser notes in a page that it saves. */
function savedFrom(html: string): string | undefined {
  const beginning = html.slice(0, 4_000);
  return (/<!--\s*saved from url=\(\d+\)\s*(https?:\S+?)\s*-->/i.exec(beginning) ?? /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\S+)/i.exec(beginning))?.[1];
}

/** The headline as the page shows it: the only heading of the first level, or the one that is named so. */
function shownHeadline(page: Page): string | undefined {
  for (const selector of ['h1[itemprop~="headline"]', 'article h1', 'main h1', 'h1', '[itemprop~="headline"]', '.entry-title', '.post-title', '.headline']) {
    const texts = [...page.querySelectorAll(selector)].slice(0, 5).filter((element) => !/ (?:logo|site title|site name|brand|masthead) /.test(namesOf(element))).map(textOf).filter((text) => text && text.length <= longestText);
    if (texts.length === 1 || (texts.length && selector !== 'h1')) return texts[0];
  }
  return undefined;
}

const isByline = / (?:byline|bylines|author name|author names|article author|post author|entry author|authors|author|by line|byl|writer|contributors?) /;

/** Who wrote the article as the page shows it. */
function authorsShown(page: Page): string[] {
  for (const selector of ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', 'a[rel~="author"]', '.byline a, .author a', '[class*="byline" i]', '[class*="author" i]']) {
    const elements = [...page.querySelectorAll(selector)].slice(0, 12).filter((element) => selector.startsWith('[itemprop') || selector.startsWith('a[rel') || isByline.test(namesOf(element)) || isByline.test(namesOf(element.parentNode ?? element)));
    const texts = elements.map((element) => element.getAttribute('content')?.trim() || textOf(element)).filter((text) => text && text.length <= 120);
    if (texts.length) return selector.startsWith('[class') ? texts.slice(0, 1) : texts;
  }
  return [];
}

/** The part of the page that the headline stands in, and no other story: the largest without another article. */
function headPart(page: Page): PageElement | undefined {
  let part: PageElement | null | undefined = page.querySelector('article h1, main h1, h1, [itemprop~="headline"], .entry-title');
  if (!part) return undefined;
  const isWhole = (element: PageElement): boolean => element.localName === 'body' || element.localName === 'html';
  for (let around = part.parentNode; around && !isWhole(around) && articlesIn(around).every((other) => holds(other, part!)); around = around.parentNode) part = around;
  return part;
}

const articlesIn = (part: PageElement): PageElement[] => [...part.querySelectorAll('article')];

function holds(outer: PageElement, inner: PageElement): boolean {
  for (let each: PageElement | null = inner; each; each = each.parentNode) if (each === outer) return true;
  return false;
}

/** When the article was published as a part of the page shows it. */
function datesShown(page: PageElement): string[] {
  const found: string[] = [];
  const add = (text: string | null | undefined): void => {
    if (text?.trim() && text.length <= longestText) found.push(text.trim());
  };
  for (const element of page.querySelectorAll('[itemprop~="datePublished"]')) add(element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element));
  for (const selector of ['time[pubdate]', 'time.published', 'article time', 'main time', 'time', 'abbr.published']) for (const element of page.querySelectorAll(selector)) add(element.getAttribute('datetime') ?? element.getAttribute('title') ?? textOf(element));
  for (const element of [...page.querySelectorAll('[class*="date" i], [class*="publish" i], [class*="time" i], [class*="posted" i], [class*="byline" i], [class*="meta" i]')].slice(0, 60)) if (element.localName !== 'body') add(shortText(element));
  return found;
}

/** The text of an element that holds little. */
const shortText = (element: PageElement): string => ((element.textContent ?? '').length <= 2 * longestText ? textOf(element) : '');
