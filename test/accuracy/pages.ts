import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { storyText } from '../../src/core/import/composeArticle';
import { ImportProblem } from '../../src/core/import/problem';
import { readPage } from '../../src/import/html/readPage';

/** Web pages with the article text that people marked in them; other people's, so they lie beside the repository. */
const shared = join(import.meta.dirname, '../../../shared/pages');

/** The name under which floors are kept and `--only` asks for them. */
export const pagesSet = 'pages';

type Truth = Readonly<Record<string, { readonly articleBody: string }>>;

/** Runs of four words with how often they stand in a text, as the article extraction benchmark counts them (Scrapinghub 2020). */
function runsOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let i = 0; words.length > 0 && i < Math.max(1, words.length - 3); i++) {
    const run = words.slice(i, i + 4).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

/** Precision and recall of a page's text. */
function score(truth: string, found: string): { readonly P: number; readonly R: number } {
  const [expected, said] = [runsOf(truth), runsOf(found)];
  const right = sum([...said].map(([run, count]) => Math.min(count, expected.get(run) ?? 0)));
  const [all, saidAll] = [sum(expected.values()), sum(said.values())];
  return { P: saidAll ? right / saidAll : all ? 0 : 1, R: all ? right / all : 1 };
}

function storyOfPage(html: string): string {
  try {
    return storyText(readPage(html).blocks);
  } catch (error) {
    if (error instanceof ImportProblem) return '';
    throw error;
  }
}

/** Figures of the words of articles in pages, averaged over pages; undefined where the pages are not there. */
export function measurePages(every: number): Record<string, Record<string, number>> | undefined {
  if (!existsSync(join(shared, 'truth.json'))) return undefined;
  const truth = Object.entries(JSON.parse(readFileSync(join(shared, 'truth.json'), 'utf8')) as Truth).filter((_, i) => i % every === 0);
  let ms = 0;
  const scores = truth.map(([id, { articleBody }]) => {
    const html = gunzipSync(readFileSync(join(shared, `html/${id}.html.gz`))).toString('utf8');
    const began = performance.now();
    const found = storyOfPage(html);
    ms += performance.now() - began;
    return score(articleBody, found);
  });
  console.log(`\npages: ${truth.length} pages, ${(ms / truth.length).toFixed(0)} ms each`);
  // the rules were made by looking at the pages of the first of two halves, every other page
  return { words: mean(scores), 'words, looked at': mean(scores.filter((_, i) => i % 2 === 0)), 'words, not looked at': mean(scores.filter((_, i) => i % 2 === 1)) };
}

function mean(scores: readonly { readonly P: number; readonly R: number }[]): Record<string, number> {
  const P = sum(scores.map((each) => each.P)) / scores.length;
  const R = sum(scores.map((each) => each.R)) / scores.length;
  return { gold: scores.length, P, R, F1: (2 * P * R) / (P + R) };
}
