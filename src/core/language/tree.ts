import type { Doc } from './doc';

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export const relation = (doc: Doc, token: number): string => {
  const full = doc.deprel(token);
  const colon = full.indexOf(':');
  return colon < 0 ? full : full.slice(0, colon);
};

/** The first dependent of `token` whose relation, with or without its subtype, is one of `relations`; -1 if there is none. */
export const child = (doc: Doc, token: number, ...relations: readonly string[]): number => {
  for (const c of doc.children(token)) {
    const full = doc.deprel(c);
    if (relations.includes(full)) return c;
    const colon = full.indexOf(':');
    if (colon >= 0 && relations.includes(full.slice(0, colon))) return c;
  }
  return -1;
};

/** All tokens below `token`, itself included, in order. */
export const subtree = (doc: Doc, token: number): number[] => {
  const found: number[] = [];
  const open = [token];
  for (let t = open.pop(); t !== undefined; t = open.pop()) {
    found.push(t);
    open.push(...doc.children(t));
  }
  return found.sort((a, b) => a - b);
};

/** Whether `above` stands on the way from `token` up to the root of its sentence, at most so many arcs away. */
export function isAbove(doc: Doc, above: number, token: number, arcs = 30): boolean {
  let t = doc.head(token);
  for (let steps = 0; t >= 0 && steps < arcs; steps++, t = doc.head(t)) if (t === above) return true;
  return false;
}

/** The tokens on the way from `token` (exclusive) up to the root of its sentence. */
export function* ancestors(doc: Doc, token: number): Generator<number> {
  for (let t = doc.head(token); t >= 0; t = doc.head(t)) yield t;
}
