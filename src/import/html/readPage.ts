import { pageLexicon as lexicon } from '../../core/english/pageLexicon';
import { aboveStory } from '../../core/import/aboveStory';
import type { Block } from '../../core/import/block';
import type { Credit } from '../../core/import/bylines/credit';
import { ownLinesOf, type PageAround } from '../../core/import/bylines/features';
import { whoWrote } from '../../core/import/bylines/whoWrote';
import { knownOf, publisherOf, urlOf } from '../../core/import/claimed';
import type { ReadDocument } from '../../core/import/document';
import { isProse, storyOf } from '../../core/import/furniture';
import { ImportProblem, largestPage } from '../../core/import/problem';
import { articleRoot } from './articleRoot';
import { blocksOf } from './blocks';
import { claimedByPage, type ClaimedByPage } from './claimedByPage';
import { parsePage } from './dom';

/** Reads a web page: its story and what it says of it. Throws {@link ImportProblem} where it has none. */
export function readPage(html: string): ReadDocument {
  const { blocks, claimed, credits, around } = partsOf(html);
  const source = knownOf(claimed, whoWrote(credits, around, lexicon), lexicon);
  return { blocks: storyOf(blocks, { headline: source.headline }, lexicon), source, notices: [] };
}

/** What a page says of who wrote its story, as {@link whoWrote} reads it, and from which it is learned. */
export function creditsOfPage(html: string): { readonly credits: readonly Credit[]; readonly around: PageAround } {
  const { credits, around } = partsOf(html);
  return { credits, around };
}

interface PageParts {
  /** Of the part that holds the article. */
  readonly blocks: readonly Block[];
  readonly claimed: ClaimedByPage;
  readonly credits: readonly Credit[];
  readonly around: PageAround;
}

function partsOf(html: string): PageParts {
  if (html.length > largestPage) throw new ImportProblem('tooLarge', `a page of ${html.length} characters`);
  const page = parsePage(html);
  const told = claimedByPage(page, html);
  const whole = page.body ? blocksOf(page.body) : [];
  const shown = told.shownHeadline === undefined ? undefined : knownOf(told, [], lexicon).headline; // not the site's name
  const above = aboveStory(whole, shown === undefined ? told.headlines : [shown], lexicon);
  const found = articleRoot(page);
  if (!found) throw new ImportProblem('noArticle');
  const read = blocksOf(found.root);
  const claimed = { ...told, shownHeadline: told.shownHeadline ?? above.headline, dates: [...told.dates, ...above.dates] };
  return {
    blocks: read, claimed,
    credits: [...told.credits, ...above.credits, ...(found.byline ? [{ place: 'guessed', text: found.byline } as const] : [])],
    around: { publisher: publisherOf(claimed), url: urlOf(claimed), headlines: [...(claimed.shownHeadline === undefined ? [] : [claimed.shownHeadline]), ...claimed.headlines], story: read.filter(isProse).map(({ text }) => text), ownLines: ownLinesOf(whole.flatMap(({ text }) => text.split('\n'))) },
  };
}
