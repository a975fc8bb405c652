import type { Doc, Token } from '../language/doc';
import evidence from './data/evidence.json';
import matters from './data/matters.json';
import measures from './data/measures.json';
import stance from './data/stance.json';

const lists = { ...stance.lists, ...measures.lists, ...matters.lists, ...evidence.lists };

/** A list of words or phrases in the data files beside this one. */
export type WordList = keyof typeof lists;

interface Phrase {
  readonly rest: readonly string[];
  readonly list: WordList;
}

const single = new Map<string, WordList[]>();
const phrases = new Map<string, Phrase[]>();
for (const [list, entries] of Object.entries(lists) as [WordList, readonly string[]][]) {
  for (const entry of entries) {
    const [first = '', ...rest] = entry.split(' ');
    if (rest.length) phrases.set(first, [...(phrases.get(first) ?? []), { rest, list }]);
    else single.set(first, [...(single.get(first) ?? []), list]);
  }
}

/** Lists whose words count only as the part of speech that they are a list of. A word without a tag counts. */
const partOfSpeech: Partial<Record<WordList, RegExp>> = {
  opinionAdjectives: /^(ADJ|X)$/, opinionNouns: /^(NOUN|X)$/, opinionVerbs: /^(VERB|X)$/, abstractions: /^(NOUN|X)$/,
  mentalVerbs: /^(VERB|X)$/, recordVerbs: /^(VERB|X)$/, proceedings: /^(VERB|X)$/, denials: /^(VERB|X)$/, utterances: /^(VERB|X)$/,
  courtesies: /^(VERB|NOUN|ADJ|INTJ|X)$/, totals: /^(DET|PRON|ADV|ADJ|NUM|X)$/, intensifiers: /^(ADV|ADJ|DET|X)$/,
};

const nowhere: readonly WordList[] = [];

/** The form by which lists are searched: lower case, straight apostrophe. */
const searched = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word);

/** Calls `found` for every list that holds the word at `token`, by its form or its lemma, or a phrase that begins there within `end`. */
export function lookUp(doc: Doc, token: Token, end: number, found: (list: WordList, lastToken: number) => void): void {
  const form = searched(token.lower);
  const lemma = searched(token.lemma).toLowerCase();
  const byForm = single.get(form) ?? nowhere;
  for (const list of byForm) if (partOfSpeech[list]?.test(token.upos) !== false) found(list, token.index);
  // "greater" compares; only "great" is praise
  if (lemma !== form && !/^(JJ|RB)[RS]$/.test(token.xpos)) {
    for (const list of single.get(lemma) ?? nowhere) {
      if (!byForm.includes(list) && partOfSpeech[list]?.test(token.upos) !== false) found(list, token.index);
    }
  }
  for (const { rest, list } of phrases.get(form) ?? []) {
    const last = token.index + rest.length;
    if (last < end && rest.every((word, i) => searched(doc.tokens[token.index + 1 + i]?.lower ?? '') === word)) found(list, last);
  }
}
