import { canonical, objectOf, type Json } from './json';
import type { Unknown } from './unknown';

interface Merged<T> {
  readonly merged: T;
  /** Whether it says anything that their side does not. */
  readonly isNews: boolean;
}

type Entry = Unknown extends ReadonlyMap<string, infer E> ? E : never;

const textOf = (entry: Entry | undefined): string => (entry === undefined ? '' : canonical('whole' in entry ? entry.whole : jsonOf(entry.part)));
const jsonOf = (unknown: Unknown): Json => objectOf([...unknown].map(([key, entry]) => [key, 'whole' in entry ? entry.whole : jsonOf(entry.part)]));

function mergeEntry(was: Entry | undefined, here: Entry | undefined, there: Entry | undefined, isNewer: boolean): Merged<Entry | undefined> {
  if (!here || !there) return { merged: here ?? there, isNews: there === undefined };
  if ('part' in here && 'part' in there) {
    const { merged, isNews } = mergeUnknown(was && 'part' in was ? was.part : new Map(), here.part, there.part, isNewer);
    return { merged: { part: merged }, isNews };
  }
  const [before, says, said] = [textOf(was), textOf(here), textOf(there)];
  if (says === said) return { merged: there, isNews: false };
  const isTheirs = before === says ? isNewer : before === said ? false : said > says;
  return { merged: isTheirs ? there : here, isNews: !isTheirs };
}

/** What neither side understood, from both. Nothing is dropped because it is missing; of what both say, that which was changed since `base`, unless their side is an older copy. */
export function mergeUnknown(base: Unknown, mine: Unknown, theirs: Unknown, isNewer: boolean): Merged<Unknown> {
  if (!mine.size) return { merged: theirs, isNews: false };
  const merged = new Map<string, Entry>();
  let isNews = false;
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const entry = mergeEntry(base.get(key), mine.get(key), theirs.get(key), isNewer);
    isNews ||= entry.isNews;
    if (entry.merged) merged.set(key, entry.merged);
  }
  return { merged, isNews };
}

/** {@link mergeUnknown}, for each annotation of ours; only of those that are `written` it counts as news. */
export function mergeUnknownById(
  base: ReadonlyMap<string, Unknown>, mine: ReadonlyMap<string, Unknown>, theirs: ReadonlyMap<string, Unknown>, isNewer: boolean, written: ReadonlySet<string>,
): Merged<ReadonlyMap<string, Unknown>> {
  const merged = new Map(theirs);
  let isNews = false;
  const none: Unknown = new Map();
  for (const [id, ours] of mine) {
    const each = mergeUnknown(base.get(id) ?? none, ours, theirs.get(id) ?? none, isNewer);
    isNews ||= each.isNews && written.has(id);
    merged.set(id, each.merged);
  }
  return { merged, isNews };
}
