import { pageLexicon as lexicon } from '../../core/english/pageLexicon';
import { aboveStory } from '../../core/import/aboveStory';
import { knownOf } from '../../core/import/claimed';
import type { ReadDocument } from '../../core/import/document';
import { storyOf } from '../../core/import/furniture';
import { canBeByline } from '../../core/import/headLines';
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
  const above = aboveStory(page.body ? blocksOf(page.body) : [], claimed.shownHeadline === undefined ? claimed.headlines : [claimed.shownHeadline], lexicon);
  const found = articleRoot(page);
  if (!found) throw new ImportProblem('noArticle');
  const source = knownOf({
    ...claimed, shownHeadline: claimed.shownHeadline ?? above.headline, dates: [...claimed.dates, ...above.dates],
    authors: [...claimed.authors, above.bylines, claimed.namedAuthors, bylinesAmong(claimed.shownAuthors), above.names, bylinesAmong(found.byline ? [found.byline] : [])],
  }, lexicon);
  return { blocks: storyOf(blocksOf(found.root), { headline: source.headline }, lexicon), source, notices: [] };
}

const bylinesAmong = (lines: readonly string[]): string[] => lines.filter((line) => canBeByline(line, lexicon));
