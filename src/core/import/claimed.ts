import type { ArticleSource } from '../language/articleHead';
import { daysIn } from '../formats/articleDays';
import type { PageLexicon } from '../language/language';
import { plainWords } from '../language/plainWords';

/** What a document says of its article, in several places: each list begins with what is trusted most. */
export interface Claimed {
  readonly headlines: readonly string[];
  /** The headline as it stands above the story. */
  readonly shownHeadline?: string | undefined;
  /** When it was published. A text in words may tell of changes too. */
  readonly dates: readonly string[];
  /** When it was last changed: told where nothing says when it was published. */
  readonly changes?: readonly string[];
  readonly publishers: readonly string[];
  readonly urls: readonly string[];
}

/** What is longer tells nothing of an article, in code units. */
const longestTold = 2_000;
const onOneLine = (text: string): string => text.slice(0, longestTold).replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();

/** Where a document says that its article stands. */
export const urlOf = ({ urls }: Pick<Claimed, 'urls'>): string | undefined => urls.map(onOneLine).find((address) => /^https?:\/\/\S+$/i.test(address));

/** Whom a document names as the publisher of its article. */
export const publisherOf = ({ publishers }: Pick<Claimed, 'publishers'>): string | undefined =>
  publishers.map((name) => onOneLine(name).split(' | ')[0]!).find((name) => name && !/^(?:https?:|@|www\.)/i.test(name) && name.length <= longestName);

/** Of all that a document says of its article, what is told as known; `authors` are those who wrote it. */
export function knownOf(claimed: Claimed, authors: readonly string[], lexicon: PageLexicon): ArticleSource {
  const url = urlOf(claimed);
  const publisher = publisherOf(claimed);
  const headline = headlineOf(claimed, publisher, url);
  const date = firstTime(claimed.dates.map((text) => partsOfDate(text, lexicon).published), lexicon) ?? (url === undefined ? undefined : dayOfAddress(url))
    ?? firstTime([...claimed.dates.map((text) => partsOfDate(text, lexicon).changed), ...(claimed.changes ?? [])], lexicon);
  return {
    ...(headline ? { headline } : {}), ...(authors.length ? { author: authors.join(', ') } : {}), ...(date ? { date } : {}),
    ...(url ? { url } : {}), ...(publisher ? { publisher } : {}),
  };
}

const firstTime = (texts: readonly string[], lexicon: PageLexicon): string | undefined => texts.map((text) => timeOf(text, lexicon)).find((time) => time !== undefined);

/** What a text says of publication, and what of changes: "4 May 2031, updated 5 May", "Updated: … Published: …". */
function partsOfDate(text: string, { publishers }: PageLexicon): { readonly published: string; readonly changed: string } {
  const plain = onOneLine(text);
  const said = (words: ReadonlySet<string>): string => `\\b(?:${[...words].join('|')})`;
  const parts = plain.split(new RegExp(`(?=${said(publishers.published)})|(?=${said(publishers.updated)})`, 'i'));
  const isChange = new RegExp(`^${said(publishers.updated)}`, 'i');
  return { published: parts.filter((part) => !isChange.test(part)).join(' '), changed: parts.filter((part) => isChange.test(part)).join(' ') };
}

const longestName = 120;
const longestHeadline = 400;

/** What separates a headline from the name of the site. */
const separator = /\s+(?:[|–—·•»:~]|-{1,2}|::)\s+/u;

/** The headline: as it is shown above the story, unless that is the site's name, else as the page's data tell it, without the site's name. */
function headlineOf({ headlines, shownHeadline }: Claimed, publisher: string | undefined, url: string | undefined): string | undefined {
  const shown = onOneLine(shownHeadline ?? '');
  const told = headlines.map((headline) => withoutSite(onOneLine(headline), publisher, url)).filter((headline) => headline && headline.length <= longestHeadline);
  return shown && shown.length <= longestHeadline && !isNameOf(plainWords(shown), plainWords(publisher ?? '')) ? shown : told[0];
}

/** A headline without the name of the site at its end or its beginning. */
function withoutSite(headline: string, publisher: string | undefined, url: string | undefined): string {
  const parts = headline.split(separator);
  if (parts.length < 2) return headline;
  const site = plainWords(publisher ?? '');
  const host = plainWords(/^https?:\/\/(?:www\.)?([^/:]+)/i.exec(url ?? '')?.[1]?.replace(/\.\w+$/, '') ?? '').replaceAll(' ', '');
  const isSite = (part: string): boolean => {
    const name = plainWords(part);
    return name !== '' && (isNameOf(name, site) || isNameOf(name.replaceAll(' ', ''), host));
  };
  const last = parts.at(-1)!;
  if (isSite(last)) return withoutSite(headline.slice(0, headline.lastIndexOf(last)).replace(/\s+\S{1,2}\s+$/u, ''), publisher, url);
  const first = parts[0]!;
  if (isSite(first)) return headline.slice(first.length).replace(/^\s+\S{1,2}\s+/u, '');
  return headline;
}

/** Letters that a name may have more than another and still be the same ("The Guardian", "Guardian"). */
const mostMore = 8;

const isNameOf = (name: string, site: string): boolean => site !== '' && (name === site || (site.includes(name) && name.length > 1) || (name.includes(site) && name.length <= site.length + mostMore));

/** A time as ISO 8601 has it, with the hour where it is told; undefined for what names no day for certain. */
export function timeOf(text: string, lexicon: PageLexicon): string | undefined {
  const plain = onOneLine(text);
  const iso = /^((?:19|20)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(plain);
  if (iso) {
    const [, day = '', clock, zone] = iso;
    if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return undefined;
    return clock && clock !== '00:00:00' ? `${day}T${clock}${zone === undefined ? '' : zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`}` : day;
  }
  if (/^\d{10}(?:\d{3})?$/.test(plain)) {
    const time = new Date(Number(plain.padEnd(13, '0')));
    return time.getUTCFullYear() >= 1990 ? `${time.toISOString().slice(0, 19)}Z` : undefined;
  }
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/.exec(plain);
  if (packed) return timeOf(packed.slice(1, 4).join('-'), lexicon);
  const [day] = daysIn(plain, lexicon);
  const [, clock, hours, minutes] = /\b(\d\d:\d\d(?::\d\d)?)\s+([+-]\d\d)(\d\d)\b/.exec(plain) ?? []; // as mails have it
  return day && clock ? `${day}T${clock}${hours}:${minutes}` : day;
}

/** The day in an address such as "/2031/05/04/". */
function dayOfAddress(url: string): string | undefined {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:\/|-|$)/.exec(url) ?? [];
  const date = `${year}-${month}-${day}`;
  return year !== undefined && !Number.isNaN(Date.parse(date)) ? date : undefined;
}
