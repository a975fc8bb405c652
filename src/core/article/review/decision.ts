import type { ClaimEvidence, ClaimKind, EntityKind, LocationSense, PlacedReading, Alternative, QuoteType } from '../../analysis/analysis';
import type { Anchor } from '../anchoring/anchor';
import type { MarkKind } from '../markKind';
import type { ClaimCheck } from './claimCheck';

/** What a person did with a mark. suggested: noted something about it, or checked what it claims, and left it open; added: the machine had not suggested it. */
export type DecisionState = 'suggested' | 'accepted' | 'rejected' | 'changed' | 'added';

/** Whom or what a decision names, in a way that outlives a new analysis: by one of its mentions, else by its name. */
export interface EntityReference {
  readonly name: string;
  readonly kind: EntityKind;
  /** A mention of it, by preference one that names it; null when the article has none. */
  readonly mention: Anchor | null;
}

/** A decided quote: what the person stands for, whole, so that no new analysis changes it. */
export interface QuoteValue {
  readonly kind: 'quote';
  readonly type: QuoteType;
  /** The pieces of an utterance that is interrupted; empty when it is one piece, the decision's own anchor. */
  readonly pieces: readonly Anchor[];
  readonly cue: Anchor | null;
  /** The mention to which it is attributed; null when the speaker is named elsewhere or not at all. */
  readonly speaker: Anchor | null;
  readonly entity: EntityReference | null;
  readonly confidence: number;
  readonly reason: string;
}

/** A decided mention of a speaker. */
export interface SpeakerValue {
  readonly kind: 'speaker';
  readonly entity: EntityReference | null;
}

export interface ClaimValue {
  readonly kind: 'claim';
  readonly score: number;
  readonly reasons: readonly string[];
  readonly lowers: readonly string[];
  readonly claimKind: ClaimKind | null;
  readonly evidence: ClaimEvidence | null;
  readonly claimant: EntityReference | null;
  /** What came of checking it; null where nobody has said anything of that. */
  readonly check: ClaimCheck | null;
}

export interface LocationValue {
  readonly kind: 'location';
  readonly name: string;
  readonly sense: LocationSense;
  /** Where it is; null when that is not known. */
  readonly place: PlacedReading | null;
  /** Whether a person chose the place: then it holds for every mention of the entity. */
  readonly chosen: boolean;
  readonly alternatives: readonly Alternative[];
  readonly entity: EntityReference | null;
  readonly confidence: number;
  readonly reason: string;
}

export type MarkValue = QuoteValue | SpeakerValue | ClaimValue | LocationValue;

interface BaseDecision {
  /** Stays the same for ever, in this article and in its sidecar: "urn:uuid:…". */
  readonly id: string;
  readonly note: string;
  /** Who decided; empty where that is not known; null: the person who works here now, as long as they have not said their name. */
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** ISO 8601, UTC. Of two versions of one decision, the newer holds. */
  readonly modified: string;
}

/** A comparison in which a person settled what they and another reader see differently at a mark. */
export interface Comparison {
  /** With whom: the reader's name, or the file's. */
  readonly reader: string;
  /** What the reader had there, in a form that is the same for the same mark; null: nothing. As long as they have that, there is nothing to settle. */
  readonly had: string | null;
}

/** What a person decided about one mark. Its kind is that of its value. */
export interface MarkDecision extends BaseDecision {
  readonly about: 'mark';
  readonly state: DecisionState;
  /** Where the mark is. A decision whose anchor has no span is orphaned. */
  readonly anchor: Anchor;
  /** The words that it was decided about, a piece each, as they stood then: edits of the text leave them as they are. */
  readonly decidedWords: readonly string[];
  /** The suggestion that it answers, so that the same suggestion is known again; null when added. */
  readonly suggestion: { readonly kind: MarkKind; readonly anchor: Anchor } | null;
  readonly value: MarkValue;
  /** The comparisons in which it was upheld, or came about; none where it is missing. */
  readonly compared?: readonly Comparison[];
}

/** What a person decided about an entity, which is known again by its mentions. */
export interface EntityDecision extends BaseDecision {
  readonly about: 'entity';
  /** The entities of an analysis that these belong to are this one: several when they were merged. */
  readonly mentions: readonly Anchor[];
  /** Single mentions that are its own, whatever entity an analysis gives them to: they were split off from that. */
  readonly splitOff: readonly Anchor[];
  /** The names that the machine gave the entities it stands for: they tell when no mention is found any more. */
  readonly machineNames: readonly string[];
  /** Each null where the machine's word stands. */
  readonly name: string | null;
  readonly kind: EntityKind | null;
  readonly description: string | null;
}

export type Decision = MarkDecision | EntityDecision;

/** All decisions about an article, by {@link Decision.id}. A value: operations make a new one. */
export type Decisions = ReadonlyMap<string, Decision>;

export const noDecisions: Decisions = new Map();
