import type { EntityKind, Gender } from '../analysis/analysis';
import type { EntityDraft, Reference } from './references';

/** A new entity with no mention yet. */
export const newDraft = (kind: EntityKind | undefined, named: boolean, place?: string): EntityDraft => ({
  references: [], kind, plural: false, roles: new Map(), descriptions: [], named, others: new Set(), speaking: [], pronouns: { female: 0, male: 0 },
  ...(place === undefined ? {} : { place }),
});

/** Adds a mention to an entity, unless it already belongs to one. */
export const addReference = (draft: EntityDraft, reference: Reference): void => {
  if (reference.entity) return;
  reference.entity = draft;
  draft.references.push(reference);
};

/** Notes a gender that the text states; the first statement holds. */
export const stateGender = (draft: EntityDraft, gender: Gender | undefined): void => {
  if (gender && draft.gender === undefined && draft.kind !== 'organisation' && draft.kind !== 'place') draft.gender = gender;
};

/** So many nouns are kept of one entity, and so many words that went with each: far more than an article has, so that a list of them stays linear. */
const mostRoles = 200;

/** Notes that the text calls the entity a `noun`, with the words that went with it. */
export const addRole = (draft: EntityDraft, noun: string, modifiers: Iterable<string>): void => {
  const known = draft.roles.get(noun) ?? new Set<string>();
  for (const m of modifiers) if (known.size < mostRoles) known.add(m);
  if (draft.roles.size < mostRoles) draft.roles.set(noun, known);
};

/** The share of women as titles, nouns and the given name tell it, pronouns left aside; 0.5 where nothing does. */
export const priorFemaleShare = (draft: EntityDraft): number =>
  draft.gender === 'female' ? 1 : draft.gender === 'male' ? 0 : draft.gender === 'nonbinary' ? 0.5 : draft.likelyFemale ?? 0.5;

/** The share of women among those of whom we know as much as of this entity, pronouns included: near 0 or 1 where the text tells. */
export const femaleShare = (draft: EntityDraft): number => {
  const prior = priorFemaleShare(draft);
  const { female, male } = draft.pronouns;
  if (prior === 0 || prior === 1 || (!female && !male)) return prior;
  // each pronoun resolved before counts as evidence, but no more than three: some of them are resolved wrongly
  const odds = (prior / Math.max(1e-3, 1 - prior)) * 6 ** Math.max(-3, Math.min(3, female - male));
  return odds / (1 + odds);
};
