import { runToEnd, type Steps } from '../../analysis/steps';
import { mapAnchors } from '../review/anchorsOf';
import { mapCheck } from '../review/claimCheck';
import type { Decision, Decisions } from '../review/decision';
import { laterThan } from '../review/laterThan';
import { canonical, type Json } from './json';
import { mergeForeign } from './mergeForeign';
import { mergeUnknown, mergeUnknownById } from './mergeUnknown';
import { bounded, isPast, otherVersionOf, versionsOf } from './past';
import type { OtherVersion, Past, Sidecar } from './sidecar';

export interface MergedSidecar {
  readonly sidecar: Sidecar;
  /** Versions that were set aside by this merge because both sides had changed the same decision. */
  readonly conflicts: readonly OtherVersion[];
  /** Decisions, by id, that `theirs` lacks or has in a version long past, though it had been further before: an older copy of the file was put in its place, or written over it. */
  readonly behind: readonly string[];
  /** Whether `theirs` is such an older copy and nothing else: it says nothing that was not known. */
  readonly isOlderCopy: boolean;
  /** Whether the outcome says anything that `theirs` does not: then it is to be written. */
  readonly isNews: boolean;
}

/** What a person decided, whatever became of the places in the text and their words: those change without anyone deciding anything. */
const contentOf = (decision: Decision): string =>
  canonical(mapAnchors(said(decision), () => ({ span: null, position: 0, selector: { exact: '', prefix: '', suffix: '' } })) as unknown as Json);

/** The decision without what it is told apart by in no file: whose it is that has no name yet, and which words stood there then. */
const said = <D extends Decision>(decision: D): D => ({ ...mapCheck(decision, (check) => ({ ...check, by: check.by ?? '' })), by: decision.by ?? '', ...(decision.about === 'mark' ? { decidedWords: [] } : {}) });

/** What a person decided, and about which words, whenever that was. */
const wordsOf = (decision: Decision): string =>
  canonical(mapAnchors({ ...said(decision), modified: '' }, ({ selector: { exact } }) => ({ span: null, position: 0, selector: { exact, prefix: '', suffix: '' } })) as unknown as Json);

/** Whether two decisions have the same {@link contentOf}; many are compared, so none is written out for it. */
function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameContent(item, b[i]));
  if ('selector' in a && 'selector' in b) return true; // places
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameContent(a[key as keyof typeof a], b[key as keyof typeof b]));
}

const isSame = (a: Decision | undefined, b: Decision | undefined): boolean => a === b || (a !== undefined && b !== undefined && a.modified === b.modified && sameContent(said(a), said(b)));

/** Whether two sets of decisions say the same, wherever each counts the places to be. */
export const saySame = (a: Decisions, b: Decisions): boolean => a.size === b.size && [...a].every(([id, decision]) => isSame(decision, b.get(id)));

const time = ({ modified }: Decision): number => Date.parse(modified) || 0;
const places = (decision: Decision): number => {
  let found = 0;
  mapAnchors(decision, (anchor) => ((found += anchor.span ? 1 : 0), anchor));
  return found;
};

/** The sides of a merge, as far as one decision goes. */
interface Sides {
  readonly was: Decision | undefined;
  readonly here: Decision | undefined;
  readonly there: Decision | undefined;
  readonly pastHere: Past | undefined;
  readonly pastThere: Past | undefined;
}

interface MergedDecision {
  readonly holds: Decision | undefined;
  readonly aside?: Decision;
  readonly past: Past | undefined;
}

/**
 * Brings two sidecars together. Nothing goes because it is missing on one side: a version of a decision goes only where the past
 * of the other side knows it, for there it was changed or taken back by somebody who saw it. That needs no clock and no order of
 * events: the outcome is the same whoever merges, in whatever order, and however often; and an older copy of a file takes nothing
 * away. Of versions that did not know each other the newest holds, and the others are set aside for a person to choose. `base`, what
 * the file held before, tells that an older copy was put in its place, and which side changed what keeps no past of its own.
 */
export const mergeSidecars = (base: Sidecar, mine: Sidecar, theirs: Sidecar): MergedSidecar => runToEnd(mergeSidecarsInSteps(base, mine, theirs));

