import { parser, Strikethrough, Table } from '@lezer/markdown';
import type { SyntaxNode, SyntaxNodeRef, Tree, TreeCursor } from '@lezer/common';
import type { Steps } from '../../analysis/steps';
import { readArticleHead, readFrontMatter } from '../articleHead';
import { unmarked, type ArticleText } from './articleText';
import nodes from './data/nodes.json';
import { characterOf, htmlIn } from './html';
import { TextBuilder } from './textBuilder';
import { onOneLine } from '../plainWords';

/** As GitHub reads Markdown; but what is indented is a paragraph, since articles are set so and hold no code. */
const markdown = parser.configure([Table, Strikethrough, { remove: ['IndentedCode'] }]);

/** Something of which a mark may be made: most articles have none, and need no second look. */
const anyMark = /[*_~`\\]|^[ \t]{0,3}\|?[ \t]{0,9}:?-{1,99}:?[ \t]{0,9}\||\]\(|^[ \t]{0,3}(?:#{1,6}[ \t]|>|=+[ \t]*$|-{2,}[ \t]*$|\+{3}|\[[^\]\n]{1,99}\]:)|<[/!?A-Za-z]|&#?\w{2,31};|!\[|\[\^/m;

/** Whether a text may have marks. */
const mayHaveMarks = (words: string): boolean => anyMark.test(words);

/** What may begin or end a mark within a line: where a block has more of them, nobody wrote it, and to pair them takes time that grows with the square of their number. */
const marks = /[*_~`[\]<>!&\\]/g;
const mostMarks = 1_000;
/** A text whose lines begin with so many marks of quotations, one in the other, is no article's. */
const deepest = /^[ \t]{0,3}(?:[>\-+*][ \t]*){40}/m;

/** What ends a line in a text and none in Markdown, where a heading would go on behind it. */
const otherLineEnd = /\r(?!\n)|[\u0085\u2028\u2029\f]/g;

/**
 * Reads the Markdown of an article's file: its words without emphasis, targets of links, pictures, code, tables, tags of HTML and what
 * else only tells how words are set, with headings, quotations and emphasis told apart. List marks stay, as they do in print. Any text at all.
 */
export function* readMarkdown(file: string): Steps<ArticleText> {
  if (!mayHaveMarks(file) || deepest.test(file)) return unmarked(file);
  yield;
  if (!(yield* isReadable(file))) return unmarked(file);
  const head = readArticleHead(file);
  const front = head ?? readFrontMatter(file);
  const builder = new TextBuilder(file);
  if (front && !head) builder.drop(front.start, pastLines(file, front.end));
  const story = front?.end ?? 0;
  const parse = markdown.startParse(`${'\n'.repeat(story)}${file.slice(story).replace(otherLineEnd, '\n')}`); // the same offsets, without the front matter
  let tree: Tree | null = null;
  while (!(tree = parse.advance())) yield;
  return yield* textOf(file, tree, builder);
}

/** Whether no block between two blank lines has more marks than somebody would write. */
function* isReadable(file: string): Steps<boolean> {
  let count = 0;
  let from = 0;
  for (const { index } of file.matchAll(marks)) {
    if (++count % mostMarks > 0) continue;
    yield;
    if (!/\n[ \t]*\r?\n/.test(file.slice(from, index))) return false;
    from = index;
  }
  return true;
}

/** What the reading makes of a node of the syntax tree; `gone` is what is left out as a whole. */
type Role =
  | 'heading' | 'quotation' | 'emphasis' | 'link' | 'reference' | 'html' | 'entity' | 'escape' | 'lineBreak' | 'asItIs' | 'code' | 'gone'
  | 'headingMark' | 'quotationMark' | 'emphasisMark' | 'linkMark';
const roles: ReadonlyMap<string, Role> = new Map(Object.entries(nodes.roles) as [string, Role][]);
/** Nodes below these say nothing more. */
const whole: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['gone', 'code', 'reference', 'html', 'entity', 'escape', 'lineBreak', 'asItIs']);
const nodesAtOnce = 256;

function* textOf(file: string, tree: Tree, builder: TextBuilder): Steps<ArticleText> {
  const links: Links = { labels: definedLabels(file, tree), ends: new Map() };
  const cursor = tree.cursor();
  for (let count = 1, goesOn = cursor.firstChild(); goesOn; count++) {
    if (count % nodesAtOnce === 0) yield;
    readNode(file, cursor, builder, links);
    goesOn = whole.has(roles.get(cursor.name)) ? nextBeside(cursor) : cursor.next();
  }
  return builder.build();
}

