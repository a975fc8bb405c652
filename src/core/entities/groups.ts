import type { Doc } from '../language/doc';
import { newDraft } from './drafts';
import { phraseStartOf, type EntityDraft, type Reference } from './references';

/** Entities that are several others together: "Smith and Jones said", and "they" after it. */
export class Groups {
  private readonly byMembers = new Map<string, EntityDraft>();
  private readonly numbers = new Map<EntityDraft, number>();

  /** The group of these, always the same one. */
  of(members: ReadonlySet<EntityDraft>): EntityDraft {
    const key = [...members].map((member) => this.numberOf(member)).sort((a, b) => a - b).join(' ');
    const known = this.byMembers.get(key);
    if (known) return known;
    const draft = newDraft('group', [...members].every(({ named }) => named));
    draft.plural = true;
    draft.members = [...members];
    this.byMembers.set(key, draft);
    return draft;
  }

  private numberOf(member: EntityDraft): number {
    const known = this.numbers.get(member);
    if (known !== undefined) return known;
    this.numbers.set(member, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** So many mentions, nested ones included, may stand between two that are joined. */
const reach = 4;

/** The mentions that the text joins with the one at `index` ("Smith, Jones and the mayor", "to Smith and to Jones"), it among them, in reading order; it alone where it joins none. */
export function joinedWith(doc: Doc, references: readonly Reference[], index: number): Reference[] {
  const own = references[index];
  if (!own || !isSomebody(own)) return own ? [own] : [];
  const chain = [own];
  let isJoined = false;
  const extend = (from: number, step: 1 | -1): void => {
    let at = from;
    let end = references[at]!;
    for (let i = at + step, seen = 0; seen < reach; i += step, seen++) {
      const next = references[i];
      if (next?.sentence !== end.sentence) return;
      if (!isSomebody(next)) continue;
      const link = step > 0 ? linkOf(doc, end, startOf(doc, references, i)) : linkOf(doc, next, startOf(doc, references, at));
      if (next.role === 'object' && end.role === 'subject' && step < 0 || end.role === 'object' && next.role === 'subject' && step > 0) return; // "praised Smith, and Jones wept"
      if (!link) continue;
      if (link === 'and') isJoined = true;
      if (step > 0) chain.push(next);
      else chain.unshift(next);
      [end, at, seen] = [next, i, -1];
      if (link === 'and' && step > 0) return; // nothing is joined behind the "and"
    }
  };
  extend(index, -1);
  if (!isJoined) extend(index, 1);
  return isJoined ? chain : [own];
}

/** Whom the mentions stand for, as far as that is known. */
export const entitiesOf = (references: readonly Reference[]): Set<EntityDraft> => new Set(references.map(({ entity }) => entity).filter((draft) => draft !== undefined));

/** What joins a mention to the one that begins at token `start`, where nothing else stands between them. */
function linkOf({ tokens, lexicon: { mentionWords: { joints } } }: Doc, one: Reference, start: number): 'and' | 'comma' | undefined {
  if (one.endToken >= start) return undefined;
  const between = tokens.slice(one.endToken, start);
  if (!between.every(({ lower, form, upos }) => joints.has(lower) || form === ',' || upos === 'ADP')) return undefined;
  return between.some(({ lower }) => joints.has(lower)) ? 'and' : between[0]?.form === ',' && between.length === 1 ? 'comma' : undefined;
}

/** Where the mention's phrase begins, with what it belongs to: "the Courier's Ada Hale". */
function startOf({ tokens }: Doc, references: readonly Reference[], index: number): number {
  const r = references[index]!;
  const start = phraseStartOf(r);
  if (tokens[start - 1]?.xpos !== 'POS') return start;
  const owner = references.slice(Math.max(0, index - reach), index).reverse().find(({ endToken }) => endToken === start - 1);
  return owner ? phraseStartOf(owner) : start;
}

const isSomebody = ({ form, role, entity }: Reference): boolean => form !== 'pronoun' && role !== 'possessive' && (entity?.kind === 'person' || entity?.kind === 'organisation' || entity?.kind === 'group');
