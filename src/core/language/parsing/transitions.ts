import type { ParsingInput } from './parsingInput';

/** Kinds of move of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011). */
export const enum Move {
  /** The next word goes onto the stack. */
  shift,
  /** The word on top of the stack becomes a dependent of the next word, and leaves. */
  left,
  /** The word on top of the stack becomes a dependent of the word below it, and leaves. */
  right,
}

/** A class of the parser's classifier is a move with the relation it draws: 0 is shift, then left and right for each relation. */
export const classOf = (move: Move, relation: number): number => (move === Move.shift ? 0 : 2 * relation + move);
export const moveOf = (cls: number): Move => (cls === 0 ? Move.shift : cls & 1 ? Move.left : Move.right);
export const relationOf = (cls: number): number => (cls - 1) >> 1;

/**
 * A half-built tree: a stack, the next word, and the arcs so far with what the features ask of them. The root is a word of its
 * own at the bottom of the stack, named by the number `length`; it takes its one dependent last.
 */
export class ParserState {
  readonly stack: Int32Array;
  depth = 1;
  next = 0;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** Outermost and second outermost dependents to the left and right, -1 where there is none. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Sums of a bit for each relation among the dependents on either side. */
  readonly leftRelations: Int32Array;
  readonly rightRelations: Int32Array;

  constructor(readonly input: ParsingInput) {
    const n = input.length + 1;
    const column = (fill: number): Int32Array => new Int32Array(n).fill(fill);
    this.stack = column(0);
    this.stack[0] = input.length;
    this.heads = column(-1);
    this.relations = column(-1);
    this.left = column(-1);
    this.left2 = column(-1);
    this.right = column(-1);
    this.right2 = column(-1);
    this.leftCount = column(0);
    this.rightCount = column(0);
    this.leftRelations = column(0);
    this.rightRelations = column(0);
  }

  get done(): boolean {
    return this.depth === 1 && this.next === this.input.length;
  }

  /** The word `below` places under the top of the stack; -1 where there is none. */
  peek(below: number): number {
    return below < this.depth ? this.stack[this.depth - 1 - below]! : -1;
  }

  allows(move: Move): boolean {
    const more = this.next < this.input.length;
    switch (move) {
      case Move.shift: return more;
      case Move.left: return more && this.depth > 1;
      case Move.right: return this.depth > 2 || (this.depth === 2 && !more);
    }
  }

  apply(cls: number): void {
    const move = moveOf(cls);
    if (move === Move.shift) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const dependent = this.stack[--this.depth]!;
    const relation = relationOf(cls);
    const head = move === Move.left ? this.next : this.stack[this.depth - 1]!;
    this.heads[dependent] = head;
    this.relations[dependent] = relation;
    if (move === Move.left) {
      this.left2[head] = this.left[head]!;
      this.left[head] = dependent;
      this.leftCount[head]!++;
      this.leftRelations[head]! |= 1 << (relation % 31);
    } else {
      this.right2[head] = this.right[head]!;
      this.right[head] = dependent;
      this.rightCount[head]!++;
      this.rightRelations[head]! |= 1 << (relation % 31);
    }
  }
}
