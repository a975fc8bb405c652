import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BroughtArticle } from '../core/import/document';
import { fileNameOf } from '../core/import/fileNameOf';
import { isAddress } from '../core/import/format';
import { ImportProblem, largestFile } from '../core/import/problem';
import { bringIn } from '../import/bringIn';
import type { Readers } from '../import/readers';
import { noticeWords, problemWords } from './importWords';
import { nameOf, readStandardInput, standardInput } from './input';
import { print, reasonOf, tell } from './output';

/** What {@link extractFiles} is asked besides the files. */
export interface Extraction {
  /** Where the articles go, a file each; to standard output where none is named. */
  readonly out?: string | undefined;
  /** Whether files that are there already may be written over. */
  readonly overwrites: boolean;
}

/** Makes articles of files of other kinds; gives how many could not be, each named on standard error. */
export async function extractFiles(files: readonly string[], readers: Pick<Readers, 'read'>, { out, overwrites }: Extraction): Promise<number> {
  if (out !== undefined) await mkdir(out, { recursive: true });
  let failed = 0;
  let printed = 0;
  for (const file of files) {
    try {
      const article = await bringIn(await bytesOf(file), readers);
      if (out === undefined) await print(`${printed++ ? '\n' : ''}${article.text.trimEnd()}`);
      else await writeWhole(join(out, articleName(file, article)), article.text, overwrites);
      for (const notice of article.notices) tell(`${nameOf(file)}: ${noticeWords(notice)}`);
    } catch (error) {
      failed++;
      tell(`${nameOf(file)}: ${error instanceof ImportProblem ? problemWords(error) : reasonOf(error)}`);
    }
  }
  return failed;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === standardInput) return readStandardInput(largestFile);
  if (isAddress(file)) throw new ImportProblem('address');
  const status = await stat(file);
  if (status.isDirectory()) throw new ImportProblem('folder');
  const { size } = status;
  if (size > largestFile) throw new ImportProblem('tooLarge', `${size} bytes`);
  return readFile(file);
}

const articleName = (file: string, { headline }: BroughtArticle): string => fileNameOf(file === standardInput ? headline : basename(file).replace(/\.[^.]+$/, ''));

/** Gives a whole file its name, unless there is a file of that name: a rename would write over it. Disks without links take a copy. */
const linkOrCopy = (half: string, path: string): Promise<void> =>
  link(half, path).catch((error: NodeJS.ErrnoException) => (error.code === 'EPERM' || error.code === 'ENOTSUP' || error.code === 'ENOSYS' ? copyFile(half, path, constants.COPYFILE_EXCL) : Promise.reject(error)));

/** Writes a file whole or not at all, and over no other unless that was asked for. */
async function writeWhole(path: string, text: string, overwrites: boolean): Promise<void> {
  const half = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(half, text, { flag: 'wx' });
    if (overwrites) return await rename(half, path);
    await linkOrCopy(half, path);
    await unlink(half);
  } catch (error) {
    await unlink(half).catch(() => undefined); // it may never have been there
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`${path} is there already and was left as it is (--overwrite writes over it)`) : error;
  }
}
