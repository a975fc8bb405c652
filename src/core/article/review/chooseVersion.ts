import type { Article } from '../article';
import type { Change } from './change';
import type { Decision, MarkDecision } from './decision';
import type { Reviewer } from './operation';

/** The version holds, under the decision's id: who made it stays named. Where it is the one that holds, that is decided anew. */
export const chooseVersion = ({ decisions }: Article, id: string, version: Decision): Change => [{ id, before: decisions.get(id) ?? null, after: { ...version, id } }];

/** The other version becomes a mark of its own: it answers no suggestion, since the one that holds does. */
export function keepBoth(version: MarkDecision, { newId, now }: Reviewer): Change {
  const id = newId();
  return [{ id, before: null, after: { ...version, id, state: 'added', suggestion: null, created: now, modified: now } }];
}
