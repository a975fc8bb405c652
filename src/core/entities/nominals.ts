import { eachInSteps, type Steps } from '../analysis/steps';
import type { Lexicon } from '../language/language';
import { firstStartingFrom } from '../span';
import { addReference, addRole, femaleShare, newDraft, stateGender } from './drafts';
import { kindOfNoun } from '../language/nounKind';
import { plain } from '../language/plain';
import type { EntityDraft, NominalReference, Reference } from './references';

/** A phrase such as "the senator" looks back this many sentences for somebody whom the text has not called so. */
const reach = 3;

/** So many entities of one noun are kept in mind, the newest, and so many mentions of each looked at: far more than an article has, so that a log stays linear. */
const mostOfOneNoun = 100;
const mostMentions = 300;

/** Links noun phrases to what they were introduced as: "the aide" to "an aide to Massoud", "the senator" to "Sen. Smith". */
export class NominalResolver {
  private readonly byNoun = new Map<string, Set<EntityDraft>>();
  private readonly byName = new Map<string, EntityDraft>();
  private readonly indexed = new Map<EntityDraft, number>();

  constructor(private readonly byHead: ReadonlyMap<number, Reference>, private readonly lexicon: Lexicon) {}

  /** Makes the named entities known under the words of their names, for a name that was not seen to be one. */
  rememberNames(references: readonly Reference[]): Steps<void> {
    return eachInSteps(references, (r) => {
      if (r.form === 'name' && r.entity && r.entity.kind !== 'place') this.byName.set(r.parts.words.join(' '), r.entity);
    });
  }

  /** Makes an entity known under the nouns that the text has used of it. To be called whenever one of its mentions has been read. */
  remember(draft: EntityDraft): void {
    if (this.indexed.get(draft) === draft.roles.size) return;
    this.indexed.set(draft, draft.roles.size);
    for (const noun of draft.roles.keys()) {
      const known = this.byNoun.get(noun) ?? new Set();
      known.add(draft);
      if (known.size > mostOfOneNoun) for (const oldest of known) { known.delete(oldest); break; }
      this.byNoun.set(noun, known);
    }
  }

  /** The entity of a noun phrase: one that was mentioned before, or a new one. `before` holds the mentions before it, in reading order. */
  resolve(nominal: NominalReference, references: readonly Reference[], index: number, speaks: boolean, lastSpeaker: EntityDraft | undefined): EntityDraft {
    const known = this.byName.get([...nominal.modifiers, plain(nominal.lemma)].join(' ')) ?? this.named(nominal) ?? this.introduced(nominal) ?? (this.isAnaphoric(nominal, speaks) ? this.salient(nominal, references, index, lastSpeaker) : undefined);
    const draft = known ?? newDraft(nominal.plural && nominal.nounKind === 'person' ? 'group' : kindOfNoun(nominal.nounKind), false);
    if (!known) draft.plural = nominal.plural;
    addReference(draft, nominal);
    if (draft.kind === 'person' && !nominal.plural) stateGender(draft, this.lexicon.nouns.gender(nominal.lemma));
    addRole(draft, nominal.lemma, nominal.modifiers);
    this.remember(draft);
    return draft;
  }

  /** A noun phrase of a headline, without article: whom the story calls so, else the person whom it is about. */
  resolveHeadline(nominal: NominalReference, references: readonly Reference[], firstToSpeak: EntityDraft | undefined): void {
    const gender = this.lexicon.nouns.gender(nominal.lemma);
    const scores = new Map<EntityDraft, number>();
    for (const r of references) {
      const draft = r.entity;
      if (scores.size === mostOfOneNoun) break;
      if (!draft || draft.kind !== 'person' || draft.plural || scores.has(draft) || r.start < nominal.end) continue;
      const share = femaleShare(draft);
      if ((gender === 'female' && share < 0.2) || (gender === 'male' && share > 0.8)) continue;
      const role = draft.roles.get(nominal.lemma);
      const shared = nominal.modifiers.filter((m) => role?.has(m)).length;
      if (!role && !draft.named) continue;
      scores.set(draft, (role ? 3 : 0) + shared + (draft === firstToSpeak ? 1.5 : 0) + Math.log(draft.references.length) / 2 + (draft.named ? 0.5 : 0) - scores.size / 10);
    }
    const best = [...scores].sort((a, b) => b[1] - a[1])[0]?.[0] ?? newDraft('person', false);
    addReference(best, nominal);
    best.references.sort((a, b) => a.start - b.start);
    if (best.kind === 'person') stateGender(best, gender);
    addRole(best, nominal.lemma, nominal.modifiers);
  }

