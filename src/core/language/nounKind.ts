import type { EntityKind } from '../analysis/analysis';

/** What kind of noun stands at the head of a mention: a person, a group or organisation, a document, or anything else. */
export type NounKind = 'person' | 'organisation' | 'group' | 'document' | 'other';

/** The kind of entity that a noun of that kind stands for. */
export const kindOfNoun = (kind: NounKind): EntityKind => (kind === 'document' ? 'other' : kind);