/** {@link mergeSidecars}, a decision a step. */
export function* mergeSidecarsInSteps(base: Sidecar, mine: Sidecar, theirs: Sidecar): Steps<MergedSidecar> {
  const decisions = new Map<string, Decision>();
  const past = new Map<string, Past>();
  const asides: OtherVersion[] = [];
  const behind: string[] = [];
  let isNews = false;
  let isNewThere = false;
  for (const id of new Set([...theirs.decisions.keys(), ...mine.decisions.keys(), ...theirs.past.keys(), ...mine.past.keys()])) {
    const sides: Sides = { was: base.decisions.get(id), here: mine.decisions.get(id), there: theirs.decisions.get(id), pastHere: mine.past.get(id), pastThere: theirs.past.get(id) };
    const merged = mergeDecision(sides);
    if (merged.holds) decisions.set(id, merged.holds);
    if (merged.aside) asides.push(otherVersionOf(merged.aside));
    if (merged.past) past.set(id, merged.past);
    isNews ||= !isSame(merged.holds, sides.there) || !samePast(merged.past, sides.pastThere);
    isNewThere ||= saysMore(sides);
    if (isBehind(sides, base.past.get(id))) behind.push(id);
    yield;
  }
  const others = mergeOthers(mine, theirs, asides, { decisions, past });
  const known = new Set([...mine.others, ...theirs.others].map(({ id }) => id));
  const isNewer = !behind.length; // else what it says besides may be old as well
  const foreign = yield* mergeForeign(base.foreign, mine.foreign, theirs.foreign, isNewer);
  const unknown = mergeUnknownById(base.unknown, mine.unknown, theirs.unknown, isNewer, new Set([...decisions.keys(), ...others.map(({ id }) => id)]));
  const unknownOfPage = mergeUnknown(base.unknownOfPage, mine.unknownOfPage, theirs.unknownOfPage, isNewer);
  const page = pageOf(base, mine, theirs);
  return {
    sidecar: { decisions, past: bounded(past), others, foreign: foreign.merged, unknown: unknown.merged, unknownOfPage: unknownOfPage.merged, ...(page === undefined ? {} : { page }) },
    conflicts: others.filter(({ id }) => !known.has(id)),
    behind,
    isOlderCopy: behind.length > 0 && !isNewThere && !isIn(theirs.others, mine.others) && !foreign.isNewThere,
    isNews: isNews || isIn(others, theirs.others) || isIn(theirs.others, others) || foreign.isNews || unknown.isNews || unknownOfPage.isNews,
  };
}

/** Whether the list holds versions that the other doesn't. */
const isIn = (list: readonly OtherVersion[], other: readonly OtherVersion[]): boolean => {
  const ids = new Set(other.map(({ id }) => id));
  return list.some(({ id }) => !ids.has(id));
};

const samePast = (a: Past | undefined, b: Past | undefined): boolean => a?.takenBack === b?.takenBack && (a?.versions.join() ?? '') === (b?.versions.join() ?? '');

/** Whether their side knows of a version, standing or past, that ours does not. */
function saysMore({ here, there, pastHere, pastThere }: Sides): boolean {
  if (there && !isPast(pastHere, there) && !isSame(here, there)) return true;
  return pastThere?.versions.some((version) => version !== here?.modified && !pastHere?.versions.includes(version)) ?? false;
}

/** Whether their side knows less of the decision than it did before. */
function isBehind({ was, there, pastThere }: Sides, pastOfBase: Past | undefined): boolean {
  if (there && isPast(pastOfBase, there)) return true;
  return was !== undefined && !there && !isPast(pastThere, was) && pastThere?.takenBack === undefined;
}

/** What keeps no past of its own, as when another program changed it, was made from what the file held before. */
const isMadeFrom = (now: Decision, past: Past | undefined, was: Decision | undefined): boolean =>
  was !== undefined && !past?.versions.length && time(now) > time(was);

