import { articleOf, type Article } from '../../../../src/core/article/article';
import { applyChange } from '../../../../src/core/article/review/change';
import { noDecisions, type Decisions } from '../../../../src/core/article/review/decision';
import type { Operation, Reviewer } from '../../../../src/core/article/review/operation';
import { perform } from '../../../../src/core/article/review/perform';
import type { Mark } from '../../../../src/core/article/mark';
import { analysis, text } from '../articleFixture';

/** A reviewer whose ids and times count up, so that a failing test can be read. */
export function reviewer(name = 'Ada Reed'): Reviewer {
  let ids = 0;
  return { name, now: '2026-11-22T10:00:00.000Z', newId: () => `urn:uuid:${String(++ids).padStart(4, '0')}` };
}

/** The fixture article under review: operations are performed one after the other. */
export class Review {
  decisions: Decisions = noDecisions;
  readonly by = reviewer();

  constructor(
    private readonly suggestions = analysis,
    private readonly showRejected = false,
  ) {}

  get article(): Article {
    return articleOf(this.suggestions, { minimum: { claim: 0 }, showRejected: this.showRejected }, this.decisions);
  }

  do(operation: Operation): this {
    this.decisions = applyChange(this.decisions, perform(this.article, text, operation, this.by));
    return this;
  }

  /** The mark of a kind that begins with the words. */
  mark(kind: Mark['kind'], words: string): Mark {
    const found = this.article.marks.find((mark) => mark.kind === kind && text.startsWith(words, mark.start));
    if (!found) throw new Error(`no ${kind} “${words}” among ${this.shown.join(' | ')}`);
    return found;
  }

  entity(name: string): string {
    const found = this.article.analysis.entities.find((entity) => entity.name === name);
    if (!found) throw new Error(`no “${name}” among ${this.article.analysis.entities.map((entity) => entity.name).join(', ')}`);
    return found.id;
  }

  /** Every mark as "kind state: words (entity)". */
  get shown(): string[] {
    const { marks, entities } = this.article;
    return marks.map(({ kind, state, start, end, entity }) => `${kind} ${state}: ${text.slice(start, end)} (${(entity && entities.get(entity)?.name) ?? '–'})`);
  }
}
