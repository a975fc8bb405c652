/** A text without white space and what shows as nothing. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, '');

/** Whether two texts have the same words, however they are set in lines. */
export const sameWordsAs = (a: string, b: string): boolean => a === b || withoutSpace(a) === withoutSpace(b);

/** For texts of the same words: the offset in `to` of the character that stands at an offset of `from`. */
export function offsetsBetween(from: string, to: string): (offset: number) => number {
  const isSpace = /[\s\u00AD\u200B\u2060\uFEFF]/;
  const places: number[] = [];
  for (let i = 0; i < to.length; i++) if (!isSpace.test(to[i]!)) places.push(i);
  const counts = new Int32Array(from.length + 1);
  for (let i = 0; i < from.length; i++) counts[i + 1] = counts[i]! + (isSpace.test(from[i]!) ? 0 : 1);
  return (offset) => places[counts[offset]!] ?? to.length;
}
