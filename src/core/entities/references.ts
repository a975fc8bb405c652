import type { EntityKind, Gender } from '../analysis/analysis';
import type { Name } from '../language/doc';
import type { Span } from '../span';
import type { GrammaticalFunction } from '../syntax/relations';
import type { NounKind } from '../language/nounKind';
import type { NameParts } from './nameParts';
import type { PronounWord } from '../language/pronounWords';

interface ReferenceBase extends Span {
  /** Index of its head token. */
  readonly head: number;
  readonly firstToken: number;
  /** Index after its last token. */
  readonly endToken: number;
  readonly sentence: number;
  /** As the parse has it; that of a subject, too, where the mention speaks and the parse is at a loss. */
  role: GrammaticalFunction;
  readonly plural: boolean;
  /** Index of the quote in whose quotation marks it stands, or -1. */
  readonly quotedIn: number;
  /** The entity it belongs to, once that is known. */
  entity?: EntityDraft;
}

/** A name. */
export interface NameReference extends ReferenceBase {
  readonly form: 'name';
  readonly name: Name;
  readonly parts: NameParts;
  /** First token of the noun phrase that the name closes: "Interior Minister" stands before the name. */
  readonly phraseStart: number;
  /** What the titles in and before the name say of the gender. */
  readonly gender: Gender | undefined;
}

/** How a noun phrase presents what it stands for: as known, as new, or as somebody's. */
export type Definiteness = 'definite' | 'demonstrative' | 'possessive' | 'indefinite' | 'one' | 'another' | 'bare';

/** A common noun with what belongs to it. */
export interface NominalReference extends ReferenceBase {
  readonly form: 'nominal';
  readonly lemma: string;
  readonly nounKind: NounKind;
  readonly definiteness: Definiteness;
  /** The words between determiner and head, as `plain` gives them. */
  readonly modifiers: readonly string[];
  /** Token that heads whose it is ("Massoud's aide", "an aide to Massoud"), or -1. */
  readonly owner: number;
  /** Where the owner stands after the head ("an aide to Massoud"), the token after it; else `endToken`. */
  readonly endWithOwner: number;
  /** First token without a possessor before it. */
  readonly coreStart: number;
}

export interface PronounReference extends ReferenceBase {
  readonly form: 'pronoun';
  readonly word: PronounWord;
}

/** A mention and what can be read off the mention itself. */
export type Reference = NameReference | NominalReference | PronounReference;

/** The first token of a mention's phrase: of a name, with the title before it. */
export const phraseStartOf = (r: Reference): number => (r.form === 'name' ? r.phraseStart : r.firstToken);

/** An entity while the mentions are being gathered. */
export interface EntityDraft {
  /** The name that it goes by, by a team's list. */
  called?: string;
  readonly references: Reference[];
  kind: EntityKind | undefined;
  plural: boolean;
  /** As the text tells it. */
  gender?: Gender;
  /** Share of women among those of this name, 0..1; for weighing only. */
  likelyFemale?: number;
  /** How many pronouns of each gender were resolved to it. */
  readonly pronouns: { female: number; male: number };
  /** Nouns that the text says of it ("leader", "senator"), with the words that go with each. */
  readonly roles: Map<string, Set<string>>;
  /** What the text says it is, in reading order. */
  readonly descriptions: Description[];
  /** The entity of kind place that an earlier stage made, if it is one. */
  readonly place?: string;
  /** Whether the article names it. */
  named: boolean;
  /** Whether it is who writes the article: "I" outside of every quote. */
  author?: boolean;
  /** Those who are this group, where it is several entities together. */
  members?: readonly EntityDraft[];
  /** Entities it cannot be ("X, son of Y"). */
  readonly others: Set<EntityDraft>;
  /** Spans of quote speakers that belong to it. */
  readonly speaking: Span[];
}

/** Words of the article that say who or what an entity is. */
export interface Description extends Span {
  readonly by: 'apposition' | 'relative clause' | 'copula' | 'title';
}
