import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Resources } from '../core/analysis/resources';
import { decidedOnly } from '../core/formats/decidedOnly';
import { exportFormats, type ExportFormat } from '../core/formats/exportFormats';
import { nameOf, standardInput } from './input';
import { printWhole, reasonOf, tell } from './output';
import { readReviewed } from './reviewed';
import type { TeamListOf } from './teamLists';
import { writeWhole } from './writeWhole';

/** What {@link exportFiles} is asked besides the files. */
export interface Export {
  readonly format: ExportFormat;
  /** Whether only what a person stands for goes out, and not what the machine suggests. */
  readonly isDecidedOnly: boolean;
  /** Where the files go, one for each article; to standard output where none is named. */
  readonly out?: string | undefined;
  /** Whether files that are there already may be written over. */
  readonly overwrites: boolean;
}

export const formatOf = (id: string): ExportFormat | undefined => exportFormats.find((format) => format.id === id);

const outName = (file: string, { extension }: ExportFormat): string => `${file === standardInput ? 'article' : basename(file).replace(/\.[^.]+$/, '')}.${extension}`;

/** The path, which is to be no article's own. */
function apart(path: string, article: string): string {
  if (article !== standardInput && resolve(path) === resolve(article)) throw new Error(`${path} is the article itself and was left as it is: name another folder`);
  return path;
}

/** Writes articles with what is marked in them in a format for other programs; gives how many could not be, each named on standard error. */
export async function exportFiles(files: readonly string[], resources: Resources, listOf: TeamListOf, { format, isDecidedOnly, out, overwrites }: Export): Promise<number> {
  if (out !== undefined) await mkdir(out, { recursive: true });
  let failed = 0;
  for (const file of files) {
    try {
      const { exported } = await readReviewed(file, resources, listOf);
      const written = format.write(isDecidedOnly ? { ...exported, article: decidedOnly(exported.article) } : exported);
      if (out === undefined) await printWhole(written);
      else await writeWhole(apart(join(out, outName(file, format)), file), written, overwrites);
    } catch (error) {
      failed++;
      tell(`${nameOf(file)}: ${reasonOf(error)}`);
    }
  }
  return failed;
}
