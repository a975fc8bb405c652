import type { Doc } from '../language/doc';

/** Marks that come in pairs. */
const closerOf: ReadonlyMap<string, string> = new Map([['“', '”'], ['‘', '’'], ['``', "''"], ['«', '»'], ['(', ')'], ['[', ']'], ['"', '"']]);
const openerOf: ReadonlyMap<string, string> = new Map([...closerOf].map(([opener, closer]) => [closer, opener]));
const isWord = /[\p{L}\p{N}]/u;

const apostrophe = '’';

/** Whether it begins with a small letter of ASCII, as most words do and no mark does. */
const beginsWord = (form: string): boolean => form >= 'a' && form < '{';

/** Whether the mark stands behind a word, with none close behind it: of those that look the same at both ends, it closes. */
function standsBehind({ tokens, text }: Doc, t: number): boolean {
  const token = tokens[t];
  return !!token && isWord.test(text.charAt(token.start - 1)) && !isWord.test(text.charAt(token.end));
}

/** Marks that are opened and not closed, and closed and not opened, in tokens `first` up to `end`. */
function unpaired(doc: Doc, first: number, end: number): { readonly opened: readonly string[]; readonly closed: readonly string[] } {
  const opened: string[] = [];
  const closed: string[] = [];
  for (let t = first; t < end; t++) {
    const token = doc.tokens[t];
    if (!token || beginsWord(token.form)) continue;
    const { form } = token;
    const opener = openerOf.get(form);
    if (opener !== undefined && opened.at(-1) === opener) opened.pop();
    else if (closerOf.has(form) && !(form === opener && standsBehind(doc, t))) opened.push(form);
    else if (opener !== undefined && form !== apostrophe) closed.push(form); // what opened nowhere may be an apostrophe
  }
  return { opened, closed };
}

/**
 * Tokens `first` up to `end` with the quotation mark or bracket beside them that closes what opens in them, or opens what closes
 * in them; nothing outside `from` up to `to` is taken. What ends a sentence may stand between ("… “inadequate.”").
 */
export function withPairs(doc: Doc, first: number, end: number, from: number, to: number): { readonly first: number; readonly end: number } {
  const { opened, closed } = unpaired(doc, first, end);
  let [start, stop] = [first, end];
  const opener = opened.at(-1);
  if (opener !== undefined) {
    const closer = closerOf.get(opener);
    let t = end;
    while (t < to && doc.tokens[t]?.form !== closer && !isWord.test(doc.tokens[t]?.form ?? '')) t++;
    if (t < to && doc.tokens[t]?.form === closer) stop = t + 1;
  }
  const closer = closed[0];
  if (closer !== undefined && first > from && doc.tokens[first - 1]?.form === openerOf.get(closer)) start = first - 1;
  return { first: start, end: stop };
}

/** Whether a mark of a pair is open before token `t`, of those that open from `first` on: a cut there would cut a bracket or a quotation in two. */
export const isWithinPair = (doc: Doc, first: number, t: number): boolean => unpaired(doc, first, t).opened.length > 0;
