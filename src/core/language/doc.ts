import type { Span } from '../span';
import type { Parse, Tag } from './annotators';
import type { Lexicon } from './language';

/** Universal part-of-speech tags (Universal Dependencies 2). */
export type Upos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM'
  | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X';

export interface Token extends Span {
  /** Position in {@link Doc.tokens}. */
  readonly index: number;
  /** Position of its sentence in {@link Doc.sentences}. */
  readonly sentence: number;
  /** The word as a reader sees it: the text of the span without soft hyphens and zero-width characters. */
  readonly form: string;
  /** `form` in lower case. */
  readonly lower: string;
  readonly upos: Upos;
  /** Penn Treebank tag, as the treebanks' XPOS column has it ("VBD", "NNP"). */
  readonly xpos: string;
  readonly lemma: string;
}

/**
 * What part of an article a paragraph is. Everything but `body`, `headline` and `subheading` is apart from the story
 * and bears no mark.
 */
export type ParagraphKind =
  | 'headline' | 'subheading' | 'body'
  | 'byline' | 'date' | 'caption' | 'boilerplate';

export interface Paragraph extends Span {
  /** Position in {@link Doc.paragraphs}. */
  readonly index: number;
  readonly kind: ParagraphKind;
  /** The words before the story proper ("KABUL, Aug. 24 (Reuters) —", "BREAKING:"), where there are any; `isLabel` where they say what kind of story it is. */
  readonly dateline?: Span & { readonly isLabel?: boolean };
  /** Whether its file sets it off as somebody else's words. */
  readonly isSetOff?: boolean;
  /** The words in bold or italics with which it begins, where there are any. */
  readonly emphasis?: Span;
}

/** The paragraph without the words before the story proper. */
export const storyOf = ({ start, end, dateline }: Paragraph): Span => ({ start: dateline?.end ?? start, end });

export interface Sentence extends Span {
  /** Position in {@link Doc.sentences}. */
  readonly index: number;
  /** Position in {@link Doc.paragraphs}. */
  readonly paragraph: number;
  /** Index of its first token. */
  readonly firstToken: number;
  /** Index after its last token. */
  readonly endToken: number;
}

/** Kinds of names, as the test sets have them: person, organisation, place, other (event, work, law, nationality …). */
export type NameKind = 'PER' | 'ORG' | 'LOC' | 'MISC';

export interface Name extends Span {
  readonly kind: NameKind;
  readonly firstToken: number;
  readonly endToken: number;
  /** 0..1. */
  readonly confidence: number;
  /** Whether a team's list says that it is of this kind: then nothing in the article makes it another. */
  readonly isListed?: true;
}

/** Words of the article that a team's list names. */
export interface ListedName extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  /** What the list says that the name is; absent where it only says what it is not. */
  readonly kind?: NameKind;
  /** What the list says that the name is not. */
  readonly isNever: ReadonlySet<NameKind>;
  /** Whether the words are a name by themselves, and no part of a longer one. */
  readonly isWhole: boolean;
}

/**
 * An article as the language layer reads it. Paragraphs, sentences, tokens and tags stand when it is made; a sentence is
 * parsed, and the names are looked for, when somebody first asks.
 */
export interface Doc {
  readonly text: string;
  /** The words of the language that it is written in. */
  readonly lexicon: Lexicon;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** Named entities in reading order, never overlapping; none in paragraphs that are apart from the story. */
  readonly names: readonly Name[];
  /** The names of a team's list that the article has, in reading order, never overlapping; none without a list. */
  readonly listed: readonly ListedName[];
  /** Whether names are looked for by a model. False when it is missing: then there are none. */
  readonly readsNames: boolean;
  /** Whether there is a parse. False when the parser's model is missing: then every token is a root with relation `dep`. */
  readonly parsed: boolean;
  /** Index of the head of token `token`, or -1 for the root of its sentence. */
  head(token: number): number;
  /** Universal Dependencies relation of token `token` to its head, with subtype ("nsubj:pass"). */
  deprel(token: number): string;
  /** Indices of the dependents of token `token`, in order. */
  children(token: number): readonly number[];
  /** The token under another tag, with the lemma that it has then. */
  retagged(token: Token, tag: Tag): Token;
  /** The tree of a sentence whose tokens bear other tags than here; undefined where sentences have none. It changes nothing of the article. */
  treeUnder(sentence: Sentence, tags: readonly Tag[]): Parse | undefined;
}
