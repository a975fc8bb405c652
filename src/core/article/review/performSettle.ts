import { sameSpan } from '../../span';
import type { Article } from '../article';
import { keepBoth } from './chooseVersion';
import type { Change, Step } from './change';
import type { Comparison, MarkDecision } from './decision';
import { isSameMark } from './givingWay';
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
  /** With whom, and what they had: kept with what is upheld, so that it is settled. */
  readonly compared: Comparison;
}

const noted = (decision: MarkDecision, note: string, { name, now }: Reviewer): MarkDecision =>
  ({ ...decision, note: decision.note.includes(note) ? decision.note : [decision.note, note].filter(Boolean).join(' — '), by: name, modified: now });

/** The other reader's mark as it comes here: whom they compared with is theirs alone. */
function brought(theirs: MarkDecision, note: string, reviewer: Reviewer): MarkDecision {
  const mark: Omit<MarkDecision, 'compared'> & { compared?: readonly Comparison[] } = noted(theirs, note, reviewer);
  delete mark.compared;
  return mark;
}

/** The decision, upheld in a comparison. Of several with one reader the last counts. */
const upheld = (decision: MarkDecision, comparison: Comparison): MarkDecision =>
  ({ ...decision, compared: [...(decision.compared ?? []).filter(({ reader }) => reader !== comparison.reader), comparison] });

/** Settles the differences of an article's decisions to another reader's. */
class Settling {
  constructor(
    private readonly article: Article,
    private readonly reviewer: Reviewer,
  ) {}

  settle({ mine, theirs, taken: which, note, compared }: Settled): Change {
    const { reviewer } = this;
    const before = mine === null ? undefined : this.article.decisions.get(mine);
    if (mine !== null && before?.about !== 'mark') return []; // taken back meanwhile
    if (before?.about !== 'mark') return theirs ? [which === 'theirs' || which === 'both' ? this.taken(theirs, note) : this.declined(theirs, note, compared)] : [];
    const kept = (had: string | null): Change => [{ id: before.id, before, after: upheld(noted(before, note, reviewer), { ...compared, had }) }];
    switch (which) {
      case 'mine': return kept(compared.had);
      case 'theirs': return theirs ? [this.instead(before, theirs, note)] : [this.without(before, note)];
      case 'neither': return before.state === 'rejected' ? kept(compared.had) : this.neither(before, theirs, note, compared);
      case 'both': return theirs ? [...kept(null), ...keepBoth(brought(theirs, note, reviewer), reviewer)] : kept(compared.had);
    }
  }

  /** A mark goes: one that a person added is taken away, of a suggestion it is kept that it was rejected. */
  private without(before: MarkDecision, note: string): Step {
    return { id: before.id, before, after: before.suggestion ? { ...noted(before, note, this.reviewer), state: 'rejected' } : null };
  }

  private neither(before: MarkDecision, theirs: MarkDecision | null, note: string, compared: Comparison): Change {
    const { id, after } = this.without(before, note);
    if (!theirs) return [{ id, before, after }];
    return after?.about === 'mark' ? [{ id, before, after: upheld(after, compared) }] : [{ id, before, after: null }, this.declined(theirs, note, compared)];
  }

  /** The other reader's mark in the place of the one that was here; it answers the suggestion that one answered. */
  private instead(before: MarkDecision, theirs: MarkDecision, note: string): Step {
    const suggestion = theirs.suggestion ?? before.suggestion;
    const state = theirs.suggestion ? theirs.state : suggestion ? 'changed' : 'added';
    return { id: before.id, before, after: { ...brought(theirs, note, this.reviewer), id: before.id, created: before.created, suggestion, state } };
  }

  private taken(theirs: MarkDecision, note: string): Step {
    const id = this.idOf(theirs);
    return { id, before: null, after: { ...brought(theirs, note, this.reviewer), id } };
  }

  /** That the other reader's mark is none: it is kept as a suggestion that was rejected, so that nobody is asked about it again. */
  private declined(theirs: MarkDecision, note: string, compared: Comparison): Step {
    const { anchor, value } = theirs;
    const id = this.idOf(theirs);
    const suggestion = this.isLike(theirs) ? null : { kind: value.kind, anchor };
    return { id, before: null, after: upheld({ ...brought(theirs, note, this.reviewer), id, state: 'rejected', suggestion, created: this.reviewer.now }, compared) };
  }

  /** Whether something is suggested, and open, that is the same with other edges: that is a question of its own, and stays one. */
  private isLike({ value: { kind }, anchor: { span } }: MarkDecision): boolean {
    return span !== null && this.article.marks.some((mark) => mark.kind === kind && mark.decision === null && !sameSpan(mark, span) && isSameMark(kind, mark, span));
  }

  private idOf({ id }: MarkDecision): string {
    return this.article.decisions.has(id) ? this.reviewer.newId() : id;
  }
}

/** The change by which a person's choices hold who compared their decisions with another reader's: a third set, in which each says who decided and between whom. */
export function performSettle(article: Article, settled: readonly Settled[], reviewer: Reviewer): Change {
  const settling = new Settling(article, reviewer);
  return settled.flatMap((each) => settling.settle(each));
}
