import type { Entity } from '../../analysis/analysis';
import { sameSpan, type Span } from '../../span';
import { anchorAt, type Anchor } from '../anchoring/anchor';
import type { Article } from '../article';
import type { Change, Step } from './change';
import type { EntityDecision, EntityReference, MarkDecision, MarkValue } from './decision';
import type { Operation, Reviewer } from './operation';
import { tellingMentions } from './reviewEntities';

type EntityOperation = Extract<Operation, { readonly type: 'renameEntity' | 'changeEntityKind' | 'describeEntity' | 'mergeEntities' | 'splitMentions' }>;

/** What a person decided about the entity already. */
function decisionOn(article: Article, entity: Entity): EntityDecision | null {
  const decision = article.decisions.get(entity.id);
  return decision?.about === 'entity' ? decision : null;
}

const anchorsOf = (entity: Entity, text: string): Anchor[] => tellingMentions(entity).map((mention) => anchorAt(text, mention));

type Held = Pick<EntityDecision, 'mentions' | 'splitOff' | 'machineNames'>;

/** By what the entity is known again: an entity of the analysis by its mentions; one that a person made has them for its own. */
function heldBy(article: Article, text: string, entity: Entity): Held {
  const decision = decisionOn(article, entity);
  if (decision) return decision;
  const isSuggested = article.suggestions.entities.some(({ id }) => id === entity.id);
  const anchors = anchorsOf(entity, text);
  return { mentions: isSuggested ? anchors : [], splitOff: isSuggested ? [] : anchors, machineNames: [entity.name] };
}

function newDecision({ mentions, splitOff, machineNames }: Held, { name, now, newId }: Reviewer): EntityDecision {
  return { about: 'entity', id: newId(), mentions, splitOff, machineNames, name: null, kind: null, description: null, note: '', by: name, created: now, modified: now };
}

function change(article: Article, text: string, entity: Entity, patch: Partial<EntityDecision>, reviewer: Reviewer): Step {
  const before = decisionOn(article, entity);
  const after: EntityDecision = { ...(before ?? newDecision(heldBy(article, text, entity), reviewer)), ...patch, by: reviewer.name, modified: reviewer.now };
  return { id: after.id, before, after };
}

/** All become one under the name of the first; what was decided about the others goes into that. */
function mergeEntities(article: Article, text: string, into: Entity, others: readonly Entity[], reviewer: Reviewer): Change {
  const held = [into, ...others].map((entity) => heldBy(article, text, entity));
  const merged = change(article, text, into, {
    name: into.name,
    mentions: held.flatMap(({ mentions }) => mentions),
    splitOff: held.flatMap(({ splitOff }) => splitOff),
    // whom no words of the text mention, what was decided names by the name alone
    machineNames: [...new Set([...held.flatMap(({ machineNames }) => machineNames), ...others.flatMap(({ name, mentions }) => (mentions.length ? [] : [name]))])],
  }, reviewer);
  const former = others.map((entity) => decisionOn(article, entity));
  return [merged, ...former.flatMap((before): Step[] => (before ? [{ id: before.id, before, after: null }] : []))];
}

/** What a decision says that names someone by one of the mentions, when they are someone else's; null where it names no one by them. */
function saidOf({ anchor, value }: MarkDecision, mentions: readonly Span[], entity: EntityReference): MarkValue | null {
  const by = value.kind === 'quote' ? value.speaker?.span : value.kind === 'claim' ? null : anchor.span;
  if (!by || !mentions.some((mention) => sameSpan(mention, by))) return null;
  return value.kind === 'claim' ? null : { ...value, entity };
}

function splitMentions(article: Article, text: string, entity: Entity, spans: readonly Span[], reviewer: Reviewer): Change {
  const own = spans.filter((span) => entity.mentions.some((mention) => sameSpan(mention, span)));
  const [first] = own;
  if (!first || own.length === entity.mentions.length) return []; // nothing of it would be left
  const words = text.slice(first.start, first.end).replace(/\s+/g, ' ');
  const made = newDecision({ mentions: [], splitOff: own.map((span) => anchorAt(text, span)), machineNames: [] }, reviewer);
  const steps: Step[] = [{ id: made.id, before: null, after: { ...made, name: words, kind: entity.kind } }];
  const before = decisionOn(article, entity);
  const kept = before?.splitOff.filter(({ span }) => !own.some((each) => span && sameSpan(each, span)));
  for (const decision of article.decisions.values()) {
    const value = decision.about === 'mark' ? saidOf(decision, own, { name: words, kind: entity.kind, mention: anchorAt(text, first) }) : null;
    if (value && decision.about === 'mark') steps.push({ id: decision.id, before: decision, after: { ...decision, value, by: reviewer.name, modified: reviewer.now } });
  }
  if (before && kept?.length !== before.splitOff.length) steps.push(change(article, text, entity, { splitOff: kept ?? [] }, reviewer));
  return steps;
}

/** The change that an operation on entities makes; empty where an entity is not there any more. */
export function performOnEntities(article: Article, text: string, operation: EntityOperation, reviewer: Reviewer): Change {
  if (operation.type === 'mergeEntities') {
    const into = article.entities.get(operation.into);
    const others = [...new Set(operation.entities)].filter((id) => id !== operation.into).flatMap((id) => article.entities.get(id) ?? []);
    return into && others.length ? mergeEntities(article, text, into, others, reviewer) : [];
  }
  const entity = article.entities.get(operation.entity);
  if (!entity) return [];
  switch (operation.type) {
    case 'renameEntity': {
      const name = operation.name.trim();
      return name && name !== entity.name ? [change(article, text, entity, { name }, reviewer)] : [];
    }
    case 'changeEntityKind': return operation.kind === entity.kind ? [] : [change(article, text, entity, { kind: operation.kind }, reviewer)];
    case 'describeEntity': {
      const description = operation.description.trim();
      return description === (entity.description ?? '') ? [] : [change(article, text, entity, { description }, reviewer)];
    }
    case 'splitMentions': return splitMentions(article, text, entity, operation.mentions, reviewer);
  }
}
