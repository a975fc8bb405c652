import type { Entity, EntityKind, Mention } from '../../analysis/analysis';
import { byReadingOrder, sharedText, spanKey, type Span } from '../../span';
import { SpanIndex } from '../../spanIndex';
import type { Anchor } from '../anchoring/anchor';
import type { EntityDecision, EntityReference } from './decision';


const placed = (anchors: readonly Anchor[]): Span[] => anchors.flatMap(({ span }) => (span ? [span] : []));

/** A decision takes in an entity of which it holds at least this share of the telling mentions, or that holds this share of the decision's. */
const enoughMentions = 0.5;

/** Mentions by which an entity is known again: its names, which a new analysis rarely reads otherwise; all of them where none names it. */
export function tellingMentions({ mentions }: Entity): readonly Mention[] {
  const names = mentions.filter(({ form }) => form === 'name');
  return names.length ? names : mentions;
}

/** For each decision, the suggested entities that it takes in; no entity goes to two. */
function takenIn(suggested: readonly Entity[], decisions: readonly EntityDecision[]): Map<string, EntityDecision> {
  const bySpan = new Map<string, EntityDecision>();
  for (const decision of decisions) for (const span of placed(decision.mentions)) bySpan.set(spanKey(span), decision);
  const taken = new Map<string, EntityDecision>();
  for (const entity of suggested) {
    const telling = tellingMentions(entity);
    const votes = new Map<EntityDecision, number>();
    for (const mention of telling) {
      const decision = bySpan.get(spanKey(mention));
      if (decision) votes.set(decision, (votes.get(decision) ?? 0) + 1);
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    if (!best) continue;
    const [decision, count] = best;
    if (count / telling.length >= enoughMentions || count / placed(decision.mentions).length >= enoughMentions) taken.set(entity.id, decision);
  }
  const isFound = new Set(taken.values());
  const byName = new Map<string, string[]>();
  for (const { id, name } of suggested) {
    const ids = byName.get(name);
    if (ids) ids.push(id);
    else byName.set(name, [id]);
  }
  for (const decision of decisions) {
    if (isFound.has(decision)) continue; // where its mentions tell nothing any more, the machine's names do
    for (const name of decision.machineNames) for (const id of byName.get(name) ?? []) if (!taken.has(id)) taken.set(id, decision);
  }
  return taken;
}

function asOne(decision: EntityDecision, entities: readonly Entity[]): Entity {
  const main = entities.find(({ name }) => name === decision.machineNames[0]) ?? entities[0]!;
  const name = decision.name ?? main.name;
  const aliases = [...new Set(entities.flatMap((entity) => [entity.name, ...(entity.aliases ?? [])]))].filter((alias) => alias !== name);
  const description = decision.description ?? entities.find((entity) => entity.description)?.description;
  const { gender, sourceKind } = main;
  return {
    ...(gender ? { gender } : {}),
    ...(sourceKind ? { sourceKind } : {}),
    id: decision.id,
    kind: decision.kind ?? main.kind,
    name,
    named: main.named || decision.name !== null,
    ...(aliases.length ? { aliases } : {}),
    ...(description ? { description } : {}),
    mentions: uniqueMentions(entities.flatMap(({ mentions }) => mentions)),
  };
}

/** Whether words that a person points at are this mention: not one that they merely hold ("her" in "her rival"). */
export const isMeant = (mention: Span, words: Span): boolean => sharedText(mention, words) >= 0.5;

const uniqueMentions = (mentions: readonly Mention[]): Mention[] => [...new Map(mentions.map((mention) => [spanKey(mention), mention])).values()].sort(byReadingOrder);

/** An entity, whose mentions come and go as decisions say. */
class OpenEntity {
  private changed: Map<string, Mention> | undefined;

  constructor(private readonly made: Entity, readonly order: number) {}

  get entity(): Entity {
    return this.changed ? { ...this.made, mentions: [...this.changed.values()].sort(byReadingOrder) } : this.made;
  }

  get id(): string {
    return this.made.id;
  }

  add(mention: Mention): void {
    this.mentions.set(spanKey(mention), mention);
  }

  /** The mention at the span, which is none any more. */
  take(span: Span): Mention | undefined {
    const mention = this.mentions.get(spanKey(span));
    if (mention) this.mentions.delete(spanKey(span));
    return mention;
  }

  has(span: Span): boolean {
    return this.mentions.has(spanKey(span));
  }

  private get mentions(): Map<string, Mention> {
    return (this.changed ??= new Map(this.made.mentions.map((mention) => [spanKey(mention), mention])));
  }
}

/** A mention and whose it is, or was. */
interface Owned extends Span {
  readonly owner: OpenEntity;
}

/** The entities as a person left them, and how to find what the suggestions and the decisions mean by them. */
export class ReviewedEntities {
  /** In the order of the analysis, those that a person made last. */
  private readonly byId = new Map<string, OpenEntity>();
  /** Where entities of the analysis went, by their id there. */
  private readonly moved = new Map<string, string>();
  /** Who is meant at a place, by its span. */
  private readonly byMention = new Map<string, string>();
  /** The first of each kind and name. */
  private readonly byName = new Map<string, string>();
  /** The places of which a person said who is meant. */
  private readonly settled = new Set<string>();
  /** The mentions as they were before a person said whose they are, to be looked through once some are asked for; and those that came since. */
  private index: SpanIndex<Owned> | undefined;
  private readonly later = new Map<number, Owned[]>();

  constructor(suggested: readonly Entity[], private readonly decisions: readonly EntityDecision[]) {
    const taken = takenIn(suggested, decisions);
    const members = new Map<EntityDecision, Entity[]>();
    for (const entity of suggested) {
      const decision = taken.get(entity.id);
      if (!decision) continue;
      this.moved.set(entity.id, decision.id);
      const known = members.get(decision);
      if (known) known.push(entity);
      else members.set(decision, [entity]);
    }
    for (const entity of suggested) {
      const decision = taken.get(entity.id);
      if (!decision) this.put(entity);
      else if (!this.byId.has(decision.id)) this.put(asOne(decision, members.get(decision)!));
    }
    for (const { entity } of this.byId.values()) for (const mention of entity.mentions) this.byMention.set(spanKey(mention), entity.id);
    for (const decision of decisions) this.splitOff(decision);
  }

  /** In the order of the analysis, those that a person made last. */
  get all(): Entity[] {
    return [...this.byId.values()].map(({ entity }) => entity);
  }

  /** The entity that a suggestion means: by the id that the analysis gave it, or another where `mention` was split off from that. */
  idOf(suggested: string | null | undefined, mention?: Span | null): string | null {
    const id = suggested ? (this.moved.get(suggested) ?? suggested) : null;
    if (!mention || !this.settled.size) return id;
    const key = spanKey(mention);
    return this.settled.has(key) ? (this.byMention.get(key) ?? id) : id;
  }

  /** The entity that a decision names, made anew where the article has none such. `id` is for that. */
  resolve(reference: EntityReference | null, id: string): string | null {
    if (!reference) return null;
    const span = reference.mention?.span;
    const meant = span && (this.byMention.get(spanKey(span)) ?? this.meantBy(span));
    if (meant) return meant;
    const named = this.byName.get(nameKey(reference.kind, reference.name));
    if (named) return named;
    const decided = span ? undefined : this.decidedByName(reference);
    if (decided) return decided;
    const mentions: Mention[] = span ? [{ start: span.start, end: span.end, form: 'name' }] : [];
    const owner = this.put({ id, kind: reference.kind, name: reference.name, named: true, mentions });
    if (span) this.note(span, owner);
    return id;
  }

  /** The entity of a decision about somebody of this name: whom a person named, no mention tells of, and only the name leads to what was decided about them. */
  private decidedByName({ name, kind }: EntityReference): string | undefined {
    for (const decision of this.decisions) {
      if (decision.name !== name && !decision.machineNames.includes(name)) continue;
      const known = this.byId.get(decision.id)?.entity;
      if (known && known.kind !== kind && decision.kind === null) continue;
      if (!known) this.put({ id: decision.id, kind: decision.kind ?? kind, name: decision.name ?? name, named: true, ...(decision.description ? { description: decision.description } : {}), mentions: [] });
      return decision.id;
    }
    return undefined;
  }

  /** Says that the mention is of this entity and of no other: a person said so. */
  assign(span: Span, id: string): void {
    this.settled.add(spanKey(span));
    const before = this.byMention.get(spanKey(span));
    if (before === id) return;
    const form = (before === undefined ? undefined : this.byId.get(before)?.take(span)?.form) ?? 'name';
    const entity = this.byId.get(id);
    if (!entity) return;
    entity.add({ start: span.start, end: span.end, form });
    this.note(span, entity);
  }

  private put(entity: Entity): OpenEntity {
    const open = new OpenEntity(entity, this.byId.size);
    this.byId.set(entity.id, open);
    for (const name of [entity.name, ...(entity.aliases ?? [])]) {
      const key = nameKey(entity.kind, name);
      if (!this.byName.has(key)) this.byName.set(key, entity.id);
    }
    return open;
  }

  private note({ start, end }: Span, owner: OpenEntity): void {
    this.byMention.set(spanKey({ start, end }), owner.id);
    for (const stretch of stretchesOf({ start, end })) {
      const there = this.later.get(stretch);
      if (there) there.push({ start, end, owner });
      else this.later.set(stretch, [{ start, end, owner }]);
    }
  }

  /** The first entity with a mention that is meant by these words. */
  private meantBy(span: Span): string | undefined {
    this.index ??= new SpanIndex([...this.byId.values()].flatMap((owner) => owner.entity.mentions.map(({ start, end }) => ({ start, end, owner }))));
    let first: OpenEntity | undefined;
    for (const mentions of [this.index.overlapping(span), ...stretchesOf(span).map((stretch) => this.later.get(stretch) ?? [])]) {
      for (const mention of mentions) if (isMeant(mention, span) && (!first || mention.owner.order < first.order) && mention.owner.has(mention)) first = mention.owner;
    }
    return first?.id;
  }

  private splitOff(decision: EntityDecision): void {
    const spans = placed(decision.splitOff);
    if (!spans.length) return;
    if (!this.byId.has(decision.id)) {
      const former = this.byId.get(this.byMention.get(spanKey(spans[0]!)) ?? '')?.entity;
      this.put({
        id: decision.id,
        kind: decision.kind ?? former?.kind ?? 'other',
        name: decision.name ?? decision.machineNames[0] ?? '',
        named: true,
        ...(decision.description ? { description: decision.description } : {}),
        mentions: [],
      });
    }
    for (const span of spans) this.assign(span, decision.id);
  }
}

/** The numbers of the stretches of the text, 1,024 code units each, in which a span stands. */
const stretchesOf = ({ start, end }: Span): number[] => Array.from({ length: (end >> 10) - (start >> 10) + 1 }, (_, i) => (start >> 10) + i);

const nameKey = (kind: EntityKind, name: string): string => `${kind} ${name}`;
