import { pageLexicon as lexicon } from '../../core/english/pageLexicon';
import { knownOf } from '../../core/import/claimed';
import type { ReadDocument } from '../../core/import/document';
import { aboveStory, storyOf } from '../../core/import/furniture';
import { ImportProblem, largestPage } from '../../core/import/problem';
import { articleRoot } from './articleRoot';
import { blocksOf } from './blocks';
import { claimedByPage } from './claimedByPage';
import { parsePage } from './dom';

/** Reads a web page: its story and what it says of it. Throws {@link ImportProblem} where it has none. */
export function readPage(html: string): ReadDocument {
  if (html.length > largestPage) throw new ImportProblem('tooLarge', `a page of ${html.length} characters`);
  const page = parsePage(html);
  const claimed = claimedByPage(page, html);
  const above = page.body ? aboveStory(blocksOf(page.body), claimed.shownHeadline, lexicon) : noLines;
  const found = articleRoot(page);
  if (!found) throw new ImportProblem('noArticle');
  const source = knownOf({ ...claimed, authors: [...claimed.authors, above.bylines, claimed.shownAuthors, found.byline ? [found.byline] : []], dates: [...claimed.dates, ...above.dates] }, lexicon);
  return { blocks: storyOf(blocksOf(found.root), { headline: source.headline }, lexicon), source, notices: [] };
}

const noLines = { bylines: [], dates: [] };
