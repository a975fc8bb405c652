import type { TeamFile } from './teamFile';
import { entryKey, inOrder, type TeamEntry } from './teamList';

/** What was done to a list: so that it can be undone, on whatever the list is then. */
export interface TeamListChange {
  readonly added: readonly TeamEntry[];
  /** What gave way: it said the opposite, or where the same place is. */
  readonly removed: readonly TeamEntry[];
}

const isSame = (a: TeamEntry, b: TeamEntry): boolean => a.says === b.says && entryKey(a) === entryKey(b);

/** Whether both are word for word the same. */
const isEqual = (a: TeamEntry, b: TeamEntry): boolean => isSame(a, b) && JSON.stringify(a) === JSON.stringify(b);

/** What cannot be said of one name beside each other. */
const opposites: readonly (readonly [TeamEntry['says'], TeamEntry['says']])[] = [['notPlace', 'place'], ['organisation', 'place']];

const isOpposite = (a: TeamEntry, b: TeamEntry): boolean =>
  entryKey(a) === entryKey(b) && opposites.some(([one, other]) => a.says === one && b.says === other || a.says === other && b.says === one);

/** The list with an entry, in place of those that say the opposite, and what that changed; nothing where the list says so already. */
export function addEntry<File extends TeamFile>(file: File, entry: TeamEntry): { readonly file: File; readonly change: TeamListChange } {
  if (file.entries.some((each) => isEqual(each, entry))) return { file, change: { added: [], removed: [] } };
  const removed = file.entries.filter((each) => isSame(each, entry) || isOpposite(each, entry));
  return { file: changed(file, { added: [entry], removed }), change: { added: [entry], removed } };
}

/** The list without what was added, and with what gave way to it; what others said since stays. */
export const takeBack = <File extends TeamFile>(file: File, { added, removed }: TeamListChange): File =>
  changed(file, { added: removed.filter((entry) => !file.entries.some((each) => isSame(each, entry) && !added.some((own) => isEqual(own, each)))), removed: added });

function changed<File extends TeamFile>(file: File, { added, removed }: TeamListChange): File {
  const kept = file.entries.filter((each) => !removed.some((gone) => isEqual(gone, each)) && !added.some((entry) => isSame(entry, each)));
  return { ...file, entries: [...kept, ...added].sort(inOrder) };
}
