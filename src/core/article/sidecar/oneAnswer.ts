import type { Anchor } from '../anchoring/anchor';
import type { Decision, MarkDecision } from '../review/decision';
import { saidIn } from '../review/says';
import { otherVersionOf, versionsOf } from './past';
import type { OtherVersion, Past, Sidecar } from './sidecar';

const place = ({ span, position, selector }: Anchor): string => (span ? `${span.start} ${span.end}` : JSON.stringify([position, selector.exact, selector.prefix, selector.suffix]));
const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The sidecar with one decision for each suggestion. Two people, or one in two windows, who answer the same suggestion before they
 * know of each other make two decisions of it, each under an id of its own. The one that was made first stays, under its id; where
 * the other says something else, the newer version holds and the older is set aside for a person to choose, as with one decision
 * that both changed. It comes to the same whoever does it, and how often. The very same sidecar where there is nothing to unite.
 */
export function withOneAnswer(sidecar: Sidecar): Sidecar {
  const answers = new Map<string, MarkDecision[]>();
  let isTwice = false;
  for (const decision of sidecar.decisions.values()) {
    if (decision.about !== 'mark' || !decision.suggestion) continue;
    const key = `${decision.suggestion.kind} ${place(decision.suggestion.anchor)}`;
    const known = answers.get(key);
    if (known) isTwice = known.push(decision) > 1;
    else answers.set(key, [decision]);
  }
  if (!isTwice) return sidecar;
  const united = new Unites(sidecar);
  for (const same of answers.values()) if (same.length > 1) united.unite(same.sort((a, b) => before(a.created, b.created) || before(a.id, b.id)));
  return united.sidecar;
}

class Unites {
  private readonly decisions: Map<string, Decision>;
  private readonly past: Map<string, Past>;
  private others: OtherVersion[];

  constructor(private readonly was: Sidecar) {
    this.decisions = new Map(was.decisions);
    this.past = new Map(was.past);
    this.others = [...was.others];
  }

  get sidecar(): Sidecar {
    const byId = new Map(this.others.map((other) => [other.id, other]));
    const open = [...byId.values()].filter(({ of, decision }) => saidIn(decision) !== saidIn(this.decisions.get(of) ?? decision) || !this.decisions.has(of));
    return { ...this.was, decisions: this.decisions, past: this.past, others: open.sort((a, b) => before(a.id, b.id)) };
  }

  /** `answers`: the first one stays. */
  unite([first, ...later]: readonly MarkDecision[]): void {
    if (!first) return;
    const { id } = first;
    let holds: Decision = first;
    for (const other of later) {
      const theirs: Decision = { ...other, id, created: first.created };
      this.decisions.delete(other.id);
      this.past.set(other.id, { versions: versionsOf(this.past.get(other.id)?.versions ?? [], [other.modified]), takenBack: other.modified });
      this.others = this.others.map((each) => (each.of === other.id ? otherVersionOf({ ...each.decision, id, created: first.created }) : each));
      if (saidIn(theirs) === saidIn(holds)) continue;
      const isNewer = (before(theirs.modified, holds.modified) || before(saidIn(theirs), saidIn(holds))) > 0; // in whatever order they meet
      this.others.push(otherVersionOf(isNewer ? holds : theirs));
      if (isNewer) holds = theirs;
    }
    this.decisions.set(id, holds);
  }
}
