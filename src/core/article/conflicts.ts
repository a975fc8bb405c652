import type { Article } from './article';
import { sameSpan } from '../span';
import type { Decision } from './review/decision';
import { saidIn } from './review/says';
import type { OtherVersion, Sidecar } from './sidecar/sidecar';
import type { Row } from './tree';
import { onOneLine } from '../language/plainWords';

/** A decision of which there are several versions, made here and elsewhere without knowing of each other, until a person chooses. */
export interface Conflict {
  readonly of: string;
  /** The version that holds until then; null where that was taken back. */
  readonly holds: Decision | null;
  readonly others: readonly OtherVersion[];
}

/** What a version says, each in a word or in words of the article; what it doesn't speak of is left out. */
export type Fact = 'state' | 'kind' | 'words' | 'speaker' | 'quoteType' | 'place' | 'name' | 'description' | 'check' | 'checkSource' | 'checkNote' | 'note';

export const conflictsOf = ({ decisions, others }: Pick<Sidecar, 'decisions' | 'others'>): Conflict[] =>
  [...new Set(others.map(({ of }) => of))]
    .map((of) => ({ of, holds: decisions.get(of) ?? null, others: others.filter((other) => other.of === of) }))
    .filter((conflict) => distinctVersions(conflict).length > 0);

/** The versions that hold no more, each that says something else once. */
function distinctVersions({ holds, others }: Conflict): OtherVersion[] {
  const said = new Set(holds ? [saidIn(holds)] : []);
  return others.filter(({ decision }) => said.size !== said.add(saidIn(decision)).size);
}

/** The facts of a version, in the order in which a person reads them. */
export function factsOf(decision: Decision): ReadonlyMap<Fact, string> {
  const { note } = decision;
  const facts: [Fact, string | null | undefined][] = decision.about === 'entity'
    ? [['name', decision.name], ['kind', decision.kind], ['description', decision.description]]
    : [['state', decision.state], ['kind', decision.value.kind], ['words', onOneLine(decision.anchor.selector.exact)], ...factsOfValue(decision.value)];
  return new Map([...facts, ['note', note] as const].filter((fact): fact is [Fact, string] => Boolean(fact[1])));
}

function factsOfValue(value: Extract<Decision, { readonly about: 'mark' }>['value']): [Fact, string | null | undefined][] {
  switch (value.kind) {
    case 'quote': return [['speaker', value.entity?.name], ['quoteType', value.type]];
    case 'speaker': return [['speaker', value.entity?.name]];
    case 'claim': return [['speaker', value.claimant?.name], ['check', value.check?.status], ['checkSource', value.check?.source], ['checkNote', value.check?.note]];
    case 'location': return [['place', [value.place?.name ?? value.name, value.place?.admin1, value.place?.country].filter(Boolean).join(', ')]];
  }
}

/** The facts in which the versions of a conflict differ. */
export function differingFacts({ holds, others }: Conflict): ReadonlySet<Fact> {
  const versions = [...(holds ? [holds] : []), ...others.map(({ decision }) => decision)].map(factsOf);
  const all = new Set(versions.flatMap((facts) => [...facts.keys()]));
  return new Set([...all].filter((fact) => new Set(versions.map((facts) => facts.get(fact))).size > 1));
}

/** Whether two versions can stand beside each other: two marks of other words or another kind, neither rejected. */
export function canKeepBoth(conflict: Conflict): boolean {
  const { holds } = conflict;
  const [other, ...more] = distinctVersions(conflict);
  if (more.length || holds?.about !== 'mark' || other?.decision.about !== 'mark') return false;
  const [a, b] = [holds, other.decision];
  if (!a.anchor.span || !b.anchor.span || [a.state, b.state].some((state) => state === 'rejected' || state === 'suggested')) return false;
  return a.value.kind !== b.value.kind || !sameSpan(a.anchor.span, b.anchor.span);
}

/** What a decision is about: words of the article, or an entity's name. */
const wordsOf = (decision: Decision): string => (decision.about === 'entity' ? (decision.name ?? decision.machineNames[0] ?? '') : onOneLine(decision.anchor.selector.exact));

function placeOf({ holds, others }: Conflict): number {
  const decision = holds ?? others[0]?.decision;
  const [anchor] = !decision ? [] : decision.about === 'mark' ? [decision.anchor] : decision.mentions;
  return anchor ? (anchor.span?.start ?? anchor.position) : Number.MAX_SAFE_INTEGER;
}

/** The rows of the sidebar for conflicts: a group with a row for each, and below that a row for each version, first the one that holds. */
export function conflictRows(conflicts: readonly Conflict[], article: Article): Row[] {
  if (!conflicts.length) return [];
  const placed = conflicts.map((conflict) => ({ conflict, mark: article.marks.find(({ decision }) => decision === conflict.of) }));
  placed.sort((a, b) => placeOf(a.conflict) - placeOf(b.conflict) || 0); // in the order of the text; two that are nowhere stay as they are
  const children = placed.map(({ conflict, mark }): Row => {
    const base = { marks: [], children: [], ...(mark ? { mark: mark.key } : {}) };
    const key = `conflict ${conflict.of}`;
    const others = distinctVersions(conflict);
    const words = [conflict.holds, ...others.map(({ decision }) => decision)].flatMap((decision) => (decision ? [wordsOf(decision)] : []))[0] ?? '';
    const versions = [null, ...others].map((version): Row => {
      const decision = version?.decision ?? conflict.holds;
      return { ...base, type: 'version', conflict, version, words: decision ? wordsOf(decision) : words, key: `${key} ${version?.id ?? 'holds'}` };
    });
    return { ...base, type: 'conflict', conflict, words, key, children: versions };
  });
  return [{ type: 'group', group: 'conflicts', key: 'conflicts', marks: [], children }];
}
