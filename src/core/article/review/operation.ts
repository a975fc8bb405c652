import type { EntityKind, PlacedReading, QuoteType } from '../../analysis/analysis';
import type { Span } from '../../span';
import type { MarkKind } from '../markKind';
import type { BroughtMark } from './bringIn';
import type { CheckFinding } from './claimCheck';
import type { Decision, MarkDecision } from './decision';
import type { Settled } from './performSettle';

/** Who a quote is attributed to: an entity by its id, the words at a place of the text, a person by a name that is not in the text, or nobody whom the article tells. */
export type SpeakerChoice = { readonly entity: string } | { readonly mention: Span } | { readonly name: string } | null;

/**
 * Everything a person can do in review. Marks are named by {@link Mark.key}, entities by {@link Entity.id}; an operation on
 * several is one step to undo.
 */
export type Operation =
  /** Accepts what is open, and anew what a person stood for whose words were changed since. */
  | { readonly type: 'accept' | 'reject'; readonly marks: readonly string[] }
  /** Takes the decision back: what the machine suggested stands open again; a mark that a person added goes. */
  | { readonly type: 'reopen'; readonly marks: readonly string[] }
  /** Takes a mark away: one that a person added goes, a suggestion is rejected. */
  | { readonly type: 'remove'; readonly marks: readonly string[] }
  | { readonly type: 'changeKind'; readonly marks: readonly string[]; readonly kind: MarkKind; readonly place?: PlacedReading }
  | { readonly type: 'changeSpan'; readonly mark: string; readonly span: Span }
  | { readonly type: 'setSpeaker'; readonly marks: readonly string[]; readonly speaker: SpeakerChoice }
  | { readonly type: 'setQuoteType'; readonly marks: readonly string[]; readonly quoteType: QuoteType }
  /** Null: it is not known where it is. */
  | { readonly type: 'choosePlace'; readonly marks: readonly string[]; readonly place: PlacedReading | null }
  /** `also`: the same is marked at these places too. */
  | { readonly type: 'add'; readonly kind: MarkKind; readonly span: Span; readonly also?: readonly Span[]; readonly place?: PlacedReading }
  | { readonly type: 'note'; readonly mark: string; readonly note: string }
  /** Says how it stands with checking the claims; null: nothing is said of that any more. It decides nothing about the marks. */
  | { readonly type: 'check'; readonly marks: readonly string[]; readonly check: CheckFinding | null }
  /** Brings in marks that were made elsewhere, and decisions that were kept elsewhere; `source` says where, in words that are noted with each mark. */
  | { readonly type: 'bringIn'; readonly marks: readonly BroughtMark[]; readonly decisions: readonly Decision[]; readonly source: string }
  /** Between these decisions and another reader's, those hold that a person chose. */
  | { readonly type: 'settle'; readonly settled: readonly Settled[] }
  /** Puts an orphan, named by the id of its decision, where a person says it belongs. */
  | { readonly type: 'attach'; readonly decision: string; readonly span: Span }
  /** Drops an orphan for good. */
  | { readonly type: 'discard'; readonly decisions: readonly string[] }
  /** Of a decision that was made differently elsewhere, this version holds from now on. */
  | { readonly type: 'chooseVersion'; readonly decision: string; readonly version: Decision }
  /** Of a decision that was made differently elsewhere, both versions hold: the other becomes a decision of its own. */
  | { readonly type: 'keepBoth'; readonly version: MarkDecision }
  | { readonly type: 'renameEntity'; readonly entity: string; readonly name: string }
  | { readonly type: 'changeEntityKind'; readonly entity: string; readonly kind: EntityKind }
  | { readonly type: 'describeEntity'; readonly entity: string; readonly description: string }
  /** All of them become one, under the name of `into`. */
  | { readonly type: 'mergeEntities'; readonly entities: readonly string[]; readonly into: string }
  /** The mentions become an entity of their own. */
  | { readonly type: 'splitMentions'; readonly entity: string; readonly mentions: readonly Span[] };

/** What an operation needs to know of the world outside. */
export interface Reviewer {
  /** The name from the settings; null where there is none. */
  readonly name: string | null;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** A new id: "urn:uuid:…". */
  readonly newId: () => string;
}
