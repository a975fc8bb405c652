import type { ParsingInput } from './parsingInput';

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

/** What is known of a word while the tree grows, `wordSize` numbers each. Dependents are positions (-1 for none), the outermost and the next. */
export const enum WordAt {
  position,
  /** The record of the word below it on the stack. */
  below,
  left, left2, right, right2, leftCount, rightCount,
  /** Sums of a bit for each universal tag among the dependents on either side. */
  leftTags, rightTags,
}
export const wordSize = 10;
const positions = WordAt.right2 + 1;

/** A state of the parser, `stateSize` numbers each: the record of the word on top of the stack, the next word and its record (-1 at the end), the state before with the move that led here, and the height of the stack. */
export const enum StateAt { top, next, nextWord, before, move, depth }
export const stateSize = 8;

/**
 * The states that a search has gone through. Each move makes one new state and one new record of the word it changed, and shares
 * all else with the state before, so a search of any width costs the same for each state it visits. The root is a word of its own
 * at the bottom of the stack, named by the number of words; it takes its one dependent last.
 */
export class ParserStates {
  words = new Int32Array(wordSize << 12);
  states = new Int32Array(stateSize << 12);
  /** Sum of the weights of the moves that led to a state. */
  scores = new Float64Array(1 << 12);
  private wordCount = 0;
  private stateCount = 0;
  private noWord = 0;
  input!: ParsingInput;

  /** Forgets all states and returns the first one for a sentence. */
  start(input: ParsingInput): number {
    this.input = input;
    this.wordCount = 0;
    this.stateCount = 0;
    for (let i = 0; i <= input.length; i++) {
      const at = this.newWord() * wordSize;
      this.words.fill(-1, at, at + positions);
      this.words.fill(0, at + positions, at + wordSize);
      this.words[at] = i;
    }
    this.noWord = this.newWord() * wordSize;
    this.words.fill(-1, this.noWord, this.noWord + positions);
    this.words.fill(0, this.noWord + positions, this.noWord + wordSize);
    return this.add(input.length, 0, input.length > 0 ? 0 : -1, -1, -1, 1, 0);
  }

  /** Where in `words` a record stands; for -1, one in which all dependents are absent. */
  recordAt(word: number): number {
    return word < 0 ? this.noWord : word * wordSize;
  }

  /** Whether the stack holds the root only, so that there is but one thing to do. */
  isBare(state: number): boolean {
    return this.states[state * stateSize + StateAt.depth] === 1;
  }

  allows(state: number, move: Move): boolean {
    const at = state * stateSize;
    const more = this.states[at + StateAt.next]! < this.input.length;
    const depth = this.states[at + StateAt.depth]!;
    switch (move) {
      case Move.shift: return more;
      case Move.left: return more && depth > 1;
      case Move.right: return depth > 2 || (depth === 2 && !more);
    }
  }

  /** The state that `move` leads to. */
  apply(state: number, move: Move, score: number): number {
    const at = state * stateSize;
    const top = this.states[at + StateAt.top]!;
    const next = this.states[at + StateAt.next]!;
    const nextWord = this.states[at + StateAt.nextWord]!;
    const depth = this.states[at + StateAt.depth]!;
    if (move === Move.shift) {
      const word = this.copyOf(nextWord);
      this.words[word * wordSize + WordAt.below] = top;
      return this.add(word, next + 1, next + 1 < this.input.length ? next + 1 : -1, state, move, depth + 1, score);
    }
    const dependent = this.words[top * wordSize]!;
    const below = this.words[top * wordSize + WordAt.below]!;
    const word = this.copyOf(move === Move.left ? nextWord : below);
    const w = word * wordSize;
    const { words } = this;
    // the columns of the right side stand behind those of the left
    const side = move === Move.left ? 0 : 1;
    const outermost = w + WordAt.left + 2 * side;
    words[outermost + 1] = words[outermost]!;
    words[outermost] = dependent;
    words[w + WordAt.leftCount + side]!++;
    words[w + WordAt.leftTags + side]! |= this.input.tagBits[dependent]!;
    return move === Move.left ? this.add(below, next, word, state, move, depth - 1, score) : this.add(word, next, nextWord, state, move, depth - 1, score);
  }

  before(state: number): number {
    return this.states[state * stateSize + StateAt.before]!;
  }

  moveTo(state: number): Move {
    return this.states[state * stateSize + StateAt.move]!;
  }

  /** The word on top of the stack, and the one below it (-1 where there is none). */
  top(state: number): number {
    return this.words[this.states[state * stateSize + StateAt.top]! * wordSize]!;
  }

  belowTop(state: number): number {
    const below = this.words[this.states[state * stateSize + StateAt.top]! * wordSize + WordAt.below]!;
    return below < 0 ? -1 : this.words[below * wordSize]!;
  }

  next(state: number): number {
    return this.states[state * stateSize + StateAt.next]!;
  }

  /** The head of each word by the moves that led to `state`; the root is named by the number of words. */
  heads(state: number): Int32Array {
    const heads = new Int32Array(this.input.length);
    for (let at = state, before = this.before(at); before >= 0; at = before, before = this.before(at)) {
      const move = this.moveTo(at);
      if (move !== Move.shift) heads[this.top(before)] = move === Move.left ? this.next(before) : this.belowTop(before);
    }
    return heads;
  }

  private newWord(): number {
    const word = this.wordCount++;
    if ((word + 1) * wordSize > this.words.length) this.words = doubled(this.words);
    return word;
  }

  private copyOf(word: number): number {
    const copy = this.newWord();
    const { words } = this;
    for (let from = word * wordSize, to = copy * wordSize, end = to + wordSize; to < end;) words[to++] = words[from++]!;
    return copy;
  }

  private add(top: number, next: number, nextWord: number, before: number, move: number, depth: number, score: number): number {
    const state = this.stateCount++;
    if (state === this.scores.length) {
      this.states = doubled(this.states);
      const scores = new Float64Array(2 * state);
      scores.set(this.scores);
      this.scores = scores;
    }
    const at = state * stateSize;
    const { states } = this;
    states[at + StateAt.top] = top;
    states[at + StateAt.next] = next;
    states[at + StateAt.nextWord] = nextWord;
    states[at + StateAt.before] = before;
    states[at + StateAt.move] = move;
    states[at + StateAt.depth] = depth;
    this.scores[state] = score;
    return state;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
