import { eachInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import { nameKey } from '../teamList/teamList';
import { mergeInto } from './nameEntities';
import type { EntityDraft, NameReference, Reference } from './references';

/** The words of a name without the titles before it and the honours behind, for looking it up in a team's list. */
const wordsOf = ({ text, tokens }: Doc, { firstToken, endToken, start, end, parts }: NameReference): string =>
  nameKey(text.slice(tokens[firstToken + parts.titles.length]?.start ?? start, tokens[endToken - 1 - parts.honours]?.end ?? end));

/**
 * Makes those entities one whose names are one by a team's list (`chiefs`, as {@link sameNames} gives them), each under the name that
 * they go by where the article has it. Two places stay two: which place a name is, the list of places says.
 */
export function* mergeSameNames(doc: Doc, references: readonly Reference[], chiefs: ReadonlyMap<string, string>): Steps<void> {
  if (chiefs.size === 0) return;
  const byChief = new Map<string, Map<EntityDraft, boolean>>(); // whether it is the one that bears the chief name
  yield* eachInSteps(references, (r) => {
    if (r.form !== 'name' || !r.entity) return;
    const words = wordsOf(doc, r);
    const chief = chiefs.get(words) ?? chiefs.get(nameKey(doc.text.slice(r.start, r.end)));
    if (chief === undefined) return;
    const drafts = byChief.get(chief) ?? new Map<EntityDraft, boolean>();
    byChief.set(chief, drafts);
    drafts.set(r.entity, (drafts.get(r.entity) ?? false) || words === nameKey(chief));
  });
  for (const [chief, drafts] of byChief) {
    yield;
    const all = [...drafts].sort((a, b) => Number(b[0].place !== undefined) - Number(a[0].place !== undefined) || Number(b[1]) - Number(a[1])).map(([draft]) => draft);
    const [into, ...others] = all;
    if (!into) continue;
    for (const other of others) if (other.place === undefined) mergeInto(into, other);
    if ([...drafts.values()].includes(true)) into.called = chief;
  }
}
