import type { TeamFile } from './teamFile';
import { entryKey, inOrder, type TeamEntry } from './teamList';

/** What tells two values apart; nothing at all is a value of its own. */
const jsonOf = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

/** What each of two says of what both had: what either changed, and mine where both did. Undefined says that it is gone. */
function settled<T>(base: T | undefined, mine: T | undefined, theirs: T | undefined): T | undefined {
  return jsonOf(mine) === jsonOf(base) ? theirs : mine;
}

function mergeMaps<T>(base: ReadonlyMap<string, T>, mine: ReadonlyMap<string, T>, theirs: ReadonlyMap<string, T>): [string, T][] {
  const keys = new Set([...mine.keys(), ...theirs.keys()]);
  return [...keys].flatMap((key): [string, T][] => {
    const value = settled(base.get(key), mine.get(key), theirs.get(key));
    return value === undefined ? [] : [[key, value]];
  });
}

const byKey = ({ entries }: TeamFile): Map<string, TeamEntry> => new Map(entries.map((entry) => [`${entry.says} ${entryKey(entry)}`, entry]));
const unreadOf = ({ unread }: TeamFile): Map<string, { readonly says: TeamEntry['says']; readonly value: unknown }> =>
  new Map(Object.entries(unread).flatMap(([says, values]) => values.map((value) => [`${says} ${jsonOf(value)}`, { says: says as TeamEntry['says'], value }] as const)));

/** What two windows made of one list: what either added is there, and what either took away is gone. */
export function mergeTeamFiles(base: TeamFile, mine: TeamFile, theirs: TeamFile): TeamFile {
  const unread: Partial<Record<TeamEntry['says'], unknown[]>> = {};
  for (const [, { says, value }] of mergeMaps(unreadOf(base), unreadOf(mine), unreadOf(theirs))) (unread[says] ??= []).push(value);
  return {
    entries: mergeMaps(byKey(base), byKey(mine), byKey(theirs)).map(([, entry]) => entry).sort(inOrder),
    others: mergeMaps(new Map(base.others), new Map(mine.others), new Map(theirs.others)),
    unread,
  };
}
