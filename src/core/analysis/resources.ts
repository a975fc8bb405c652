import type { Phrasing } from '../claims/phrasing/phrasing';
import type { ReportScorer } from '../quotes/scorer/reportScorer';
import type { Gazetteer } from '../locations/gazetteer';
import type { Language } from '../language/language';
import type { LanguageModels } from '../language/models';

/** What an analysis reads besides the article. Whoever opens a door of the core (editor, command line, test) loads it once and passes it in. */
export interface Resources {
  /** In which the article is written. */
  readonly language: Language;
  /** Absent when the model files could not be read. */
  readonly models?: LanguageModels;
  /** Absent when its model file could not be read: then claims are scored by their named features alone. */
  readonly phrasing?: Phrasing;
  /** Absent when its model file could not be read: then quotes are found by lists of words alone. */
  readonly reportScorer?: ReportScorer;
  /** Absent when the gazetteer file could not be read. */
  readonly gazetteer?: Gazetteer;
  /** What could not be loaded, in words for a person. */
  readonly notices: readonly string[];
}

/** Whether no model of the language could be loaded: what an analysis finds without any is worth next to nothing. */
export const hasNoModel = ({ models }: Resources): boolean => !models || !(models.tagger ?? models.lemmatizer ?? models.parser ?? models.names);
