import type { QuoteType } from '../analysis/analysis';
import type { MarkKind } from '../article/markKind';
import table from './data/importLabels.json';

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);
/** Labels of other programs by what they mean here. name: somebody or something is named, whether they speak or not. */
const kinds = { quote: setOf(table.quote), speaker: setOf(table.speaker), cue: setOf(table.cue), claim: setOf(table.claim), location: setOf(table.location), name: setOf(table.name) } as const;
const types = { direct: setOf(table.direct), indirect: setOf(table.indirect), mixed: setOf(table.mixed) } as const;
const linkRoles = { speaker: setOf(table.roleSpeaker), cue: setOf(table.roleCue), continues: setOf(table.roleContinues) } as const;

export type ImportedKind = MarkKind | 'cue' | 'name';

const plain = (label: string): string => label.normalize('NFKC').toLowerCase().replace(/^(?:b|i)-/, '').replace(/[^\p{L}\p{N}]/gu, '');
const among = <K extends string>(sets: Readonly<Record<K, ReadonlySet<string>>>, label: string): K | undefined => (Object.keys(sets) as K[]).find((key) => sets[key].has(plain(label)));

/** What a label of another program means here; undefined where it means nothing. */
export const kindOfLabel = (label: string): ImportedKind | undefined => among(kinds, label);
/** The type of quote that a label or an attribute tells. */
export const quoteTypeOf = (label: string | undefined): QuoteType | undefined => (label === undefined ? undefined : among(types, label));
/** What a relation says: who speaks, what reports, or that one piece goes on in the next. */
export const roleOf = (label: string): keyof typeof linkRoles | undefined => among(linkRoles, label);
