import type { Entity, Gender, QuoteType, SourceKind } from '../analysis/analysis';
import type { Mark } from '../article/mark';
import type { CheckStatus } from '../article/review/claimCheck';
import { checksOf, claimsMarked, speakersOf } from '../formats/summary';
import { claimantName, claimWords } from '../formats/claimSource';
import type { Exported } from '../formats/exported';
import { quoteTypes } from '../formats/tagged';
import { onOneLine } from '../language/plainWords';
import { byReadingOrder } from '../span';

/** What a report is made of: an article, its text and where it is from. */
export type Reported = Omit<Exported, 'words'>;

/** A quote as the report shows it. */
export interface ReportedQuote {
  /** The {@link Mark.key} to go to. */
  readonly mark: string;
  readonly type: QuoteType;
  /** How many words it has. */
  readonly words: number;
  /** Where it begins and ends, as shares of the article from 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** What is said, on one line. */
  readonly said: string;
}

/** Somebody who speaks in the article. */
export interface ReportedSpeaker {
  /** Empty for quotes of which nobody is known to say them. */
  readonly name: string;
  readonly description: string;
  /** Null where the article does not tell. */
  readonly sourceKind: SourceKind | null;
  readonly gender: Gender | null;
  readonly isPerson: boolean;
  readonly quotes: readonly ReportedQuote[];
  /** How many words they are given, a type of quote each, and in all. */
  readonly words: Readonly<Record<QuoteType, number>>;
  readonly allWords: number;
}

/** Speakers who have something in common; null where the article does not tell it. */
export interface SpeakerGroup<K> {
  readonly of: K | null;
  readonly speakers: number;
  readonly words: number;
  readonly quotes: number;
  /** The first quote of theirs. */
  readonly mark: string;
}

export interface ReportedPlace {
  readonly name: string;
  /** ISO 3166-1 alpha-2; null where it lies in none or is not known. */
  readonly country: string | null;
  /** Degrees, WGS 84; null where it is not known where it is. */
  readonly at: { readonly lat: number; readonly lon: number } | null;
  /** Where the article names it, in reading order. */
  readonly marks: readonly string[];
}

export interface ReportedClaim {
  readonly mark: string;
  readonly words: string;
  /** Null where the article itself claims it. */
  readonly claimant: string | null;
  /** From 0 to 1: how much it is worth checking. */
  readonly score: number;
  readonly status: CheckStatus | null;
}

/**
 * How what is quoted is shared out, with the numbers that say so. none: nobody is quoted; one: a single speaker; most: one has more than
 * half of the words; spread: nobody has.
 */
export type Balance =
  | { readonly kind: 'none' }
  | { readonly kind: 'one' | 'most' | 'spread'; readonly name: string; /** Words of the one who is given most, and of all who are quoted; those of a quote told inside another count for both speakers. */ readonly words: number; readonly of: number; readonly speakers: number };

/** What an editor wants to see of an article at a glance. */
export interface Report {
  readonly title: string;
  /** How many words the article has, and how many of them lie within quotes that bear a mark, each once. */
  readonly words: number;
  readonly quotedWords: number;
  readonly quotes: number;
  /** Who is given most words first; last, what nobody is known to say. */
  readonly speakers: readonly ReportedSpeaker[];
  readonly sourceKinds: readonly SpeakerGroup<SourceKind>[];
  /** Of the persons among the speakers. */
  readonly genders: readonly SpeakerGroup<Gender>[];
  /** Most named first. */
  readonly places: readonly ReportedPlace[];
  /** Best worth checking first. */
  readonly claims: readonly ReportedClaim[];
  readonly balance: Balance;
}

