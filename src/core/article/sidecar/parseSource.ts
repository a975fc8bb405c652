import { parse } from 'lossless-json';
import { countKeys, Verbatim, type Json } from './json';
import type { Source } from './splitPage';

const numberOf = (source: string): number | Verbatim => (String(Number(source)) === source ? Number(source) : new Verbatim(source));

/** The value of a part of a page, numbers as they are written; verbatim where an object has a key twice, since a value of it would lack one. Undefined where it is not JSON. */
export function parseSource({ text, keys, hasOddNumbers }: Source): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    if (countKeys(value) !== keys) return new Verbatim(text);
    return hasOddNumbers ? (parse(text, null, numberOf) as Json) : value;
  } catch {
    return undefined;
  }
}
