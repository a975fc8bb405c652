import type { Steps } from '../analysis/steps';
import type { Clause } from '../syntax/clause';
import type { Candidate, Report } from './candidate';
import type { Feature } from './features';
import type { ReadQuotation } from './quotations/readQuotations';
import type { Reading } from './reading';

/** A text and the quotes that are found in it, as "what is said [cue; speaker]": what the construction is tested with. */
export type Example = readonly [text: string, ...quotes: string[]];

interface Told {
  readonly name: string;
  /** The weight that its quotes have for being of this construction; none where they are as sure as any. */
  readonly weighs?: Feature;
  /** How sure its quotes without a cue are, 0..1, and all of them where it has no weight: the articles that the weights are counted over have none. */
  readonly sure?: number;
  /** What it looks like to a reader; `…` is where the words of the article stand. */
  readonly says: string;
  readonly examples: readonly Example[];
}

/** A construction around a verb. */
export interface OfClause extends Told {
  readonly triggers: 'clause';
  propose(clause: Clause, reading: Reading): Report | undefined;
  /** Whether nothing else is looked for at a verb where it was found. */
  readonly standsAlone?: boolean;
  /** Constructions above it in the list that it gives way to wherever one of them was found at the same verb. */
  readonly givesWayTo?: readonly OfClause[];
  /** Whether it gives way to what another construction found at the same verb. */
  givesWay?(own: Report, other: Candidate, reading: Reading): boolean;
  /** Whether it is also told inside somebody else's words; praise and blame there are the speaker's own. */
  readonly inSpeech?: boolean;
}

/** A construction around another word: a noun of saying, "according", "in". */
export interface OfWord extends Told {
  readonly triggers: 'word';
  /** `at`: index of the word. */
  propose(at: number, reading: Reading): Report | undefined;
  readonly inSpeech?: boolean;
}

/** A construction around a quotation: 'beside' where the attribution stands in its sentence, 'alone' where a quotation has none there, 'reply' where one does in a conversation. */
export interface OfQuotation extends Told {
  readonly triggers: 'quotation' | 'quotation alone' | 'reply' | 'quotation left over';
  propose(quotation: ReadQuotation, reading: Reading): Report | undefined;
  readonly inSpeech?: boolean;
}

/** A construction that is read off the layout of the whole article. */
export interface OfArticle extends Told {
  readonly triggers: 'layout' | 'headline';
  /** In steps: it looks at all paragraphs. */
  propose(reading: Reading): Steps<readonly Report[]>;
}

/** A way of quoting. */
export type Construction = OfClause | OfWord | OfQuotation | OfArticle;
