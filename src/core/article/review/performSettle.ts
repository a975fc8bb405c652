import type { Article } from '../article';
import { keepBoth } from './chooseVersion';
import type { Change } from './change';
import type { MarkDecision } from './decision';
import type { Reviewer } from './operation';

/** Whose mark holds where two readers differ. */
export type Taken = 'mine' | 'theirs' | 'neither' | 'both';

/** What a person chose who compared two readers. */
export interface Settled {
  /** The decision here; null where there is none. */
  readonly mine: string | null;
  /** The other reader's; null where that reader has no such mark. */
  readonly theirs: MarkDecision | null;
  readonly taken: Taken;
  /** What is noted with the decision that comes of it: who was compared, and what was taken. */
  readonly note: string;
}

const noted = (decision: MarkDecision, note: string, { name, now }: Reviewer): MarkDecision =>
  ({ ...decision, note: decision.note.includes(note) ? decision.note : [decision.note, note].filter(Boolean).join(' — '), by: name, modified: now });

/** A mark goes: one that a person added is taken away, of a suggestion it is kept that it was rejected. */
const without = (before: MarkDecision, note: string, reviewer: Reviewer): Change =>
  [{ id: before.id, before, after: before.suggestion ? { ...noted(before, note, reviewer), state: 'rejected' } : null }];

/** The other reader's mark in the place of the one that was here; it answers the suggestion that one answered. */
function instead(before: MarkDecision, theirs: MarkDecision, note: string, reviewer: Reviewer): Change {
  const suggestion = theirs.suggestion ?? before.suggestion;
  const state = theirs.suggestion ? theirs.state : suggestion ? 'changed' : 'added';
  return [{ id: before.id, before, after: { ...noted(theirs, note, reviewer), id: before.id, created: before.created, suggestion, state } }];
}

function taken({ decisions }: Article, theirs: MarkDecision, note: string, reviewer: Reviewer): Change {
  const id = decisions.has(theirs.id) ? reviewer.newId() : theirs.id;
  return [{ id, before: null, after: { ...noted(theirs, note, reviewer), id } }];
}

function settle(article: Article, { mine, theirs, taken: which, note }: Settled, reviewer: Reviewer): Change {
  const before = mine === null ? undefined : article.decisions.get(mine);
  if (mine !== null && before?.about !== 'mark') return []; // taken back meanwhile
  if (before?.about !== 'mark') return theirs && (which === 'theirs' || which === 'both') ? taken(article, theirs, note, reviewer) : [];
  const kept: Change = [{ id: before.id, before, after: noted(before, note, reviewer) }];
  switch (which) {
    case 'mine': return kept;
    case 'theirs': return theirs ? instead(before, theirs, note, reviewer) : without(before, note, reviewer);
    case 'neither': return without(before, note, reviewer);
    case 'both': return theirs ? [...kept, ...keepBoth(noted(theirs, note, reviewer), reviewer)] : kept;
  }
}

/** The change by which a person's choices hold who compared their decisions with another reader's: a third set, in which each says who decided and between whom. */
export const performSettle = (article: Article, settled: readonly Settled[], reviewer: Reviewer): Change => settled.flatMap((each) => settle(article, each, reviewer));