  private ownerOf(nominal: NominalReference): EntityDraft | undefined {
    if (nominal.owner >= 0) return this.byHead.get(nominal.owner)?.entity;
    // "the Clinton campaign" is Clinton's
    for (let t = nominal.head - 1; t >= nominal.coreStart; t--) {
      const name = this.byHead.get(t);
      if (name?.form === 'name') return name.entity;
    }
    return undefined;
  }

  /** Whose the text has said that the entity is, by this noun; undefined where it hasn't. */
  private ownerAmong(draft: EntityDraft, lemma: string): EntityDraft | undefined {
    for (let i = 0; i < draft.references.length && i < mostMentions; i++) {
      const r = draft.references[i]!;
      const owner = r.form === 'nominal' && r.lemma === lemma ? this.ownerOf(r) : undefined;
      if (owner) return owner;
    }
    return undefined;
  }

  /** "the Islamic State group": the body whose name stands right before the noun. */
  private named({ head, lemma, definiteness, nounKind }: NominalReference): EntityDraft | undefined {
    const name = this.byHead.get(head - 1);
    const isBody = name?.form === 'name' && name.endToken === head && name.entity?.kind === 'organisation' && definiteness === 'definite';
    return isBody && (nounKind === 'organisation' || nounKind === 'group') && this.lexicon.mentionWords.anyOrganisation.has(lemma) ? name.entity : undefined;
  }

  /** An entity that the text has called by this noun. */
  private introduced(nominal: NominalReference): EntityDraft | undefined {
    const { definiteness } = nominal;
    if (definiteness === 'indefinite' || definiteness === 'another') return undefined;
    const owner = this.ownerOf(nominal);
    let best: EntityDraft | undefined, bestScore = -Infinity, fitting = 0;
    for (const draft of this.byNoun.get(nominal.lemma) ?? []) {
      const last = lastBefore(draft, nominal);
      if (!last || draft === owner) continue;
      if ((nominal.plural !== draft.plural) && draft.kind !== 'organisation' && (draft.kind !== 'group' || nominal.nounKind === 'person')) continue;
      const theirOwner = this.ownerAmong(draft, nominal.lemma);
      if (owner && this.lexicon.nouns.isRelational(nominal.lemma)) {
        if (theirOwner && theirOwner !== owner) continue;
        if (!theirOwner && draft.named && !draft.roles.has(nominal.lemma)) continue;
      }
      const modifiers = draft.roles.get(nominal.lemma) ?? new Set<string>();
      const sameOwner = theirOwner !== undefined && theirOwner === owner;
      const shared = nominal.modifiers.filter((m) => modifiers.has(m)).length;
      const foreign = sameOwner ? 0 : nominal.modifiers.length - shared;
      if (definiteness === 'one' && (draft.named || draft.plural || foreign)) continue;
      if (definiteness === 'bare' && (foreign || (!nominal.plural && !modifiers.size) || modifiers.size !== nominal.modifiers.length || draft.named)) continue;
      if (definiteness !== 'bare' && foreign > shared && modifiers.size > 0 && !draft.named) continue;
      fitting++;
      const score = shared * 2 - foreign + (sameOwner ? 3 : 0) - (nominal.sentence - last.sentence) / 4;
      if (score > bestScore) [best, bestScore] = [draft, score];
    }
    if (definiteness === 'one' && fitting > 1) return undefined;
    return best;
  }

