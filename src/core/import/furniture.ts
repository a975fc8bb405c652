import type { PageLexicon } from '../language/language';
import { anyOf } from '../language/boilerplate';
import { onOneLine, plainLine, plainWords } from '../language/plainWords';
import type { Block, Container } from './block';
import hints from './data/pageHints.json';

/** What a document says of its article besides the blocks. */
export interface KnownOfArticle {
  readonly headline?: string | undefined;
  readonly authors?: readonly string[] | undefined;
}

const named = (names: readonly string[]): RegExp => new RegExp(`(?<= )(?:${names.join('|')})(?= )`, 'u');
const furnitureTags = new Set(hints.furnitureTags);
const listTags = new Set(hints.listTags);
const nameless = new Set(hints.nameless);
const furniture = named(hints.furniture);
const posts = named(hints.posts);
const heads = named(hints.heads);

/** A part that holds a larger share of the story than this is no furniture, whatever its names say. */
const largestFurniture = 0.3;
/** A block with a larger share of its characters in links is no prose. */
const mostlyLinks = 0.5;
/** Links of one block that are nearly all of it lead to other stories. */
const allLinks = 0.85;
/** A shorter paragraph says nothing about where the story stands. */
const shortestProse = 60;
/** A longer block is part of the story whatever it says. */
const longestAside = 420;
const longestHeading = 120;

/** Whether a block is long enough to tell where the story stands, and no list of links. */
export const isProse = ({ kind, text, linked }: Block): boolean =>
  kind !== 'caption' && kind !== 'heading' && text.length >= shortestProse && linked < mostlyLinks * text.length;

/** Characters of the prose among blocks. */
const proseLength = (blocks: readonly Block[]): number => blocks.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);

function* partsAround({ container }: Block): Generator<Container> {
  for (let part = container; part; part = part.parent) yield part;
}

/** The share of the document's prose that each of its parts holds. */
function sharesOf(blocks: readonly Block[]): ReadonlyMap<Container, number> {
  const shares = new Map<Container, number>();
  const all = proseLength(blocks) || 1;
  for (const block of blocks.filter(isProse)) for (const part of partsAround(block)) shares.set(part, (shares.get(part) ?? 0) + block.text.length / all);
  return shares;
}

/** Names of parts that hold more than this share of the story, taken together, are given for other reasons. */
const mostFurniture = 0.5;

/** Which blocks stand in parts of the page that are none of the story's, by the elements and the names of these parts. */
function inFurniture(blocks: readonly Block[]): (block: Block) => boolean {
  const shares = sharesOf(blocks);
  const byNames = standingIn((part) => isFurniture(part, shares.get(part) ?? 0));
  return proseLength(blocks.filter(byNames)) <= mostFurniture * proseLength(blocks) ? byNames : standingIn(({ tag }) => furnitureTags.has(tag));
}

/** Whether a block stands in a part of a kind, or in a part of one. */
function standingIn(isKind: (part: Container) => boolean): (block: Block) => boolean {
  const told = new Map<Container, boolean>();
  const isIn = (part: Container | undefined): boolean => {
    if (!part) return false;
    let is = told.get(part);
    if (is === undefined) told.set(part, (is = isKind(part) || isIn(part.parent)));
    return is;
  };
  return (block) => isIn(block.container);
}

const isFurniture = ({ tag, names }: Container, share: number): boolean =>
  share <= largestFurniture && (furnitureTags.has(tag) || (!nameless.has(tag) && furniture.test(names)));

