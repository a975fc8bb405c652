import { mkdir, readFile, stat } from 'node:fs/promises';
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
import { writeWhole } from './writeWhole';

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
