import { entriesOf, nameKey, type TeamList } from './teamList';

/**
 * The names that are one, taken together over all entries ("A is B" and "B is C" make one of three): for each name, by its
 * {@link nameKey}, the name that they all go by, which is the first of the first entry of theirs. Names of which the list says
 * nothing are not in it. For whoever looks for one person in many articles.
 */
export function sameNames(list: TeamList): ReadonlyMap<string, string> {
  const chiefs = new Map<string, string>();
  for (const { names } of entriesOf(list, 'sameName')) {
    const known = new Set(names.map((name) => chiefs.get(nameKey(name))).filter((chief) => chief !== undefined));
    const [chief = names[0] ?? ''] = known;
    if (known.size > 1) for (const [key, other] of chiefs) if (known.has(other)) chiefs.set(key, chief);
    for (const name of names) chiefs.set(nameKey(name), chief);
  }
  return chiefs;
}
