import type { Upos } from './doc';

/** A word's part of speech: universal and Penn Treebank tag. */
export interface Tag {
  readonly upos: Upos;
  readonly xpos: string;
}

/** Finds the parts of speech of a sentence. */
export interface Tagger {
  /** One tag for each form; forms are words as Universal Dependencies splits them ("do", "n't"). */
  tag(forms: readonly string[]): Tag[];
}

/** Finds the dictionary form of a word. */
export interface Lemmatizer {
  /** The lemma of `form` when it bears `tag`; the form itself when nothing is known about it. */
  lemma(form: string, tag: Tag): string;
}

/** The dependency tree of one sentence. */
export interface Parse {
  /** For each word the position of its head in the sentence, -1 for the root. Exactly one word is the root. */
  readonly heads: Int32Array;
  /** For each word its Universal Dependencies relation, with subtype. */
  readonly deprels: readonly string[];
}

/** Finds the dependency tree of a sentence. */
export interface Parser {
  parse(forms: readonly string[], tags: readonly Tag[]): Parse;
}