/** Moves to the next node that is not below this one; false at the end. */
function nextBeside(cursor: TreeCursor): boolean {
  do if (cursor.nextSibling()) return true;
  while (cursor.parent());
  return false;
}

function readNode(file: string, { name, from, to, node }: SyntaxNodeRef, builder: TextBuilder, links: Links): void {
  switch (roles.get(name)) {
    case 'heading': return builder.heading(from, to);
    case 'quotation': return builder.quotation(from, to);
    case 'emphasis': return builder.emphasis(from, to);
    case 'link': return readLink(file, node, links);
    case 'linkMark': return builder.drop(from, links.ends.get(from) ?? from);
    case 'html': return htmlIn(file, from, to).forEach(({ start, end, stands }) => builder.replace(start, end, stands));
    case 'entity': return builder.replace(from, to, characterOf(file.slice(from + 1, to - 1)) ?? file.slice(from, to));
    case 'escape': return builder.drop(from, from + 1);
    case 'lineBreak': return builder.drop(from, file.charAt(from) === '\\' ? from + 1 : from);
    case 'headingMark': return builder.drop(from, pastBlanks(file, to, longestGap));
    case 'quotationMark': return builder.drop(from, pastBlanks(file, to, 1));
    case 'emphasisMark': return builder.drop(from, standsForLetters(file, node.parent) ? from : to);
    case 'code': return isTypewritten(file.slice(from, to)) ? undefined : builder.drop(from, to);
    case 'gone': case 'reference': return builder.drop(from, to);
    case 'asItIs': case undefined: return undefined;
  }
}

/**
 * Whether what stands between two backticks begins with a quotation as typewriters and TeX set it, which the second opens anew: ``We
 * won,'' she said, ``and …'', or `We won,' she said. Code has marks in pairs, if any.
 */
const isTypewritten = (code: string): boolean =>
  code.startsWith('``') ? code.includes("''") : /[^\s`]'(?![\p{L}\p{Nd}])/u.test(code.replace(/(?<![^\s(])'[^'`]*'/gu, ''));

/** Blanks behind the mark of a heading, at most. */
const longestGap = 16;
const letter = /[\p{L}\p{Nd}]/u;

/** The first letters of a word may be set apart ("**O**n Monday"), no more of it than this. */
const mostFirstLetters = 3;

/** Whether the marks of an emphasis stand for letters that are not printed, or not known: "sh*t", "Za*re", "Yu Bing (**)". */
function standsForLetters(file: string, emphasis: SyntaxNode | null): boolean {
  const [opening, closing] = [emphasis?.firstChild, emphasis?.lastChild];
  if (!opening || !closing) return false;
  const isWithin = ({ from, to }: SyntaxNode): boolean => letter.test(file.charAt(from - 1)) && letter.test(file.charAt(to));
  return isWithin(opening) || isWithin(closing) && closing.from - opening.to > mostFirstLetters || /[)\]},.;:!?]/.test(file.charAt(opening.to));
}

/** Past the line ends, which would be no part of an article either. */
function pastLines(file: string, at: number): number {
  let to = at;
  while (to < file.length && /\s/.test(file.charAt(to))) to++;
  return to;
}

function pastBlanks(file: string, at: number, most: number): number {
  let to = at;
  while (to < at + most && (file.charAt(to) === ' ' || file.charAt(to) === '\t')) to++;
  return to;
}

/** The labels of the addresses that the file gives ("[1]: https://…"): a word in brackets is no link without. */
function definedLabels(file: string, tree: Tree): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const label = roles.get(node.name) === 'reference' ? node.getChild('LinkLabel') : null;
    if (label) labels.add(labelOf(file, label.from, label.to));
  }
  return labels;
}

const labelOf = (file: string, from: number, to: number): string => onOneLine(file.slice(from + 1, to - 1)).toLowerCase();

/** The labels that the file gives addresses for, and which marks of links are left out up to where. */
interface Links {
  readonly labels: ReadonlySet<string>;
  readonly ends: Map<number, number>;
}

const note = /^\[\^[^\s\]]{1,40}\]$/;

/** Leaves of a link the words that a reader sees; a note's mark ("[^1]") is nothing to read. */
function readLink(file: string, link: SyntaxNode, { labels, ends }: Links): void {
  const [open, close, target] = link.getChildren('LinkMark');
  if (!open || !close) return;
  const label = link.getChild('LinkLabel');
  const named = label && label.to - label.from > 2 ? labelOf(file, label.from, label.to) : labelOf(file, open.from, close.to);
  if (note.test(file.slice(link.from, link.to))) ends.set(open.from, link.to);
  else if (target || labels.has(named)) ends.set(open.from, open.to).set(close.from, link.to);
}
