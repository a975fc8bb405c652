/** What is read of an article's tokens. */
export interface NameToken {
  readonly form: string;
}

/** A sentence as a range of tokens, end exclusive. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Where a token stands in the phrase of the lexicon that it is part of. */
export const enum PhrasePlace { none, only, first, inside, last }

/** What the name tagger knows about each token of an article before it decides anything. */
export interface NameInput {
  readonly forms: readonly string[];
  readonly normal: readonly string[];
  readonly words: Int32Array;
  readonly shapes: Int32Array;
  /** Facts of the lexicon about the word alone. */
  readonly facts: Int32Array;
  /** Facts about the longest phrase that covers the token, and its place in it. */
  readonly phrase: Int32Array;
  readonly phrasePlace: Uint8Array;
  /** Bits of Evidence about the word from the whole article. */
  readonly evidence: Int32Array;
  /** First token and end of the run of capitalised tokens that the token is part of; both 0 outside of runs. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** What the lexicon knows about any word of the token's run. */
  readonly runFacts: Int32Array;
  /** The token that tells what the run is: the last before the first word in lower case ("Ministry of Foreign Affairs"), else the last. */
  readonly runHead: Int32Array;
  /** 1 where a token may be part of a name. */
  readonly open: Uint8Array;
  /** Case of the sentence of each token. */
  readonly cases: Uint8Array;
}
