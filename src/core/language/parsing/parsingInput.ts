import { hashText } from '../model/hash';
import type { Upos } from '../doc';
import type { Tag } from '../models';
import { normalForm } from '../tagging/wordForm';
import { scattered } from './scatter';

/** What the parser reads off a sentence, as hashes with all bits well mixed. Position `length` of the hashes stands for the root. */
export interface ParsingInput {
  readonly length: number;
  /** Words; a word that training has hardly seen is known by its ending only. */
  readonly words: Int32Array;
  /** The last three letters of each word. */
  readonly endings: Int32Array;
  /** Universal with Penn tag, and the universal tag alone. */
  readonly tags: Int32Array;
  readonly universal: Int32Array;
  /** A bit for the universal tag. */
  readonly tagBits: Int32Array;
  /** For each word how many commas, quotation marks, finite verbs and coordinating conjunctions stand before it. */
  readonly commas: Int32Array;
  readonly quotes: Int32Array;
  readonly finite: Int32Array;
  readonly conjunctions: Int32Array;
}

const finiteTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const universalTags: readonly Upos[] = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'];
const bitOf: ReadonlyMap<string, number> = new Map(universalTags.map((tag, i) => [tag, 1 << i]));
const root = { word: scattered(0x21), ending: scattered(0x22), tag: scattered(0x23), universal: scattered(0x24) };

/** Reads a sentence for the parser. A word outside `vocabulary` (hashes of normal forms) is known by its ending only. */
export function parsingInput(forms: readonly string[], tags: readonly Tag[], vocabulary: ReadonlySet<number>): ParsingInput {
  const length = forms.length;
  const column = (): Int32Array => new Int32Array(length + 1);
  const words = column(), endings = column(), tagHashes = column(), universal = column(), tagBits = column();
  const commas = column(), quotes = column(), finite = column(), conjunctions = column();
  for (let i = 0; i < length; i++) {
    const { upos, xpos } = tags[i]!;
    const normal = normalForm(forms[i]!);
    const word = hashText(normal);
    const end = normal.length;
    words[i] = scattered(vocabulary.has(word) ? word : ~hashText(normal, Math.max(0, end - 2)));
    endings[i] = scattered(~hashText(normal, Math.max(0, end - 3)));
    const uposHash = hashText(upos);
    tagHashes[i] = scattered(Math.imul(uposHash, 31) ^ hashText(xpos));
    universal[i] = scattered(uposHash);
    tagBits[i] = bitOf.get(upos) ?? 0;
    commas[i + 1] = commas[i]! + (forms[i] === ',' ? 1 : 0);
    quotes[i + 1] = quotes[i]! + (xpos === '``' || xpos === "''" ? 1 : 0);
    finite[i + 1] = finite[i]! + (finiteTags.has(xpos) ? 1 : 0);
    conjunctions[i + 1] = conjunctions[i]! + (upos === 'CCONJ' ? 1 : 0);
  }
  words[length] = root.word;
  endings[length] = root.ending;
  tagHashes[length] = root.tag;
  universal[length] = root.universal;
  return { length, words, endings, tags: tagHashes, universal, tagBits, commas, quotes, finite, conjunctions };
}
