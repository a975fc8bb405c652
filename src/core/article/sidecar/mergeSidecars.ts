import { mapAnchors } from '../review/anchorsOf';
import type { Decision, Decisions } from '../review/decision';
import { canonical, isObject, own, type Json } from './json';
import type { OtherVersion, Sidecar } from './sidecar';
import type { Unknown } from './unknown';

export interface MergedSidecar {
  readonly sidecar: Sidecar;
  /** Versions that were set aside by this merge because both sides had changed the same decision. */
  readonly conflicts: readonly OtherVersion[];
}

/** What a person decided, whatever became of the places in the text: those move without anyone deciding anything. */
const contentOf = (decision: Decision): string =>
  canonical(mapAnchors(decision, () => ({ span: null, position: 0, selector: { exact: '', prefix: '', suffix: '' } })) as unknown as Json);

const isSame = (a: Decision | undefined, b: Decision | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.modified === b.modified && contentOf(a) === contentOf(b));

/** Whether two sets of decisions say the same, wherever each counts the places to be. */
export const saySame = (a: Decisions, b: Decisions): boolean => a.size === b.size && [...a].every(([id, decision]) => isSame(decision, b.get(id)));

const time = ({ modified }: Decision): number => Date.parse(modified) || 0;
const places = (decision: Decision): number => {
  let found = 0;
  mapAnchors(decision, (anchor) => ((found += anchor.span ? 1 : 0), anchor));
  return found;
};

/** A version set aside has an id that is the same whoever sets it aside. */
const otherVersionOf = (decision: Decision): OtherVersion => ({ id: `${decision.id}#${encodeURIComponent(decision.modified)}`, of: decision.id, decision });

/**
 * Brings two sidecars together that come from `base`: what was changed, added or taken away on one side only is so in the
 * outcome; of a decision that both changed, the newer version holds and the other is set aside. A decision that one side changed
 * while the other took it away stays.
 */
export function mergeSidecars(base: Sidecar, mine: Sidecar, theirs: Sidecar): MergedSidecar {
  const decisions = new Map<string, Decision>();
  const conflicts: OtherVersion[] = [];
  for (const id of new Set([...mine.decisions.keys(), ...theirs.decisions.keys()])) {
    const [was, here, there] = [base.decisions.get(id), mine.decisions.get(id), theirs.decisions.get(id)];
    if (here && there) {
      const { holds, aside } = mergeDecision(was, here, there);
      decisions.set(id, holds);
      if (aside) conflicts.push(otherVersionOf(aside));
    } else {
      const only = here ?? there;
      if (only && !(was && isSame(was, only))) decisions.set(id, only); // else the other side took it away
    }
  }
  return { conflicts, sidecar: { ...theirs, decisions, others: mergeOthers(base, mine, theirs, conflicts, decisions), foreign: mergeForeign(base, mine, theirs), ...mergeUnknown(mine, theirs) } };
}

function mergeDecision(was: Decision | undefined, here: Decision, there: Decision): { readonly holds: Decision; readonly aside?: Decision } {
  if (isSame(here, there)) return { holds: places(here) >= places(there) ? here : there };
  if (isSame(was, here)) return { holds: there };
  if (isSame(was, there)) return { holds: here };
  const isNewerHere = time(here) === time(there) ? contentOf(here) > contentOf(there) : time(here) > time(there); // both sides must come to the same
  const [holds, aside] = isNewerHere ? [here, there] : [there, here];
  return contentOf(holds) === contentOf({ ...aside, modified: holds.modified }) ? { holds } : { holds, aside };
}

function mergeOthers(base: Sidecar, mine: Sidecar, theirs: Sidecar, conflicts: readonly OtherVersion[], decisions: Decisions): OtherVersion[] {
  const ids = (list: readonly OtherVersion[]): Set<string> => new Set(list.map(({ id }) => id));
  const [was, here, there] = [ids(base.others), ids(mine.others), ids(theirs.others)];
  const merged = new Map<string, OtherVersion>();
  for (const other of [...theirs.others, ...mine.others, ...conflicts]) {
    const isGone = was.has(other.id) && !(here.has(other.id) && there.has(other.id)); // somebody chose
    if (!isGone && decisions.has(other.of)) merged.set(other.id, other);
  }
  return [...merged.values()];
}

/** Annotations of others are changed by others only: theirs hold, and ours that they never saw are added. */
function mergeForeign(base: Sidecar, mine: Sidecar, theirs: Sidecar): Json[] {
  const name = (item: Json): string => {
    const id = isObject(item) ? own(item, 'id') : undefined;
    return typeof id === 'string' ? id : canonical(item);
  };
  const known = new Set([...base.foreign, ...theirs.foreign].map(name));
  return [...theirs.foreign, ...mine.foreign.filter((item) => !known.has(name(item)))];
}

function mergeUnknown(mine: Sidecar, theirs: Sidecar): { readonly unknown: ReadonlyMap<string, Unknown>; readonly unknownOfPage: Unknown } {
  return { unknown: new Map([...mine.unknown, ...theirs.unknown]), unknownOfPage: new Map([...mine.unknownOfPage, ...theirs.unknownOfPage]) };
}

/** The sidecar after a person chose the version that had been set aside, or let the one that holds stand. `now` is ISO 8601, UTC. */
export function resolveConflict(sidecar: Sidecar, id: string, choice: 'useOther' | 'keep', now: string): Sidecar {
  const other = sidecar.others.find((each) => each.id === id);
  if (!other) return sidecar;
  const others = sidecar.others.filter((each) => each !== other);
  if (choice === 'keep' || !sidecar.decisions.has(other.of)) return { ...sidecar, others };
  return { ...sidecar, others, decisions: new Map(sidecar.decisions).set(other.of, { ...other.decision, modified: now }) };
}
