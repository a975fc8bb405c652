import type { Entity, Mention, Quote, SourceKind } from '../analysis/analysis';
import { mapInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import { byReadingOrder, type Span } from '../span';
import { aliasesOf, canonicalName, descriptionOf, genderOf } from './canonical';
import type { EntityDraft, Reference } from './references';
import { speakerReason } from './speakerReason';

/** The span under which a mention is shown: a name without its titles' phrase, a noun phrase without another's name before it. */
const mentionOf = (doc: Doc, r: Reference): Mention => {
  const core = r.form === 'nominal' ? doc.tokens[r.coreStart] : undefined;
  return { start: core?.start ?? r.start, end: r.end, form: r.form };
};

/** One number for a span: no mention is a million characters long. */
const keyOf = ({ start, end }: Span): number => start * 2 ** 20 + Math.min(end - start, 2 ** 20 - 1);

/** The names that are but a part of a longer one ("Empire" in "Ruritanian Empire"), by {@link keyOf}. */
function partsOfNames(doc: Doc, drafts: readonly EntityDraft[], places: readonly Entity[]): Set<number> {
  const names: Span[] = drafts.flatMap(({ references }) => references.filter(({ form }) => form === 'name').map((r) => mentionOf(doc, r)));
  for (const { mentions } of places) names.push(...mentions);
  const parts = new Set<number>();
  let longest: Span = { start: 0, end: 0 };
  for (const name of names.sort(byReadingOrder)) {
    if (name.end > longest.end) longest = name;
    else if (keyOf(name) !== keyOf(longest)) parts.add(keyOf(name));
  }
  return parts;
}

/** The mentions of an entity in reading order, each span once; `taken` holds the spans of all entities so far, and those of names that are none of their own. */
const mentionsOf = (doc: Doc, draft: EntityDraft, taken: Set<number>, known: readonly Mention[]): Mention[] => {
  const mentions: Mention[] = [...known];
  for (const m of known) taken.add(keyOf(m));
  const spoken: Mention[] = draft.speaking.map((s) => ({ start: s.start, end: s.end, form: 'nominal' }));
  for (const m of [...draft.references.filter((r) => r.form === 'name').map((r) => mentionOf(doc, r)), ...spoken, ...draft.references.filter((r) => r.form !== 'name').map((r) => mentionOf(doc, r))]) {
    const key = keyOf(m);
    if (taken.has(key)) continue;
    // "the Afghan team's coach" that speaks is not shown twice, once whole and once as "coach"
    if (m.form === 'nominal' && spoken.some((s) => s.start <= m.start && m.end <= s.end && s.end - s.start > m.end - m.start)) continue;
    taken.add(key);
    mentions.push(m);
  }
  return mentions.sort(byReadingOrder);
};

/** What kind of source a speaking entity is; a place that speaks stands for its government. */
const sourceKindOf = (draft: EntityDraft): SourceKind | undefined => {
  switch (draft.kind) {
    case 'person': return draft.plural ? 'group' : draft.named ? 'named person' : 'unnamed person';
    case 'organisation': case 'place': return 'organisation';
    case 'group': return 'group';
    default: return draft.references.some((r) => r.form === 'nominal' && r.nounKind === 'document') ? 'document' : undefined;
  }
};

export interface Output {
  readonly entities: Entity[];
  readonly quotes: Quote[];
}

/** Makes entities of the drafts that are named or speak, and gives each quote the id of its speaker's and says how `mentions`, by which they speak, were understood. */
export function* assemble(doc: Doc, drafts: readonly EntityDraft[], places: readonly Entity[], quotes: readonly FoundQuote[], speakers: readonly (EntityDraft | undefined)[], mentions: readonly (Reference | undefined)[]): Steps<Output> {
  const taken = partsOfNames(doc, drafts, places);
  yield;
  const spoken = new Set(speakers);
  const made = new Map<EntityDraft, Omit<Entity, 'id'>>();
  const byPlace = new Map(places.map((p) => [p.id, p]));
  for (const draft of drafts) {
    const place = draft.place === undefined ? undefined : byPlace.get(draft.place);
    if (!place && !spoken.has(draft) && !(draft.named && draft.kind !== 'other' && !draft.members)) continue;
    yield;
    const mentions = mentionsOf(doc, draft, taken, place?.mentions ?? []);
    if (!mentions.length) continue;
    const source = spoken.has(draft) ? sourceKindOf(draft) : undefined, sourceKind = source && { sourceKind: source };
    if (place) { made.set(draft, { ...place, ...sourceKind, mentions }); continue; }
    const name = canonicalName(doc, draft);
    const aliases = aliasesOf(doc, draft, name), description = descriptionOf(doc, draft), gender = genderOf(draft);
    made.set(draft, {
      kind: draft.kind ?? 'other', name, named: draft.named,
      ...(aliases.length ? { aliases } : {}), ...(description ? { description } : {}), ...(gender ? { gender } : {}), ...sourceKind, mentions,
    });
  }
  const used = new Set(places.map((p) => p.id));
  const ids = new Map<EntityDraft, string>();
  let next = 1;
  const ordered = [...made].sort(([, a], [, b]) => byReadingOrder(a.mentions[0] ?? { start: 0, end: 0 }, b.mentions[0] ?? { start: 0, end: 0 }));
  for (const [draft] of ordered) {
    let id = draft.place;
    while (id === undefined || (id !== draft.place && used.has(id))) id = `e${next++}`;
    ids.set(draft, id);
  }
  yield;
  const owners = new Map<number, EntityDraft>();
  for (const [draft, { mentions }] of made) for (const mention of mentions) owners.set(keyOf(mention), draft);
  for (const draft of spoken) { // all its words are another's: then that one speaks
    if (!draft || made.has(draft)) continue;
    const owner = [...draft.speaking, ...draft.references].map((span) => owners.get(keyOf(span))).find((other) => other !== undefined);
    const id = owner && ids.get(owner);
    if (id !== undefined) ids.set(draft, id);
  }
  yield;
  const nameOf = (draft: EntityDraft): string => (draft.place === undefined ? made.get(draft)?.name : undefined) ?? canonicalName(doc, draft);
  return {
    entities: ordered.map(([draft, entity]) => ({ ...entity, id: ids.get(draft) ?? '' })),
    quotes: yield* mapInSteps(quotes, (q, i) => ({ ...q, entity: ids.get(speakers[i] as EntityDraft) ?? null, reason: q.reason + speakerReason(doc, mentions[i], speakers[i], nameOf) })),
  };
}
