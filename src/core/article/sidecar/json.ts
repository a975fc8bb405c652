/** Tells {@link Verbatim}, which each part of the extension has a class of its own of; no JSON can have it. */
const verbatim = Symbol.for('on-the-record.verbatim');

/** JSON that is kept as the text that it was found as, since a value made of it would say something else: a number that JavaScript does not hold, an object that has a key twice. */
export class Verbatim {
  readonly [verbatim] = true;

  constructor(readonly source: string) {}

  /** Only for telling values apart: {@link textOf} writes the source. */
  toJSON(): string {
    return `\u0000${this.source}`;
  }
}

/** What JSON can say. */
export type Json = null | boolean | number | string | Verbatim | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isVerbatim = (value: Json | undefined): value is Verbatim => typeof value === 'object' && value !== null && verbatim in value;
export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value) && !isVerbatim(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** JSON-LD says one thing as itself or as a list of one. */
export const asList = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : isList(value) ? value : [value]);

/** The object's own value under the key: what it inherits ("constructor") is not JSON. */
export const own = (object: JsonObject, key: string): Json | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

/** An object of these entries, each its own, whatever its key ("__proto__" too). */
export const objectOf = (entries: Iterable<readonly [string, Json]>): JsonObject => Object.fromEntries(entries);

/** The value without keys whose value is undefined. */
export const given = (object: Readonly<Record<string, Json | undefined>>): JsonObject =>
  objectOf(Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined));

/** The object without its values under the keys. */
export const without = (object: JsonObject, ...keys: readonly string[]): JsonObject => objectOf(Object.entries(object).filter(([name]) => !keys.includes(name)));

/** How many keys all objects in the value have together. */
export function countKeys(value: Json): number {
  if (isList(value)) return value.reduce<number>((sum, item) => sum + countKeys(item), 0);
  return isObject(value) ? Object.values(value).reduce<number>((sum, item) => sum + 1 + countKeys(item), 0) : 0;
}

const sorted = (_: string, value: Json): Json => (isObject(value) ? objectOf(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value);

/** Text that is the same for the same value, whatever the order of keys. */
export const canonical = (value: Json): string => JSON.stringify(value, sorted);

/** The value as JSON text on one line. */
export function textOf(value: Json): string {
  if (isVerbatim(value)) return value.source;
  if (isList(value)) return `[${value.map(textOf).join(',')}]`;
  return isObject(value) ? `{${entriesOf(value).join(',')}}` : JSON.stringify(value);
}

/** The entries of the object, each as JSON text. */
export const entriesOf = (object: JsonObject): string[] => Object.entries(object).map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`);
