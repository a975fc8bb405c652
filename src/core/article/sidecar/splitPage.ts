import type { Steps } from '../../analysis/steps';
import { deepest, largestRest, mostAnnotations } from './vocabulary';

/** The key of a page's annotations, as JSON writes it. */
const itemsKey = JSON.stringify('items');

/** A part of the text of a page, as source text, and what tells whether JavaScript's own values hold what it says. */
export interface Source {
  readonly text: string;
  /** Keys of all its objects together: a value of fewer had a key twice. */
  readonly keys: number;
  /** Whether it has numbers that JavaScript would write otherwise. */
  readonly hasOddNumbers: boolean;
}

/** The text of a page taken apart: its annotations, and the page with an empty list in their place. */
export interface SplitPage {
  readonly page: Source;
  readonly items: readonly Source[];
}

/** Characters between two steps. */
const stride = 65_536;

/** Where the string that begins at `start` ends; Infinity where it doesn't. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return end + 1;
  }
  return Infinity;
}

const isKey = (text: string, end: number): boolean => {
  let at = end;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return text[at] === ':';
};

/**
 * Takes the text of a page apart without making values of it, so that each annotation can be read by itself. It does not say
 * whether the text is JSON: reading the parts does. 'tooLarge' where it is beyond all bounds; undefined where it breaks off.
 */
export function* splitPage(text: string): Steps<SplitPage | 'tooLarge' | undefined> {
  const token = /["{}[\],]|-?\d[\d.eE+-]*/g; // structure, the beginning of strings, which may hold anything, and numbers
  const items: Source[] = [];
  const rest: string[] = [];
  let keys = 0;
  let keysBefore = 0;
  let hasOddNumbers = false;
  let hadOddNumbers = false;
  let depth = 0;
  let key = '';
  /** Where the item, or what is not an item, begins that is being read. */
  let start = 0;
  let isInItems = false;
  let nextStep = stride;
  const endItem = (end: number): void => {
    items.push({ text: text.slice(start, end).trim(), keys, hasOddNumbers });
    start = end + 1;
    keys = 0;
    hasOddNumbers = false;
  };
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [sign] = found;
    let at = found.index + sign.length;
    switch (sign) {
      case '"': {
        at = endOfString(text, found.index);
        if (at === Infinity) return undefined;
        token.lastIndex = at;
        if (isKey(text, at)) {
          keys++;
          if (depth === 1) key = text.slice(found.index, at);
        }
        break;
      }
      case '{':
      case '[':
        if (++depth > deepest) return 'tooLarge';
        if (depth === 2 && sign === '[' && key === itemsKey) {
          rest.push(text.slice(start, at));
          [start, isInItems] = [at, true];
          [keysBefore, hadOddNumbers] = [keys, hasOddNumbers];
          [keys, hasOddNumbers] = [0, false];
        }
        break;
      case '}':
      case ']':
        if (--depth === 1 && isInItems) {
          if (items.length || text.slice(start, found.index).trim()) endItem(found.index);
          [start, isInItems, key] = [found.index, false, ''];
          [keys, hasOddNumbers] = [keysBefore, hadOddNumbers];
        }
        break;
      case ',':
        if (isInItems && depth === 2) endItem(found.index);
        break;
      default:
        hasOddNumbers ||= String(Number(sign)) !== sign;
    }
    if (items.length > mostAnnotations) return 'tooLarge';
    if (at >= nextStep) {
      nextStep = at + stride;
      yield;
    }
  }
  rest.push(text.slice(start));
  const page = rest.join('');
  return page.length > largestRest ? 'tooLarge' : { page: { text: page, keys, hasOddNumbers }, items };
}
