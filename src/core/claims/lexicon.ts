import type { WordList } from '../english/claims';
import type { Doc, Token, Upos } from '../language/doc';

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

const verbs: readonly Upos[] = ['VERB', 'X'];
const nouns: readonly Upos[] = ['NOUN', 'X'];
/** Lists whose words count only as the part of speech that they are a list of. A word without a tag (X) counts. */
const partOfSpeech: Partial<Record<WordList, readonly Upos[]>> = {
  opinionAdjectives: ['ADJ', 'X'], opinionNouns: nouns, opinionVerbs: verbs, abstractions: nouns, ruleWords: ['NOUN', 'PROPN', 'X'],
  mentalVerbs: verbs, recordVerbs: verbs, proceedings: verbs, denials: verbs, utterances: verbs, causeVerbs: verbs, ruleVerbs: verbs, showing: verbs,
  conditions: ['AUX', 'VERB', 'SCONJ', 'ADV', 'ADP', 'PART', 'NOUN', 'X'], hedges: ['AUX', 'VERB', 'ADJ', 'ADV', 'NOUN', 'X'],
  courtesies: ['VERB', 'NOUN', 'ADJ', 'INTJ', 'X'], totals: ['DET', 'PRON', 'ADV', 'ADJ', 'NUM', 'X'], intensifiers: ['ADV', 'ADJ', 'DET', 'X'],
};

interface Listed {
  readonly list: WordList;
  /** Absent where any will do. */
  readonly tags?: readonly Upos[];
}

interface Phrase {
  readonly rest: readonly string[];
  readonly list: WordList;
}

/** What begins with a word: lists that hold it, and phrases. */
interface Entry {
  readonly lists: Listed[];
  readonly phrases: Phrase[];
}

/** The lists as they are searched, and none of them met. */
export interface CompiledLists {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly nothing: Met;
}

/** Compiles a language's lists; a phrase is words with a space between. */
export function compileLists(lists: Readonly<Record<WordList, readonly string[]>>): CompiledLists {
  const entries = new Map<string, Entry>();
  for (const [list, words] of Object.entries(lists) as [WordList, readonly string[]][]) {
    const tags = partOfSpeech[list];
    for (const word of words) {
      const [first = '', ...rest] = word.split(' ');
      let entry = entries.get(first);
      if (!entry) entries.set(first, (entry = { lists: [], phrases: [] }));
      if (rest.length) entry.phrases.push({ rest, list });
      else entry.lists.push({ list, ...(tags ? { tags } : {}) });
    }
  }
  return { entries, nothing: Object.fromEntries(Object.keys(lists).map((list) => [list, undefined])) as Met };
}

/** The form by which lists are searched: lower case, straight apostrophe. */
const searched = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word);
const compared = /^(JJ|RB)[RS]$/;

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
