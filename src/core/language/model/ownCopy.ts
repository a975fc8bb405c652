/**
 * The same word in memory of its own. An engine may keep a piece that was cut out of a text as a view of that text, so that a word
 * that is remembered would keep the whole article with it.
 */
export function ownCopy(word: string): string {
  let copy = '';
  for (let i = 0; i < word.length; i++) copy += String.fromCharCode(word.charCodeAt(i));
  return copy;
}
