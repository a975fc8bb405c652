import type { Upos } from '../language/doc';
import type { WordList } from './claims';

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

/** The lists as they are searched, and a place for each where none is met. */
export interface CompiledLists {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly nothing: Readonly<Record<WordList, undefined>>;
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
  return { entries, nothing: Object.fromEntries(Object.keys(lists).map((list) => [list, undefined])) as Record<WordList, undefined> };
}
