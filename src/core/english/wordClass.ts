/** Words of one class, in lower case. */
export type WordClass = ReadonlySet<string>;

export const wordClass = (words: readonly string[]): WordClass => new Set(words);

/** The classes that a data file lists, each under its name there. */
export const classesOf = <Name extends string>(lists: Readonly<Record<Name, readonly string[]>>): Readonly<Record<Name, WordClass>> =>
  Object.fromEntries(Object.entries<readonly string[]>(lists).map(([name, words]): [string, WordClass] => [name, wordClass(words)])) as Record<Name, WordClass>;

/** For each word the classes that hold it. */
export function classesByWord<Name extends string>(lists: Readonly<Record<Name, readonly string[]>>): ReadonlyMap<string, ReadonlySet<Name>> {
  const found = new Map<string, Set<Name>>();
  for (const [name, words] of Object.entries<readonly string[]>(lists)) for (const word of words) found.set(word, (found.get(word) ?? new Set()).add(name as Name));
  return found;
}

/** For each word the names of the lists that hold it. */
export function groupsOf(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, words] of Object.entries(lists)) for (const word of words) groups.set(word, [...(groups.get(word) ?? []), name]);
  return groups;
}
