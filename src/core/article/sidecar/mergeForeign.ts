import type { Steps } from '../../analysis/steps';
import { canonical, isObject, own, type Json } from './json';

/** Foreign annotations by what tells them apart: their id, else what they say; and which of several that are alike. */
function named(items: readonly Json[]): Map<string, Json> {
  const byName = new Map<string, Json>();
  const counts = new Map<string, number>();
  for (const item of items) {
    const id = isObject(item) ? own(item, 'id') : undefined;
    const name = typeof id === 'string' ? `id ${id}` : `says ${canonical(item)}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    byName.set(`${count} ${name}`, item);
  }
  return byName;
}

const modifiedOf = (item: Json): number => {
  const modified = isObject(item) ? own(item, 'modified') : undefined;
  return typeof modified === 'string' ? Date.parse(modified) || 0 : 0;
};

/** Of two versions of an annotation the newer; that which was changed, where they don't say; else both sides must come to the same. */
function newer(was: Json | undefined, here: Json, there: Json, isNewer: boolean): Json {
  const [says, said] = [canonical(here), canonical(there)];
  if (says === said) return there;
  const [a, b] = [modifiedOf(here), modifiedOf(there)];
  if (a !== b) return a > b ? here : there;
  const before = was === undefined ? undefined : canonical(was);
  if (before === says) return isNewer ? there : here;
  if (before === said) return here;
  return says > said ? here : there;
}

/**
 * Annotations of others, from both sides. They keep no past by which we could tell what was taken away, so none is dropped
 * because it is missing. `isNewer`: their side is no older copy, so what it changed since `base` holds.
 */
export function* mergeForeign(base: readonly Json[], mine: readonly Json[], theirs: readonly Json[], isNewer: boolean): Steps<{ readonly merged: readonly Json[]; readonly isNews: boolean; readonly isNewThere: boolean }> {
  const [was, here, there] = [named(base), named(mine), named(theirs)];
  const merged: Json[] = [];
  let isNews = false;
  let isNewThere = false;
  for (const [name, item] of there) {
    const ours = here.get(name);
    const holds = ours === undefined ? item : newer(was.get(name), ours, item, isNewer);
    isNews ||= holds !== item;
    isNewThere ||= ours === undefined || holds !== ours && holds === item && canonical(ours) !== canonical(item);
    merged.push(holds);
    yield;
  }
  for (const [name, item] of here) {
    if (there.has(name)) continue;
    isNews = true;
    merged.push(item);
    yield;
  }
  return { merged, isNews, isNewThere };
}
