import { nowhere, type ParsingInput } from './parsingInput';

/** Moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011). */
export const enum Move {
  /** The next word goes onto the stack. */
  shift,
  /** The word on top of the stack becomes a dependent of the next word, and leaves. */
  left,
  /** The word on top of the stack becomes a dependent of the word below it, and leaves. */
  right,
}
export const everyMove: readonly Move[] = [Move.shift, Move.left, Move.right];
export const moveCount = everyMove.length;

/** What is known of a word while the tree grows, `wordSize` numbers each: its outermost dependents, how many it has, and a bit for each universal tag among them, on either side. */
export const enum WordAt { left, right, leftCount, rightCount, leftTags, rightTags }
export const wordSize = 8;

/**
 * A tree on its way: a stack of words, the words to come, and the arcs drawn so far. The root is a word of its own at the bottom of the stack, named by
 * the number of words; it takes its one dependent last. A word that is not there is named by the number after that.
 */
export class ParserState {
  /** Heads found so far, by word. */
  readonly heads: Int32Array;
  readonly words: Int32Array;
  private readonly stack: Int32Array;
  depth = 0;
  next = 0;
  input!: ParsingInput;

  /** @param room how many words the longest sentence has */
  constructor(readonly room: number) {
    this.heads = new Int32Array(room);
    this.words = new Int32Array((room + 2) * wordSize);
    this.stack = new Int32Array(room + 1);
  }

  /** Turns to a sentence. */
  start(input: ParsingInput): this {
    const { words } = this;
    const none = nowhere(input);
    words.fill(0, 0, (none + 1) * wordSize);
    for (let at = 0; at <= none * wordSize; at += wordSize) words[at + WordAt.left] = words[at + WordAt.right] = none;
    this.input = input;
    this.stack[0] = input.length;
    this.depth = 1;
    this.next = 0;
    return this;
  }

  /** The word that lies `below` words under the top of the stack. */
  onStack(below: number): number {
    return below < this.depth ? this.stack[this.depth - 1 - below]! : nowhere(this.input);
  }

  /** The word that comes after `further` others. */
  coming(further: number): number {
    return this.next + further < this.input.length ? this.next + further : nowhere(this.input);
  }

  allows(move: Move): boolean {
    const more = this.next < this.input.length;
    switch (move) {
      case Move.shift: return more;
      case Move.left: return more && this.depth > 1;
      case Move.right: return this.depth > 2 || (this.depth === 2 && !more);
    }
  }

  /** The one move that is allowed, -1 when there is a choice. */
  onlyMove(): Move | -1 {
    if (this.depth === 1) return Move.shift;
    return this.next === this.input.length ? Move.right : -1;
  }

  apply(move: Move): void {
    if (move === Move.shift) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const { words } = this;
    const dependent = this.stack[--this.depth]!;
    const head = move === Move.left ? this.next : this.stack[this.depth - 1]!;
    this.heads[dependent] = head;
    // the columns of the right side stand behind those of the left
    const at = head * wordSize + (move === Move.left ? 0 : 1);
    words[at + WordAt.left] = dependent;
    words[at + WordAt.leftCount]!++;
    words[at + WordAt.leftTags]! |= this.input.tagBits[dependent]!;
  }
}
