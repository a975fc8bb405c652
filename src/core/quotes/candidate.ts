import type { QuoteType } from '../analysis/analysis';
import type { Span } from '../span';

/** The family of constructions that proposed a quote. */
export type Construction =
  | 'after' | 'before' | 'follow-on' // words in quotation marks
  | 'transcript' | 'interview' | 'block' // words set apart by the layout
  | 'clause' | 'words' | 'parenthetical' | 'according' | 'infinitive' | 'request' | 'gerund' | 'label' | 'charge' | 'object' | 'preposition' | 'noun' | 'headline' | 'fragment';

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
