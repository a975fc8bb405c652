import { markedPlaces } from '../article/review/decidedWords';
import type { Comparison, MarkDecision, MarkValue } from '../article/review/decision';
import { canonical, type Json } from '../article/sidecar/json';
import { textHash } from '../article/sidecar/textHash';
import type { Difference } from './differences';

function factsOf(value: MarkValue): Json {
  switch (value.kind) {
    case 'quote': return [value.type, value.entity?.name ?? value.speaker?.selector.exact ?? null];
    case 'location': return value.place && [value.place.lat, value.place.lon];
    case 'speaker':
    case 'claim': return null;
  }
}

/** What a reader's mark says, as far as readers can differ in it, as a digest. Where it stands counts for nothing: its words move when the text is edited. */
const digestOf = (decision: MarkDecision): string =>
  textHash(canonical([decision.value.kind, markedPlaces(decision).map(({ selector }) => selector.exact), factsOf(decision.value)]));

/** What is kept when a difference to a reader of that name is settled. */
export const comparisonOf = ({ theirs }: Pick<Difference, 'theirs'>, reader: string): Comparison => ({ reader, had: theirs && digestOf(theirs) });

/** The decision of the one who compares in which a difference is settled. */
export const ownDecision = ({ mine, theirs, rejected }: Difference): MarkDecision | null => mine ?? (theirs ? rejected : null);

/** Whether a difference to a reader of that name was settled before, and that reader has still what they had then. */
export function isSettled(difference: Difference, reader: string): boolean {
  const compared = ownDecision(difference)?.compared?.filter((each) => each.reader === reader) ?? [];
  if (!compared.length) return false;
  const { had } = comparisonOf(difference, reader);
  return compared.some((each) => each.had === had);
}
