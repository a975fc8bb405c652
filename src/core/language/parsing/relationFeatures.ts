import type { FeatureList } from '../model/hash';
import type { ParsingInput } from './parsingInput';
import { fourth, scattered, scatteredSmall as small, second, templateFactor as factor, third } from './scatter';

const nothing = scattered(0x77);

/** On which side of its head a word stands; the root has no side. */
const enum Side { before, after, root }

const distance = (words: number): number => (words < 3 ? words : words < 5 ? 3 : words < 9 ? 4 : 5);

/**
 * A tree on its way to its relations: for each word its outermost dependents, its neighbours under the same head, and the relations given so far. The
 * root is named by the number of words.
 */
export class TreeContext {
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly previousSibling: Int32Array;
  readonly nextSibling: Int32Array;
  /** For each word (and the root) a bit for each relation among its dependents on the left and on the right, as far as they are given. */
  readonly leftRelations: Int32Array;
  readonly rightRelations: Int32Array;
  /** The number of each word's relation, -1 before it is given. */
  readonly relations: Int32Array;
  /** All words, dependents before their head, and those of one head from left to right. */
  readonly order: Int32Array;
  private readonly latest: Int32Array;
  heads: Int32Array = new Int32Array(0);

  /** @param room how many words the longest sentence has */
  constructor(readonly room: number) {
    const column = (): Int32Array => new Int32Array(room + 1);
    this.leftmost = column();
    this.rightmost = column();
    this.previousSibling = column();
    this.nextSibling = column();
    this.relations = column();
    this.latest = column();
    this.leftRelations = column();
    this.rightRelations = column();
    this.order = column();
  }

  /** Turns to another tree. */
  read(heads: Int32Array): this {
    const { leftmost, rightmost, previousSibling, nextSibling, relations, latest, leftRelations, rightRelations, order } = this;
    const length = heads.length;
    this.heads = heads;
    for (let i = 0; i <= length; i++) {
      leftmost[i] = rightmost[i] = previousSibling[i] = nextSibling[i] = relations[i] = latest[i] = -1;
      leftRelations[i] = rightRelations[i] = 0;
    }
    for (let d = 0; d < length; d++) {
      const head = heads[d]!;
      if (d > head || head === length) rightmost[head] = d;
      else if (leftmost[head]! < 0) leftmost[head] = d;
      const sibling = latest[head]!;
      previousSibling[d] = sibling;
      if (sibling >= 0) nextSibling[sibling] = d;
      latest[head] = d;
    }
    // breadth first from the root, each head's dependents from right to left, written from the back
    let written = length;
    let read = length;
    for (let word = length; ; word = order[--read]!) {
      for (let d = latest[word]!; d >= 0; d = previousSibling[d]!) order[--written] = d;
      if (read === written) break;
    }
    return this;
  }

  give(dependent: number, relation: number): void {
    const head = this.heads[dependent]!;
    this.relations[dependent] = relation;
    (dependent < head ? this.leftRelations : this.rightRelations)[head]! |= 1 << (relation % 31);
  }
}

/** How many keys a word has. */
export const relationKeyCount = 3;

/** Sets `keys` to what may decide a word's relation at one look: the tags with the relation of the sibling before, the word with its own dependents, the tags with the distance. */
export function relationKeys(keys: Int32Array, { words, tags, universal }: ParsingInput, tree: TreeContext, dependent: number): void {
  const head = tree.heads[dependent]!;
  const left = tree.leftmost[dependent]!, previous = tree.previousSibling[dependent]!;
  const side = head < dependent ? 1 : 2;
  const pair = tags[dependent]! ^ second(tags[head]!) ^ third(left < 0 ? nothing : tags[left]!);
  keys[0] = scattered(pair ^ fourth(small(previous < 0 ? 99 : tree.relations[previous]!)) ^ side);
  keys[1] = scattered(words[dependent]! ^ second(universal[head]!) ^ third(scattered(tree.leftRelations[dependent]!)) ^ (side + 2));
  keys[2] = scattered(pair ^ fourth(small(Math.min(4, Math.abs(head - dependent)))) ^ (side + 4));
}

/**
 * Gathers what the relation of a word to its head is told by. h is the head, d the dependent; w the word, t the tag, u the
 * universal tag; before and after are the words next to the dependent.
 */
