import type { PageLexicon } from '../language/language';
import { plainWords } from '../language/plainWords';
import type { Block } from './block';
import type { Credit } from './bylines/credit';
import hints from './data/pageHints.json';
import { endsSentence, isProse } from './furniture';
import { headLineOf, type HeadLine } from './headLines';

/** What the lines around a page's headline tell by their words. */
export interface AboveStory {
  /** The lines around the headline and, below the story's beginning, those that say who reported it. */
  readonly credits: readonly Credit[];
  readonly dates: readonly string[];
  /** The line above the byline, where no headline is known. */
  readonly headline: string | undefined;
}

/** Lines that stand so many blocks before the headline, or behind it, at most, belong to it. */
const linesBefore = 4;
const linesBehind = 10;
/** So many blocks behind the last prose of a page may still say who reported its story. */
const linesAfter = 2;
const longestHeadline = 200;
/** A longer line is one of the story's, in code units. */
const longestCredit = 300;

/** The beginning of a story that is sent from a place on a day, "TARNOW, 4 May 2031 —", as the last word on its day. */
const datelineOf = (block: Block | undefined): string[] => /^\p{Lu}[^.!?—–]{2,60}?(?=\s*(?:[—–]|--|\s-\s))/u.exec(block?.text ?? '')?.slice(0, 1) ?? [];

interface Line {
  readonly text: string;
  readonly block: Block;
}

const pictures = new RegExp(`(?<= )(?:${hints.pictures.join('|')})(?= )`, 'u');
const isCaption = ({ kind, container }: Block): boolean => kind === 'caption' || pictures.test(`${container?.names ?? ''}${container?.parent?.names ?? ''}`);

/**
 * The lines around a page's headline that tell by their words who wrote the story, and when: they end with the story's second paragraph,
 * as the first may be a summary. The headline is the first of `headlines` that stands on the page. Where none does, only the days beside
 * a byline are the story's.
 */
export function aboveStory(blocks: readonly Block[], headlines: readonly string[], lexicon: PageLexicon): AboveStory {
  const at = headlines.map(plainWords).filter(Boolean).map((words) => blocks.findIndex(({ text }) => plainWords(text) === words)).find((index) => index >= 0);
  const from = at ?? -1;
  const prose = blocks.flatMap((block, i) => (i > from && i < from + linesBehind && isProse(block) ? [i] : []));
  const to = (prose[1] ?? from + linesBehind - 1) + 1;
  const inBlocks = (begin: number, end?: number): Line[] => blocks.slice(Math.max(0, begin), end).flatMap((block) => block.text.split('\n').map((text) => ({ text, block })));
  const above = inBlocks(from - linesBefore, from);
  const lined = [...above, ...inBlocks(from + 1, to)];
  const lines = lined.map(({ text }) => text);
  const told = lines.map((line): HeadLine => headLineOf(line, lexicon) ?? {});
  const hasByline = (i: number): boolean => told[i]?.byline !== undefined;
  const firstByline = told.findIndex(({ byline }) => byline !== undefined);
  const over = lines[firstByline - 1];
  const around = lined.map(({ text, block }, i): Credit => ({
    place: 'head', text, distance: i < above.length ? i - above.length : i - above.length + 1, beside: [lines[i - 1] ?? '', lines[i + 1] ?? ''], isCaption: isCaption(block),
  }));
  const { by, others } = lexicon.webPage.authors;
  const tells = ({ text }: { readonly text: string }): boolean => by.test(text) || others.test(text);
  const below = inBlocks(to, blocks.findLastIndex(isProse) + 1 + linesAfter).filter((line) => line.text.length <= longestCredit && tells(line)).map(({ text, block }): Credit => ({ place: 'end', text, isCaption: isCaption(block) }));
  return {
    credits: [...around.filter((line) => line.text.length <= longestCredit && (!endsSentence.test(line.text) || tells(line))), ...below],
    dates: [...told.flatMap(({ date }, i) => (date !== undefined && (at !== undefined || [i - 1, i, i + 1].some(hasByline)) ? [date] : [])), ...datelineOf(blocks[prose[0] ?? -1])],
    headline: at === undefined && over !== undefined && over.length <= longestHeadline && !headLineOf(over, lexicon) ? over : undefined,
  };
}
