import { tables } from '../english/data/placeWords.json';

/** Letters that Unicode does not decompose, in the spelling that English-language news gives them. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'ng', ə: 'a', ŧ: 't', ɓ: 'b', ɗ: 'd', ƙ: 'k', ơ: 'o', ư: 'u',
};

/**
 * Short words of place names and the long ones that they stand for, so that "St. Paul" and "Saint Paul" are one name. The keys of the
 * gazetteer that ships are made with those of English, whatever the article's language.
 */
const expanded = new Map(Object.entries(tables.spelledOut).map(([short, long]) => [short.charCodeAt(0) * 256 + short.charCodeAt(1), long]));

const separator = 0;
const omitted = 1;
const tableSize = 0x2000;

/** For each code unit below U+2000: {@link separator}, {@link omitted}, the code unit that replaces it, or minus an index into `several`. */
const several: string[] = [''];
const table = new Int32Array(tableSize).map((_, unit) => {
  if (unit === 0x27 || unit === 0x60 || unit === 0xad || (unit >= 0x2b0 && unit <= 0x36f)) return omitted; // apostrophes, modifier letters, combining marks
  const letter = String.fromCharCode(unit).toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(letter)) return separator;
  const decomposed = letter.normalize('NFD');
  const plain = undecomposed[letter] ?? (decomposed.length === 1 ? decomposed : decomposed.replace(/\p{M}/gu, ''));
  const spelt = undecomposed[plain] ?? plain;
  if (spelt.length === 1) return spelt.charCodeAt(0);
  if (spelt === '') return omitted;
  several.push(spelt);
  return -(several.length - 1);
});

/** At most this many code units of a name are compared; no place name that the gazetteer holds is longer. */
export const longestName = 96;

/** Writes the long form of the short word between `word` and `length`, if it is one; gives the new length. */
function expandedWord(out: Uint16Array, word: number, length: number): number {
  if (length - word !== 2) return length;
  const long = expanded.get((out[word] ?? 0) * 256 + (out[word + 1] ?? 0));
  if (long === undefined || word + long.length > longestName) return length;
  for (let i = 0; i < long.length; i++) out[word + i] = long.charCodeAt(i);
  return word + long.length;
}

/**
 * Writes the key of the name in `text` between `start` and `end` to `out` (at least {@link longestName} long) and returns the key's length.
 * Names that differ only in case, diacritics, apostrophes, hyphens, full stops and spaces, or in "St."/"Saint", share a key.
 */
export function foldInto(text: string, start: number, end: number, out: Uint16Array): number {
  let length = 0;
  let word = 0;
  for (let i = start; i < end && length < longestName; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit < tableSize ? table[unit] ?? separator : unit >= 0x2018 && unit <= 0x201b ? omitted : unit < 0x2e80 ? separator : unit;
    if (folded === omitted) continue;
    if (folded === separator) word = length = expandedWord(out, word, length);
    else if (folded > 0) out[length++] = folded;
    else for (const letter of several[-folded] ?? '') if (length < longestName) out[length++] = letter.charCodeAt(0);
  }
  return expandedWord(out, word, length);
}

/** The key of a name as a string; see {@link foldInto}. */
export function fold(name: string): string {
  const out = new Uint16Array(longestName);
  return String.fromCharCode(...out.subarray(0, foldInto(name, 0, name.length, out)));
}

/** FNV-1a over the code units of a key. */
export function hashKey(key: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (key[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
