import { hashText } from '../model/hash';
import { ownCopy } from '../model/ownCopy';
import type { Upos } from '../doc';
import type { Tag } from '../annotators';
import { normalForm } from '../tagging/wordForm';
import { longestRemembered } from '../tagging/wordTypes';
import { scattered } from './scatter';

/** What the parser reads off a sentence, as hashes with all bits well mixed. Of the hashes, position `length` stands for the root, and the one after it for a word that is not there. */
export class ParsingInput {
  length = 0;
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

  /** @param room how many words the longest sentence has that is read into this */
  constructor(readonly room: number) {
    const column = (): Int32Array => new Int32Array(room + 2);
    this.words = column();
    this.endings = column();
    this.tags = column();
    this.universal = column();
    this.tagBits = column();
    this.commas = column();
    this.quotes = column();
    this.finite = column();
    this.conjunctions = column();
  }
}

/** The position that names a word that is not there. */
export const nowhere = ({ length }: ParsingInput): number => length + 1;

const finiteTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const universalTags: readonly Upos[] = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'];
const bitOf: ReadonlyMap<string, number> = new Map(universalTags.map((tag, i) => [tag, 1 << i]));
const root = { word: scattered(0x21), ending: scattered(0x22), tag: scattered(0x23), universal: scattered(0x24) };
const absent = { word: scattered(0x11), ending: scattered(0x13), tag: scattered(0x12), universal: scattered(0x14) };

/** What is read off a tag. */
interface TagRead {
  readonly upos: string;
  readonly tag: number;
  readonly universal: number;
  readonly bit: number;
  readonly quote: number;
  readonly finite: number;
  readonly conjunction: number;
}

/** So many different words are remembered; the next one makes all forgotten. */
const mostWords = 1 << 14;

/** Reads sentences for the parser. What it has read off a word or a tag once it remembers. */
export class SentenceReader {
  private readonly tags = new Map<string, TagRead[]>();
  private readonly words = new Map<string, { readonly word: number; readonly ending: number }>();

  /** @param vocabulary hashes of normal forms: a word outside is known by its ending only */
  constructor(private readonly vocabulary: ReadonlySet<number>) {}

  /** Reads a sentence into `input`, which must have the room. */
  read(forms: readonly string[], tags: readonly Tag[], input = new ParsingInput(forms.length)): ParsingInput {
    const length = forms.length;
    const { words, endings, commas, quotes, finite, conjunctions } = input;
    input.length = length;
    for (let i = 0; i < length; i++) {
      const form = forms[i]!;
      const { word, ending } = this.words.get(form) ?? this.readWord(form);
      words[i] = word;
      endings[i] = ending;
      const read = this.tagRead(tags[i]!);
      input.tags[i] = read.tag;
      input.universal[i] = read.universal;
      input.tagBits[i] = read.bit;
      commas[i + 1] = commas[i]! + (form === ',' ? 1 : 0);
      quotes[i + 1] = quotes[i]! + read.quote;
      finite[i + 1] = finite[i]! + read.finite;
      conjunctions[i + 1] = conjunctions[i]! + read.conjunction;
    }
    [root, absent].forEach(({ word, ending, tag, universal }, i) => {
      words[length + i] = word;
      endings[length + i] = ending;
      input.tags[length + i] = tag;
      input.universal[length + i] = universal;
      input.tagBits[length + i] = 0;
    });
    return input;
  }

  private readWord(form: string): { readonly word: number; readonly ending: number } {
    const normal = normalForm(form);
    const hash = hashText(normal);
    const end = normal.length;
    const read = {
      word: scattered(this.vocabulary.has(hash) ? hash : ~hashText(normal, Math.max(0, end - 2))),
      ending: scattered(~hashText(normal, Math.max(0, end - 3))),
    };
    if (form.length > longestRemembered) return read;
    if (this.words.size >= mostWords) this.words.clear();
    this.words.set(ownCopy(form), read);
    return read;
  }

  private tagRead({ upos, xpos }: Tag): TagRead {
    let reads = this.tags.get(xpos);
    if (!reads) this.tags.set(xpos, (reads = []));
    for (const read of reads) if (read.upos === upos) return read;
    const hash = hashText(upos);
    const read: TagRead = {
      upos, tag: scattered(Math.imul(hash, 31) ^ hashText(xpos)), universal: scattered(hash), bit: bitOf.get(upos) ?? 0,
      quote: xpos === '``' || xpos === "''" ? 1 : 0, finite: finiteTags.has(xpos) ? 1 : 0, conjunction: upos === 'CCONJ' ? 1 : 0,
    };
    reads.push(read);
    return read;
  }
}
