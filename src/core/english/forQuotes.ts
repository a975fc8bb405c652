// For the quotes, until they ask the lexicon of their article.
import type { NounKind } from '../entities/nounKind';
import { lexicon } from './lexicon';
import { nouns } from './nouns';

export const isWeekday = (word: string): boolean => lexicon.weekdays.has(word);

/** Whether it is a month in full: "may" and "march" are, whatever they mean where they stand. */
export const isMonth = (word: string): boolean => lexicon.months.has(word);

export const nounKind = (lemma: string): NounKind => nouns.kind(lemma);
