import type { Block } from '../block';
import { joinPrintedLines, wordsOf } from './hyphens';
import { linesOf } from './lines';
import type { PrintedLine, PrintedPage } from './printed';
import { withoutRunningHeads } from './runningHeads';

/** A font so much larger than that of the story is a heading's. */
const headingSize = 1.18;
/** One so much smaller is a caption's or a note's. */
const captionSize = 0.82;
const longestCaption = 500;
const longestHeading = 160;

const endsSentence = /[.!?…:]["'”’»)\]]*$/u;

interface Paragraph {
  readonly lines: PrintedLine[];
}

/** The blocks of printed pages: columns in reading order, lines joined to paragraphs over columns and pages, words at line ends mended. */
export function readPrint(pages: readonly PrintedPage[]): Block[] {
  const lines: PrintedLine[] = [];
  let columns = 0;
  pages.forEach((page, index) => {
    const found = linesOf(page, index, columns);
    columns += found.columns;
    lines.push(...found.lines);
  });
  const story = withoutRunningHeads(lines, pages);
  const body = commonest(story, ({ size }) => Math.round(size * 2) / 2) ?? 0;
  const bodyFont = commonest(story, ({ font }) => font);
  const words = wordsOf(story.map(({ text }) => text));
  return paragraphsOf(story).map(({ lines: own }): Block => {
    const text = joinPrintedLines(own.map((line) => line.text), words);
    const size = Math.max(...own.map((line) => line.size));
    const isShort = text.length <= longestHeading && !endsSentence.test(text);
    const kind = size >= headingSize * body && text.length <= 2 * longestHeading ? 'heading'
      : isShort && own.length <= 2 && own[0]!.font !== bodyFont && size >= 0.98 * body ? 'heading'
      : size <= captionSize * body && text.length <= longestCaption ? 'caption' : 'paragraph';
    return { kind, text, linked: 0, stressed: 0 };
  });
}

/** The value that most characters have. */
function commonest<T>(lines: readonly PrintedLine[], of: (line: PrintedLine) => T): T | undefined {
  const counts = new Map<T, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + line.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** How many paragraphs back a line may go on with one: past a caption that stands in the column. */
const farthestBack = 3;

/** The bounds of a column, and the usual distance of its lines. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly spacing: number;
}

/** Lines in reading order as paragraphs. */
function paragraphsOf(lines: readonly PrintedLine[]): Paragraph[] {
  const inColumn = new Map<number, PrintedLine[]>();
  for (const line of lines) inColumn.set(line.column, [...(inColumn.get(line.column) ?? []), line]);
  const columns = new Map([...inColumn].map(([column, own]): [number, Column] => [column, { left: commonestEdge(own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)), spacing: spacingOf(own) }]));
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const before = paragraphs.slice(-farthestBack).reverse().find(({ lines: own }, back) => {
      const last = own.at(-1)!;
      return (back === 0 || (last.column === line.column && last.size > smallest(paragraphs.at(-1)!))) && continues(last, line, columns.get(last.column)!, columns.get(line.column)!);
    });
    if (before) before.lines.push(line);
    else paragraphs.push({ lines: [line] });
  }
  return paragraphs;
}

const smallest = ({ lines }: Paragraph): number => Math.min(...lines.map(({ size }) => size));

/** Whether a line goes on with the paragraph that ends in the line `before`. */
function continues(before: PrintedLine, line: PrintedLine, columnBefore: Column, column: Column): boolean {
  if (Math.abs(before.size - line.size) > 0.08 * line.size) return false;
  const isIndented = line.left > column.left + 0.7 * line.size;
  const isEnd = endsSentence.test(before.text);
  const goesOn = /^\p{Ll}/u.test(line.text) && !isEnd;
  const fits = firstWordWidth(line) + 0.8 * line.size < columnBefore.right - before.right; // the line was ended on purpose
  if (before.column !== line.column) return !isIndented && !isEnd && (goesOn || /[-,]$/.test(before.text) || !fits);
  if (before.y - line.y > Math.max(1.35 * column.spacing, line.size > before.size * 0.99 && column.spacing < line.size ? 1.35 * line.size : 0)) return false;
  if (fits && !goesOn) return false;
  const wasIndented = before.left > column.left + 0.7 * before.size;
  return !(isIndented && !wasIndented && isEnd) && !(before.font !== line.font && fits);
}

function firstWordWidth({ text, left, right }: PrintedLine): number {
  const word = /^\S+/.exec(text)?.[0].length ?? 0;
  return ((right - left) * word) / Math.max(1, text.length);
}

/** The usual distance of two lines of a column. */
function spacingOf(lines: readonly PrintedLine[]): number {
  const gaps = lines.slice(1).map((line, i) => lines[i]!.y - line.y).filter((gap) => gap > 0.5).sort((a, b) => a - b);
  return gaps.length ? gaps[Math.floor((gaps.length - 1) * 0.4)]! : Infinity;
}

/** The edge at which most lines begin, in whole points. */
function commonestEdge(edges: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(Math.round(edge), (counts.get(Math.round(edge)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
