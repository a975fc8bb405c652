import type { Credit, CreditPlace } from '../../core/import/bylines/credit';
import type { Claimed } from '../../core/import/claimed';
import { blocksOf, isHidden, namesOf } from './blocks';
import { isElement, isText, type Page, type PageElement, type PageNode } from './dom';
import { linkedArticles } from './jsonLd';
import { onOneLine } from '../../core/language/plainWords';

/** Names of `meta` elements, the most trusted first. */
const metaNames = {
  headlines: ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'citation_title', 'headline', 'title', 'hdl'],
  authors: ['author', 'article:author', 'article:author_name', 'og:article:author', 'authors'],
  authorsOfServices: ['parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'citation_author', 'byl', 'byline', 'author.name', 'cxenseparse:author', 'twitter:data1'],
  dates: [
    'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'article.published', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'published-date', 'publication_date',
    'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date', 'citation_publication_date', 'cxenseparse:recs:publishtime', 'iso-8601-publish-date', 'originalpublicationdate', 'pdate', 'ptime', 'date',
  ],
  publishers: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'citation_journal_title', 'publisher', 'apple-mobile-web-app-title', 'cre'],
  urls: ['og:url', 'parsely-link', 'twitter:url', 'dc.identifier'],
} as const;

/** What a page says of its article, and what may say who wrote it. */
export interface ClaimedByPage extends Claimed {
  readonly credits: readonly Credit[];
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
  const shownDates = datesShown(headPart(page) ?? page);
  return {
    headlines: [...(own?.headline ? [own.headline] : []), ...headlines, ...textsOf(page, '[itemprop~="headline"]'), ...(title ? [title] : [])],
    shownHeadline: shown,
    credits: [
      ...creditsOf('named', authorsShown(page)), ...creditsOf('marked', authorsMarked(page)), ...creditsOf('ownData', own?.authors ?? []),
      ...creditsOf('meta', told(metaNames.authors)), ...creditsOf('service', told(metaNames.authorsOfServices)), ...creditsOf('otherData', linked.slice(1).filter(({ headline }) => headline !== own?.headline).flatMap(({ authors }) => authors)),
    ],
    dates: [...(own?.published ? [own.published] : []), ...told(metaNames.dates), ...shownDates.dates],
    changes: shownDates.changes,
    publishers: [...(own?.publisher ? [own.publisher] : []), ...told(metaNames.publishers), ...textsOf(page, '[itemprop~="publisher"] [itemprop~="name"]')],
    urls: [...urls, ...(own?.url ? [own.url] : [])],
  };
}

const creditsOf = (place: CreditPlace, texts: readonly string[]): Credit[] => texts.map((text, i) => ({ place, text, isLater: i > 0 }));

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

const isKicker = / (?:kicker|eyebrow|overline|label|category|flag|section name|strap|tag) /;

/** The words of a headline without those of the label before it. */
function headlineText(element: PageElement): string {
  const text = textOf(element);
  const label = [...element.querySelectorAll('*')].find((part) => isKicker.test(namesOf(part)));
  const words = label ? textOf(label) : '';
  return words && text.startsWith(words) && text.length > words.length ? text.slice(words.length).replace(/^[\s:|–—-]+/u, '') : text;
}

/** The headline as the page shows it: the only heading of the first level, or the one that is named so. */
function shownHeadline(page: Page): string | undefined {
  for (const selector of ['h1[itemprop~="headline"]', 'article h1', 'main h1', '.hentry .entry-title', 'h1', '[itemprop~="headline"]', '.entry-title', '.post-title', '.headline']) {
    const texts = [...page.querySelectorAll(selector)].slice(0, 5).filter((element) => !/ (?:logo|site title|site name|brand|masthead) /.test(namesOf(element))).map(headlineText).filter((text) => text && text.length <= longestText);
    if (new Set(texts).size === 1 || (texts.length && selector !== 'h1' && !selector.startsWith('.hentry'))) return texts[0];
  }
  return undefined;
}

