import type { Parse, Tag } from '../language/annotators';
import type { Doc, Name, Sentence, Token } from '../language/doc';
import type { Lexicon } from '../language/language';
import type { Trees } from '../language/trees';
import { firstStartingFrom } from '../span';

/** Names of the word classes that a language tells apart. */
export type ClassName = keyof Lexicon['syntax'];

/** What stands where no token does: before the first and after the last. It is no word, of no sentence. */
const nothing: Token = { index: -1, sentence: -1, form: '', lower: '', upos: 'X', xpos: '', lemma: '', start: 0, end: 0 };

const none: ReadonlySet<ClassName> = new Set();

/** Whether it is what {@link Syntax.at} gives where no token stands. */
export const isNone = (token: Token): boolean => token.sentence < 0;

/** The tokens and the trees of an article, mended where tagger and parser erred. */
export interface Mended {
  readonly tokens: readonly Token[];
  readonly trees: Trees;
}

/**
 * An article as its sentences are built: its tokens with something at every index, its word classes, and its parse with the tags that
 * go with it. What reads clauses and phrases takes one.
 */
export class Syntax implements Doc {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** The classes of words by which clauses and phrases are told. */
  readonly words: Lexicon['syntax'];
  readonly paragraphs: Doc['paragraphs'];
  readonly sentences: Doc['sentences'];
  readonly names: Doc['names'];
  readonly listed: Doc['listed'];
  readonly parsed: boolean;
  readonly readsNames: boolean;

  readonly tokens: readonly Token[];
  readonly trees: Trees;

  /** `quotedIn`: for each token, the number of the quotation it stands in; 0, or nothing at all, outside of all. */
  constructor(
    private readonly doc: Doc, { tokens, trees }: Mended, private readonly quotedIn: Int32Array = new Int32Array(0),
    /** The classes of each token's word, looked up when first asked for: most words are of none. */
    private readonly classes: (ReadonlySet<ClassName> | undefined)[] = new Array<ReadonlySet<ClassName> | undefined>(doc.tokens.length),
  ) {
    this.tokens = tokens;
    this.trees = trees;
    this.words = doc.lexicon.syntax;
    ({ text: this.text, lexicon: this.lexicon, paragraphs: this.paragraphs, sentences: this.sentences, names: this.names, listed: this.listed, parsed: this.parsed, readsNames: this.readsNames } = doc);
  }

  /** The token at an index; one without form and sentence where there is none. An array that is asked for what it has not takes much longer to say so. */
  at(index: number): Token { return index >= 0 && index < this.tokens.length ? this.tokens[index]! : nothing; }
  /** Whether the word at the index is of a class. */
  is(index: number, name: ClassName): boolean {
    const token = this.at(index);
    if (isNone(token)) return false;
    const classes = this.classes[index] ??= this.doc.lexicon.syntaxByWord.get(token.lower) ?? none;
    return classes !== none && classes.has(name);
  }
  /** Whether the lemma of the word at the index is of a class. */
  lemmaIs(index: number, name: ClassName): boolean { return this.words[name].has(this.at(index).lemma); }

  /** The name that the token at the index is a word of; undefined where it is of none. */
  nameAround(index: number): Name | undefined {
    const name = this.names[firstStartingFrom(this.names, this.at(index).start + 1) - 1];
    return name && name.firstToken <= index && index < name.endToken ? name : undefined;
  }

  /** Whether the characters from `start` to `end` stand within somebody's name, with words of it before and behind them: the marks of "Robert “Bobby” Hale". */
  isInsideName(start: number, end: number): boolean {
    const name = this.names[firstStartingFrom(this.names, start) - 1];
    return name?.kind === 'PER' && end < name.end;
  }

  /** The number of the quotation that the token at the index stands in; 0 outside of all. */
  quoted(index: number): number { return index >= 0 && index < this.quotedIn.length ? this.quotedIn[index]! : 0; }
  /** The same article with other quotations. */
  quotedAs(quotedIn: Int32Array): Syntax { return new Syntax(this.doc, this, quotedIn, this.classes); }

  /** Index of the first token of the sentence that token `index` stands in; `index` where there is no token. */
  sentenceFrom(index: number): number { return this.sentenceAt(index)?.firstToken ?? index; }
  /** Index after the last token of the sentence that token `index` stands in; `index` where there is no token. */
  sentenceTo(index: number): number { return this.sentenceAt(index)?.endToken ?? index; }

  head(token: number): number { return this.trees.head(token); }
  deprel(token: number): string { return this.trees.deprel(token); }
  children(token: number): readonly number[] { return this.trees.children(token); }
  retagged(token: Token, tag: Tag): Token { return this.doc.retagged(token, tag); }
  treeUnder(sentence: Sentence, tags: readonly Tag[]): Parse | undefined { return this.doc.treeUnder(sentence, tags); }

  private sentenceAt(index: number): Sentence | undefined {
    const { sentence } = this.at(index);
    return sentence < 0 ? undefined : this.sentences[sentence];
  }
}
