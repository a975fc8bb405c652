import type { Doc, Token } from '../language/doc';
import type { Lexicon } from '../language/language';

/** Names of the word classes that a language tells apart. */
export type ClassName = keyof Lexicon['syntax'];

/** What stands where no token does: before the first and after the last. It is no word, of no sentence. */
const nothing: Token = { index: -1, sentence: -1, form: '', lower: '', upos: 'X', xpos: '', lemma: '', start: 0, end: 0 };

/** Whether it is what {@link Syntax.at} gives where no token stands. */
export const isNone = (token: Token): boolean => token.sentence < 0;

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
  readonly parsed: boolean;

  /** `quotedIn`: for each token, the number of the quotation it stands in; 0, or nothing at all, outside of all. */
  constructor(private readonly doc: Doc, readonly tokens: readonly Token[] = doc.tokens, private readonly quotedIn: Int32Array = new Int32Array(0)) {
    this.words = doc.lexicon.syntax;
    ({ text: this.text, lexicon: this.lexicon, paragraphs: this.paragraphs, sentences: this.sentences, names: this.names, parsed: this.parsed } = doc);
  }

  /** The token at an index; one without form and sentence where there is none. */
  at(index: number): Token { return this.tokens[index] ?? nothing; }
  /** Whether the word at the index is of a class. */
  is(index: number, name: ClassName): boolean { return this.words[name].has(this.at(index).lower); }
  /** Whether the lemma of the word at the index is of a class. */
  lemmaIs(index: number, name: ClassName): boolean { return this.words[name].has(this.at(index).lemma); }

  /** The number of the quotation that the token at the index stands in; 0 outside of all. */
  quoted(index: number): number { return this.quotedIn[index] ?? 0; }
  /** The same article with other quotations. */
  quotedAs(quotedIn: Int32Array): Syntax { return new Syntax(this.doc, this.tokens, quotedIn); }

  /** Index of the first token of the sentence that token `index` stands in; `index` where there is no token. */
  sentenceFrom(index: number): number { return this.sentences[this.at(index).sentence]?.firstToken ?? index; }
  /** Index after the last token of the sentence that token `index` stands in; `index` where there is no token. */
  sentenceTo(index: number): number { return this.sentences[this.at(index).sentence]?.endToken ?? index; }

  head(token: number): number { return this.doc.head(token); }
  deprel(token: number): string { return this.doc.deprel(token); }
  children(token: number): readonly number[] { return this.doc.children(token); }
}
