import type { Edit } from '../edits';
import { moveAnchor } from '../anchoring/anchor';
import { mapAnchors } from './anchorsOf';
import { inverseOf, type Change } from './change';
import type { Decision } from './decision';
import { laterThan } from './laterThan';
import { signedBy } from './signedBy';

/** A change of the past: it speaks of the text as it was after so many of the edits. */
interface Entry {
  readonly change: Change;
  readonly edits: number;
}

/** What a person can undo and redo, the newest last. A value. */
export interface History {
  readonly done: readonly Entry[];
  readonly undone: readonly Entry[];
  /** The edits of the text since the oldest change, each one change event. */
  readonly edits: readonly (readonly Edit[])[];
}

export const emptyHistory: History = { done: [], undone: [], edits: [] };

/** The most steps that can be undone. */
const longest = 500;

/** After a new change nothing can be redone. */
export function record(history: History, change: Change): History {
  if (!change.length) return history;
  const done = [...history.done, { change, edits: history.edits.length }].slice(-longest);
  return { ...history, done, undone: [] };
}

/** The text was edited: what can be undone is put to its places when it is asked for, not at each key. */
export const edited = (history: History, edits: readonly Edit[]): History =>
  history.done.length || history.undone.length ? { ...history, edits: [...history.edits, edits] } : history;

/** The history without the changes of these decisions: others took their place, from outside. */
export function without(history: History, ids: ReadonlySet<string>): History {
  const isUntouched = ({ change }: Entry): boolean => !change.some(({ id }) => ids.has(id));
  return { ...history, done: history.done.filter(isUntouched), undone: history.undone.filter(isUntouched) };
}

/** The history in which all that the person who works here decided bears their name. */
export function signed(history: History, name: string): History {
  const sign = (decision: Decision | null): Decision | null => decision && signedBy(decision, name);
  const inEntry = (entry: Entry): Entry => ({ ...entry, change: entry.change.map(({ id, before, after }) => ({ id, before: sign(before), after: sign(after) })) });
  return { ...history, done: history.done.map(inEntry), undone: history.undone.map(inEntry) };
}

/** The entry's change in the text as it is now. */
function brought({ change, edits }: Entry, history: History): Change {
  const since = history.edits.slice(edits);
  const move = (decision: Decision | null): Decision | null => decision && mapAnchors(decision, (anchor) => since.reduce(moveAnchor, anchor));
  return since.length ? change.map(({ id, before, after }) => ({ id, before: move(before), after: move(after) })) : change;
}

/** Of two versions of a decision the newer holds, so a decision that comes back comes back as of `now`. */
const asOf = (change: Change, now: string): Change =>
  change.map(({ id, before, after }) => ({ id, before, after: after && { ...after, modified: laterThan(now, [before, after]) } }));

/** What undoes the newest change, and the history after it; undefined when there is none. `now` is ISO 8601, UTC. */
export function undo(history: History, now: string): { readonly change: Change; readonly history: History } | undefined {
  const entry = history.done.at(-1);
  if (!entry) return undefined;
  const change = brought(entry, history);
  const undone = [...history.undone, { change, edits: history.edits.length }];
  return { change: asOf(inverseOf(change), now), history: { ...history, done: history.done.slice(0, -1), undone } };
}

/** What does the change again that was undone last, and the history after it; undefined when there is none. `now` is ISO 8601, UTC. */
export function redo(history: History, now: string): { readonly change: Change; readonly history: History } | undefined {
  const entry = history.undone.at(-1);
  if (!entry) return undefined;
  const change = brought(entry, history);
  const done = [...history.done, { change, edits: history.edits.length }];
  return { change: asOf(change, now), history: { ...history, done, undone: history.undone.slice(0, -1) } };
}
