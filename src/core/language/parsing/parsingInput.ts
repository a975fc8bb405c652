import { hashText } from '../model/hash';
import type { Tag } from '../models';
import { normalForm } from '../tagging/wordForm';

/** What the parser reads off a sentence. Position `length` of `words` and `tags` stands for the root. */
export interface ParsingInput {
  readonly length: number;
  readonly words: Int32Array;
  readonly tags: Int32Array;
  /** For each word how many commas, quotation marks, finite verbs and coordinating conjunctions stand before it. */
  readonly commas: Int32Array;
  readonly quotes: Int32Array;
  readonly finite: Int32Array;
  readonly conjunctions: Int32Array;
}

const finiteTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** Reads a sentence for the parser. A word outside `vocabulary` (hashes of normal forms) is known by its ending only. */
export function parsingInput(forms: readonly string[], tags: readonly Tag[], vocabulary: ReadonlySet<number>): ParsingInput {
  const length = forms.length;
  const words = new Int32Array(length + 1);
  const tagHashes = new Int32Array(length + 1);
  const commas = new Int32Array(length + 1);
  const quotes = new Int32Array(length + 1);
  const finite = new Int32Array(length + 1);
  const conjunctions = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    const { upos, xpos } = tags[i]!;
    const normal = normalForm(forms[i]!);
    const word = hashText(normal);
    words[i] = vocabulary.has(word) ? word : ~hashText(normal, Math.max(0, normal.length - 2));
    tagHashes[i] = Math.imul(hashText(upos), 31) ^ hashText(xpos);
    commas[i + 1] = commas[i]! + (forms[i] === ',' ? 1 : 0);
    quotes[i + 1] = quotes[i]! + (xpos === '``' || xpos === "''" ? 1 : 0);
    finite[i + 1] = finite[i]! + (finiteTags.has(xpos) ? 1 : 0);
    conjunctions[i + 1] = conjunctions[i]! + (upos === 'CCONJ' ? 1 : 0);
  }
  words[length] = 0x22;
  tagHashes[length] = 0x22;
  return { length, words, tags: tagHashes, commas, quotes, finite, conjunctions };
}
