import * as vscode from 'vscode';
import { fileName } from '../fileName';

/** What writing files needs of a file system: that of VS Code, or one that a test breaks off. */
export type Files = Pick<vscode.FileSystem, 'readFile' | 'writeFile' | 'rename' | 'delete' | 'readDirectory'>;

/** A file that a writer left beside the one it was writing, because it was killed, or that it has not done with yet. */
export interface Leftover {
  readonly uri: vscode.Uri;
  readonly content: string;
}

/** What became of a replacement. */
export interface Replacement {
  readonly isWritten: boolean;
  /** What is in the place now; undefined where nothing is, or somebody is just about to put something there. */
  readonly there: string | undefined;
  /** What was there until now, where that was not what was expected. */
  readonly taken?: string;
}

/** How long a writer may be at work on a file that lies beside another, in ms: what is older was left by one that was killed. */
const longestAtWork = 60_000;

const isNotFound = (error: unknown): boolean => error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
const isInTheWay = (error: unknown): boolean => error instanceof vscode.FileSystemError && error.code === 'FileExists';
const folderOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const dropped = (files: Files, uri: vscode.Uri): Promise<void> => Promise.resolve(files.delete(uri)).catch(() => undefined); // what is left over harms nobody

/** How the names of files that lie beside another begin and end while that is written: the new content, and the one that was there. */
const beside = (uri: vscode.Uri): { readonly start: string; readonly ends: readonly ['.new', '.old'] } => ({ start: `.${fileName(uri)}.`, ends: ['.new', '.old'] });

/** The name tells when it was made, so that a writer at work is told from one that was killed. */
function nameBeside(uri: vscode.Uri, end: '.new' | '.old', now: number): vscode.Uri {
  return vscode.Uri.joinPath(folderOf(uri), `${beside(uri).start}${now.toString(36)}-${crypto.randomUUID().slice(0, 8)}${end}`);
}

/** The content of a file; undefined where there is none. Throws what the file system throws. */
export async function readText(files: Files, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decode(await files.readFile(uri));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** What writers left beside a file, whole or not. Empty where the folder cannot be read. */
export async function leftovers(files: Files, uri: vscode.Uri): Promise<Leftover[]> {
  const { start, ends } = beside(uri);
  const found: Leftover[] = [];
  for (const [name] of await Promise.resolve(files.readDirectory(folderOf(uri))).catch(() => [])) {
    if (!name.startsWith(start) || !ends.some((end) => name.endsWith(end))) continue;
    const each = vscode.Uri.joinPath(folderOf(uri), name);
    const content = await readText(files, each).catch(() => undefined);
    if (content !== undefined) found.push({ uri: each, content });
  }
  return found;
}

/** Clears away what killed writers left; what may be at work still is left alone. `now` is in ms since 1970. */
export async function clearLeftovers(files: Files, uri: vscode.Uri, those: readonly Leftover[], now: number): Promise<void> {
  for (const { uri: each } of those) {
    const made = parseInt(/^([0-9a-z]+)-/.exec(fileName(each).slice(beside(uri).start.length))?.[1] ?? '0', 36);
    if (Math.abs(now - made) > longestAtWork) await dropped(files, each);
  }
}

/**
 * Puts content in the place of what is there. At every moment the old content or the new one is there, whole, under its name or
 * beside it. What others write at the same time is never lost: the file is written over only where it is still what was `expected`
 * (undefined: none); it is taken aside, not deleted, until it has been looked at; and what is there in the end is read once more.
 * Where a file system cannot rename, the file is written plainly. Throws what the file system throws when it cannot write at all.
 */
export async function replaceFile(files: Files, uri: vscode.Uri, content: string, expected: string | undefined): Promise<Replacement> {
  const bytes = new TextEncoder().encode(content);
  const now = Date.now();
  const [fresh, former] = [nameBeside(uri, '.new', now), nameBeside(uri, '.old', now)];
  try {
    await files.writeFile(fresh, bytes); // from here on it is safe: where the writer is killed, whoever comes next finds it
  } catch (error) {
    await dropped(files, fresh); // a part of it, where the disk is full
    throw error;
  }
  const before = await readText(files, uri);
  if (before !== expected) {
    await dropped(files, fresh);
    return { isWritten: false, there: before };
  }
  const isWritten = await swap(files, uri, { fresh, former });
  if (isWritten === undefined) await files.writeFile(uri, bytes);
  if (!isWritten) await dropped(files, fresh);
  const [taken, there] = await Promise.all([readText(files, former), readText(files, uri)]);
  await dropped(files, former);
  return { isWritten: isWritten ?? true, there, ...(taken !== undefined && taken !== expected ? { taken } : {}) };
}

/**
 * Takes what is there aside and puts the new in its place. False where somebody else was at it at the same time: theirs is there,
 * or is about to be. Undefined where the file system cannot do it.
 */
async function swap(files: Files, uri: vscode.Uri, { fresh, former }: { readonly fresh: vscode.Uri; readonly former: vscode.Uri }): Promise<boolean | undefined> {
  try {
    await files.rename(uri, former);
  } catch (error) {
    if (!isNotFound(error)) return undefined;
  }
  try {
    await files.rename(fresh, uri, { overwrite: false });
    return true;
  } catch (error) {
    return isInTheWay(error) || isNotFound(error) ? false : undefined;
  }
}

/** Copies a file that cannot be read to a name of its own, "NAME.broken-TIME.json"; gives that name. Throws what the file system throws. */
export async function setAside(files: Files, uri: vscode.Uri, now: Date): Promise<vscode.Uri> {
  const aside = uri.with({ path: uri.path.replace(/(?:\.json)?$/, `.broken-${now.toISOString().replaceAll(':', '-')}.json`) });
  await files.writeFile(aside, await files.readFile(uri));
  return aside;
}
