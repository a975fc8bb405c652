import type { PageLexicon } from '../language/language';
import type { Block } from './block';
import { isByline, isDate, isShortLine } from './furniture';

/** A document's story, and the lines above it that tell of it. */
export interface HeadAndStory {
  readonly headline: string | undefined;
  readonly bylines: readonly string[];
  readonly dates: readonly string[];
  readonly story: readonly Block[];
}

/** So many blocks below the headline are looked at for byline and date. */
const linesBelow = 5;
const longestHeadline = 200;

/**
 * Takes headline, byline and date off the beginning of a document that has no other word for them: a draft, a print, a mail. A headline
 * is the first heading among the first blocks, else the first block if it is short and no sentence; none is taken where it is known otherwise.
 */
export function takeHead(blocks: readonly Block[], lexicon: PageLexicon, hasHeadline = false): HeadAndStory {
  const story = [...blocks];
  const isHeading = ({ kind, text }: Block): boolean => kind === 'heading' && text.length <= longestHeadline;
  const firstProse = story.findIndex((block) => block.kind !== 'heading' && !isShortLine(block));
  const above = story.slice(0, firstProse < 0 ? story.length : firstProse);
  let at = above.findIndex(isHeading);
  if (at < 0) at = above.findIndex(({ text }) => !isByline(text, lexicon) && !isDate(text, lexicon));
  if (hasHeadline || at < 0 || at > 3) return { headline: undefined, ...linesOf(story, 0, linesBelow, lexicon) };
  const { text } = story[at]!;
  const { bylines, dates } = linesOf(story, 0, at, lexicon);
  const below = linesOf(story.slice(at + 1), 0, linesBelow, lexicon); // what stands above a headline is the name of a paper, a section
  return { headline: text.replace(/\s+/g, ' '), bylines: [...below.bylines, ...bylines], dates: [...below.dates, ...dates], story: below.story };
}

/** Takes the bylines and dates out of the first blocks. */
function linesOf(story: Block[], from: number, to: number, lexicon: PageLexicon): Omit<HeadAndStory, 'headline'> {
  const bylines: string[] = [];
  const dates: string[] = [];
  const rest = story.filter(({ text }, i) => {
    if (i < from || i >= to) return true;
    if (isByline(text, lexicon)) bylines.push(text);
    else if (isDate(text, lexicon)) dates.push(text);
    else return true;
    return false;
  });
  return { bylines, dates, story: rest };
}
