import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** The project's own annotated articles, which ship with it. */
const own = join(import.meta.dirname, 'gold');
/** Where further gold lies that may not ship. */
const shared = join(import.meta.dirname, '../../../shared');

/** One file of annotated articles. */
export interface GoldFile {
  /** Its set, by which floors are kept. */
  readonly name: string;
  readonly path: string;
}

export interface Gold {
  readonly files: readonly GoldFile[];
  /** What a person should know: gold that is not there, and what is measured without it. */
  readonly notice?: string;
  /** Whether gold is missing that ought to be there. */
  readonly missing: boolean;
}

const filesIn = (folder: string): GoldFile[] =>
  !existsSync(folder) ? [] : readdirSync(folder).filter((file) => file.endsWith('.jsonl')).sort().map((file) => ({ name: basename(file, '.jsonl'), path: join(folder, file) }));

/**
 * The gold to measure against: the project's own always, and what lies in `named`, or else in ../shared/gold. A clone of the
 * repository has no folder ../shared and is guarded by the project's own; a folder that is named, or a ../shared without gold,
 * is a mistake.
 */
export function goldFiles(named: string | undefined, ours = own, beside = shared): Gold {
  const mine = filesIn(ours);
  const folder = resolve(named ?? join(beside, 'gold'));
  const further = filesIn(folder);
  if (mine.length > 0 && further.length > 0) return { files: [...mine, ...further], missing: false };
  const lacking = mine.length === 0 ? ours : folder;
  return {
    files: [...mine, ...further],
    notice: `no gold annotations in ${lacking}: ${mine.length + further.length === 0 ? 'nothing can be measured' : `measured on ${mine.length > 0 ? 'the project’s own articles' : 'the others'} alone`} (name another folder as the argument)`,
    missing: mine.length === 0 || named !== undefined || existsSync(beside),
  };
}
