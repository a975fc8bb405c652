import type { Steps } from '../../analysis/steps';
import { GramIndex } from './grams';
import type { OldText, TokenSpan } from './oldText';
import { sortInSteps } from './sortInSteps';
import type { TokenList } from './tokens';

/** Tokens in a row that stand in the old text from `old` on and in the new one from `now` on. */
export interface Run {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** Rows of tokens by which places are found, longest last, and how often one may stand in the text to tell anything. */
const grams = [
  { size: 1, most: 2 },
  { size: 2, most: 2 },
  { size: 3, most: 4 },
  { size: 8, most: 8 },
] as const;

/** Where rows of each of those sizes stand in a text. */
export type TextIndex = readonly GramIndex[];

/** The index of a text. */
export function* indexOf({ ids }: TokenList): Steps<TextIndex> {
  const indexes: GramIndex[] = [];
  for (const { size } of grams) indexes.push(yield* GramIndex.of(ids, size));
  return indexes;
}

/** The one place where tokens of the old text stand in the new one, as many in a row, by its first token; undefined where they stand nowhere, or more than once, or so often that it can't be told. */
export function onlyPlace({ from, to }: TokenSpan, old: TokenList, now: TokenList, index: TextIndex): number | undefined {
  const isThere = (place: number): boolean => {
    for (let i = 0; i < to - from; i++) if (now.ids[place + i] !== old.ids[from + i]) return false;
    return true;
  };
  for (let g = grams.length - 1; g >= 0; g--) {
    const { size } = grams[g]!;
    if (size > to - from) continue;
    for (const at of [from, to - size, (from + to - size) >> 1]) {
      const places = index[g]!.places(old.ids, at, mostCompared)?.filter((place) => isThere(place - at + from));
      if (places) return places.length === 1 ? places[0]! - at + from : undefined;
    }
  }
  return undefined;
}

/** Places, at most, at which a long row of words is compared. */
const mostCompared = 32;

/**
 * The runs that the passages of the old text have in common with the new text, each as long as it goes; by first token of the old
 * text. Runs of words that stand too often to tell a place are left out, unless they belong to a longer one that tells.
 */
export function* commonRuns({ tokens: old, passages }: OldText, now: TokenList, index: TextIndex): Steps<Run[]> {
  const runs: Run[] = [];
  /** By the distance between the two texts: up to which old token its latest run goes. */
  const reached = new Map<number, number>();
  for (let at = 0; at < old.length; at++) {
    for (const [g, { size, most }] of grams.entries()) {
      if (at + size > old.length || passages[at + size - 1] !== passages[at]) break;
      const places = index[g]!.places(old.ids, at, most);
      if (places?.length === 0) break; // no longer one is there either
      for (const place of places ?? []) {
        if ((reached.get(place - at) ?? 0) > at) continue;
        let before = 0;
        while (at - before > 0 && place - before > 0 && passages[at - before - 1] === passages[at] && old.ids[at - before - 1] === now.ids[place - before - 1]) before++;
        let length = size;
        while (at + length < old.length && passages[at + length] === passages[at] && old.ids[at + length] === now.ids[place + length] && place + length < now.length) length++;
        reached.set(place - at, at + length);
        runs.push({ old: at - before, now: place - before, length: length + before });
      }
    }
    if (at % 256 === 0) yield;
  }
  return yield* sortInSteps(yield* sortInSteps(runs, now.length, (run) => run.now), old.length, (run) => run.old);
}