const isByline = / (?:byline|bylines|by line|byl|author name|author names|author byline|article author|post author|entry author|authors|author|writer|contributors?|contributor info) /;
/** Elements that may be named so. */
const isElsewhere = / (?:comment|comments|form|reply|respond|related|teaser|bio|box) /;
const maybeByline = ['class', 'id', 'data-testid', 'data-qa', 'data-component', 'aria-label'].flatMap((name) => ['by', 'author', 'writer', 'contributor'].map((word) => `[${name}*="${word}" i]`)).join(',');
const longestByline = 200;

/** Who is marked as an author: by microdata, by a link's relation, by a card of the format hAtom. */
function authorsMarked(page: Page): string[] {
  for (const selector of ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', 'a[rel~="author"]', '.hentry .fn']) {
    const texts = [...page.querySelectorAll(selector)].filter(isHere).slice(0, 12).map((element) => element.getAttribute('content')?.trim() || textOf(element)).filter((text) => text && text.length <= 120);
    if (texts.length) return texts;
  }
  return [];
}

/** Whether an element stands in none of the parts in which others than the article's writers are named. */
const isHere = (element: PageElement): boolean => !isElsewhere.test(namesOf(element)) && !isElsewhere.test(namesOf(element.parentNode ?? element));

/** The lines of the first part of a page that is named as a byline. */
function authorsShown(page: Page): string[] {
  const named = [...page.querySelectorAll(maybeByline)].slice(0, 200).filter((element) => isByline.test(namesOf(element)) && isHere(element) && (element.textContent ?? '').length <= longestByline);
  const lines = [...named, ...(headPart(page)?.querySelectorAll('address') ?? [])].map((element) => blocksOf(element).flatMap(({ text }) => text.split('\n')).filter((text) => text && text.length <= longestByline));
  return lines.find((texts) => texts.length > 0) ?? [];
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

const isChange = / (?:updated?|modified|revised|date modified|last modified|last updated) /;

/** When the article was published, and when changed, as a part of the page shows it. */
function datesShown(part: PageElement): { readonly dates: readonly string[]; readonly changes: readonly string[] } {
  const dates: string[] = [];
  const changes: string[] = [];
  const add = (element: PageElement, text: string | null | undefined): void => {
    if (text?.trim() && text.length <= longestText) (tellsOfChange(element) ? changes : dates).push(text.trim());
  };
  for (const element of part.querySelectorAll('[itemprop~="datePublished"]')) add(element, element.getAttribute('datetime') ?? element.getAttribute('content') ?? wordsOf(element));
  for (const selector of ['time[pubdate]', 'time.published', 'article time', 'main time', 'time', 'abbr.published', '[datetime]']) for (const element of part.querySelectorAll(selector)) add(element, element.getAttribute('datetime') ?? element.getAttribute('title') ?? wordsOf(element));
  for (const element of [...part.querySelectorAll('[class*="date" i], [class*="publi" i], [class*="time" i], [class*="posted" i], [class*="byline" i], [class*="meta" i]')].slice(0, 60)) if (element.localName !== 'body' && (element.textContent ?? '').length <= 2 * longestText) add(element, wordsOf(element));
  for (const element of part.querySelectorAll('[aria-label]')) add(element, element.getAttribute('aria-label')); // told to those only who have the page read out
  return { dates, changes };
}

/** Whether an element, or one close around it, is named as what tells of a change. */
function tellsOfChange(element: PageElement): boolean {
  for (let each: PageElement | null = element, i = 0; each && i < 3; each = each.parentNode, i++) if (isChange.test(namesOf(each))) return !/ (?:published|date published) /.test(namesOf(each));
  return isChange.test(` ${wordBefore(element)} `);
}

/** The last word before an element, within its parent. */
function wordBefore(element: PageElement): string {
  let before = '';
  for (const node of Array.from(element.parentNode?.childNodes ?? [])) {
    if (node === element) break;
    before += ` ${node.textContent ?? ''}`;
  }
  return /(\p{L}+)[^\p{L}]*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
}

/** The words of an element, those of each part of it apart: what stands side by side on the screen may have no blank between. */
function wordsOf(element: PageElement): string {
  const texts: string[] = [];
  const visit = (node: PageNode): void => {
    if (isText(node)) texts.push(node.textContent ?? '');
    else if (isElement(node) && !isHidden(node)) for (const child of Array.from(node.childNodes)) visit(child);
  };
  visit(element);
  return onOneLine(texts.join(' '));
}
