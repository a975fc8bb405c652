import type { Article } from '../article';
import type { Edit } from '../edits';
import { moveDecisions } from './anchorsOf';
import { applyChange, type Change } from './change';
import { noDecisions, type Decisions } from './decision';
import { edited, emptyHistory, record, redo, undo } from './history';
import type { Operation, Reviewer } from './operation';
import { perform } from './perform';

/** What a person decided about an open document, at its places in the text as it is now, and the way back. */
export class ReviewSession {
  private current: Decisions = noDecisions;
  private history = emptyHistory;

  /** Edits that the decisions have not followed yet: they do when they are asked for, not at each key. */
  private pending: (readonly Edit[])[] = [];

  get decisions(): Decisions {
    if (this.current.size) for (const edits of this.pending) this.current = moveDecisions(this.current, edits);
    this.pending = [];
    return this.current;
  }

  get canUndo(): boolean {
    return this.history.done.length > 0;
  }

  get canRedo(): boolean {
    return this.history.undone.length > 0;
  }

  /** Makes a decision about the article, whose text is `text`. False where there is nothing to do. */
  perform(article: Article, text: string, operation: Operation, reviewer: Reviewer): boolean {
    const change = perform(article, text, operation, reviewer);
    if (!change.length) return false;
    this.history = record(this.history, change);
    this.current = applyChange(this.decisions, change);
    return true;
  }

  /** Takes the newest decision back; what that changed, undefined when there was none. `now` is ISO 8601, UTC. */
  undo(now: string): Change | undefined {
    return this.go(undo(this.history, now));
  }

  /** Makes the decision again that was taken back last; what that changed, undefined when there was none. `now` is ISO 8601, UTC. */
  redo(now: string): Change | undefined {
    return this.go(redo(this.history, now));
  }

  private go(step: ReturnType<typeof undo>): Change | undefined {
    if (!step) return undefined;
    this.history = step.history;
    this.current = applyChange(this.decisions, step.change);
    return step.change;
  }

  /** The same decisions, settled in the text: what was done can still be undone. */
  settle(settled: Decisions): void {
    this.pending = [];
    this.current = settled;
  }

  /** Other decisions, from where they are kept. What was done before cannot be undone any more: it spoke of others. */
  replace(decisions: Decisions): void {
    if (decisions === this.decisions) return;
    this.current = decisions;
    this.history = emptyHistory;
  }

  /** Follows edits of the text. */
  move(edits: readonly Edit[]): void {
    this.history = edited(this.history, edits);
    this.pending.push(edits);
  }
}
