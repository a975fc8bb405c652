import type { Block, BlockKind, Container } from '../../core/import/block';
import { isElement, isText, type PageElement, type PageNode } from './dom';

/** Elements whose text nobody reads in an article. */
const unread = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'select', 'button', 'input', 'textarea', 'head', 'dialog', 'map', 'meta', 'link', 'title',
]);
/** Elements that begin and end a block. */
const blockLevel = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'ul',
]);
const stressing = new Set(['b', 'strong', 'i', 'em']);
const kindOf: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, BlockKind] => [name, 'heading']),
  ...['li', 'dt', 'dd'].map((name): [string, BlockKind] => [name, 'item']),
  ...['figcaption', 'caption', 'figure'].map((name): [string, BlockKind] => [name, 'caption']),
  ['blockquote', 'quotation'], ['tr', 'row'], ['pre', 'preformatted'],
]);
/** Attributes that tell what an element is for. */
const telling = ['class', 'id', 'role', 'itemprop', 'rel', 'data-component', 'data-testid', 'data-qa', 'aria-label'];

/** What cannot be seen: soft hyphens, places where a line may break, byte order marks. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

interface Place {
  readonly kind: BlockKind;
  readonly container: Container;
  readonly isLinked: boolean;
  readonly isStressed: boolean;
}

/** Names as words: "storyBody-related_links" is " story body related links ". */
const inWords = (names: string): string => ` ${names.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()} `;

export const namesOf = (element: PageElement): string => inWords(telling.map((name) => element.getAttribute(name) ?? '').join(' '));

/** Whether the page keeps an element out of sight by what it says of it there. */
export const isHidden = (element: PageElement): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');

/** The blocks of a part of a page, in the order of the page. */
export function blocksOf(root: PageElement): Block[] {
  const reading = new BlockReading();
  reading.visit(root, { kind: 'paragraph', container: { tag: 'html', names: ' ', parent: undefined }, isLinked: false, isStressed: false });
  reading.end();
  return reading.blocks;
}

class BlockReading {
  readonly blocks: Block[] = [];
  private text = '';
  private linked = 0;
  private stressed = 0;
  /** Where the block began whose text is gathered. */
  private place: Place | undefined;

  visit(node: PageNode, around: Place): void {
    if (isText(node)) return this.add(node.textContent ?? '', around);
    if (!isElement(node)) return;
    const { localName: name } = node;
    if (unread.has(name) || isHidden(node)) return;
    if (name === 'br') {
      this.text += '\n';
      return;
    }
    const isCell = name === 'td' || name === 'th';
    const isBlock = blockLevel.has(name) || (isCell && node.querySelector('p,div,table,li') !== null);
    if (isBlock) this.end();
    else if (isCell && this.text) this.text = `${this.text.trimEnd()}\t`;
    const isNamed = isBlock || node.hasAttribute('class') || node.id !== '';
    const inside: Place = {
      kind: kindInside(around.kind, name),
      container: isNamed ? { tag: name, names: namesOf(node), parent: around.container } : around.container,
      isLinked: around.isLinked || name === 'a', isStressed: around.isStressed || stressing.has(name),
    };
    for (const child of Array.from(node.childNodes)) this.visit(child, inside);
    if (isBlock) this.end();
  }

  /** Ends the block that is being gathered, if any. */
  end(): void {
    const { text, place } = this;
    if (place) {
      const { kind, container } = place;
      const parts = kind === 'preformatted' ? [text.trimEnd()] : text.replace(/ *\n */g, '\n').trim().split(/\n{2,}/);
      for (const part of parts) if (part.trim()) this.blocks.push({ kind: kind === 'row' && !part.includes('\t') ? 'paragraph' : kind, text: part, linked: Math.min(this.linked, part.length), stressed: Math.min(this.stressed, part.length), container });
    }
    this.text = '';
    this.linked = 0;
    this.stressed = 0;
    this.place = undefined;
  }

  private add(words: string, around: Place): void {
    const plain = words.replace(unseen, '');
    const spaced = around.kind === 'preformatted' ? plain : plain.replace(/\s+/g, ' ');
    this.text += around.kind !== 'preformatted' && /(?:^|\s)$/.test(this.text) ? spaced.replace(/^ /, '') : spaced;
    const { length } = spaced.trim();
    if (length) this.place ??= around;
    if (around.isLinked) this.linked += length;
    if (around.isStressed) this.stressed += length;
  }
}

/** A caption stays one whatever is in it; so does a heading. */
function kindInside(around: BlockKind, name: string): BlockKind {
  const kind = kindOf.get(name) ?? around;
  return around === 'caption' || (around === 'heading' && kind !== 'caption') ? around : kind;
}
