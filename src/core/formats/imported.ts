import type { LocationSense, PlacedReading, QuoteType } from '../analysis/analysis';
import { anchorAt, type QuoteSelector } from '../article/anchoring/anchor';
import type { Decision } from '../article/review/decision';
import type { Span } from '../span';
import { roleOf, type ImportedKind } from './importLabels';

/** Characters of a file that is brought in at most: hundreds of times the annotations of the longest article. */
export const largestImport = 32_000_000;

/**
 * Why a file cannot be read. notJson: it breaks off or is none; notThisFormat: it is not what the format has there; offsets: a place that
 * lies outside the text; otherArticle: what it is about is not in this article; nothing: it holds no mark that is known here.
 */
export type FaultKind = 'tooLarge' | 'notJson' | 'notThisFormat' | 'unknownFormat' | 'offsets' | 'otherArticle' | 'nothing';

/** A file that cannot be read, and where: its line, or its entry, from 1. Nothing of it is taken. */
export class ImportFault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly where: { readonly line?: number; readonly entry?: number } = {},
  ) {
    super(kind);
  }
}

/** Words of the text that a file was made for, or of the article where it brings no text. */
export interface ImportedPlace {
  /** UTF-16 code units. */
  readonly position: number;
  readonly selector: QuoteSelector;
}

/** What a file of another program tells of a span. */
interface ImportedSpan {
  /** The pieces of it, in reading order. */
  readonly pieces: readonly [ImportedPlace, ...ImportedPlace[]];
  readonly quoteType?: QuoteType | undefined;
  /** Who speaks or claims, or which place, by name. */
  readonly entity?: string | undefined;
  readonly sense?: LocationSense | undefined;
  readonly place?: PlacedReading | undefined;
}

/** A span as it becomes a mark. */
export interface ImportedMark extends ImportedSpan {
  readonly kind: Exclude<ImportedKind, 'cue'>;
  readonly cue?: ImportedPlace | undefined;
  readonly speaker?: ImportedPlace | undefined;
  readonly note: string;
}

/** What a file says about an article. */
export interface Imported {
  /** The text that its places count in; the article's own where the file brings none. */
  readonly text: string;
  readonly marks: readonly ImportedMark[];
  /** Decisions as On the Record keeps them. */
  readonly decisions?: readonly Decision[];
  /** How many of its entries mean nothing here. */
  readonly left: number;
}

/** The place of a span of a text. Throws an {@link ImportFault} where it lies outside. */
export function placeIn(text: string, { start, end }: Span, where: ImportFault['where']): ImportedPlace {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) throw new ImportFault('offsets', where);
  const { position, selector } = anchorAt(text, { start, end });
  return { position, selector };
}

/** A labelled span before it is known what it belongs to. */
export interface Labelled extends ImportedSpan {
  readonly id: string;
  readonly label: ImportedKind;
  readonly note?: string | undefined;
}

/** That one span belongs to another, by their ids. */
export interface Relation {
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

const senses: Readonly<Record<LocationSense, true>> = { place: true, metonym: true, demonym: true };
export const senseOf = (value: unknown): LocationSense | undefined => (typeof value === 'string' && Object.hasOwn(senses, value) ? (value as LocationSense) : undefined);

/** Spans and what ties them as marks: pieces are joined, and quotes are given their speaker and cue. Either end of a tie may be the quote. */
export function joined(spans: readonly Labelled[], relations: readonly Relation[]): ImportedMark[] {
  const byId = new Map(spans.map((span) => [span.id, span]));
  const goesOn = new Map<string, string>();
  const partOf = new Map<string, { speaker?: ImportedPlace; cue?: ImportedPlace; entity?: string | undefined }>();
  const continued = new Set<string>();
  for (const { role, from, to } of relations) {
    const [first, second] = [byId.get(from), byId.get(to)];
    if (!first || !second) continue;
    if (roleOf(role) === 'continues') {
      if (first.label !== second.label || continued.has(to) || goesOn.has(from)) continue;
      goesOn.set(from, to);
      continued.add(to);
      continue;
    }
    const quote = [first, second].find(({ label }) => label === 'quote' || label === 'claim');
    if (!quote) continue;
    const other = quote === first ? second : first;
    const parts = partOf.get(quote.id) ?? {};
    if (other.label === 'cue') parts.cue = other.pieces[0];
    else if (other.label === 'speaker' || (other.label === 'name' && roleOf(role) === 'speaker')) Object.assign(parts, { speaker: other.pieces[0], entity: other.entity });
    partOf.set(quote.id, parts);
  }
  const marks: ImportedMark[] = [];
  for (const span of spans) {
    const { id, label, note = '', quoteType, entity, sense, place } = span;
    if (label === 'cue' || continued.has(id)) continue;
    const pieces: [ImportedPlace, ...ImportedPlace[]] = [...span.pieces];
    const seen = new Set([id]);
    for (let next = goesOn.get(id); next !== undefined && !seen.has(next); next = goesOn.get(next)) {
      seen.add(next);
      pieces.push(...byId.get(next)!.pieces);
    }
    const parts = partOf.get(id);
    marks.push({ kind: label, pieces, quoteType, sense, place, note, entity: entity ?? parts?.entity, ...(label === 'quote' && parts ? { cue: parts.cue, speaker: parts.speaker } : {}) });
  }
  return marks;
}

