import { eachInSteps, type Steps } from '../analysis/steps';
import { contains, firstEndingAfter, type Span } from '../span';
import type { ArticleText } from './markdown/articleText';

/** A line wider than this is no line of a hard-wrapped text. */
const widestWrap = 120;
/** A text is hard-wrapped when at least this share of its line ends stand where the next word would not have fitted. */
const wrappedShare = 0.8;
const fewestWraps = 3;
/** A text is broken, if at no one width, when at least this share of its line ends stand in the middle of a sentence: lines that are paragraphs have next to none. */
const brokenShare = 0.35;
/** Shorter lines than these, in code units on average, are a list, a table or a poem. */
const shortestAverage = 25;
/** A block of more lines without a blank one between may hold several paragraphs. */
const longestParagraph = 12;
/** Below this share of the lines that end within a sentence stands the length of a line that is thought short. */
const shortShare = 0.1;

/** What begins an item of a list. */
const listMark = /^(?:[-–—•*+·▪●◦‣]|\p{Nd}{1,3}[.)])\s/u;

interface Line extends Span {
  /** Whether a blank line, or nothing, comes before. */
  readonly opensBlock: boolean;
}

/** How the lines of a text were broken: at a width, in code units; or where it chanced, no line but a paragraph's last being shorter than `shortest`; or not at all. */
type Breaks = { readonly width: number } | { readonly shortest: number } | undefined;

/**
 * The paragraphs of an article: what stands between blank lines, and where an article has one paragraph a line, each line.
 * Lines that were broken at a fixed width, as in mails and wire copy, or wherever it chanced, and those of a quotation that is set off are joined. Spans have no white space at their ends.
 */
export function* splitParagraphs({ text, headings, quotations }: ArticleText): Steps<Span[]> {
  const lines = yield* splitLines(text);
  const edges = new Set([...headings, ...quotations].flatMap(({ start, end }) => [start, end]));
  const breaks = yield* breaksOf(text, lines);
  const blocks = breaks && 'shortest' in breaks ? blockLengths(lines) : undefined;
  const isSetOff = (before: Line, line: Line): boolean => {
    const quotation = quotations[firstEndingAfter(quotations, line.start)];
    return quotation !== undefined && contains(quotation, before) && !listMark.test(text.slice(line.start, line.start + 5));
  };
  const paragraphs: { start: number; end: number }[] = [];
  yield* eachInSteps(lines, (line, i) => {
    const last = paragraphs[paragraphs.length - 1];
    const before = lines[i - 1];
    const goesOn = last && before && !line.opensBlock && !edges.has(line.start) && !edges.has(before.end);
    if (goesOn && (isBroken(text, before, line, breaks, blocks?.[i] ?? 0) || isSetOff(before, line))) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

/** So many line ends are looked for in one step. */
const linesAtOnce = 1024;

/** The lines that hold something, without the white space around them. */
function* splitLines(text: string): Steps<Line[]> {
  const lines: Line[] = [];
  let blank = true;
  let from = 0;
  for (let count = 1; from < text.length; count++) {
    if (count % linesAtOnce === 0) yield;
    let to = from;
    while (to < text.length && !isLineEnd(text.charCodeAt(to))) to++;
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      lines.push({ start, end, opensBlock: blank });
      blank = false;
    } else if (from > 0 || to > 0) {
      blank = true;
    }
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
    if (text.charCodeAt(to) === 0x2029) blank = true;
  }
  return lines;
}

/** LF, CR, form feed, NEL, line and paragraph separator. */
const isLineEnd = (code: number): boolean =>
  code === 10 || code === 13 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029;

/** White space, and what cannot be seen. */
const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 11 || code === 0xa0 || code === 0xad || code === 0x1680 || (code >= 0x2000 && code <= 0x200f) ||
  code === 0x202f || code === 0x205f || (code >= 0x2060 && code <= 0x2064) || code === 0x3000 || code === 0xfeff;

function* breaksOf(text: string, lines: readonly Line[]): Steps<Breaks> {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  if (width > widestWrap) return undefined;
  let breaks = 0;
  let wrapped = 0;
  let total = 0;
  const midway: number[] = [];
  yield* eachInSteps(lines, (line, i) => {
    if (i === 0 || line.opensBlock) return;
    const before = lines[i - 1]!;
    breaks++;
    total += before.end - before.start;
    if (wraps(text, before, line, width)) wrapped++;
    if (!endsSentence(text, before) && lowerCase.test(text.slice(line.start, line.start + 2))) midway.push(before.end - before.start);
  });
  if (total < breaks * shortestAverage) return undefined;
  if (wrapped >= fewestWraps && wrapped >= breaks * wrappedShare) return { width };
  if (midway.length < fewestWraps || midway.length < breaks * brokenShare) return undefined;
  return { shortest: midway.sort((a, b) => a - b)[Math.floor(midway.length * shortShare)]! };
}

const lowerCase = /^\p{Ll}/u;
const endsSentence = (text: string, { start, end }: Line): boolean => /[.!?…]["'”’»)\]]*$/.test(text.slice(Math.max(start, end - 5), end));

/** For each line how many stand in its block, between two blank ones. */
function blockLengths(lines: readonly Line[]): number[] {
  const lengths = new Array<number>(lines.length).fill(0);
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && !lines[to]!.opensBlock) to++;
    lengths.fill(to - from, from, to);
    from = to;
  }
  return lengths;
}

/** Whether the line goes on with the paragraph of the one before it, in a block of so many lines. */
function isBroken(text: string, before: Line, line: Line, breaks: Breaks, block: number): boolean {
  if (!breaks) return false;
  if ('width' in breaks) return wraps(text, before, line, breaks.width);
  if (listMark.test(text.slice(line.start, line.start + 5))) return false;
  return block <= longestParagraph || !endsSentence(text, before) || before.end - before.start >= breaks.shortest;
}

/** Whether the first word of `line` would not have fitted behind the line `before`. */
function wraps(text: string, before: Line, line: Line, width: number): boolean {
  let end = line.start;
  while (end < line.end && !isBlank(text.charCodeAt(end))) end++;
  return before.end - before.start + 1 + (end - line.start) > width - 2;
}
