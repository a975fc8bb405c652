import { noDecisions, type Decision, type Decisions } from '../review/decision';
import type { Json } from './json';
import type { Unknown } from './unknown';

/** What another person, or the same one in another window, made of a decision while it was changed here: kept until someone chooses. */
export interface OtherVersion {
  readonly id: string;
  /** The decision that holds; its id is not that of this version. */
  readonly of: string;
  readonly decision: Decision;
}

/** What became of the earlier versions of a decision. */
export interface Past {
  /** When those versions were made (their `modified`): each was changed, taken back or decided against. Ordered by time. */
  readonly versions: readonly string[];
  /** When the decision was taken back, ISO 8601, UTC; undefined while it stands. */
  readonly takenBack?: string;
}

/** What a sidecar holds. A value. */
export interface Sidecar {
  readonly decisions: Decisions;
  /**
   * What is known of versions that hold no more, by the id of the decision. It alone says that something was changed or taken
   * back: that a decision is missing somewhere says nothing.
   */
  readonly past: ReadonlyMap<string, Past>;
  readonly others: readonly OtherVersion[];
  /** Annotations that are not decisions as we know them, just as they were found, in their order. */
  readonly foreign: readonly Json[];
  /** What annotations of ours held besides, by id. */
  readonly unknown: ReadonlyMap<string, Unknown>;
  /** What the page held besides. */
  readonly unknownOfPage: Unknown;
  /** The page's IRI; undefined before it was written first. */
  readonly page?: string;
}

export const emptySidecar: Sidecar = { decisions: noDecisions, past: new Map(), others: [], foreign: [], unknown: new Map(), unknownOfPage: new Map() };

/** Whether there is nothing in it that would have to be kept. */
export const isEmpty = ({ decisions, others, foreign }: Sidecar): boolean => !decisions.size && !others.length && !foreign.length;
