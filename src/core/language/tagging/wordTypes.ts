import { hashText } from '../model/hash';
import { ownCopy } from '../model/ownCopy';
import { normalForm, shapeOf } from './wordForm';

/** A word as the tagger knows it, wherever it stands: all that its features read of it. */
export interface WordType {
  /** The number of the word; words known at the same time have numbers in a row. */
  readonly id: number;
  /** Its {@link normalForm}, and the hash of it. */
  readonly normal: string;
  readonly word: number;
  /** Its {@link shapeOf}. */
  readonly shape: number;
  /** Its commonest class in the training text, plus one; 0 where it is unknown. */
  readonly usual: number;
  /** Hash of its last three letters, or of all when they are fewer. */
  readonly ending: number;
}

/** Stands where there is no word: before the start of a sentence, and behind its end. */
export const noWordBefore: WordType = { id: 0, normal: '', word: 0x5eed, shape: 0, usual: 0, ending: 0 };
export const noWordBehind: WordType = { id: 1, normal: '', word: 0xe0d, shape: 0, usual: 255, ending: 0 };

/** So many words are known at a time, about as many as twenty articles have; when there are more, all are forgotten. A power of two. */
export const mostTypes = 4096;

/** A longer word than this, in UTF-16 code units, is hardly met twice and not worth its memory. */
export const longestRemembered = 64;

/** Remembers what it has found out about words: half of those in an article stand there more than once. */
export class WordTypes {
  private readonly known = new Map<string, WordType>();
  private nextId = noWordBehind.id + 1;

  /** @param usualClass a word's commonest class by its hash */
  constructor(private readonly usualClass: ReadonlyMap<number, number>) {}

  of(form: string): WordType {
    const known = this.known.get(form);
    if (known) return known;
    const own = form.length > longestRemembered ? form : ownCopy(form);
    const normal = normalForm(own);
    const word = hashText(normal);
    const type = {
      id: this.nextId++, normal, word, shape: shapeOf(own), usual: (this.usualClass.get(word) ?? -1) + 1, ending: hashText(normal, Math.max(0, normal.length - 3)),
    };
    if (own.length > longestRemembered) return type;
    if (this.known.size === mostTypes) this.known.clear();
    this.known.set(own, type);
    return type;
  }
}
