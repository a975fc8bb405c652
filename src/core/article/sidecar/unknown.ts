import { asList, isList, isObject, objectOf, own, type Json, type JsonObject } from './json';

/**
 * What a file says that we don't know of, by key (in a list: by what tells its elements apart): whole values, and what lies
 * unknown within values that we know. It is put back where it was when the rest is written anew.
 */
export type Unknown = ReadonlyMap<string, { readonly whole: Json } | { readonly part: Unknown }>;

/** How the keys of a list's elements begin. */
const keyKinds = ['type', 'list', 'value'] as const;

/** Tells the elements of a list apart: by their type, as selectors and bodies differ, else by what they say. */
function keyedList(list: readonly Json[]): Map<string, Json> {
  const keyed = new Map<string, Json>();
  const counts = new Map<string, number>();
  for (const item of list) {
    const type = isObject(item) ? own(item, 'type') : undefined;
    const base = isObject(item) ? `type ${typeof type === 'string' ? type : ''}` : isList(item) ? 'list' : `value ${JSON.stringify(item)}`;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    keyed.set(`${base} ${count}`, item);
  }
  return keyed;
}

const noKeys: ReadonlySet<string> = new Set();
const isNested = (value: Json | undefined): value is JsonObject | readonly Json[] => isObject(value) || isList(value);

/** One thing and a list of one thing say the same in JSON-LD. */
function keyedPair(a: JsonObject | readonly Json[], b: JsonObject | readonly Json[]): [ReadonlyMap<string, Json>, ReadonlyMap<string, Json>] {
  return isObject(a) && isObject(b) ? [new Map(Object.entries(a)), new Map(Object.entries(b))] : [keyedList(asList(a)), keyedList(asList(b))];
}

/**
 * What `found` says beyond what was understood of it. `known` are keys that are never unknown: what is there was understood, though
 * it goes without saying, or was said otherwise.
 */
export const unknownOf = (found: JsonObject | readonly Json[], understood: JsonObject | readonly Json[], known: ReadonlySet<string> = noKeys): Unknown =>
  beyond(found, understood, known, false);

function beyond(found: JsonObject | readonly Json[], understood: JsonObject | readonly Json[], known: ReadonlySet<string>, isKnownList: boolean): Unknown {
  const unknown = new Map<string, { whole: Json } | { part: Unknown }>();
  const [all, said] = keyedPair(found, understood);
  for (const [key, value] of all) {
    const counterpart = said.get(key);
    if (counterpart === undefined) {
      if (!known.has(key) && !isKnownList) unknown.set(key, { whole: value });
    } else if (isNested(value) && isNested(counterpart)) {
      const part = beyond(value, counterpart, known, isList(value) && known.has(key));
      if (part.size) unknown.set(key, { part });
    }
  }
  return unknown;
}

/** The value with what was unknown put back. What is known now goes before it. */
export function withUnknown(written: JsonObject, unknown: Unknown): JsonObject {
  return unknown.size ? objectOf(restore(new Map(Object.entries(written)), unknown)) : written;
}

function restore(written: ReadonlyMap<string, Json>, unknown: Unknown): Map<string, Json> {
  const restored = new Map(written);
  for (const [key, kept] of unknown) {
    const value = restored.get(key);
    if ('whole' in kept) {
      if (value === undefined) restored.set(key, kept.whole);
    } else if (isNested(value)) {
      const isListed = isList(value) || [...kept.part.keys()].some((inner) => keyKinds.some((kind) => inner.startsWith(`${kind} `)) && / \d+$/.test(inner));
      if (isListed) {
        const list = [...restore(keyedList(asList(value)), kept.part).values()];
        restored.set(key, list.length === 1 && isObject(value) ? list[0]! : list);
      } else restored.set(key, objectOf(restore(new Map(Object.entries(value)), kept.part)));
    }
  }
  return restored;
}
