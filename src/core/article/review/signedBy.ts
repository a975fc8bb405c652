import { checkOf, mapCheck } from './claimCheck';
import type { Decision } from './decision';
import { laterThan } from './laterThan';

/** The decision with the name of the person who works here, where it is theirs and they had not said their name. */
export function signedBy(decision: Decision, name: string): Decision {
  const signed = decision.by === null ? { ...decision, by: name } : decision;
  return isCheckUnsigned(signed) ? mapCheck(signed, (check) => ({ ...check, by: name })) : signed;
}

const isCheckUnsigned = (decision: Decision): boolean => decision.about === 'mark' && checkOf(decision)?.by === null;

/** The same as a version of its own, made from that without the name: a millisecond later, for what was decided was decided then. */
export const newlySigned = (decision: Decision, name: string): Decision =>
  decision.by === null || isCheckUnsigned(decision) ? { ...signedBy(decision, name), modified: laterThan(decision.modified, [decision]) } : decision;
