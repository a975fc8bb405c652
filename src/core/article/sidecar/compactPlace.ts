import { anchorAt, contextLength, type Anchor, type QuoteSelector } from '../anchoring/anchor';
import { CodePoints } from './codePoints';
import { isObject, own, type Json } from './json';

/** Positions are code points into the article, end exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** The article as far as a sidecar's places go. */
export interface Places {
  readonly text: string;
  readonly codePoints: CodePoints;
  /** Whether the text is the one that the positions were counted in. */
  readonly isSameText: boolean;
}

/** The words that stand around a place, as its selector tells them: what lies within them need not be said again. */
export class KnownWords {
  private readonly words: string;
  private readonly codePoints: CodePoints;
  private readonly from: number;

  constructor(range: Range, { exact, prefix, suffix }: QuoteSelector) {
    this.words = prefix + exact + suffix;
    this.codePoints = new CodePoints(this.words);
    this.from = range.start - this.codePoints.count(prefix.length);
  }

  /** The words at the range, and what is known of those beside them; undefined where it is not among them. */
  at({ start, end }: Range): QuoteSelector | undefined {
    const [first, last] = [start - this.from, end - this.from];
    if (first < 0 || last > this.codePoints.count(this.words.length)) return undefined;
    const [a, b] = [this.codePoints.offset(first), this.codePoints.offset(last)];
    return trimmed({ exact: this.words.slice(a, b), prefix: this.words.slice(0, a), suffix: this.words.slice(b) });
  }
}

const lastOf = (words: string, most: number): string => words.slice(Math.max(0, words.length - most)).replace(/^[\uDC00-\uDFFF]/, '');
const firstOf = (words: string, most: number): string => words.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** The selector with as much beside its words as anchors keep, or less; no half of a surrogate pair. */
export const trimmed = ({ exact, prefix, suffix }: QuoteSelector, most = contextLength): QuoteSelector => ({ exact, prefix: lastOf(prefix, most), suffix: firstOf(suffix, most) });

/** Where an anchor is, or was last. */
export function rangeOf({ span, position, selector: { exact } }: Anchor, codePoints: CodePoints): Range {
  const start = codePoints.count(span?.start ?? position);
  return { start, end: span ? codePoints.count(span.end) : start + new CodePoints(exact).count(exact.length) };
}

/** The anchor of a range whose words are these: placed where the text is the same and they stand there, else to be looked for. */
export function anchorOf(range: Range, selector: QuoteSelector, isOrphaned: boolean, { text, codePoints, isSameText }: Places): Anchor {
  const span = { start: codePoints.offset(range.start), end: codePoints.offset(range.end) };
  const isThere = isSameText && !isOrphaned && span.start < span.end && text.slice(span.start, span.end) === selector.exact;
  return isThere ? anchorAt(text, span) : { span: null, position: span.start, selector };
}

/** What a place says where nothing else tells its words. */
const said = (known: KnownWords, range: Range, usual: string | undefined): QuoteSelector | undefined =>
  known.at(range) ?? (usual === undefined ? undefined : { exact: usual, prefix: '', suffix: '' });

/** Code units of what stands beside the words, where it has to be said: enough to tell them from the same words nearby. */
const besideLength = 16;

/** A place, in the words that are needed to tell it. */
export interface Place {
  /** A fragment of RFC 5147: "char=START,END"; positions count the gaps between code points. */
  readonly at: string;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly orphaned?: true;
}

/** A place of the article within an annotation: its words only where they are not among those `known` from the target, nor the `usual` ones. */
export function placeOf(anchor: Anchor, known: KnownWords, codePoints: CodePoints, usual?: string): Place {
  const range = rangeOf(anchor, codePoints);
  const { exact } = anchor.selector;
  const at = `char=${range.start},${range.end}`;
  if (anchor.span && said(known, range, usual)?.exact === exact) return { at };
  const orphaned = anchor.span ? {} : ({ orphaned: true } as const);
  if (usual !== undefined) return { at, exact, ...orphaned }; // the words that name somebody are found without what is beside them
  return { at, ...trimmed(anchor.selector, besideLength), ...orphaned };
}

/** {@link placeOf}, as short as it can be said. */
export function writePlace(anchor: Anchor, known: KnownWords, codePoints: CodePoints): Json {
  const place = placeOf(anchor, known, codePoints);
  return Object.keys(place).length > 1 ? { ...place } : place.at;
}

/** Reads what {@link placeOf} and {@link writePlace} wrote; undefined where it is something else. */
export function readPlace(value: Json, known: KnownWords, places: Places, usual?: string): Anchor | undefined {
  const from = isObject(value) ? value : { at: value };
  const at = own(from, 'at');
  const [, start, end] = (typeof at === 'string' && /^char=(\d{1,15}),(\d{1,15})$/.exec(at)) || [];
  if (start === undefined || end === undefined) return undefined;
  const range = { start: Number(start), end: Number(end) };
  const isOrphaned = own(from, 'orphaned') === true;
  const [exact, prefix, suffix] = [own(from, 'exact'), own(from, 'prefix') ?? '', own(from, 'suffix') ?? ''];
  if (exact === undefined) {
    const selector = said(known, range, usual);
    return selector && anchorOf(range, selector, isOrphaned, places);
  }
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  return anchorOf(range, { exact, prefix, suffix }, isOrphaned, places);
}
