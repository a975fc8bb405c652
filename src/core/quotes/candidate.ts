import type { QuoteType } from '../analysis/analysis';
import type { Span } from '../span';

/** The family of constructions that proposed a quote. */
export type Construction =
  | 'after' | 'before' | 'between' | 'follow-on' | 'transcript' | 'block' // words in quotation marks
  | 'clause' | 'words' | 'parenthetical' | 'according' | 'infinitive' | 'request' | 'gerund' | 'label' | 'charge' | 'object' | 'preposition' | 'noun' | 'headline' | 'adverb' | 'fragment';

/** A possible quote. Constructions propose, {@link select} disposes. */
export interface Candidate {
  readonly construction: Construction;
  readonly type: QuoteType;
  /** What is said, in reading order; one piece unless something interrupts it. */
  readonly pieces: readonly Span[];
  readonly cue: Span | null;
  /** Index of the cue's main word; -1 where there is none. */
  readonly cueToken: number;
  readonly speaker: Span | null;
  /** Names of what speaks for and against it; see `data/confidence.json`. */
  readonly features: readonly string[];
}
