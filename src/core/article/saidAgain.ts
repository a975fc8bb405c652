import type { Claim, Entity } from '../analysis/analysis';
import type { Article } from './article';
import type { Mark } from './mark';

/** The marks of claims in groups that say the same, however the groups hang together; in the order in which each first comes up. */
export function bySaying({ claims }: Pick<Article, 'claims'>, marks: readonly Mark[]): Mark[][] {
  const leaders = new Map(marks.map(({ id }) => [id, id]));
  const leaderOf = (id: string): string => {
    let at = id;
    for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) at = next;
    leaders.set(id, at);
    return at;
  };
  for (const { id } of marks) for (const other of claims.get(id)?.repeats ?? []) if (leaders.has(other)) leaders.set(leaderOf(other), leaderOf(id));
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const leader = leaderOf(mark.id);
    const group = groups.get(leader);
    if (group) group.push(mark);
    else groups.set(leader, [mark]);
  }
  return [...groups.values()];
}

/** The claims that say the same as this one, in reading order, without those that a person rejected. */
export const saidAgain = ({ claims, decisions }: Pick<Article, 'claims' | 'decisions'>, { repeats = [] }: Claim): Claim[] =>
  repeats.map((id) => claims.get(id)).filter((claim) => claim !== undefined).filter(({ id }) => {
    const decision = decisions.get(id);
    return decision?.about !== 'mark' || decision.state !== 'rejected';
  });

/** Who else says the same as the claim, each once; null is the article itself. */
export function alsoSaidBy(article: Pick<Article, 'claims' | 'decisions' | 'entities'>, claim: Claim): (Entity | null)[] {
  const others = new Set(saidAgain(article, claim).map(({ claimant }) => claimant));
  others.delete(claim.claimant);
  return [...others].map((claimant) => (claimant === null ? null : (article.entities.get(claimant) ?? null)));
}
