import type { Entity, Mention, Quote, SourceKind } from '../analysis/analysis';
import { eachInSteps, mapInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import { byReadingOrder, firstEndingAfter, firstStartingFrom, type Span } from '../span';
import { aliasesOf, CanonicalNames, descriptionOf, genderOf } from './canonical';
import type { EntityDraft, Reference } from './references';
import { speakerReason } from './speakerReason';
import { isRelative } from './speakers';

/** The span under which a mention is shown: a name without its titles' phrase, a noun phrase without another's name before it. */
const mentionOf = (doc: Doc, r: Reference): Mention => {
  const core = r.form === 'nominal' ? doc.tokens[r.coreStart] : undefined;
  return { start: core?.start ?? r.start, end: r.end, form: r.form };
};

/** One number for a span: no mention is a million characters long. */
const keyOf = ({ start, end }: Span): number => start * 2 ** 20 + Math.min(end - start, 2 ** 20 - 1);

/** The names that are but a part of a longer one ("Empire" in "Ruritanian Empire"), by {@link keyOf}. */
function* partsOfNames(doc: Doc, drafts: readonly EntityDraft[], places: readonly Entity[]): Steps<Set<number>> {
  const names: Span[] = [];
  for (const { references } of drafts) {
    yield* eachInSteps(references, (r) => {
      if (r.form === 'name') names.push(mentionOf(doc, r));
    });
  }
  for (const { mentions } of places) yield* eachInSteps(mentions, (mention) => names.push(mention));
  const parts = new Set<number>();
  let longest: Span = { start: 0, end: 0 };
  yield* eachInSteps(names.sort(byReadingOrder), (name) => {
    if (name.end > longest.end) longest = name;
    else if (keyOf(name) !== keyOf(longest)) parts.add(keyOf(name));
  });
  return parts;
}

/** Tells of a list of spans whether one of them holds all of another span and more. */
function holders(spans: readonly Span[]): (inner: Span) => boolean {
  const ordered = [...spans].sort(byReadingOrder);
  const reach: number[] = [];
  for (const { end } of ordered) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (inner) => {
    const before = firstStartingFrom(ordered, inner.start);
    const same = firstStartingFrom(ordered, inner.start + 1);
    return (reach[before - 1] ?? 0) >= inner.end || (reach[same - 1] ?? 0) > inner.end;
  };
}

/** The mentions of an entity in reading order, each span once; `taken` holds the spans of all entities so far, and those of names that are none of their own. */
function* mentionsOf(doc: Doc, draft: EntityDraft, taken: Set<number>, known: readonly Mention[]): Steps<Mention[]> {
  const mentions: Mention[] = [...known];
  yield* eachInSteps(known, (m) => taken.add(keyOf(m)));
  const isPartOfSpeaker = holders(draft.speaking);
  const add = (m: Mention): void => {
    const key = keyOf(m);
    if (taken.has(key)) return;
    // "the Afghan team's coach" that speaks is not shown twice, once whole and once as "coach"
    if (m.form === 'nominal' && isPartOfSpeaker(m)) return;
    taken.add(key);
    mentions.push(m);
  };
  yield* eachInSteps(draft.references, (r) => r.form === 'name' && add(mentionOf(doc, r)));
  yield* eachInSteps(draft.speaking, ({ start, end }) => add({ start, end, form: 'nominal' }));
  yield* eachInSteps(draft.references, (r) => r.form !== 'name' && add(mentionOf(doc, r)));
  return mentions.sort(byReadingOrder);
}

/** What kind of source a speaking entity is; a place that speaks stands for its government. */
const sourceKindOf = (draft: EntityDraft): SourceKind | undefined => {
  switch (draft.kind) {
    case 'person': return draft.plural ? 'group' : draft.named ? 'named person' : 'unnamed person';
    case 'organisation': case 'place': return 'organisation';
    case 'group': return 'group';
    default: return draft.references.some((r) => r.form === 'nominal' && r.nounKind === 'document') ? 'document' : undefined;
  }
};

type Made = Map<EntityDraft, Omit<Entity, 'id'>>;

/** Mentions of one entity that begin further back than so many others don't reach so far. */
const mostNested = 8;

const holdsMentionIn = (mentions: readonly Mention[], speaker: Span): boolean => {
  for (let i = firstStartingFrom(mentions, speaker.end) - 1, seen = 0; i >= 0 && seen < mostNested; i--, seen++) if (mentions[i]!.end > speaker.start) return true;
  return false;
};

/**
 * Makes every speaker a mention of who speaks: "who" of its antecedent, and a name that stands for another thing too ("Mr. English").
 * Where the very words are already somebody else's, that one speaks.
 */
function* addSpeakers(doc: Doc, quotes: readonly FoundQuote[], speakers: (EntityDraft | undefined)[], references: readonly (Reference | undefined)[], made: Made): Steps<void> {
  const added = new Map<EntityDraft, Map<number, Mention>>();
  let owners: Map<number, EntityDraft> | undefined;
  for (const [i, { speaker }] of quotes.entries()) {
    if (i % 256 === 255) yield;
    const draft = speakers[i];
    const entity = draft && made.get(draft);
    if (!draft || !entity || !speaker || holdsMentionIn(entity.mentions, speaker)) continue;
    owners ??= yield* ownersOf(made);
    const owner = owners.get(keyOf(speaker));
    if (owner && owner !== draft) {
      speakers[i] = owner;
      continue;
    }
    const token = doc.tokens[firstEndingAfter(doc.tokens, speaker.start)];
    const form = token && isRelative(doc, token) ? 'pronoun' : references[i]?.form ?? 'nominal';
    const own = added.get(draft) ?? new Map<number, Mention>();
    added.set(draft, own.set(keyOf(speaker), { start: speaker.start, end: speaker.end, form }));
    owners.set(keyOf(speaker), draft);
  }
  for (const [draft, mentions] of added) {
    const entity = made.get(draft)!;
    made.set(draft, { ...entity, mentions: [...entity.mentions, ...mentions.values()].sort(byReadingOrder) });
    yield;
  }
}

/** Whose each span is; a place's may be another's too. */
function* ownersOf(made: Made): Steps<Map<number, EntityDraft>> {
  const owners = new Map<number, EntityDraft>();
  for (const [draft, { kind, mentions }] of made) if (kind !== 'place') yield* eachInSteps(mentions, (mention) => owners.set(keyOf(mention), draft));
  return owners;
}

export interface Output {
  readonly entities: Entity[];
  readonly quotes: Quote[];
}

/** Makes entities of the drafts that are named or speak, and gives each quote the id of its speaker's and says how `mentions`, by which they speak, were understood. */
export function* assemble(doc: Doc, drafts: readonly EntityDraft[], places: readonly Entity[], quotes: readonly FoundQuote[], speakers: readonly (EntityDraft | undefined)[], mentions: readonly (Reference | undefined)[]): Steps<Output> {
  const taken = yield* partsOfNames(doc, drafts, places);
  const names = new CanonicalNames(doc);
  const spoken = new Set(speakers);
  const made: Made = new Map();
  const byPlace = new Map(places.map((p) => [p.id, p]));
  for (const draft of drafts) {
    const place = draft.place === undefined ? undefined : byPlace.get(draft.place);
    if (!place && !spoken.has(draft) && !(draft.named && draft.kind !== 'other' && !draft.members)) continue;
    yield;
    const mentions = yield* mentionsOf(doc, draft, taken, place?.mentions ?? []);
    if (!mentions.length) continue;
    const source = spoken.has(draft) ? sourceKindOf(draft) : undefined, sourceKind = source && { sourceKind: source };
    if (place) { made.set(draft, { ...place, ...sourceKind, mentions }); continue; }
    const name = yield* names.of(draft);
    const aliases = yield* aliasesOf(doc, draft, name), description = descriptionOf(doc, draft), gender = genderOf(draft);
    made.set(draft, {
      kind: draft.kind ?? 'other', name, named: draft.named,
      ...(aliases.length ? { aliases } : {}), ...(description ? { description } : {}), ...(gender ? { gender } : {}), ...sourceKind, mentions,
    });
  }
  const speaking = [...speakers];
  yield* addSpeakers(doc, quotes, speaking, mentions, made);
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
  const unmade = [...spoken].filter((draft) => draft !== undefined && !made.has(draft));
  const owners = new Map<number, EntityDraft>();
  if (unmade.length) for (const [draft, { mentions }] of made) yield* eachInSteps(mentions, (mention) => owners.set(keyOf(mention), draft));
  for (const draft of unmade) { // all its words are another's: then that one speaks
    if (!draft) continue;
    const owner = [...draft.speaking, ...draft.references].map((span) => owners.get(keyOf(span))).find((other) => other !== undefined);
    const id = owner && ids.get(owner);
    if (id !== undefined) ids.set(draft, id);
  }
  yield;
  const named = new Map<EntityDraft, string>();
  for (const draft of spoken) if (draft) named.set(draft, yield* names.of(draft));
  return {
    entities: yield* mapInSteps(ordered, ([draft, entity]) => ({ ...entity, id: ids.get(draft) ?? '' }), 256),
    quotes: yield* mapInSteps(quotes, (q, i) => ({ ...q, entity: ids.get(speaking[i] as EntityDraft) ?? null, reason: q.reason + speakerReason(doc, mentions[i], speaking[i], (draft) => named.get(draft) ?? '') })),
  };
}
