import type { Span } from '../../span';
import html from './data/html.json';

const characters = new Map(Object.entries(html.characters));
/** Elements that are no part of the text that they stand in. */
const apart: ReadonlySet<string> = new Set(html.apart);
/** Elements that begin a line of their own. */
const breaks: ReadonlySet<string> = new Set(html.breaks);

/** The character that a reference stands for ("quot", "#8217", "#x2019"); undefined where it is not known. */
export function characterOf(reference: string): string | undefined {
  const [, hex, decimal] = /^#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(reference) ?? [];
  const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : 0;
  if (code) return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
  return characters.get(reference);
}

const token = /<!--[^]*?(?:-->|$)|<(\/?)([A-Za-z][\w-]*)[^<>]*>|&(#?\w{2,31});/g;

/** What stands for a stretch of HTML in a text: nothing for a tag, a line's end for one that begins a line, its sign for a reference. */
interface HtmlPiece extends Span {
  readonly stands: string;
}

/** The tags of `file[from, to)`, the elements that are apart as a whole, and the references to characters, in order. */
export function htmlIn(file: string, from: number, to: number): HtmlPiece[] {
  const found: HtmlPiece[] = [];
  const source = file.slice(from, to);
  let until = 0;
  let open = '';
  for (const { 0: words, 1: slash, 2: tag, 3: reference, index } of source.matchAll(token)) {
    const name = tag?.toLowerCase() ?? '';
    const piece = { start: from + index, end: from + index + words.length };
    if (open) {
      if (!slash || name !== open) continue;
      found.push({ start: from + until, end: piece.end, stands: '' });
      open = '';
    } else if (reference !== undefined) {
      const character = characterOf(reference);
      if (character !== undefined) found.push({ ...piece, stands: character });
    } else if (!slash && apart.has(name) && !words.endsWith('/>')) {
      open = name;
      until = index;
    } else {
      found.push({ ...piece, stands: breaks.has(name) ? '\n' : '' });
    }
  }
  if (open) found.push({ start: from + until, end: to, stands: '' });
  return found;
}
