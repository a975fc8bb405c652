// What is downloaded once and kept: a folder that is either whole or not there.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that @vscode/test-electron keeps its downloads in too; git ignores it. */
export const cacheFolder = join(import.meta.dirname, '../../.vscode-test');

const stamp = 'installed.json';

/**
 * The path of the folder NAME in the cache (`.vscode-test`), filled by `install` if it is not there yet.
 *
 * `install` fills a folder under another name, which takes its own name only when it is complete: a download that was
 * broken off is done again, and two at the same time do not meet. Put the version into the name.
 */
export async function installedOnce(name: string, install: (folder: string) => Promise<void>, cache = cacheFolder): Promise<string> {
  const folder = join(cache, name);
  if (existsSync(join(folder, stamp))) return folder;
  mkdirSync(cache, { recursive: true });
  clearUnfinished(cache);
  const unfinished = `${folder}.unfinished-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await install(unfinished);
    writeFileSync(join(unfinished, stamp), `${JSON.stringify({ name, on: new Date().toISOString() })}\n`);
    if (!existsSync(join(folder, stamp))) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(unfinished, folder);
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Removes what processes that no longer run left half done. */
function clearUnfinished(cache: string): void {
  for (const entry of readdirSync(cache)) {
    const pid = /\.unfinished-(\d+)$/.exec(entry)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
