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

/** Of all that a document says of its article, what is told as known. */
export function knownOf(claimed: Claimed, lexicon: PageLexicon): ArticleSource {
  const url = claimed.urls.map(onOneLine).find((address) => /^https?:\/\/\S+$/i.test(address));
  const publisher = claimed.publishers.map((name) => onOneLine(name).split(' | ')[0]!).find((name) => name && !/^(?:https?:|@|www\.)/i.test(name) && name.length <= longestName);
  const headline = headlineOf(claimed, publisher, url);
  const author = claimed.authors.map((names) => authorsOf(names, publisher, lexicon)).find((names) => names.length > 0);
  const date = firstTime(claimed.dates.map((text) => partsOfDate(text, lexicon).published), lexicon) ?? (url === undefined ? undefined : dayOfAddress(url))
    ?? firstTime([...claimed.dates.map((text) => partsOfDate(text, lexicon).changed), ...(claimed.changes ?? [])], lexicon);
  return {
    ...(headline ? { headline } : {}), ...(author ? { author: author.join(', ') } : {}), ...(date ? { date } : {}),
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

/** The names in what a page says of who wrote it. */
function authorsOf(names: readonly string[], publisher: string | undefined, { webPage }: PageLexicon): string[] {
  const found: string[] = [];
  for (const text of names) {
    if (plainWords(text) === plainWords(publisher ?? '')) continue;
    for (const [i, name] of peopleIn(onOneLine(text), webPage).entries()) {
      const key = plainWords(name);
      const isPublisher = i === 0 ? key === plainWords(publisher ?? '') : isNameOf(key, plainWords(publisher ?? ''));
      if (key && !isPublisher && !found.some((other) => plainWords(other) === key)) found.push(name);
    }
  }
  return found.length <= 12 ? found : [];
}

function peopleIn(text: string, { authors }: PageLexicon['webPage']): string[] {
  const said = text.split(/\s*[|•·–—]\s*/u).find((part) => part && !authors.others.test(part)) ?? '';
  const names = said.replace(authors.by, '').replace(/\s*\S+@\S+\.\S+\s*/g, ' ').replace(/\s*(?:@\w+|\([^)]*\))\s*/g, ' ').trim();
  if (!names || authors.others.test(names) || /https?:\/\/|^www\.|\.com\b/i.test(names)) return [];
  const parts = names.split(authors.joins).map((part) => part.replace(authors.places, '').trim()).filter(Boolean);
  const isPlace = (part: string): boolean => authors.office.test(parts[0] ?? '') && !part.includes(' '); // "By Our Correspondent, Tarnow"
  const people = parts.filter((part, i) => !authors.office.test(part) && !authors.others.test(part) && !isPlace(part) && (i === 0 || !(authors.roles.test(part) || abbreviation.test(part)))).map((part) => part.replace(/^[\s,;:-]+|[\s,;:.-]+$/gu, (edge) => (edge.startsWith('.') ? edge.slice(0, 1) : '')));
  return people.filter((name) => isName(name) && !authors.nobody.test(name)).map(inNameCase);
}

/** What stands behind a name as a degree, or for whom somebody works: "MD", "CNN". */
const abbreviation = /^\p{Lu}{2,5}\.?$/u;

/** Whether words can name somebody: no login, no address, no number. */
const isName = (name: string): boolean =>
  /\p{L}{2}/u.test(name) && /\p{Lu}|\p{Lo}/u.test(name) && name.length <= 60 && name.split(' ').length <= 6 && !/\p{N}{2}|[/\\]|\.\w{2,4}$/u.test(name);

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
