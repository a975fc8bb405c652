import { createHash } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleRows } from '../core/folder/rows';
import type { Lexicon } from '../core/language/language';
import { sameNames } from '../core/teamList/sameNames';
import { emptyTeamList, type TeamList } from '../core/teamList/teamList';
import { decodeText } from '../core/formats/decodeText';
import type { FolderIndex } from './folderIndex';
import { keepFigures } from './statistics';

/** Names of files that are articles. */
const articleName = /\.(?:txt|md|markdown|article|news)$/i;
/** Bytes of an article at most: hundreds of times the longest. */
const largestArticle = 4_000_000;
/** How long a batch is where nobody says otherwise, in ms. */
const usualBatchTime = 1_000;

/** An article as it lies in a folder. */
export interface ArticleFile {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The content of its sidecar, if it has one, and what a person calls that. */
  readonly kept: string | undefined;
  readonly keptAt: string;
  /** The team's list that holds for it. */
  readonly list: TeamList;
}

/** Analyses an article into rows; throws, in words for a person, where it cannot. May run elsewhere (on another thread, say). */
export type ReadRows = (file: ArticleFile) => Promise<ArticleRows> | ArticleRows;

export interface IndexingProgress {
  /** Files looked at so far, and files in all. */
  readonly done: number;
  readonly of: number;
}

export interface Indexing {
  readonly readRows: ReadRows;
  readonly lexicon: Lexicon;
  /** Where the decisions about an article are kept, given its full path. */
  readonly sidecarOf: (file: string) => string;
  /** The team's list that holds for an article, given its full path; none at all where this is left out. */
  readonly listOf?: (file: string) => Promise<TeamList>;
  readonly onProgress?: (progress: IndexingProgress) => void;
  /** Told of each file that was left out, with the reason. */
  readonly onFailure?: (path: string, reason: string) => void;
  readonly signal?: AbortSignal;
  /** A batch ends after so many milliseconds: what a killed process has to do again. */
  readonly batchTime?: number;
}

export interface Indexed {
  readonly read: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly failed: number;
  readonly isCancelled: boolean;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The articles below a folder, in order of their paths, and the folders below it that could not be read. Hidden folders are left out. */
async function articlesIn(folder: string): Promise<{ paths: string[]; unread: { path: string; reason: string }[] }> {
  const paths: string[] = [];
  const unread: { path: string; reason: string }[] = [];
  const visit = async (below: string): Promise<void> => {
    let entries;
    try {
      entries = await readdir(join(folder, below), { withFileTypes: true });
    } catch (error) {
      if (!below) throw new Error(`${folder}: the folder cannot be read (${codeOf(error) ?? reasonOf(error)}); nothing was changed in its index`, { cause: error });
      unread.push({ path: below, reason: `the folder cannot be read (${codeOf(error) ?? reasonOf(error)})` });
      return;
    }
    for (const entry of entries) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await visit(path);
      } else if (entry.isFile() && !entry.name.startsWith('.') && articleName.test(entry.name)) paths.push(path);
    }
  };
  await visit('');
  return { paths: paths.sort(), unread };
}

/** A file's bytes, of one that is larger than an article only the beginning. */
interface Content {
  readonly bytes: Uint8Array;
  readonly size: number;
}

/** Undefined where there is no such file. */
async function contentOf(path: string): Promise<Content | undefined> {
  let file;
  try {
    file = await open(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { size } = await file.stat();
    if (size <= largestArticle) {
      const bytes = await file.readFile();
      return { bytes, size: bytes.length };
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return { bytes: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

/** What a file is told by: its bytes, those of its sidecar, and the list that it is read with. */
const hashOf = ({ bytes, size }: Content, kept: Uint8Array | undefined, list: TeamList): string =>
  createHash('sha256').update(`${size} ${kept?.length ?? 'none'} `).update(bytes).update(kept ?? '').update(list.entries.length ? JSON.stringify(list.entries) : '').digest('hex');

/**
 * Brings the index of a folder up to date: reads what is new or has changed, by content, and removes what is gone. Batches are
 * transactions, so that it goes on where it was stopped or killed. Throws where the folder itself cannot be read, or the index not
 * be written; then what was indexed so far is kept.
 */
export async function indexFolder(index: FolderIndex, folder: string, { readRows, lexicon, sidecarOf, listOf = () => Promise.resolve(emptyTeamList), onProgress, onFailure, signal, batchTime = usualBatchTime }: Indexing): Promise<Indexed> {
  const { paths, unread } = await articlesIn(folder);
  const here = new Set(paths);
  const known = index.hashes();
  const counts = { read: 0, unchanged: 0, removed: 0, failed: 0 };
  const waiting: (() => void)[] = [];
  let began = performance.now();
  const commit = (): void => {
    const changes = waiting.splice(0);
    if (changes.length) index.batch(() => changes.forEach((change) => change()));
    began = performance.now();
  };
  const fail = (path: string, reason: string): void => {
    counts.failed++;
    onFailure?.(path, reason);
  };
  for (const { path, reason } of unread) fail(path, reason);
  const earlier = new Map(index.failures().map(({ path, reason }) => [path, reason]));

  const step = async (path: string): Promise<void> => {
    const file = join(folder, path);
    let content, kept;
    try {
      content = await contentOf(file);
      if (content) kept = await readFile(sidecarOf(file)).catch((error: unknown) => (codeOf(error) === 'ENOENT' ? undefined : Promise.reject(error as Error)));
    } catch (error) {
      return fail(path, `it cannot be read (${codeOf(error) ?? reasonOf(error)})`); // what is in it nobody knows: what is known of it stays
    }
    if (!content) return void here.delete(path); // gone since the folder was read
    const list = await listOf(file); // one that cannot be used ends it all: read without it, every article would be wrong
    const hash = hashOf(content, kept, list);
    if (known.get(path) === hash) {
      const reason = earlier.get(path);
      if (reason !== undefined) fail(path, reason);
      else counts.unchanged++;
      return;
    }
    try {
      if (content.size > largestArticle) throw new Error(`it is too large for an article: files of up to ${largestArticle / 1_000_000} MB are read`);
      const rows = await readRows({ path, text: decodeText(content.bytes), kept: kept?.toString('utf8'), keptAt: sidecarOf(file), list });
      waiting.push(() => index.put(path, hash, rows));
      counts.read++;
    } catch (error) {
      waiting.push(() => index.putFailure(path, hash, reasonOf(error)));
      fail(path, reasonOf(error));
    }
  };

  let done = 0;
  for (const path of paths) {
    if (signal?.aborted) break;
    await step(path);
    onProgress?.({ done: ++done, of: paths.length });
    if (performance.now() - began > batchTime) commit();
  }
  const isCancelled = signal?.aborted ?? false;
  if (!isCancelled) {
    const isUnread = (path: string): boolean => unread.some((below) => path.startsWith(`${below.path}/`));
    for (const path of known.keys()) {
      if (here.has(path) || isUnread(path)) continue;
      waiting.push(() => index.remove(path));
      counts.removed++;
    }
  }
  commit();
  if (!isCancelled) {
    index.setSameNames(sameNames(await listOf(join(folder, 'any'))));
    index.unite(lexicon);
    index.batch(() => keepFigures(index));
  }
  return { ...counts, isCancelled };
}
