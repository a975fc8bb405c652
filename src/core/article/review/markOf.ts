import { sameSpan } from '../../span';
import type { Article } from '../article';
import type { Mark } from '../mark';
import type { MarkDecision } from './decision';

/** Whether the mark is the suggestion that the decision answers: of the kind and at the place that the decision keeps. */
export const answers = ({ suggestion }: MarkDecision, mark: Mark): boolean => !!suggestion?.anchor.span && mark.kind === suggestion.kind && sameSpan(mark, suggestion.anchor.span);

/**
 * The mark that a decision is about: the one that bears it; where none does, as when it was taken back, the suggestion that it
 * answered. Never another one whose words are the same. Undefined where neither is marked, as what is rejected is not.
 */
export const markOf = ({ marks }: Pick<Article, 'marks'>, decision: MarkDecision): Mark | undefined =>
  marks.find((mark) => mark.decision === decision.id) ?? marks.find((mark) => mark.decision === null && answers(decision, mark));

/** Of the marks that several decisions are about, as of one step that is undone, the one to look at: the nearest to `from`, and a speaker only where there is nothing else. */
export function nearestOf(article: Pick<Article, 'marks'>, decisions: readonly MarkDecision[], from: Mark): Mark | undefined {
  const distance = ({ start }: Mark): number => Math.abs(start - from.start);
  const marks = decisions.map((decision) => markOf(article, decision)).filter((mark) => mark !== undefined);
  return marks.sort((a, b) => Number(a.kind === 'speaker') - Number(b.kind === 'speaker') || distance(a) - distance(b))[0];
}
