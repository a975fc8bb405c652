import type { PageLexicon } from '../language/language';
import type { Block } from './block';
import { isShortLine } from './furniture';
import { headLineOf, isPaperName, nameAlone, withOffice } from './headLines';

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
  const isOther = ({ text }: Block): boolean => !headLineOf(text, lexicon);
  if (at < 0) at = above.findIndex((block) => isOther(block) && nameAlone(block.text, lexicon) === undefined && !isPaperName(block.text, lexicon));
  if (at < 0) at = above.findIndex(isOther);
  if (hasHeadline || at < 0 || at > 3) return { headline: undefined, ...linesOf(story, 0, linesBelow, lexicon) };
  const { text } = story[at]!;
  const { bylines, dates } = linesOf(story, 0, at, lexicon);
  const below = linesOf(story.slice(at + 1), 0, linesBelow, lexicon); // what stands above a headline is the name of a paper, a section
  return { headline: text.replace(/\s+/g, ' '), bylines: [...below.bylines, ...bylines], dates: [...below.dates, ...dates], story: below.story };
}

/** Takes the lines out of the first blocks that tell who wrote the story and when; a name alone does where nothing else tells, and no sentence stands above it. */
function linesOf(story: Block[], from: number, to: number, lexicon: PageLexicon): Omit<HeadAndStory, 'headline'> {
  const bylines: string[] = [];
  const dates: string[] = [];
  const rest = story.filter(({ text }, i) => {
    if (i < from || i >= to) return true;
    const told = text.split('\n').map((line) => headLineOf(line, lexicon) ?? withOffice(line, lexicon));
    for (const line of told) {
      if (line?.byline !== undefined) bylines.push(line.byline);
      if (line?.date !== undefined) dates.push(line.date);
    }
    return told.some((line) => line === undefined || line.place !== undefined);
  });
  if (bylines.length) return { bylines, dates, story: rest };
  const prose = rest.findIndex((block) => !isShortLine(block));
  const alone = rest.slice(0, Math.max(0, Math.min(to - dates.length, prose))).findIndex(({ text }) => nameAlone(text, lexicon) !== undefined);
  return alone < 0 ? { bylines, dates, story: rest } : { bylines: [rest[alone]!.text], dates, story: rest.filter((_, i) => i !== alone) };
}
