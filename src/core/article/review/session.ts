import type { Analysis } from '../../analysis/analysis';
import { articleOf, type Article } from '../article';
import { moveAnalysis, type Edit } from '../edits';
import type { MarkOptions } from '../mark';
import { moveDecisions } from './anchorsOf';
import { applyChange, type Change } from './change';
import { asItStands } from './decidedWords';
import { noDecisions, type Decisions } from './decision';
import { edited, emptyHistory, record, redo, signed, undo, without } from './history';
import type { Operation, Reviewer } from './operation';
import { perform } from './perform';
import { newlySigned } from './signedBy';

/**
 * An open document under review: what the machine suggests in it, what a person decided, and the way back. It follows the
 * edits of the text; the work for that is done when somebody looks, not at each key.
 */
export class ReviewSession {
  private suggestions: Analysis | undefined;
  private decided: Decisions = noDecisions;
  private history = emptyHistory;
  /** Edits, one change event each, that suggestions and decisions have not followed yet. */
  private pending: (readonly Edit[])[] = [];
  private made: Article | undefined;

  constructor(private options: MarkOptions) {}

  /** The article as it stands, at its places in the text as it is now; undefined until it has been read. */
  get article(): Article | undefined {
    this.catchUp();
    return (this.made ??= this.suggestions && articleOf(this.suggestions, this.options, this.decided));
  }

  get decisions(): Decisions {
    this.catchUp();
    return this.decided;
  }

  get canUndo(): boolean {
    return this.history.done.length > 0;
  }

  get canRedo(): boolean {
    return this.history.undone.length > 0;
  }

  /** The text as it is now was read: `suggestions` are in it, undefined when they are to be forgotten. */
  read(suggestions: Analysis | undefined): void {
    this.catchUp();
    this.suggestions = suggestions;
    this.made = undefined;
  }

  /** Other marks are wanted. */
  show(options: MarkOptions): void {
    this.options = options;
    this.made = undefined;
  }

  /** Makes a decision in the article, whose text is `text`. False where there is nothing to do. */
  perform(text: string, operation: Operation, reviewer: Reviewer): boolean {
    const { article } = this;
    const change = article ? perform(article, text, operation, reviewer) : [];
    if (!change.length) return false;
    this.history = record(this.history, change);
    this.put(applyChange(this.decisions, change));
    return true;
  }

  /** Takes the newest decision back in the article, whose text is `text`; what that changed, undefined when there was none. `now` is ISO 8601, UTC. */
  undo(text: string, now: string): Change | undefined {
    return this.go(text, undo(this.history, now));
  }

  /** Makes the decision again that was taken back last; what that changed, undefined when there was none. `now` is ISO 8601, UTC. */
  redo(text: string, now: string): Change | undefined {
    return this.go(text, redo(this.history, now));
  }

  /** The same decisions, settled in the text as it is now: what was done can still be undone. */
  settle(settled: Decisions): void {
    if (settled !== this.decisions) this.put(settled);
  }

  /** Other decisions, from where they are kept. What they changed cannot be undone any more; all else can. False where they are the same. */
  replace(decisions: Decisions): boolean {
    if (decisions === this.decisions) return false;
    const before = this.decisions;
    const ids = new Set([...before.keys(), ...decisions.keys()].filter((id) => before.get(id)?.modified !== decisions.get(id)?.modified));
    this.history = without(this.history, ids);
    this.put(decisions);
    return true;
  }

  /** Gives their name to all that the person who works here decided before they said it; they decided then, not now. False where there is nothing of the kind. */
  sign(name: string): boolean {
    this.history = signed(this.history, name);
    const before = this.decisions;
    const after = new Map([...before].map(([id, decision]) => [id, newlySigned(decision, name)]));
    if ([...after].every(([id, decision]) => before.get(id) === decision)) return false;
    this.put(after);
    return true;
  }

  /** Follows edits of the text. */
  move(edits: readonly Edit[]): void {
    this.history = edited(this.history, edits);
    this.pending.push(edits);
  }

  private catchUp(): void {
    if (!this.pending.length) return;
    const { pending } = this;
    this.pending = [];
    this.made = undefined;
    this.suggestions = this.suggestions && pending.reduce(moveAnalysis, this.suggestions);
    if (this.decided.size) this.decided = pending.reduce(moveDecisions, this.decided);
  }

  /** What comes back was made when other words may have stood there. */
  private go(text: string, step: ReturnType<typeof undo>): Change | undefined {
    if (!step) return undefined;
    const change = step.change.map((each) => ({ ...each, after: each.after && asItStands(each.after, text) }));
    this.history = step.history;
    this.put(applyChange(this.decisions, change));
    return change;
  }

  private put(decisions: Decisions): void {
    this.decided = decisions;
    this.made = undefined;
  }
}
