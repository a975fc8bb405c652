import type { Decision, Decisions } from './decision';

/** What happened to one decision: null before it was made, null after it was taken back. */
export interface Step {
  readonly id: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** What one review operation, bulk or not, does to the decisions. */
export type Change = readonly Step[];

/** The change that takes `change` back: applied after it, the decisions are what they were. */
export const inverseOf = (change: Change): Change => change.map(({ id, before, after }) => ({ id, before: after, after: before })).reverse();

/** The decisions after the change. */
export function applyChange(decisions: Decisions, change: Change): Decisions {
  const changed = new Map(decisions);
  for (const { id, after } of change) {
    if (after) changed.set(id, after);
    else changed.delete(id);
  }
  return changed;
}