  /** "the senator", of somebody whom the text has not called one: only phrases that stand alone, for one person or organisation. */
  private isAnaphoric(nominal: NominalReference, speaks: boolean): boolean {
    if (nominal.plural || nominal.owner >= 0 && !this.isOfAge(nominal)) return false;
    if (nominal.definiteness !== 'definite' && nominal.definiteness !== 'demonstrative') return false;
    if (nominal.nounKind === 'organisation') return this.lexicon.mentionWords.anyOrganisation.has(nominal.lemma);
    if (this.isOfAge(nominal)) return speaks || nominal.role === 'subject';
    return nominal.nounKind === 'person' && !this.lexicon.nouns.isRelational(nominal.lemma) && (this.lexicon.nouns.isAnybody(nominal.lemma) || this.lexicon.nouns.isOffice(nominal.lemma)) && (speaks || nominal.role === 'subject');
  }

  /** "the 31-year-old", "the 42-year-old mother of two": whoever was named, if the article gives him no other age. */
  private isOfAge({ lemma, modifiers, nounKind }: NominalReference): boolean {
    return this.lexicon.nouns.isAged(lemma) || nounKind === 'person' && this.lexicon.nouns.isAged(modifiers.slice(0, 3).join('-'));
  }

  /** Whether the noun may be said of somebody whom the text has not called so: an office only of a person of whom it has said nothing else. */
  private mayBe({ roles }: EntityDraft, nominal: NominalReference): boolean {
    const { nouns } = this.lexicon;
    const { lemma } = nominal;
    if (this.isOfAge(nominal)) return ![...roles.keys()].some((role) => nouns.isAged(role) && role !== lemma && role !== nominal.modifiers.slice(0, 3).join('-'));
    return nouns.isAnybody(lemma) || [...roles.keys()].every((role) => nouns.isAnybody(role) || nouns.kind(role) !== 'person');
  }

  private salient(nominal: NominalReference, references: readonly Reference[], index: number, lastSpeaker: EntityDraft | undefined): EntityDraft | undefined {
    const gender = this.lexicon.nouns.gender(nominal.lemma);
    const scores = new Map<EntityDraft, number>();
    for (let i = index - 1; i >= 0 && index - i < 60; i--) {
      const r = references[i];
      if (!r || nominal.sentence - r.sentence > reach) break;
      const draft = r.entity;
      if (!draft?.named || draft.plural || (draft === lastSpeaker && this.lexicon.mentionWords.askers.has(nominal.lemma))) continue;
      if (nominal.nounKind === 'person' ? draft.kind !== 'person' : draft.kind !== 'organisation' && draft.kind !== 'group') continue;
      if (r.sentence === nominal.sentence && nominal.nounKind === 'person') { scores.set(draft, -100); continue; }
      if (this.lexicon.nouns.isBusiness(nominal.lemma) && isNoBusiness(draft, this.lexicon)) continue;
      if (nominal.nounKind === 'person' && !this.mayBe(draft, nominal)) continue;
      const share = femaleShare(draft);
      if ((gender === 'female' && share < 0.2) || (gender === 'male' && share > 0.8)) continue;
      const weight = (r.role === 'subject' ? 2 : r.role === 'modifier' ? 0.2 : 1) / (1 + nominal.sentence - r.sentence);
      scores.set(draft, (scores.get(draft) ?? 0) + weight);
    }
    for (const [draft, score] of scores) scores.set(draft, score * (1 + Math.log(draft.references.length)));
    const best = [...scores].sort((a, b) => b[1] - a[1])[0];
    return best && best[1] >= (nominal.nounKind === 'organisation' ? 0.5 : 0.501) ? best[0] : undefined;
  }
}

/** Whether the text calls the organisation something that is no business: a union, a ministry, a church. */
const isNoBusiness = (draft: EntityDraft, { nouns }: Lexicon): boolean => [...draft.roles.keys()].some((noun) => nouns.kind(noun) === 'organisation' && !nouns.isBusiness(noun));

/** The mention before the noun phrase to which the entity was last brought; where there is none near the end of them, the last of its names before it, which come first and in order. */
const lastBefore = ({ references }: EntityDraft, nominal: NominalReference): Reference | undefined => {
  for (let i = references.length - 1, seen = 0; i >= 0 && seen < mostMentions; i--, seen++) if (references[i]!.start < nominal.start) return references[i];
  return references.length > mostMentions ? references[firstStartingFrom(references, nominal.start) - 1] : undefined;
};
