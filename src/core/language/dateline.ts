import type { Span } from '../span';
import type { Paragraph, ParagraphKind } from './doc';

/** The words before a story that are no part of it, besides places and dates. */
export interface DatelineTables {
  /** What a story is called by its kind or its state ("breaking", "in pictures"): before a colon, a bar or a dash. In lower case. */
  readonly labels: readonly string[];
  /** Words of labels that name a speaker, and no place, before a colon ("moderator"). In lower case. */
  readonly speakers: readonly string[];
  /** By these words somebody talks himself. In lower case. */
  readonly talk: readonly string[];
}

/** The calendar of a language, in lower case. */
export interface Calendar {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
}

export interface DatelineWords {
  /** What is a dateline wherever a paragraph begins with it: up to a dash or a colon. */
  readonly certain: readonly RegExp[];
  /** The time of a post, or a date, before a capital. */
  readonly times: readonly RegExp[];
  /** A name in capitals and a colon, which may as well be the label of a speaker. */
  readonly beforeColon: RegExp;
  readonly labels: RegExp;
  readonly speakers: ReadonlySet<string>;
  readonly talk: RegExp;
}

const place = String.raw`\p{Lu}[\p{Lu}.'’/ -]{2,40}`;
const anyPlace = String.raw`\p{Lu}[\p{L}.'’/ -]{2,40}`;
const region = String.raw`(?:\s*[[(]\p{Lu}[\p{L}.' -]{1,30}[\])])?`;
const more = String.raw`(?:,\s+[\p{L}\p{Nd}.' ]{2,30}){0,3}`;
const agency = String.raw`\s*(?:\(\p{Lu}[\p{L}\p{Nd}.,/ -]{1,40}\)|/\p{Lu}[\p{L}\p{Nd}. -]{1,40}/)`;
const dash = String.raw`\s*(?:[—–―]|--?)\s+`;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const oneOf = (words: readonly string[]): string => `(?:${words.map(capital).join('|')})`;

const eitherCase = (word: string): string => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`;

/** Compiles what {@link leadOf} needs from a language's tables; `domains` are the ends of sites' names. */
export function datelineWords({ labels, speakers, talk }: DatelineTables, { weekdays, months, shortMonths }: Calendar, domains: readonly string[]): DatelineWords {
  const day = String.raw`(?:${oneOf([...months, ...shortMonths])}\.?\s+\p{Nd}{1,2}|\p{Nd}{1,2}\s+${oneOf([...months, ...shortMonths])}\.?)(?:,?\s+\p{Nd}{4})?`;
  const date = String.raw`(?:${oneOf(weekdays)},?\s+)?${day}`;
  const compiled = (pattern: string): RegExp => new RegExp(pattern, 'u');
  return {
    certain: [
      `^${place}${more}(?:${agency})?${dash}(?:${date}(?:${agency})?${dash})?`,
      `^${anyPlace}${more}${agency}(?:${dash}|:\\s+)`,
      String.raw`^${anyPlace}${region}${more},?\s+\(?${date}\)?(?:,\s+\p{Lu}{2,8})?(?:${agency})?(?:${dash}|:\s+)`, // "Accra, March 3, GNA -", "KUALA LUMPUR (March 3):"
      String.raw`^${anyPlace}${more}${dash}${date}(?:${agency})?${dash}`, // "Boston, Mass. — May 5, 2020 —"
      String.raw`^${anyPlace}${more}\s*--\s*${agency}\s*--\s*`, // "BOSTON--(BUSINESS WIRE)--"
      `^\\(\\p{Lu}[\\p{L}\\p{Nd}.,/ -]{1,40}\\)${dash}`,
      String.raw`^\p{L}[\p{L}\p{Nd}-]{1,30}\.(?:${domains.map(eitherCase).join('|')})${dash}(?=["“‘]?\p{Lu})`, // a site's name
    ].map(compiled),
    times: [
      String.raw`^(?:[01]?\p{Nd}|2[0-3])[.:][0-5]\p{Nd}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?::|\s*[|–—-])?\s+(?=["“‘]?\p{Lu}[\p{L}’' ])`, // the time of a post
      String.raw`^${oneOf(weekdays)}, \p{Lu}\p{Ll}+ \p{Nd}{1,2}, \p{Nd}{4} (?=["“]?\p{Lu})`,
    ].map(compiled),
    beforeColon: compiled(String.raw`^(${place}${region}${more})(?:${agency})?:\s+(?=\S)`),
    labels: new RegExp(String.raw`^(?:${labels.map((label) => label.replace(/ /g, String.raw`\s+`)).join('|')})(?:\s*[:|]|\s+[–—-])\s+(?=\S)`, 'iu'),
    speakers: new Set(speakers),
    talk: compiled(String.raw`(?<![\p{L}’'])(?:${talk.flatMap((word) => [word, capital(word)]).join('|')})(?![\p{L}])`),
  };
}

/** A paragraph as it stands in the article. */
export interface Opening {
  readonly text: string;
  readonly span: Span;
  readonly kind: ParagraphKind;
  /** Whether the story begins with it. */
  readonly opens: boolean;
  /** The paragraph that follows. */
  readonly next: Span | undefined;
}

/** The mark with which labels and what is certain end: most paragraphs have none, and are not searched for every length of what may stand before it. */
const closing = /[—–―|:-]\s|--/;

/** So many code units of a paragraph are looked at for words before the story, and so many behind them for what is told there. */
const longestLead = 140;
const told = 240;

/** The words before the story proper in a paragraph: a dateline ("KABUL, Aug. 24 (Reuters) —", "ISLAMABAD:") or a label ("BREAKING:"); undefined where there are none. */
export function leadOf({ text, span, kind, opens, next }: Opening, words: DatelineWords): Paragraph['dateline'] {
  if (kind !== 'body' && kind !== 'headline') return undefined;
  const head = text.slice(span.start, Math.min(span.end, span.start + longestLead));
  const closed = !closing.test(head) ? [] : kind === 'body' ? [words.labels, ...words.certain] : [words.labels];
  for (const pattern of kind === 'body' ? [...closed, ...words.times] : closed) {
    const found = pattern.exec(head)?.[0].trimEnd();
    if (found && span.start + found.length < span.end) return { start: span.start, end: span.start + found.length, ...(pattern === words.labels ? { isLabel: true } : {}) };
  }
  return kind === 'body' && opens ? placeBeforeColon(text, span, next, words) : undefined;
}

/** "ISLAMABAD: The government …": a name in capitals at the beginning of the story, unless it is a speaker's: one who talks himself, or takes turns. */
function placeBeforeColon(text: string, span: Span, next: Span | undefined, words: DatelineWords): Span | undefined {
  const found = words.beforeColon.exec(text.slice(span.start, Math.min(span.end, span.start + longestLead)));
  const name = found?.[1];
  if (!found || !name || name.toLowerCase().split(/[^\p{L}]+/u).some((word) => words.speakers.has(word))) return undefined;
  const end = span.start + found[0].trimEnd().length;
  const said = text.slice(end, Math.min(span.end, end + told)).replace(/["“][^"”]*(?:["”]|$)/gu, ' ');
  const goesOn = next ? text.slice(next.start, Math.min(next.end, next.start + longestLead)) : '';
  return words.talk.test(said) || words.beforeColon.test(goesOn) || text.includes(`${name}:`, end) ? undefined : { start: span.start, end };
}
