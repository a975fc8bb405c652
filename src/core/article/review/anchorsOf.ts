import { moveAnchor, type Anchor } from '../anchoring/anchor';
import type { Edit } from '../edits';
import type { Decision, Decisions, EntityReference, MarkDecision, MarkValue } from './decision';

type MapAnchor = (anchor: Anchor) => Anchor;

const mapReference = (reference: EntityReference | null, f: MapAnchor): EntityReference | null =>
  reference?.mention ? { ...reference, mention: f(reference.mention) } : reference;

function mapValue(value: MarkValue, f: MapAnchor): MarkValue {
  switch (value.kind) {
    case 'quote':
      return { ...value, pieces: value.pieces.map(f), cue: value.cue && f(value.cue), speaker: value.speaker && f(value.speaker), entity: mapReference(value.entity, f) };
    case 'claim':
      return { ...value, claimant: mapReference(value.claimant, f) };
    case 'speaker':
    case 'location':
      return { ...value, entity: mapReference(value.entity, f) };
  }
}

/** The decision with each of its anchors put through `f`: where it is, what it answers, and every place that its value names. Always in the same order. */
export function mapAnchors(decision: MarkDecision, f: MapAnchor): MarkDecision;
export function mapAnchors(decision: Decision, f: MapAnchor): Decision;
export function mapAnchors(decision: Decision, f: MapAnchor): Decision {
  if (decision.about === 'entity') return { ...decision, mentions: decision.mentions.map(f), splitOff: decision.splitOff.map(f) };
  const { anchor, suggestion, value } = decision;
  return { ...decision, anchor: f(anchor), suggestion: suggestion && { ...suggestion, anchor: f(suggestion.anchor) }, value: mapValue(value, f) };
}

/** The anchors of a decision, in the order in which {@link mapAnchors} meets them. */
export function anchorsOf(decision: Decision): Anchor[] {
  const anchors: Anchor[] = [];
  mapAnchors(decision, (anchor) => (anchors.push(anchor), anchor));
  return anchors;
}

/** The decisions after edits of the text. Nothing is dropped: what an edit wiped out becomes an orphan. */
export const moveDecisions = (decisions: Decisions, edits: readonly Edit[]): Decisions =>
  new Map([...decisions].map(([id, decision]) => [id, mapAnchors(decision, (anchor) => moveAnchor(anchor, edits))]));
