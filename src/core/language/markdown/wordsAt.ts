import { runToEnd } from '../../analysis/steps';
import type { Span } from '../../span';
import { wordsInFile } from './articleText';
import { readMarkdown } from './readMarkdown';

/** What stands around a span is looked at this far for the marks in it, in code units. */
const around = 2_000;
/** What a mark, or a part of one, has. */
const ofMarks = /[*_~`[\]<>&#\\|\n]/;
const blankLine = /\n[ \t]*\r?\n/g;

/** The words of a stretch of an article's file as they are read, without the marks by which they are set. */
export function wordsAt(file: string, { start, end }: Span): string {
  const words = file.slice(start, end);
  if (!ofMarks.test(words)) return words;
  const before = file.slice(Math.max(0, start - around), start);
  const opens = [...before.matchAll(blankLine)].at(-1);
  const from = start - before.length + (opens ? opens.index + opens[0].length : 0);
  const behind = file.slice(end, end + around);
  const closes = behind.search(blankLine);
  const block = file.slice(from, end + (closes < 0 ? behind.length : closes));
  return wordsInFile(runToEnd(readMarkdown(block)))({ start: start - from, end: end - from });
}