export function relationFeatures(list: FeatureList, input: ParsingInput, tree: TreeContext, dependent: number): void {
  const { words, tags, universal, endings, commas, finite, conjunctions, quotes, length } = input;
  const head = tree.heads[dependent]!;
  const tag = (i: number): number => (i < 0 || i >= length ? nothing : tags[i]!);
  const word = (i: number): number => (i < 0 || i >= length ? nothing : words[i]!);
  const relation = (i: number): number => (i < 0 ? nothing : small(tree.relations[i]!));
  const hw = words[head]!, ht = tags[head]!, hu = universal[head]!;
  const dw = words[dependent]!, dt = tags[dependent]!, du = universal[dependent]!;
  const side = head === length ? Side.root : head < dependent ? Side.after : Side.before;
  const from = Math.min(head, dependent);
  const to = side === Side.root ? from : Math.max(head, dependent);
  const far = small(side * 8 + distance(to - from));
  const between = small(Math.min(2, commas[to]! - commas[from]!) * 16 + Math.min(2, finite[to]! - finite[from]!) * 4 + Math.min(2, conjunctions[to]! - conjunctions[from]!));
  const before = word(dependent - 1), after = word(dependent + 1);
  const bt = tag(dependent - 1), at = tag(dependent + 1);
  const upper = head < length ? tree.heads[head]! : -1;
  const previous = tree.previousSibling[dependent]!, following = tree.nextSibling[dependent]!;
  const left = tree.leftmost[dependent]!, right = tree.rightmost[dependent]!;
  const ownLeft = scattered(tree.leftRelations[dependent]!), ownRight = scattered(tree.rightRelations[dependent]!);
  const headLeft = scattered(tree.leftRelations[head]!), headRight = scattered(tree.rightRelations[head]!);
  const h = list.hashes;
  const sided = (template: number): number => (template * 4 + side) * factor;
  let n = 0;
  // the two words
  h[n++] = scattered(sided(1) ^ dw ^ second(dt));
  h[n++] = scattered(sided(2) ^ hw ^ second(ht));
  h[n++] = scattered(sided(3) ^ dw ^ second(hw));
  h[n++] = scattered(sided(4) ^ dw ^ second(ht));
  h[n++] = scattered(sided(5) ^ dt ^ second(hw));
  h[n++] = scattered(sided(15) ^ endings[dependent]! ^ second(ht));
  h[n++] = scattered(sided(16) ^ endings[head]! ^ second(dt));
  h[n++] = scattered(sided(51) ^ endings[dependent]! ^ second(endings[head]!));
  // what stands between and around them
  h[n++] = scattered(sided(6) ^ dt ^ second(ht) ^ third(far));
  h[n++] = scattered(sided(7) ^ dt ^ second(ht) ^ third(between));
  h[n++] = scattered(sided(8) ^ dt ^ second(ht) ^ third(bt));
  h[n++] = scattered(sided(9) ^ dt ^ second(ht) ^ third(at));
  h[n++] = scattered(sided(10) ^ dt ^ second(ht) ^ third(tag(head - 1)));
  h[n++] = scattered(sided(11) ^ dt ^ second(ht) ^ third(tag(head + 1)));
  h[n++] = scattered(sided(12) ^ du ^ second(hu) ^ third(before));
  h[n++] = scattered(sided(21) ^ du ^ second(hu) ^ third(after));
  h[n++] = scattered(sided(13) ^ hw ^ second(bt) ^ third(dt));
  h[n++] = scattered(sided(14) ^ hw ^ second(before) ^ third(du));
  h[n++] = scattered(sided(17) ^ dt ^ second(bt) ^ third(tag(dependent - 2)));
  h[n++] = scattered(sided(18) ^ dt ^ second(at) ^ third(tag(dependent + 2)));
  h[n++] = scattered(sided(19) ^ dw ^ second(far));
  h[n++] = scattered(sided(20) ^ dw ^ second(at) ^ third(hu));
  h[n++] = scattered(sided(22) ^ dw ^ second(bt) ^ third(hu));
  h[n++] = scattered(sided(53) ^ du ^ second(tag(head + 1)) ^ third(hw));
  h[n++] = scattered(sided(54) ^ dt ^ second(ht) ^ third(small(quotes[dependent]! & 1)));
  // its own dependents
  h[n++] = scattered(sided(31) ^ dt ^ second(ht) ^ third(ownLeft));
  h[n++] = scattered(sided(32) ^ dt ^ second(ht) ^ third(ownRight));
  h[n++] = scattered(sided(33) ^ du ^ second(ownLeft) ^ third(ownRight));
  h[n++] = scattered(sided(50) ^ dt ^ second(hw) ^ third(ownLeft));
  h[n++] = scattered(sided(42) ^ dt ^ second(word(left)) ^ third(hu));
  h[n++] = scattered(sided(43) ^ dt ^ second(word(left)) ^ third(hw));
  h[n++] = scattered(sided(44) ^ dw ^ second(word(left)));
  h[n++] = scattered(sided(45) ^ dt ^ second(tag(left)) ^ third(ht));
  h[n++] = scattered(sided(46) ^ dt ^ second(tag(right)) ^ third(ht));
  // the others of the same head
  h[n++] = scattered(sided(34) ^ dt ^ second(ht) ^ third(headLeft));
  h[n++] = scattered(sided(35) ^ dt ^ second(ht) ^ third(headRight));
  h[n++] = scattered(sided(36) ^ du ^ second(headLeft) ^ third(headRight));
  h[n++] = scattered(sided(52) ^ du ^ second(hw) ^ third(headRight));
  h[n++] = scattered(sided(38) ^ dt ^ second(ht) ^ third(relation(previous)));
  h[n++] = scattered(sided(40) ^ hw ^ second(du) ^ third(relation(previous)));
  h[n++] = scattered(sided(56) ^ dt ^ second(tag(previous)) ^ third(tag(following)));
  h[n++] = scattered(sided(57) ^ dt ^ second(ht) ^ third(tag(following)));
  h[n++] = scattered(sided(55) ^ du ^ second(hw) ^ third(word(following)));
  h[n++] = scattered(sided(58) ^ du ^ second(hw) ^ third(word(previous)));
  // the head's own head
  h[n++] = scattered(sided(47) ^ dt ^ second(ht) ^ third(upper < 0 ? nothing : tags[upper]!));
  h[n++] = scattered(sided(48) ^ dw ^ second(hu) ^ third(upper < 0 ? nothing : universal[upper]!));
  list.length = n;
}