const word = /[\p{L}\p{N}\p{M}]+(?:[.,'’ʼ‑-][\p{L}\p{N}\p{M}]+)*/gu;
/** How many words a text has: runs of letters and digits, with the apostrophes, points and hyphens inside them. */
export const countWords = (text: string): number => text.match(word)?.length ?? 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function speakersIn(exported: Reported): ReportedSpeaker[] {
  const { article, text } = exported;
  const marks = new Map(article.marks.flatMap((mark) => (mark.kind === 'quote' ? [[mark.id, mark] as const] : [])));
  const quoteOf = (mark: Mark, type: QuoteType): ReportedQuote => {
    const pieces = mark.spans.map(({ start, end }) => text.slice(start, end));
    return { mark: mark.key, type, words: sum(pieces.map(countWords)), from: mark.start / text.length, to: mark.end / text.length, said: pieces.map(onOneLine).join(' … ') };
  };
  const speakers = speakersOf(exported).map(({ entity, name, quotes }): ReportedSpeaker => {
    const reported = quotes.flatMap(({ id, type }) => {
      const mark = marks.get(id);
      return mark ? [quoteOf(mark, type)] : [];
    }).sort((a, b) => a.from - b.from);
    const ofType = (type: QuoteType): number => sum(reported.filter((quote) => quote.type === type).map(({ words }) => words));
    const words = Object.fromEntries(quoteTypes.map((type) => [type, ofType(type)])) as Record<QuoteType, number>;
    return { name, description: entity?.description ?? '', sourceKind: entity?.sourceKind ?? null, gender: entity?.gender ?? null, isPerson: isPerson(entity), quotes: reported, words, allWords: sum(Object.values(words)) };
  });
  return speakers.sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.allWords - a.allWords);
}

const isPerson = (entity: Entity | undefined): boolean => entity?.kind === 'person';

/** The speakers in groups, the one with most words first; who belongs to none, last. */
function grouped<K>(speakers: readonly ReportedSpeaker[], groupOf: (speaker: ReportedSpeaker) => K | null): SpeakerGroup<K>[] {
  const groups = new Map<K | null, ReportedSpeaker[]>();
  for (const speaker of speakers) {
    const of = groupOf(speaker);
    const group = groups.get(of);
    if (group) group.push(speaker);
    else groups.set(of, [speaker]);
  }
  const made = [...groups].map(([of, all]): SpeakerGroup<K> => {
    const quotes = all.flatMap((speaker) => speaker.quotes).sort((a, b) => a.from - b.from);
    return { of, speakers: all.length, words: sum(all.map(({ allWords }) => allWords)), quotes: quotes.length, mark: quotes[0]?.mark ?? '' };
  });
  return made.sort((a, b) => Number(a.of === null) - Number(b.of === null) || b.words - a.words);
}

function placesIn({ article }: Reported): ReportedPlace[] {
  const places = new Map<string, ReportedPlace & { readonly marks: string[] }>();
  for (const { kind, id, state, key, entity } of article.marks) {
    const location = kind === 'location' && state !== 'rejected' ? article.locations.get(id) : undefined;
    if (!location) continue;
    const { name, country = null, lat, lon } = location;
    const of = entity ?? name;
    const place = places.get(of);
    const at = lat === undefined || lon === undefined ? null : { lat, lon };
    places.set(of, { name: place?.name ?? name, country: place?.country ?? country, at: place?.at ?? at, marks: [...(place?.marks ?? []), key] });
  }
  return [...places.values()].sort((a, b) => b.marks.length - a.marks.length);
}

function claimsIn({ article, text }: Reported): ReportedClaim[] {
  const checks = checksOf(article);
  const keys = new Map(article.marks.flatMap((mark) => (mark.kind === 'claim' ? [[mark.id, mark.key] as const] : [])));
  return claimsMarked(article).map((claim) => ({
    mark: keys.get(claim.id) ?? '', words: claimWords(claim, text), claimant: claimantName(article, claim, text) ?? null, score: claim.score, status: checks.get(claim.id)?.status ?? null,
  }));
}

function balanceOf(speakers: readonly ReportedSpeaker[], of: number): Balance {
  const told = speakers.filter(({ name }) => name);
  const [first] = told;
  if (!first || !of) return { kind: 'none' };
  const numbers = { name: first.name, words: first.allWords, of, speakers: told.length };
  return { kind: first.allWords === of && told.length === 1 ? 'one' : first.allWords * 2 > of ? 'most' : 'spread', ...numbers };
}

/** How many words lie within quotes, those of a quote told inside another once. */
function wordsOnce({ article, text }: Reported): number {
  let words = 0;
  let reached = 0;
  const spans = article.marks.flatMap(({ kind, state, spans: pieces }) => (kind === 'quote' && state !== 'rejected' ? pieces : []));
  for (const { start, end } of [...spans].sort(byReadingOrder)) {
    words += countWords(text.slice(Math.max(start, reached), Math.max(end, reached)));
    reached = Math.max(reached, end);
  }
  return words;
}

/** The report of an article, as it stands with what was decided. Pure; a few milliseconds for an article of some thousand words. */
export function reportOf(exported: Reported): Report {
  const { text, source, name } = exported;
  const speakers = speakersIn(exported);
  const given = sum(speakers.map(({ allWords }) => allWords));
  const told = speakers.filter((speaker) => speaker.name);
  return {
    title: source.headline ?? name, words: countWords(text), quotedWords: wordsOnce(exported), quotes: sum(speakers.map(({ quotes }) => quotes.length)), speakers,
    sourceKinds: grouped(told, ({ sourceKind }) => sourceKind),
    genders: grouped(told.filter((speaker) => speaker.isPerson), ({ gender }) => gender),
    places: placesIn(exported), claims: claimsIn(exported), balance: balanceOf(speakers, given),
  };
}

/** Every place of the article that the report can go to. */
export const goesTo = ({ speakers, places, claims }: Report): string[] => [...speakers.flatMap(({ quotes }) => quotes.map(({ mark }) => mark)), ...places.flatMap(({ marks }) => marks), ...claims.map(({ mark }) => mark)];

