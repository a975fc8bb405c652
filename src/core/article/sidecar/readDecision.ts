import type { Alternative, ClaimEvidence, ClaimKind, EntityKind, LocationSense, PlacedReading, QuoteType } from '../../analysis/analysis';
import { anchorAt, type Anchor } from '../anchoring/anchor';
import type { MarkKind } from '../markKind';
import type { Decision, DecisionState, EntityReference, MarkValue } from '../review/decision';
import type { CodePoints } from './codePoints';
import { isList, isObject, own, type Json, type JsonObject } from './json';
import { longestList } from './vocabulary';

/** An annotation is not one that we understand. It is kept as it is. */
export class NotUnderstood extends Error {}

/** The article that a sidecar is read for. */
export interface Reading {
  readonly text: string;
  readonly codePoints: CodePoints;
  /** Whether the text is the one that the positions were counted in. */
  readonly isSameText: boolean;
}

const states: Readonly<Record<DecisionState, true>> = { suggested: true, accepted: true, rejected: true, changed: true, added: true };
const markKinds: Readonly<Record<MarkKind, true>> = { speaker: true, quote: true, claim: true, location: true };
const entityKinds: Readonly<Record<EntityKind, true>> = { person: true, organisation: true, group: true, place: true, other: true };
const quoteTypes: Readonly<Record<QuoteType, true>> = { direct: true, indirect: true, mixed: true };
const senses: Readonly<Record<LocationSense, true>> = { place: true, metonym: true, demonym: true };
const claimKinds: Readonly<Record<ClaimKind, true>> = { quantity: true, comparison: true, event: true, record: true, cause: true, law: true, source: true, forecast: true };
const evidences: Readonly<Record<ClaimEvidence, true>> = { attributed: true, unattributed: true, disputed: true };

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new NotUnderstood(what);
  return value;
}

const object = (from: JsonObject, key: string): JsonObject | undefined => {
  const value = own(from, key);
  return value === undefined || value === null ? undefined : need(isObject(value) ? value : undefined, key);
};
const text = (from: JsonObject, key: string): string | undefined => {
  const value = own(from, key);
  return value === undefined || value === null ? undefined : need(typeof value === 'string' ? value : undefined, key);
};
const number = (from: JsonObject, key: string): number | undefined => {
  const value = own(from, key);
  return value === undefined || value === null ? undefined : need(typeof value === 'number' && Number.isFinite(value) ? value : undefined, key);
};
const list = (from: JsonObject, key: string): readonly Json[] => {
  const value = own(from, key) ?? [];
  return need(isList(value) && value.length <= longestList ? value : undefined, key);
};
const texts = (from: JsonObject, key: string): string[] => list(from, key).map((item) => need(typeof item === 'string' ? item : undefined, key));
/** Ours bear no type: what bears one is something else. */
const objects = (from: JsonObject, key: string): JsonObject[] => list(from, key).map((item) => need(isObject(item) && own(item, 'type') === undefined ? item : undefined, key));
function oneOf<T extends string>(from: JsonObject, key: string, allowed: Readonly<Record<T, true>>): T | undefined {
  const value = text(from, key);
  return value === undefined ? undefined : need(Object.hasOwn(allowed, value) ? (value as T) : undefined, key);
}
const asList = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : isList(value) ? value : [value]);
const typed = (values: readonly Json[], type: string): JsonObject | undefined => values.filter(isObject).find((value) => own(value, 'type') === type);

/** The place that both selectors name: where positions count in this text and the words stand there, it is known; else its words are to be looked for. */
function anchor(from: JsonObject, reading: Reading): Anchor {
  const selectors = asList(own(from, 'selector'));
  if (selectors.length > longestList) throw new NotUnderstood('selector');
  const position = typed(selectors, 'TextPositionSelector');
  const quote = typed(selectors, 'TextQuoteSelector');
  const [start, end] = position ? [need(number(position, 'start'), 'start'), need(number(position, 'end'), 'end')] : [0, 0];
  const span = { start: reading.codePoints.offset(start), end: reading.codePoints.offset(end) };
  if (!quote) {
    if (!reading.isSameText || span.start >= span.end) throw new NotUnderstood('selector');
    return anchorAt(reading.text, span);
  }
  const selector = { exact: need(text(quote, 'exact'), 'exact'), prefix: text(quote, 'prefix') ?? '', suffix: text(quote, 'suffix') ?? '' };
  const isThere = reading.isSameText && span.start < span.end && reading.text.slice(span.start, span.end) === selector.exact;
  return { span: isThere ? span : null, position: span.start, selector };
}

const optionalAnchor = (from: JsonObject, key: string, reading: Reading): Anchor | null => {
  const value = object(from, key);
  return value ? anchor(value, reading) : null;
};

