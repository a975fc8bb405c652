import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resources } from '../core/analysis/resources';
import type { Exported } from '../core/formats/exported';
import { loadWorld, type World } from '../core/locations/world';
import { reportPage } from '../core/report/reportPage';
import { englishReport } from '../core/report/reportWords';
import { nameOf } from './input';
import { printWhole, reasonOf, tell } from './output';
import { readReviewed } from './reviewed';
import type { TeamListOf } from './teamLists';

/** The outlines that maps are drawn on, from the folder `media`; undefined, with the reason told, where they cannot be read: a report without a map is still a report. */
async function outlines(media: string): Promise<World | undefined> {
  try {
    return await loadWorld((path) => readFile(join(media, path)));
  } catch (error) {
    tell(reasonOf(error));
    return undefined;
  }
}

/** Prints the reports of articles as one web page, each with what was decided in the sidecar beside it; gives how many could not be read, each named on standard error. */
export async function printReport(files: readonly string[], resources: Resources, listOf: TeamListOf, media: string): Promise<number> {
  const articles: Exported[] = [];
  for (const file of files) {
    try {
      articles.push((await readReviewed(file, resources, listOf)).exported);
    } catch (error) {
      tell(`${nameOf(file)}: ${reasonOf(error)}`);
    }
  }
  if (articles.length) await printWhole(reportPage(articles, englishReport, await outlines(media)));
  return files.length - articles.length;
}
