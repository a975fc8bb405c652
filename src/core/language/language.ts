import type { lexicon } from '../english/lexicon';
import type { pageLexicon } from '../english/pageLexicon';
import type { Lemmatizer, Tagger } from './annotators';

/** The words of a language by class: what the stages ask about words, and every language has to answer. */
export type Lexicon = typeof lexicon;
/** The words by which pages are read. */
export type PageLexicon = typeof pageLexicon;

/** The trained models: those of the language layer, and those of single stages. */
export type ModelName = 'tagger' | 'lemmatizer' | 'parser' | 'names' | 'nameLexicon' | 'phrasing' | 'reports';

/**
 * A language that articles are written in. To add one is to add a folder like `core/english`, its models, and its own articles
 * with floors; the stages take it as an argument and know none.
 */
export interface Language {
  /** As BCP 47 has it. */
  readonly tag: string;
  readonly lexicon: Lexicon;
  /** Files below `media/models/`, without their ending. */
  readonly models: Readonly<Record<ModelName, string>>;
  /** Used where the trained tagger could not be loaded. */
  readonly fallbackTagger: Tagger;
  /** Used where the trained lemmatizer could not be loaded. */
  readonly fallbackLemmatizer: Lemmatizer;
}
