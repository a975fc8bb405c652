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

const candidate = /'+|`+|["“”„‟«»‹›‘’‚‛´]/g;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const opensAfter = /[\s([{<—–/\-“‘"'„‚«‹`]/u;
const closesBefore = /[\s)\]}>—–/\-,.;:!?…”’"'»›]/u;
/** Clippings written with an apostrophe in front ("'em", "'90s"), which no quotation opens. */
const clipping = /^(?:\d{2}s?\b|em\b|til\b|till\b|tis\b|twas\b|cause\b|cuz\b|n['’]|bout\b|round\b|neath\b|murica)/iu;

const shapeOpens = '“„‟«‹‘‚‛`';
const shapeCloses = '”»›';
const markClasses: Readonly<Record<string, MarkClass>> = { '«': 'guillemet', '»': 'guillemet', '‹': 'guillemet', '›': 'guillemet', '‘': 'single', '’': 'single', '‚': 'single', '‛': 'single', '´': 'single', "'": 'single', '`': 'single' };
const classOf = (glyph: string): MarkClass => glyph.length > 1 ? 'double' : markClasses[glyph] ?? 'double';

/** The quotation marks in `text` between `start` and `end`, apostrophes and marks of feet, inches, minutes left out. Linear in the length. */
export function quotationMarks(text: string, { start, end }: Span): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (const match of text.slice(start, end).matchAll(candidate)) { // of the slice: a search in the whole text would run on to the next mark, wherever it is
    let at = start + match.index;
    const runEnd = at + match[0].length;
    for (const length of splitRun(text, at, runEnd, start, end)) {
      const mark = readMark(text, { start: at, end: at + length }, start, end);
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

function readMark(text: string, { start: at, end: markEnd }: Span, start: number, end: number): QuotationMark | undefined {
  const glyph = text.slice(at, markEnd);
  const kind = classOf(glyph);
  const before = at > start ? text.charAt(at - 1) : ' ';
  const after = markEnd < end ? text.charAt(markEnd) : ' ';
  const around = faces(text, at, markEnd, start, end);
  if (kind === 'single') {
    if (wordCharacter.test(before) && wordCharacter.test(after)) return undefined; // an apostrophe
    if (/\d/.test(before) && glyph === "'" && /[\d\s,.]/.test(after) && /\d['’]$/.test(text.slice(at - 1, markEnd)) && /^\s?\d/.test(text.slice(markEnd, markEnd + 2))) return undefined; // feet
    if (around !== 'closes' && clipping.test(text.slice(markEnd, markEnd + 8))) return undefined;
    const facing = glyph === '‘' || glyph === '‚' || glyph === '‛' || glyph === '`' ? (around === 'closes' ? 'closes' : 'opens') : around;
    if (glyph === '’' && facing === 'opens') return undefined; // an elision we do not know
    if (facing === 'either' && !/[.,!?…]/.test(before)) return undefined;
    const maybePossessive = /s/i.test(before) && /\s/.test(after) && /\p{Ll}/u.test(text.charAt(markEnd + 1));
    return { start: at, end: markEnd, class: kind, facing: facing === 'either' ? 'closes' : facing, maybePossessive };
  }
  if (kind === 'double' && /\d/.test(before) && /\d\s?['’′]\s?\d{1,2}(?:\.\d+)?$/.test(text.slice(Math.max(start, at - 9), at))) return undefined; // 6'2"
  let facing = around;
  if (kind !== 'guillemet' && glyph !== '"' && glyph !== "''") { // drawn with a direction; a wrong one is believed only where it cannot stand
    if (shapeOpens.includes(glyph.charAt(0)) && around !== 'closes') facing = 'opens';
    else if (shapeCloses.includes(glyph.charAt(0)) && around !== 'opens') facing = 'closes';
  } else if (kind === 'guillemet' && around === 'either') facing = shapeOpens.includes(glyph) ? 'opens' : 'closes';
  return { start: at, end: markEnd, class: kind, facing, maybePossessive: false };
}
