import type { Entity, Mention } from '../../analysis/analysis';
import { byReadingOrder, sharedText, spanKey, type Span } from '../../span';
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
  for (const decision of decisions) {
    if (isFound.has(decision)) continue; // where its mentions tell nothing any more, the machine's names do
    for (const { id, name } of suggested) if (!taken.has(id) && decision.machineNames.includes(name)) taken.set(id, decision);
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

/** The entities as a person left them, and how to find what the suggestions and the decisions mean by them. */
export class ReviewedEntities {
  private readonly byId = new Map<string, Entity>();
  /** Where entities of the analysis went, by their id there. */
  private readonly moved = new Map<string, string>();
  /** Who is meant at a place, by its span. */
  private readonly byMention = new Map<string, string>();
  /** The places of which a person said who is meant. */
  private readonly settled = new Set<string>();

  constructor(suggested: readonly Entity[], decisions: readonly EntityDecision[]) {
    const taken = takenIn(suggested, decisions);
    const members = new Map<EntityDecision, Entity[]>();
    for (const entity of suggested) {
      const decision = taken.get(entity.id);
      if (!decision) {
        this.byId.set(entity.id, entity);
        continue;
      }
      this.moved.set(entity.id, decision.id);
      members.set(decision, [...(members.get(decision) ?? []), entity]);
      this.byId.set(decision.id, asOne(decision, members.get(decision)!));
    }
    for (const entity of this.byId.values()) for (const mention of entity.mentions) this.byMention.set(spanKey(mention), entity.id);
    for (const decision of decisions) this.splitOff(decision);
  }

  /** In the order of the analysis, those that a person made last. */
  get all(): Entity[] {
    return [...this.byId.values()];
  }

  /** The entity that a suggestion means: by the id that the analysis gave it, or another where `mention` was split off from that. */
  idOf(suggested: string | null | undefined, mention?: Span | null): string | null {
    const id = suggested ? (this.moved.get(suggested) ?? suggested) : null;
    const meant = mention && this.byMention.get(spanKey(mention));
    return meant && this.settled.has(spanKey(mention)) ? meant : id;
  }

  /** The entity that a decision names, made anew where the article has none such. `id` is for that. */
  resolve(reference: EntityReference | null, id: string): string | null {
    if (!reference) return null;
    const span = reference.mention?.span;
    const meant = span && (this.byMention.get(spanKey(span)) ?? this.all.find(({ mentions }) => mentions.some((mention) => isMeant(mention, span)))?.id);
    if (meant) return meant;
    const named = this.all.find(({ name, aliases, kind }) => kind === reference.kind && (name === reference.name || aliases?.includes(reference.name)));
    if (named) return named.id;
    const mentions: Mention[] = span ? [{ start: span.start, end: span.end, form: 'name' }] : [];
    this.byId.set(id, { id, kind: reference.kind, name: reference.name, named: true, mentions });
    if (span) this.byMention.set(spanKey(span), id);
    return id;
  }

  /** Says that the mention is of this entity and of no other: a person said so. */
  assign(span: Span, id: string): void {
    this.settled.add(spanKey(span));
    const before = this.byMention.get(spanKey(span));
    if (before === id) return;
    const form = this.take(span, before);
    const entity = this.byId.get(id);
    if (!entity) return;
    this.byId.set(id, { ...entity, mentions: uniqueMentions([...entity.mentions, { start: span.start, end: span.end, form }]) });
    this.byMention.set(spanKey(span), id);
  }

  /** Takes a mention from the entity that had it; its form. */
  private take(span: Span, from: string | undefined): Mention['form'] {
    const owner = from === undefined ? undefined : this.byId.get(from);
    if (!owner) return 'name';
    this.byId.set(owner.id, { ...owner, mentions: owner.mentions.filter((mention) => spanKey(mention) !== spanKey(span)) });
    return owner.mentions.find((mention) => spanKey(mention) === spanKey(span))?.form ?? 'name';
  }

  private splitOff(decision: EntityDecision): void {
    const spans = placed(decision.splitOff);
    if (!spans.length) return;
    if (!this.byId.has(decision.id)) {
      const former = this.byId.get(this.byMention.get(spanKey(spans[0]!)) ?? '');
      this.byId.set(decision.id, {
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
