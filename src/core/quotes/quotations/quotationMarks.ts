import type { Steps } from '../../analysis/steps';
import type { Span } from '../../span';

/** Marks of one class close each other, however they are drawn: a passage opened by `"` may be closed by `”` or `''`. */
export type MarkClass = 'double' | 'single' | 'guillemet';

/** Which way a mark faces: by its shape where it has one, else by the characters around it. */
export type Facing = 'opens' | 'closes' | 'either';

export interface QuotationMark extends Span {
  readonly class: MarkClass;
  readonly facing: Facing;
  /** Whether it stands where a closing mark of a plural possessive could also stand ("the players' union"). */
  readonly maybePossessive: boolean;
}

/** So many are looked at in one step. */
const marksAtOnce = 512;

const candidate = /'+|`+|‘+|’+|["“”„‟«»‹›‚‛´]/g;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const opensAfter = /[\s([{<—–/\-“‘"'„‚«‹`]/u;
const closesBefore = /[\s)\]}>—–/\-,.;:!?…”’"'»›]/u;
const shapeOpens = '“„‟«‹‘‚‛`';
const shapeCloses = '”»›';
const markClasses: Readonly<Record<string, MarkClass>> = { '«': 'guillemet', '»': 'guillemet', '‹': 'guillemet', '›': 'guillemet', '‘': 'single', '’': 'single', '‚': 'single', '‛': 'single', '´': 'single', "'": 'single', '`': 'single' };
const classOf = (glyph: string): MarkClass => glyph.length > 1 ? 'double' : markClasses[glyph] ?? 'double';

/**
 * The quotation marks in `text` between `start` and `end`, apostrophes and marks of feet, inches, minutes left out. `clippings`: words that are
 * written with an apostrophe in front ("'em"), which no quotation opens. Linear in the length.
 */
export function* quotationMarks(text: string, { start, end }: Span, clippings: ReadonlySet<string>): Steps<QuotationMark[]> {
  const marks: QuotationMark[] = [];
  let count = 0;
  for (const match of text.slice(start, end).matchAll(candidate)) { // of the slice: a search in the whole text would run on to the next mark, wherever it is
    if (++count % marksAtOnce === 0) yield;
    let at = start + match.index;
    const runEnd = at + match[0].length;
    for (const length of splitRun(text, at, runEnd, start, end)) {
      const mark = readMark(text, { start: at, end: at + length }, { start, end }, clippings);
      if (mark) marks.push(mark);
      at += length;
    }
  }
  return marks;
}

/** `'''` opens as `''` and `'`, and closes as `'` and `''`; other runs are doubles as far as they go. */
function splitRun(text: string, at: number, runEnd: number, start: number, end: number): number[] {
  const length = runEnd - at;
  if (length === 1) return [1];
  if (length > 8) return []; // a ruler or an empty cell, not a quotation
  const doubles = Array.from({ length: length >> 1 }, () => 2);
  if (length % 2 === 0) return doubles;
  return faces(text, at, runEnd, start, end) === 'opens' ? [...doubles, 1] : [1, ...doubles];
}

const faces = (text: string, at: number, markEnd: number, start: number, end: number): Facing => {
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = markEnd < end ? text.charAt(markEnd) : ' ';
  const opens = opensAfter.test(before) && !/\s/.test(after) && !/[,;:!?)\]]/.test(after) && !(after === '.' && text.charAt(markEnd + 1) !== '.');
  const closes = !/\s/.test(before) && closesBefore.test(after);
  if (opens === closes) return 'either';
  return opens ? 'opens' : 'closes';
};

function readMark(text: string, mark: Span, within: Span, clippings: ReadonlySet<string>): QuotationMark | undefined {
  const glyph = text.slice(mark.start, mark.end);
  const kind = classOf(glyph);
  if (kind === 'single') return readSingle(text, mark, within, clippings);
  if (kind === 'double' && isOfInches(text, mark.start, within.start)) return undefined;
  return { start: mark.start, end: mark.end, class: kind, facing: facingOf(glyph, kind, faces(text, mark.start, mark.end, within.start, within.end)), maybePossessive: false };
}

/** 6'2" */
const isOfInches = (text: string, at: number, start: number): boolean =>
  at > start && /\d/.test(text.charAt(at - 1)) && /\d\s?['’′]\s?\d{1,2}(?:\.\d+)?$/.test(text.slice(Math.max(start, at - 9), at));

/** Which way a double mark faces: as it is drawn, where it is drawn with a direction; a wrong one is believed only where it cannot stand. */
function facingOf(glyph: string, kind: MarkClass, around: Facing): Facing {
  const opens = shapeOpens.includes(glyph.charAt(0));
  const closes = shapeCloses.includes(glyph.charAt(0)) || glyph === '’’';
  if (kind === 'guillemet') return around !== 'either' ? around : opens ? 'opens' : 'closes';
  if (glyph === '"' || glyph === "''") return around;
  if (opens && around !== 'closes') return 'opens';
  return closes && around !== 'opens' ? 'closes' : around;
}

const opensSingle: ReadonlySet<string> = new Set(['‘', '‚', '‛', '`']);

function readSingle(text: string, mark: Span, within: Span, clippings: ReadonlySet<string>): QuotationMark | undefined {
  const glyph = text.slice(mark.start, mark.end);
  const before = mark.start > within.start ? text.charAt(mark.start - 1) : ' ';
  const after = mark.end < within.end ? text.charAt(mark.end) : ' ';
  const around = faces(text, mark.start, mark.end, within.start, within.end);
  if (isApostrophe(before, after) || isOfFeet(text, mark, glyph, before, after)) return undefined;
  if (around !== 'closes' && startsClipping(text, mark.end, clippings)) return undefined;
  const facing = opensSingle.has(glyph) && around !== 'closes' ? 'opens' : around;
  if (glyph === '’' && facing === 'opens' || facing === 'either' && !/[.,!?…]/.test(before)) return undefined; // an elision we do not know
  const maybePossessive = /s/i.test(before) && /\s/.test(after) && /\p{Ll}/u.test(text.charAt(mark.end + 1));
  return { start: mark.start, end: mark.end, class: 'single', facing: facing === 'either' ? 'closes' : facing, maybePossessive };
}

const isApostrophe = (before: string, after: string): boolean => wordCharacter.test(before) && wordCharacter.test(after);

/** 6' 2 */
const isOfFeet = (text: string, { end }: Span, glyph: string, before: string, after: string): boolean =>
  glyph === "'" && /\d/.test(before) && /[\d\s,.]/.test(after) && /^\s?\d/.test(text.slice(end, end + 2));

/** "'em", "'90s", "'n'": a word written with an apostrophe in front. */
function startsClipping(text: string, at: number, clippings: ReadonlySet<string>): boolean {
  const word = /^(?:\d{2}s?(?![\p{L}\p{N}])|\p{L}+)/u.exec(text.slice(at, at + 12))?.[0] ?? '';
  return /^\d/.test(word) || clippings.has(word.toLowerCase());
}
