import type { PlacedReading } from '../../analysis/analysis';
import type { Anchor } from '../anchoring/anchor';
import type { Decision, EntityReference, MarkValue } from '../review/decision';
import type { CodePoints } from './codePoints';
import { given, type Json, type JsonObject } from './json';
import { motivations } from './vocabulary';

/** What it takes to write a place of the article. */
export interface Source {
  /** IRI of the article, relative to the sidecar. */
  readonly article: string;
  readonly codePoints: CodePoints;
}

/** Both selectors of a place: where it is, in code points, and the words that stand there. */
function selectors(anchor: Anchor, { codePoints }: Source): Json {
  const { exact, prefix, suffix } = anchor.selector;
  const start = codePoints.count(anchor.span?.start ?? anchor.position);
  const end = anchor.span ? codePoints.count(anchor.span.end) : start + Array.from(exact).length;
  return [{ type: 'TextPositionSelector', start, end }, { type: 'TextQuoteSelector', exact, prefix, suffix }];
}

const orphaned = (anchor: Anchor): true | undefined => (anchor.span ? undefined : true);

const target = (anchor: Anchor, source: Source, splitOff?: true): JsonObject =>
  given({ type: 'SpecificResource', source: source.article, selector: selectors(anchor, source), orphaned: orphaned(anchor), splitOff });

const place = (anchor: Anchor | null, source: Source): JsonObject | undefined => (anchor ? given({ selector: selectors(anchor, source), orphaned: orphaned(anchor) }) : undefined);

const reference = (entity: EntityReference | null, source: Source): JsonObject | undefined =>
  entity ? given({ name: entity.name, kind: entity.kind, mention: place(entity.mention, source) }) : undefined;

const reading = ({ name, lat, lon, country, admin1, geonameId, feature }: PlacedReading): JsonObject => given({ name, lat, lon, country, admin1, geonameId, feature });

function valueOf(value: MarkValue, source: Source): JsonObject {
  switch (value.kind) {
    case 'quote': {
      const { kind, type, pieces, cue, speaker, entity, confidence, reason } = value;
      return given({
        kind, quoteType: type, confidence, reason, pieces: pieces.length ? pieces.map((piece) => place(piece, source) ?? null) : undefined,
        cue: place(cue, source), speaker: place(speaker, source), entity: reference(entity, source),
      });
    }
    case 'speaker':
      return given({ kind: value.kind, entity: reference(value.entity, source) });
    case 'claim': {
      const { kind, score, reasons, lowers, claimKind, evidence, claimant } = value;
      return given({ kind, score, reasons, lowers, claimKind: claimKind ?? undefined, evidence: evidence ?? undefined, claimant: reference(claimant, source) });
    }
    case 'location': {
      const { kind, name, sense, place: where, chosen, alternatives, entity, confidence, reason } = value;
      return given({
        kind, name, sense, place: where ? reading(where) : undefined, chosen, confidence, reason, entity: reference(entity, source),
        alternatives: alternatives.map((other) => given({ ...reading(other), score: other.score })),
      });
    }
  }
}

function bodyOf(decision: Decision, source: Source): JsonObject {
  const { about, note } = decision;
  if (decision.about === 'entity') {
    const { machineNames, name, kind, description } = decision;
    return given({ type: 'Decision', about, note, machineNames, name: name ?? undefined, kind: kind ?? undefined, description: description ?? undefined });
  }
  const { state, suggestion, value } = decision;
  return given({ type: 'Decision', about, note, state, ...valueOf(value, source), suggestion: suggestion ? { kind: suggestion.kind, ...place(suggestion.anchor, source) } : undefined });
}

/** The decision as a W3C Web Annotation. */
export function writeDecision(decision: Decision, source: Source): JsonObject {
  const { id, by, created, modified } = decision;
  const targets = decision.about === 'mark'
    ? target(decision.anchor, source)
    : [...decision.mentions.map((mention) => target(mention, source)), ...decision.splitOff.map((mention) => target(mention, source, true))];
  return given({
    id, type: 'Annotation', created, modified,
    creator: by ? { type: 'Person', name: by } : undefined,
    motivation: motivations[decision.about === 'mark' ? decision.value.kind : 'entity'],
    body: bodyOf(decision, source),
    target: Array.isArray(targets) && !targets.length ? source.article : targets, // an annotation is always about something
  });
}
