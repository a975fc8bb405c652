import { isList, isObject, own, type Json } from './json';
import { bounded, versionsOf } from './past';
import type { Past } from './sidecar';

const isTime = (value: Json | undefined): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** The times of earlier versions; undefined where the value is no list of times. */
export const readPast = (value: Json | undefined): readonly string[] | undefined => (isList(value) && value.every(isTime) ? versionsOf(value) : undefined);

/** What a page says was taken back, by id, and what it says there that is not understood. */
export function readTakenBack(value: Json | undefined): { readonly past: ReadonlyMap<string, Past>; readonly rest: readonly Json[] } {
  const past = new Map<string, Past>();
  const rest: Json[] = [];
  for (const item of value === undefined ? [] : isList(value) ? value : [value]) {
    const [id, versions, takenBack] = isObject(item) ? [own(item, 'id'), readPast(own(item, 'past')), own(item, 'as:deleted')] : [];
    if (typeof id === 'string' && versions && isTime(takenBack)) past.set(id, { versions, takenBack });
    else rest.push(item);
  }
  return { past: bounded(past), rest };
}
