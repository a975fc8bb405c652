/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The object's own value under the key: what it inherits ("constructor") is not JSON. */
export const own = (object: JsonObject, key: string): Json | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

/** An object of these entries, each its own, whatever its key ("__proto__" too). */
export const objectOf = (entries: Iterable<readonly [string, Json]>): JsonObject => Object.fromEntries(entries);

/** The value without keys whose value is undefined. */
export const given = (object: Readonly<Record<string, Json | undefined>>): JsonObject =>
  objectOf(Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined));

/** The object without its value under the key. */
export const without = (object: JsonObject, key: string): JsonObject => objectOf(Object.entries(object).filter(([name]) => name !== key));

/** How deep lists and objects lie within each other; Infinity beyond `most`. Goes level by level, so that no depth is too deep for it. */
export function depthOf(value: Json, most: number): number {
  let level: Json[] = [value];
  for (let depth = 0; depth <= most; depth++) {
    const next: Json[] = [];
    for (const each of level) {
      if (isList(each)) for (const item of each) next.push(item);
      else if (isObject(each)) for (const item of Object.values(each)) next.push(item);
    }
    if (!next.length) return depth;
    level = next;
  }
  return Infinity;
}

const sorted = (_: string, value: Json): Json => (isObject(value) ? objectOf(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value);

/** The value as text with sorted keys and a line for each, so that a change shows as the lines that changed. */
export const format = (value: Json): string => `${JSON.stringify(value, sorted, 2)}\n`;

/** Text that is the same for the same value, whatever the order of keys. */
export const canonical = (value: Json): string => JSON.stringify(value, sorted);
