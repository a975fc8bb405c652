import type { QuoteType } from '../analysis/analysis';
import type { Span } from '../span';
import type { Path } from '../syntax/subjectByParse';
import type { VerbKind } from '../syntax/reportingWords';
import type { Construction } from './construction';

/** What a construction reports to have been said. */
export interface Report {
  readonly type: QuoteType;
  /** What is said, in reading order; one piece unless something interrupts it. */
  readonly pieces: readonly Span[];
  readonly cue: Span | null;
  /** Index of the cue's main word; -1 where there is none. */
  readonly cueToken: number;
  readonly speaker: Span | null;
  /** How the speaker was found. */
  readonly path: Path;
  /** What kind of act its verb tells of; absent where no verb does. */
  readonly kind?: VerbKind;
  /** How what is said stands to its cue: 'that' and 'bare' behind it, 'fronted' before it; 'unclear' where it may be no clause. */
  readonly shape?: 'that' | 'bare' | 'fronted' | 'unclear';
  /** Whether commas or a colon set it apart, so that the order of words leaves no doubt. */
  readonly apart?: boolean;
  /** Whether the verb is in the passive. */
  readonly passive?: boolean;
  /** Whether it is somebody's claim in so many words: "his claim that …". */
  readonly owned?: boolean;
  /** Whether another verb than one of reporting stands for the cue. */
  readonly anyVerb?: boolean;
}

/** A possible quote. Constructions propose, {@link select} disposes. */
export interface Candidate extends Report {
  readonly construction: Construction;
}
