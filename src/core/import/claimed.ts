import type { ArticleSource } from '../language/articleHead';
import { daysIn } from '../formats/articleDays';
import type { PageLexicon } from '../language/language';
import { plainWords } from '../language/plainWords';

/** What a document says of its article, in several places: each list begins with what is trusted most. */
export interface Claimed {
  readonly headlines: readonly string[];
  /** The headline as it stands above the story. */
  readonly shownHeadline?: string | undefined;
  readonly authors: readonly (readonly string[])[];
  readonly dates: readonly string[];
  readonly publishers: readonly string[];
  readonly urls: readonly string[];
}

/** What is longer tells nothing of an article, in code units. */
const longestTold = 2_000;
const onOneLine = (text: string): string => text.slice(0, longestTold).replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();

/** Of all that a document says of its article, what is told as known. */
export function knownOf(claimed: Claimed, lexicon: PageLexicon): ArticleSource {
  const url = claimed.urls.map(onOneLine).find((address) => /^https?:\/\/\S+$/i.test(address));
  const publisher = claimed.publishers.map((name) => onOneLine(name).split(' | ')[0]!).find((name) => name && !/^(?:https?:|@|www\.)/i.test(name) && name.length <= longestName);
  const headline = headlineOf(claimed, publisher, url);
  const author = claimed.authors.map((names) => authorsOf(names, publisher, lexicon)).find((names) => names.length > 0);
  const date = claimed.dates.map((text) => timeOf(text, lexicon)).find((time) => time !== undefined) ?? (url === undefined ? undefined : dayOfAddress(url));
  return {
    ...(headline ? { headline } : {}), ...(author ? { author: author.join(', ') } : {}), ...(date ? { date } : {}),
    ...(url ? { url } : {}), ...(publisher ? { publisher } : {}),
  };
}

const longestName = 120;
const longestHeadline = 400;

/** What separates a headline from the name of the site. */
const separator = /\s+(?:[|–—·•»:~]|-{1,2}|::)\s+/u;

/** The headline: as the page's data tell it, without the site's name; as it is shown where the data cut it off or say the same. */
function headlineOf({ headlines, shownHeadline }: Claimed, publisher: string | undefined, url: string | undefined): string | undefined {
  const shown = onOneLine(shownHeadline ?? '');
  const told = headlines.map((headline) => withoutSite(onOneLine(headline), publisher, url)).filter((headline) => headline && headline.length <= longestHeadline);
  if (!shown) return told[0];
  if (!told.length) return shown.length <= longestHeadline ? shown : undefined;
  const plain = plainWords(shown);
  const isSame = told.some((headline) => {
    const other = plainWords(headline.replace(/(?:…|\.\.\.)$/, ''));
    return other !== '' && (plain.startsWith(other) || other.startsWith(plain) || sharedWords(plain, other) >= 0.6);
  });
  return isSame ? shown : told[0];
}

function sharedWords(a: string, b: string): number {
  const words = new Set(a.split(' '));
  const others = b.split(' ');
  return others.filter((word) => words.has(word)).length / Math.max(words.size, others.length);
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

/** The names in what a page says of who wrote it. */
function authorsOf(names: readonly string[], publisher: string | undefined, { webPage }: PageLexicon): string[] {
  const found: string[] = [];
  for (const text of names) {
    for (const name of peopleIn(onOneLine(text), webPage)) {
      const key = plainWords(name);
      if (key && key !== plainWords(publisher ?? '') && !found.some((other) => plainWords(other) === key)) found.push(name);
    }
  }
  return found.length <= 12 ? found : [];
}

function peopleIn(text: string, { authors }: PageLexicon['webPage']): string[] {
  const said = text.replace(authors.by, '').replace(/\s*[|•·–—].*$/u, '').replace(/\s*\S+@\S+\.\S+\s*/g, ' ').replace(/\s*\(?@\w+\)?\s*/g, ' ').trim();
  if (!said || /https?:\/\/|^www\.|\.com\b/i.test(said)) return [];
  const parts = said.split(authors.joins).map((part) => part.trim()).filter(Boolean);
  const people = parts.filter((part, i) => i === 0 || !authors.roles.test(part)).map((part) => part.replace(/^[\s,;:-]+|[\s,;:.-]+$/gu, (edge) => (edge.startsWith('.') ? edge.slice(0, 1) : '')));
  return people.filter((name) => /\p{L}{2}/u.test(name) && name.length <= 60 && name.split(' ').length <= 6 && !/\p{N}{2}|[/\\]|\.\w{2,4}$/u.test(name) && !authors.nobody.test(name)).map(inNameCase);
}

/** "ADA VOSS" is "Ada Voss". */
const inNameCase = (name: string): string =>
  name.length > 4 && name.includes(' ') && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name) ? name.toLowerCase().replace(/(?<=^|[\s'’.-])\p{Ll}/gu, (letter) => letter.toUpperCase()) : name;

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
