import type { Language } from '../language/language';
import { fallbackLemmatizer, fallbackTagger } from './fallbackTags';
import { lexicon } from './lexicon';

export const english: Language = {
  tag: 'en',
  lexicon,
  models: { tagger: 'tagger', lemmatizer: 'lemmatizer', parser: 'parser', names: 'names', nameLexicon: 'name-lexicon', phrasing: 'phrasing', reports: 'reports' },
  fallbackTagger,
  fallbackLemmatizer,
};
