import type { Decision } from './decision';
import { laterThan } from './laterThan';

/** The decision with the name of the person who works here, where it is theirs and they had not said their name. */
export const signedBy = (decision: Decision, name: string): Decision => (decision.by === null ? { ...decision, by: name } : decision);

/** The same as a version of its own, made from that without the name: a millisecond later, for what was decided was decided then. */
export const newlySigned = (decision: Decision, name: string): Decision =>
  decision.by === null ? { ...signedBy(decision, name), modified: laterThan(decision.modified, [decision]) } : decision;