/** Whether a text ends as sentences do. */
export const endsSentence = /[.!?…]["'”’»)\]]*$/u;

/** Whether a block is short and no sentence, as headlines are. */
export const isShortLine = ({ text }: Block): boolean => text.length <= 200 && !endsSentence.test(text);

/** Whether a block is none of the story's by what it says. */
function isAside({ kind, text, linked }: Block, { page, webPage }: PageLexicon): boolean {
  if (text.length > longestAside) return false;
  const line = onOneLine(text);
  if (kind === 'preformatted' || kind === 'row') return false;
  if (page.lines.has(plainLine(line).replace(/:$/, ''))) return true;
  if (anyOf(page.boilerplate, line) || anyOf(webPage.asides, line)) return true;
  if (anyOf(page.dates, line)) return true;
  if (linked > 0.3 * line.length && anyOf(webPage.linked, line)) return true;
  return anyOf(page.captions, line) && kind === 'paragraph' && line.length < 250;
}

/** Whether a paragraph is a link to another story and nothing else. */
const isLink = ({ kind, text, linked }: Block): boolean =>
  (kind === 'paragraph' || kind === 'heading') && linked >= allLinks * text.length && (text.length > 20 || text.includes('\n'));

/** Lists of which most items are links to other stories. */
function linkLists(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  const isItem = (block: Block | undefined): boolean => block !== undefined && listOf(block) !== undefined;
  for (let from = 0; from < blocks.length; from++) {
    if (!isItem(blocks[from])) continue;
    const list = listOf(blocks[from]!);
    let to = from;
    while (isItem(blocks[to]) && listOf(blocks[to]!) === list) to++;
    const items = blocks.slice(from, to);
    const links = items.filter(({ text, linked }) => linked >= allLinks * text.length);
    if (links.length >= 0.6 * items.length) for (const item of items) found.add(item);
    from = to - 1;
  }
  return found;
}

/** The list in which a block is an item. */
function listOf(block: Block): Container | undefined {
  for (const part of partsAround(block)) if (listTags.has(part.tag)) return part;
  return undefined;
}

/** The blocks of a page that are its story: without menus, captions, bylines, links to other stories, appeals and the like. */
export function storyOf(blocks: readonly Block[], known: KnownOfArticle, lexicon: PageLexicon): Block[] {
  const standsInFurniture = inFurniture(blocks);
  const isPost = (block: Block): boolean => [...partsAround(block)].some(({ names }) => posts.test(names));
  const lists = linkLists(blocks);
  const headline = plainWords(known.headline ?? '');
  const isHeadline = (text: string): boolean => headline !== '' && plainWords(text) === headline;
  const isHead = (block: Block): boolean => block.text.split('\n').every((line) => isHeadline(line) || isAside({ ...block, text: line }, lexicon));
  const seen = new Set<string>();
  const first = blocks.findIndex((block) => isProse(block) && !standsInFurniture(block));
  const keeps = blocks.map((block, i) => {
    if (isPost(block)) return true;
    if (block.kind === 'caption' || standsInFurniture(block) || lists.has(block) || isAside(block, lexicon) || isLink(block) || isHeadline(block.text) || (i < first && isHead(block))) return false;
    const words = plainWords(block.text);
    if (i < first && (block.kind === 'heading' || heads.test(block.container?.names ?? ''))) return false;
    if (block.text.length >= shortestProse && endsSentence.test(block.text) && seen.has(words)) return false; // a quote pulled out of the text, or a text for another width of screen
    seen.add(words);
    return true;
  });
  const end = endOf(blocks, lexicon);
  if (end >= 0) keeps.fill(false, end);
  let inList = false; // below a heading that announces other stories, until a sentence
  blocks.forEach((block, i) => {
    if (block.kind === 'heading') inList = !keeps[i] && isAside(block, lexicon);
    else if (!isShortLine(block)) inList = false;
    else if (inList && block.kind !== 'row') keeps[i] = false;
  });
  // a heading over what is left out, or over nothing, goes with it
  let below: 'story' | 'left out' | 'end' = 'end';
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { kind, text } = blocks[i]!;
    if (keeps[i] && kind === 'heading' && text.length <= longestHeading && below !== 'story') keeps[i] = false;
    below = keeps[i] ? 'story' : below === 'end' ? 'end' : below;
    if (!keeps[i] && lists.has(blocks[i]!)) below = below === 'end' ? 'end' : 'left out';
  }
  return blocks.filter((_, i) => keeps[i]);
}

/** What stands before a heading that ends the story is at least this share of the prose. */
const leastStory = 0.3;

/** Where the story ends and readers have their say; -1 where they have none. */
function endOf(blocks: readonly Block[], { webPage }: PageLexicon): number {
  const at = blocks.findIndex(({ kind, text }, i) => i > 0 && (kind === 'heading' || kind === 'paragraph') && webPage.endings.has(plainLine(text).replace(/\s*\(?\d*\)?$/, '')));
  return at > 0 && proseLength(blocks.slice(0, at)) >= leastStory * proseLength(blocks) ? at : -1;
}
