import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Resources } from '../../core/analysis/resources';
import { rowsOf } from '../../core/folder/rows';
import { reviewedArticle } from '../../core/formats/reviewedArticle';
import { FolderIndex } from '../../folder/folderIndex';
import { indexFolder } from '../../folder/indexFolder';
import type { OpenDatabase } from '../../folder/sqlite/database';
import { tell } from '../output';
import { sidecarOf } from '../reviewed';
import type { TeamListOf } from '../teamLists';

/** A line is told so often, in ms, where standard error is no terminal that a line can be written over in. */
const restTime = 10_000;

/** "3 min", "40 s". */
const duration = (seconds: number): string => (seconds >= 90 ? `${Math.round(seconds / 60)} min` : `${Math.max(1, Math.round(seconds))} s`);

/** Says how far it is: in place on a terminal, else now and then. */
function teller(): { tell: (done: number, of: number) => void; end: () => void } {
  const began = performance.now();
  const isTerminal = process.stderr.isTTY;
  let told = began;
  return {
    tell: (done, of) => {
      const now = performance.now();
      if (now - told < (isTerminal ? 200 : restTime) && done < of) return;
      told = now;
      const line = `${done} of ${of} articles${done < of ? `, about ${duration(((now - began) / done / 1000) * (of - done))} more` : ''}`;
      if (isTerminal) process.stderr.write(`\r${line.padEnd(60)}`);
      else if (now - began > restTime) tell(line);
    },
    end: () => void (isTerminal && process.stderr.write('\r'.padEnd(61) + '\r')),
  };
}

/** Makes the index of a folder, or brings it up to date; gives how many files were left out, each named on standard error. */
export async function indexArticles(folder: string, path: string, open: OpenDatabase, resources: Resources, listOf: TeamListOf): Promise<number> {
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is no folder`);
  const index = FolderIndex.openOrMake(path, open, (reason) => tell(`${path} could not be used (${reason}) and is made anew`));
  const stop = new AbortController();
  const onStop = (): void => stop.abort();
  process.once('SIGINT', onStop).once('SIGTERM', onStop); // a second time ends the process at once, and the index is whole all the same
  const progress = teller();
  try {
    const { read, unchanged, removed, failed, isCancelled } = await indexFolder(index, folder, {
      readRows: ({ path: name, text, ...beside }) => rowsOf(reviewedArticle(text, basename(name), resources, beside).exported),
      listOf,
      lexicon: resources.language.lexicon,
      sidecarOf,
      onProgress: ({ done, of }) => progress.tell(done, of),
      onFailure: (name, reason) => {
        progress.end();
        tell(`${name}: ${reason}`);
      },
      signal: stop.signal,
    });
    progress.end();
    tell(`${read} read, ${unchanged} unchanged, ${removed} removed, ${failed} left out: ${path}${isCancelled ? ' (stopped; the same command goes on from here)' : ''}`);
    return isCancelled ? Math.max(1, failed) : failed;
  } finally {
    process.off('SIGINT', onStop).off('SIGTERM', onStop);
    index.close();
  }
}
