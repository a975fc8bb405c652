import type { WordList } from '../english/claims';
import type { Doc, Token } from '../language/doc';

export type { WordList };

/** A stretch of tokens, `end` exclusive. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Where each list was met, in order; undefined where it was not. */
export type Met = Record<WordList, Stretch[] | undefined>;

/** No list met yet. Every list has its place from the start: objects that grow by ever other keys are slow to read, and features read them all. */
export const nothingMet = (doc: Doc): Met => ({ ...doc.lexicon.claims.lists.nothing });

/** The form by which lists are searched: lower case, straight apostrophe. */
const searched = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word);
const compared = /^(JJ|RB)[RS]$/;

/** Whether one of the list's phrases begins at a token and ends before `end`. */
export function beginsWith(doc: Doc, t: number, end: number, list: WordList): boolean {
  const phrases = doc.lexicon.claims.lists.entries.get(searched(doc.tokens[t]?.lower ?? ''))?.phrases ?? [];
  return phrases.some((phrase) => phrase.list === list && t + phrase.rest.length < end && phrase.rest.every((word, i) => searched(doc.tokens[t + 1 + i]?.lower ?? '') === word));
}

/** Calls `found` for every list that holds the word at `token`, by its form or its lemma, or a phrase that begins there within `end`. */
export function lookUp(doc: Doc, token: Token, end: number, found: (list: WordList, firstToken: number, lastToken: number) => void): void {
  const { entries } = doc.lexicon.claims.lists;
  const form = searched(token.lower);
  const byForm = entries.get(form);
  if (byForm) for (const { list, tags } of byForm.lists) if (!tags || tags.includes(token.upos)) found(list, token.index, token.index);
  // "greater" compares; only "great" is praise
  if (token.lemma !== token.lower && !compared.test(token.xpos)) {
    const lemma = searched(token.lemma).toLowerCase();
    const byLemma = lemma === form ? undefined : entries.get(lemma);
    if (byLemma) {
      for (const { list, tags } of byLemma.lists) {
        if ((!tags || tags.includes(token.upos)) && !byForm?.lists.some((other) => other.list === list)) found(list, token.index, token.index);
      }
    }
  }
  if (byForm) for (const { rest, list } of byForm.phrases) {
    const last = token.index + rest.length;
    if (last < end && rest.every((word, i) => searched(doc.tokens[token.index + 1 + i]?.lower ?? '') === word)) found(list, token.index, last);
  }
}
