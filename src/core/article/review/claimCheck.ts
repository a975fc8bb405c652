import type { Decision, MarkDecision, MarkValue } from './decision';

/** What became of checking a claim. uncheckable: nobody can tell whether it is right. */
export const checkStatuses = ['toCheck', 'confirmed', 'wrong', 'misleading', 'uncheckable'] as const;
export type CheckStatus = (typeof checkStatuses)[number];

/** What a person says who checks a claim. */
export interface CheckFinding {
  readonly status: CheckStatus;
  /** The address of a page that it rests on; empty where none is named. */
  readonly source: string;
  /** What was found, in words; may be published with the check, unlike the note on the mark. Empty when nothing. */
  readonly note: string;
}

/** How it stands with checking a claim, which says nothing of whether it is accepted as one. */
export interface ClaimCheck extends CheckFinding {
  /** Who said so; as the name of a decision. */
  readonly by: string | null;
  /** When: ISO 8601, UTC. */
  readonly at: string;
}

export const checkOf = ({ value }: { readonly value: MarkValue }): ClaimCheck | null => (value.kind === 'claim' ? value.check : null);

/** The decision with its claim's check put through `f`. */
export function mapCheck<D extends Decision>(decision: D, f: (check: ClaimCheck) => ClaimCheck): D;
export function mapCheck(decision: Decision, f: (check: ClaimCheck) => ClaimCheck): Decision {
  if (decision.about === 'entity' || decision.value.kind !== 'claim' || !decision.value.check) return decision;
  return { ...decision, value: { ...decision.value, check: f(decision.value.check) } } satisfies MarkDecision;
}

export const sameFinding = (a: CheckFinding | null, b: CheckFinding | null): boolean => a === b || (a?.status === b?.status && a?.source === b?.source && a?.note === b?.note);

/** The address as it is kept, of a page of the web; undefined where the words are none. Only such an address is ever made a link. */
export function webAddress(words: string): string | undefined {
  const trimmed = words.trim();
  if (!/^https?:\/\/[^\s/]/i.test(trimmed) || /\s/.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  return new URL(trimmed).href;
}
