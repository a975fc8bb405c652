import type { PageLexicon } from '../language/language';
import { plainWords } from '../language/plainWords';
import type { Block } from './block';
import { isProse } from './furniture';
import { headLineOf, nameAlone, type HeadLine } from './headLines';
import { isRole } from './personName';

/** What the lines around a page's headline tell by their words. */
export interface AboveStory {
  readonly bylines: readonly string[];
  /** Names that stand alone below the headline. */
  readonly names: readonly string[];
  readonly dates: readonly string[];
  /** The line above the byline, where no headline is known. */
  readonly headline: string | undefined;
}

/** Lines that stand so many blocks before the headline, or behind it, at most, belong to it. */
const linesBefore = 4;
const linesBehind = 10;
const longestHeadline = 200;

/**
 * The lines around a page's headline that tell by their words who wrote the story, and when: they end with the story's second paragraph,
 * as the first may be a summary. The headline is the first of `headlines` that stands on the page. Where none does, only the days beside
 * a byline are the story's; a name without "By" is one where an office or a day stands with it.
 */
export function aboveStory(blocks: readonly Block[], headlines: readonly string[], lexicon: PageLexicon): AboveStory {
  const at = headlines.map(plainWords).filter(Boolean).map((words) => blocks.findIndex(({ text }) => plainWords(text) === words)).find((index) => index >= 0);
  const from = at ?? -1;
  const prose = blocks.flatMap((block, i) => (i > from && i < from + linesBehind && isProse(block) ? [i] : []));
  const linesOf = (begin: number, end: number): string[] => blocks.slice(Math.max(0, begin), end).flatMap(({ text }) => text.split('\n'));
  const above = linesOf(from - linesBefore, from);
  const lines = [...above, ...linesOf(from + 1, (prose[1] ?? from + linesBehind - 1) + 1)];
  const told = lines.map((line): HeadLine => headLineOf(line, lexicon) ?? {});
  const beside = (i: number, tells: (line: HeadLine, i: number) => boolean): boolean => [i - 1, i, i + 1].some((k) => told[k] !== undefined && tells(told[k], k));
  const firstByline = told.findIndex(({ byline }) => byline !== undefined);
  const over = lines[firstByline - 1];
  const subjects = plainWords(headlines.join(' ')); // whom the headline names did not write the story
  const names = lines.filter((line, i) => i >= above.length && !subjects.includes(plainWords(line)) && nameAlone(line, lexicon) !== undefined && (/[,|]/.test(line) || beside(i, ({ date }, k) => date !== undefined || isRole(lines[k]!, lexicon))));
  return {
    bylines: told.flatMap(({ byline }) => byline ?? []), names: names.slice(0, 1),
    dates: told.flatMap(({ date }, i) => (date !== undefined && (at !== undefined || beside(i, ({ byline }) => byline !== undefined)) ? [date] : [])),
    headline: at === undefined && over !== undefined && over.length <= longestHeadline && !headLineOf(over, lexicon) ? over : undefined,
  };
}
