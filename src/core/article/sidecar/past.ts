import type { Decision, Decisions } from '../review/decision';
import type { OtherVersion, Past, Sidecar } from './sidecar';
import { longestPast, mostTakenBack } from './vocabulary';

/** The versions together, ordered by time; the oldest are forgotten beyond a bound. */
export function versionsOf(...lists: readonly (readonly string[])[]): string[] {
  const all = [...new Set(lists.flat())];
  return all.length < 2 ? all : all.sort((a, b) => Date.parse(a) - Date.parse(b) || (a < b ? -1 : 1)).slice(-longestPast);
}

/** A version set aside has an id that is the same whoever sets it aside. */
export const otherVersionOf = (decision: Decision): OtherVersion => ({ id: `${decision.id}#${encodeURIComponent(decision.modified)}`, of: decision.id, decision });

/** Whether the past says that this version holds no more. */
export const isPast = (past: Past | undefined, { modified }: Decision): boolean => past?.versions.includes(modified) ?? false;

/**
 * The sidecar with the decisions as they are now. What was there before and is not any more was taken back, `now` (ISO 8601,
 * UTC), and what bears another time was changed: both are noted in its past, so that the older version does not come back from
 * elsewhere. Undo, redo and any other way of changing decisions need nothing else. `decisions` must be what became of those of
 * the sidecar in one session; never another set of which it happens to lack some.
 */
export function withDecisions(sidecar: Sidecar, decisions: Decisions, now: string): Sidecar {
  if (decisions === sidecar.decisions) return sidecar;
  const past = new Map(sidecar.past);
  for (const [id, before] of sidecar.decisions) {
    const after = decisions.get(id);
    if (after === before) continue;
    const versions = past.get(id)?.versions ?? [];
    if (!after) past.set(id, { versions: versionsOf(versions, [before.modified]), takenBack: now });
    else if (after.modified !== before.modified) past.set(id, { versions: versionsOf(versions.filter((version) => version !== after.modified), [before.modified]) });
  }
  for (const [id, known] of sidecar.past) {
    const decision = decisions.get(id);
    if (known.takenBack !== undefined && decision) past.set(id, { versions: known.versions.filter((version) => version !== decision.modified) });
  }
  return { ...sidecar, decisions, past: bounded(past) };
}

/** The sidecar without versions that had been set aside: a person decided against them, and they don't come back from elsewhere. */
export function withoutVersions(sidecar: Sidecar, versions: readonly OtherVersion[]): Sidecar {
  const ids = new Set(versions.map(({ id }) => id));
  const past = new Map(sidecar.past);
  for (const { of, decision } of versions) {
    const known = past.get(of);
    // a version is told by its time: one that bears the time of what holds would take that along
    if (sidecar.decisions.get(of)?.modified !== decision.modified) past.set(of, { ...known, versions: versionsOf(known?.versions ?? [], [decision.modified]) });
  }
  return { ...sidecar, past, others: sidecar.others.filter(({ id }) => !ids.has(id)) };
}

/** The past without what was taken back longest ago, beyond a bound. Should such a decision turn up again, it stands. */
export function bounded(past: ReadonlyMap<string, Past>): ReadonlyMap<string, Past> {
  const gone = [...past].flatMap(([id, { takenBack }]) => (takenBack === undefined ? [] : [{ id, takenBack }]));
  if (gone.length <= mostTakenBack) return past;
  const oldest = gone.sort((a, b) => (a.takenBack < b.takenBack ? -1 : a.takenBack > b.takenBack ? 1 : a.id < b.id ? -1 : 1)).slice(0, gone.length - mostTakenBack);
  const kept = new Map(past);
  for (const { id } of oldest) kept.delete(id);
  return kept;
}
