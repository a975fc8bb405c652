import type { Token } from './doc';

/** A personal pronoun and what its form says. */
export interface PronounWord {
  readonly person: 1 | 2 | 3;
  readonly plural: boolean;
  readonly gender?: 'female' | 'male' | 'neuter';
  readonly case: 'subject' | 'object' | 'possessive' | 'reflexive' | 'any';
}

/** The personal pronouns of a language, lower case, with what is none of them. */
export interface PronounWords {
  readonly words: ReadonlyMap<string, PronounWord>;
  /** Forms that are none, as they are written ("US", "IT"). */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that are something else where they are not tagged as pronouns. */
  readonly ambiguous: ReadonlySet<string>;
}

/** The pronoun that a token is; undefined for other words and for "US", "IT" and "I" where they are none. */
export const pronounWord = (token: Token, { words, abbreviations, ambiguous }: PronounWords): PronounWord | undefined => {
  const lower = /[’']$/.test(token.lower) ? token.lower.slice(0, -1) : token.lower;
  const word = words.get(lower);
  if (!word) return undefined;
  if (abbreviations.has(token.form)) return undefined;
  if (ambiguous.has(lower) && token.upos !== 'PRON' && token.upos !== 'X') return undefined;
  return word;
};