function mergeDecision({ was, here, there, pastHere, pastThere }: Sides): MergedDecision {
  const replaced: string[] = [];
  if (here && there && !isSame(here, there)) {
    if (isSame(was, here) && isMadeFrom(there, pastThere, was)) replaced.push(here.modified);
    if (isSame(was, there) && isMadeFrom(here, pastHere, was)) replaced.push(there.modified);
  }
  const versions = versionsOf(pastHere?.versions ?? [], pastThere?.versions ?? [], replaced);
  const standing = [here, there].filter((version) => version !== undefined).filter(({ modified }) => !versions.includes(modified));
  const isTakenBack = pastHere?.takenBack !== undefined || pastThere?.takenBack !== undefined;
  // each side did away with what the other has: nobody took the decision itself back
  const [one, two] = standing.length || isTakenBack ? standing : [here, there].filter((version) => version !== undefined);
  if (!one) return { holds: undefined, past: { versions, takenBack: latest(pastHere?.takenBack, pastThere?.takenBack) } };
  if (!two) return { holds: one, past: pastOf(versions, one) };
  if (isSame(one, two)) return { holds: places(one) >= places(two) ? one : { ...two, by: one.by }, past: pastOf(versions, one) };
  const isNewer = time(one) === time(two) ? contentOf(one) > contentOf(two) : time(one) > time(two); // both sides must come to the same
  const [holds, aside] = isNewer ? [one, two] : [two, one];
  if (wordsOf(holds) === wordsOf(aside)) return { holds, past: pastOf(versionsOf(versions, [aside.modified]), holds) };
  return { holds, aside, past: pastOf(versions, holds) };
}

const latest = (a: string | undefined, b: string | undefined): string => (a === undefined ? (b ?? '') : b === undefined ? a : a > b ? a : b);

function pastOf(versions: readonly string[], holds: Decision): Past | undefined {
  const earlier = versions.filter((version) => version !== holds.modified);
  return earlier.length ? { versions: earlier } : undefined;
}

/** Versions set aside stay until a person chose; one that came to hold, or says what holds, is none any more. */
function mergeOthers(mine: Sidecar, theirs: Sidecar, asides: readonly OtherVersion[], { decisions, past }: Pick<Sidecar, 'decisions' | 'past'>): OtherVersion[] {
  const merged = new Map<string, OtherVersion>();
  for (const other of [...theirs.others, ...mine.others, ...asides]) {
    const holds = decisions.get(other.of);
    if (!isPast(past.get(other.of), other.decision) && !(holds && isSame(holds, other.decision))) merged.set(other.id, other);
  }
  return [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The page's IRI. Where both sides gave it one, both must come to the same. */
function pageOf(base: Sidecar, mine: Sidecar, theirs: Sidecar): string | undefined {
  if (mine.page === undefined || theirs.page === undefined) return mine.page ?? theirs.page;
  if (mine.page === base.page) return theirs.page;
  if (theirs.page === base.page) return mine.page;
  return mine.page < theirs.page ? mine.page : theirs.page;
}

/** The sidecar after a person chose the version that had been set aside, or let the one that holds stand. `now` is ISO 8601, UTC. */
export function resolveConflict(sidecar: Sidecar, id: string, choice: 'useOther' | 'keep', now: string): Sidecar {
  const other = sidecar.others.find((each) => each.id === id);
  if (!other) return sidecar;
  const holds = sidecar.decisions.get(other.of);
  const others = sidecar.others.filter((each) => each !== other);
  const known = sidecar.past.get(other.of);
  const seen = versionsOf(known?.versions ?? [], [other.decision.modified]);
  // what holds bears a later time now, where it bore the same, so that it is not taken for the version that goes
  const chosen = choice === 'useOther' ? other.decision : holds?.modified === other.decision.modified ? holds : undefined;
  if (!chosen) return { ...sidecar, others, past: new Map(sidecar.past).set(other.of, { ...known, versions: seen }) };
  const decision: Decision = { ...chosen, modified: laterThan(now, [other.decision, holds ?? null, ...seen.map((modified) => ({ modified }))]) };
  const versions = versionsOf(seen, holds ? [holds.modified] : []);
  return { ...sidecar, others, decisions: new Map(sidecar.decisions).set(other.of, decision), past: new Map(sidecar.past).set(other.of, { versions }) };
}
