import * as vscode from 'vscode';
import { fileName } from '../fileName';

/** What writing files needs of a file system: that of VS Code, or one that a test breaks off. */
export type Files = Pick<vscode.FileSystem, 'readFile' | 'writeFile' | 'rename' | 'delete' | 'createDirectory' | 'readDirectory'>;

const isNotFound = (error: unknown): boolean => error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
const folderOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

/** The name's beginning and end that a file bears while it is written. */
const beingWritten = (uri: vscode.Uri): readonly [string, string] => [`.${fileName(uri)}.`, '.new'];

/**
 * The content of a file; undefined where there is none. Where a writer was killed between taking the old file away and putting
 * the new one in its place, the new one, whole, is the content. Throws what the file system throws.
 */
export async function readText(files: Files, uri: vscode.Uri, isWhole: (content: string) => boolean): Promise<string | undefined> {
  const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  try {
    return decode(await files.readFile(uri));
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  const [start, end] = beingWritten(uri);
  const beside = await Promise.resolve(files.readDirectory(folderOf(uri))).catch(() => []);
  for (const [name] of beside) {
    if (!name.startsWith(start) || !name.endsWith(end)) continue;
    const content = await Promise.resolve(files.readFile(vscode.Uri.joinPath(folderOf(uri), name))).then(decode, () => '');
    if (isWhole(content)) return content;
  }
  return undefined;
}

/**
 * Writes a file so that at every moment the old content or the new one is there, whole: beside it first, then in its place. Plainly
 * where the file system cannot rename. Throws what the file system throws when it cannot write at all.
 */
export async function writeWhole(files: Files, uri: vscode.Uri, content: string): Promise<void> {
  const bytes = new TextEncoder().encode(content);
  const [start, end] = beingWritten(uri);
  const beside = vscode.Uri.joinPath(folderOf(uri), `${start}${crypto.randomUUID().slice(0, 8)}${end}`);
  await files.createDirectory(folderOf(uri));
  await files.writeFile(beside, bytes);
  try {
    await files.rename(beside, uri, { overwrite: true });
  } catch {
    await files.writeFile(uri, bytes);
    await Promise.resolve(files.delete(beside)).catch(() => undefined); // what is left over harms nobody
  }
}

/** Copies a file that cannot be read to a name of its own, "NAME.broken-TIME.json"; gives that name. Throws what the file system throws. */
export async function setAside(files: Files, uri: vscode.Uri, now: Date): Promise<vscode.Uri> {
  const aside = uri.with({ path: uri.path.replace(/(?:\.json)?$/, `.broken-${now.toISOString().replaceAll(':', '-')}.json`) });
  await files.writeFile(aside, await files.readFile(uri));
  return aside;
}