function reference(from: JsonObject, key: string, reading: Reading): EntityReference | null {
  const entity = object(from, key);
  return entity ? { name: need(text(entity, 'name'), 'name'), kind: need(oneOf(entity, 'kind', entityKinds), 'kind'), mention: optionalAnchor(entity, 'mention', reading) } : null;
}

function placed(from: JsonObject): PlacedReading {
  const lat = need(number(from, 'lat'), 'lat');
  const lon = need(number(from, 'lon'), 'lon');
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw new NotUnderstood('lat, lon');
  const country = text(from, 'country');
  const admin1 = text(from, 'admin1');
  const geonameId = number(from, 'geonameId');
  const feature = text(from, 'feature');
  return {
    name: need(text(from, 'name'), 'name'), lat, lon, ...(country !== undefined && { country }), ...(admin1 !== undefined && { admin1 }),
    ...(geonameId !== undefined && { geonameId }), ...(feature !== undefined && { feature }),
  };
}

const alternative = (from: JsonObject): Alternative => ({ ...placed(from), score: need(number(from, 'score'), 'score') });

function markValue(body: JsonObject, reading: Reading): MarkValue {
  const kind = need(oneOf(body, 'kind', markKinds), 'kind');
  const confidence = number(body, 'confidence') ?? 1;
  const reason = text(body, 'reason') ?? '';
  switch (kind) {
    case 'quote':
      return {
        kind, type: need(oneOf(body, 'quoteType', quoteTypes), 'quoteType'), pieces: objects(body, 'pieces').map((piece) => anchor(piece, reading)),
        cue: optionalAnchor(body, 'cue', reading), speaker: optionalAnchor(body, 'speaker', reading), entity: reference(body, 'entity', reading), confidence, reason,
      };
    case 'speaker':
      return { kind, entity: reference(body, 'entity', reading) };
    case 'claim':
      return {
        kind, score: number(body, 'score') ?? 1, reasons: texts(body, 'reasons'), lowers: texts(body, 'lowers'),
        claimKind: oneOf(body, 'claimKind', claimKinds) ?? null, evidence: oneOf(body, 'evidence', evidences) ?? null, claimant: reference(body, 'claimant', reading),
      };
    case 'location': {
      const place = object(body, 'place');
      return {
        kind, name: need(text(body, 'name'), 'name'), sense: oneOf(body, 'sense', senses) ?? 'place', place: place ? placed(place) : null, chosen: own(body, 'chosen') === true,
        alternatives: objects(body, 'alternatives').map(alternative), entity: reference(body, 'entity', reading), confidence, reason,
      };
    }
  }
}

/** A date that can be compared; the beginning of time where there is none. */
const date = (from: JsonObject, key: string): string | undefined => {
  const value = text(from, key);
  return value === undefined ? undefined : need(Number.isNaN(Date.parse(value)) ? undefined : value, key);
};

/** The body of an annotation that says what was decided; undefined where it holds none. */
export const decisionBody = (annotation: JsonObject): JsonObject | undefined => typed(asList(own(annotation, 'body')), 'Decision');

/** Reads a decision from an annotation. Throws {@link NotUnderstood} where it is none, or says something that we don't know. */
export function readDecision(annotation: JsonObject, reading: Reading): Decision {
  const body = need(decisionBody(annotation), 'body');
  const id = need(text(annotation, 'id') || undefined, 'id');
  const creator = asList(own(annotation, 'creator')).find(isObject);
  const created = date(annotation, 'created') ?? date(annotation, 'modified') ?? new Date(0).toISOString();
  const common = { id, note: text(body, 'note') ?? '', by: (creator && text(creator, 'name')) ?? '', created, modified: date(annotation, 'modified') ?? created };
  const targets = asList(own(annotation, 'target'));
  if (targets.length > longestList) throw new NotUnderstood('target');
  const places = targets.filter(isObject).filter((place) => !isList(own(annotation, 'target')) || own(place, 'type') === 'SpecificResource');
  if (own(body, 'about') === 'entity') {
    const [mentions, splitOff] = [false, true].map((isSplitOff) => places.filter((place) => (own(place, 'splitOff') === true) === isSplitOff).map((place) => anchor(place, reading)));
    return {
      ...common, about: 'entity', mentions: mentions!, splitOff: splitOff!, machineNames: texts(body, 'machineNames'),
      name: text(body, 'name') ?? null, kind: oneOf(body, 'kind', entityKinds) ?? null, description: text(body, 'description') ?? null,
    };
  }
  if (own(body, 'about') !== 'mark') throw new NotUnderstood('about');
  const suggestion = object(body, 'suggestion');
  return {
    ...common, about: 'mark', state: need(oneOf(body, 'state', states), 'state'), anchor: anchor(need(places[0], 'target'), reading),
    suggestion: suggestion ? { kind: need(oneOf(suggestion, 'kind', markKinds), 'kind'), anchor: anchor(suggestion, reading) } : null,
    value: markValue(body, reading),
  };
}
