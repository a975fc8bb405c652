import type { Alternative, ClaimEvidence, ClaimKind, EntityKind, LocationSense, PlacedReading } from '../../analysis/analysis';
import type { Anchor } from '../anchoring/anchor';
import type { MarkKind } from '../markKind';
import { checkStatuses, type CheckStatus, type ClaimCheck } from '../review/claimCheck';
import { wordsThere } from '../review/decidedWords';
import type { Comparison, Decision, DecisionState, EntityReference, MarkDecision, MarkValue } from '../review/decision';
import { anchorOf, KnownWords, readPlace, trimmed, type Places } from './compactPlace';
import { asList, isList, isObject, own, type Json, type JsonObject } from './json';
import { usualEntity, type UsualEntity } from './usual';
import { bodyTypes, bodyTypesOfQuotes } from './vocabulary';

/** An annotation is not one that we understand. It is kept as it is. */
export class NotUnderstood extends Error {}

const states: Readonly<Record<DecisionState, true>> = { suggested: true, accepted: true, rejected: true, changed: true, added: true };
const entityKinds: Readonly<Record<EntityKind, true>> = { person: true, organisation: true, group: true, place: true, other: true };
const senses: Readonly<Record<LocationSense, true>> = { place: true, metonym: true, demonym: true };
const claimKinds: Readonly<Record<ClaimKind, true>> = { quantity: true, comparison: true, event: true, record: true, cause: true, law: true, source: true, forecast: true };
const evidences: Readonly<Record<ClaimEvidence, true>> = { attributed: true, unattributed: true, disputed: true };
const statuses = Object.fromEntries(checkStatuses.map((status) => [status, true])) as Readonly<Record<CheckStatus, true>>;
const markKinds: Readonly<Record<MarkKind, true>> = { speaker: true, quote: true, claim: true, location: true };

const keysOf = <K extends string>(table: Readonly<Record<K, string>>): Map<string, K> => new Map((Object.keys(table) as K[]).map((key) => [table[key], key]));
const kinds = keysOf(bodyTypes);
const quoteTypes = keysOf(bodyTypesOfQuotes);

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
/** A whole number, at least 0, that JavaScript holds exactly. */
const count = (from: JsonObject, key: string): number | undefined => {
  const value = number(from, key);
  return value === undefined ? undefined : need(Number.isSafeInteger(value) && value >= 0 ? value : undefined, key);
};
const list = (from: JsonObject, key: string): readonly Json[] => {
  const value = own(from, key) ?? [];
  return need(isList(value) ? value : undefined, key);
};
const texts = (from: JsonObject, key: string): string[] => list(from, key).map((item) => need(typeof item === 'string' ? item : undefined, key));
/** Ours bear no type: what bears one is something else. */
const objects = (from: JsonObject, key: string): JsonObject[] => list(from, key).map((item) => need(isObject(item) && own(item, 'type') === undefined ? item : undefined, key));
function oneOf<T extends string>(from: JsonObject, key: string, allowed: Readonly<Record<T, true>>): T | undefined {
  const value = text(from, key);
  return value === undefined ? undefined : need(Object.hasOwn(allowed, value) ? (value as T) : undefined, key);
}
const typed = (values: readonly Json[], type: string): JsonObject | undefined => values.filter(isObject).find((value) => own(value, 'type') === type);

/** A place, and what is known of the words there and beside them. */
interface Target {
  readonly anchor: Anchor;
  readonly known: KnownWords;
}

/** The place that both selectors name: where positions count in this text and the words stand there, it is known; else its words are to be looked for. */
function targetOf(from: JsonObject, places: Places): Target {
  const selectors = asList(own(from, 'selector'));
  const position = typed(selectors, 'TextPositionSelector');
  const quote = typed(selectors, 'TextQuoteSelector');
  const range = position ? { start: need(count(position, 'start'), 'start'), end: need(count(position, 'end'), 'end') } : { start: 0, end: 0 };
  const { codePoints, isSameText } = places;
  const words = quote ? need(text(quote, 'exact'), 'exact') : places.text.slice(codePoints.offset(range.start), codePoints.offset(range.end));
  if (!quote && (!isSameText || !words)) throw new NotUnderstood('selector');
  const selector = { exact: words, prefix: (quote && text(quote, 'prefix')) ?? '', suffix: (quote && text(quote, 'suffix')) ?? '' };
  return { anchor: anchorOf(range, trimmed(selector), own(from, 'orphaned') === true, places), known: new KnownWords(range, selector) };
}

function placed(from: JsonObject, usualName: string): PlacedReading {
  const lat = need(number(from, 'lat'), 'lat');
  const lon = need(number(from, 'lon'), 'lon');
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw new NotUnderstood('lat, lon');
  const country = text(from, 'country');
  const admin1 = text(from, 'admin1');
  const geonameId = count(from, 'geonameId');
  const feature = text(from, 'feature');
  return {
    name: text(from, 'name') ?? usualName, lat, lon, ...(country !== undefined && { country }), ...(admin1 !== undefined && { admin1 }),
    ...(geonameId !== undefined && { geonameId }), ...(feature !== undefined && { feature }),
  };
}

/** Reads the body of a decision about a mark. */
class MarkBody {
  private readonly anchor: Anchor;
  private readonly known: KnownWords;

  constructor(
    private readonly body: JsonObject,
    private readonly kind: MarkKind,
    target: JsonObject,
    private readonly places: Places,
    private readonly check: ClaimCheck | null,
  ) {
    ({ anchor: this.anchor, known: this.known } = targetOf(target, places));
  }

  read(): Pick<MarkDecision, 'about' | 'state' | 'anchor' | 'decidedWords' | 'suggestion' | 'value' | 'compared'> {
    const state = need(oneOf(this.body, 'state', states), 'state');
    const { anchor } = this;
    const value = this.value();
    const decidedWords = texts(this.body, 'decidedWords'); // none are written while the very words stand there
    const compared = objects(this.body, 'compared').map((each): Comparison => ({ reader: need(text(each, 'name'), 'compared'), had: text(each, 'had') ?? null }));
    return { about: 'mark', state, anchor, decidedWords: decidedWords.length ? decidedWords : wordsThere({ anchor, value }), suggestion: this.suggestion(state), value, ...(compared.length ? { compared } : {}) };
  }

  private place(from: JsonObject, key: string): Anchor | null {
    const value = own(from, key);
    return value === undefined || value === null ? null : need(readPlace(value, this.known, this.places), key);
  }

  private suggestion(state: DecisionState): MarkDecision['suggestion'] {
    const suggestion = object(this.body, 'suggestion');
    if (!suggestion) return own(this.body, 'suggestion') === null || state === 'added' ? null : { kind: this.kind, anchor: this.anchor };
    return { kind: oneOf(suggestion, 'kind', markKinds) ?? this.kind, anchor: this.place(suggestion, 'place') ?? this.anchor };
  }

  private entity(key: string, usual: UsualEntity | null): EntityReference | null {
    const entity = object(this.body, key);
    if (!entity) return own(this.body, key) === null ? null : usual;
    const name = need(text(entity, 'name') ?? usual?.name, 'name');
    const at = own(entity, 'at');
    const mention = at === undefined ? (usual?.mention ?? null) : at === null ? null : need(readPlace(entity, this.known, this.places, name), key);
    return { name, kind: oneOf(entity, 'kind', entityKinds) ?? usual?.kind ?? 'person', mention };
  }

  private value(): MarkValue {
    const { body, kind } = this;
    const confidence = number(body, 'confidence') ?? 1;
    const reason = text(body, 'reason') ?? '';
    switch (kind) {
      case 'quote': {
        const speaker = this.place(body, 'speaker');
        return {
          kind, type: need(quoteTypes.get(text(body, 'type') ?? ''), 'type'), pieces: list(body, 'pieces').map((piece) => need(readPlace(piece, this.known, this.places), 'pieces')),
          cue: this.place(body, 'cue'), speaker, entity: this.entity('entity', usualEntity({ anchor: this.anchor, value: { kind, speaker } })), confidence, reason,
        };
      }
      case 'speaker':
        return { kind, entity: this.entity('entity', usualEntity({ anchor: this.anchor, value: { kind } })) };
      case 'claim':
        return {
          kind, score: number(body, 'score') ?? 1, reasons: texts(body, 'reasons'), lowers: texts(body, 'lowers'),
          claimKind: oneOf(body, 'claimKind', claimKinds) ?? null, evidence: oneOf(body, 'evidence', evidences) ?? null, claimant: this.entity('claimant', null), check: this.check,
        };
      case 'location': {
        const place = object(body, 'place');
        const name = text(body, 'name') ?? this.anchor.selector.exact;
        const alternative = (from: JsonObject): Alternative => ({ ...placed(from, name), score: need(number(from, 'score'), 'score') });
        return {
          kind, name, sense: oneOf(body, 'sense', senses) ?? 'place', place: place ? placed(place, name) : null, chosen: own(body, 'chosen') === true,
          alternatives: objects(body, 'alternatives').map(alternative), entity: this.entity('entity', usualEntity({ anchor: this.anchor, value: { kind, name } })), confidence, reason,
        };
      }
    }
  }
}

/** A date that can be compared. */
const date = (from: JsonObject, key: string): string | undefined => {
  const value = text(from, key);
  return value === undefined ? undefined : need(Number.isNaN(Date.parse(value)) ? undefined : value, key);
};

const typeOf = (body: JsonObject): MarkKind | 'entity' | undefined => {
  const type = own(body, 'type');
  if (typeof type !== 'string') return undefined;
  return quoteTypes.has(type) ? 'quote' : kinds.get(type);
};

/** Ours say what was decided, or what the machine called an entity; a later version may know more kinds of them. */
const saysDecision = (body: JsonObject): boolean => own(body, 'state') !== undefined || own(body, 'machineNames') !== undefined;

/** The body of an annotation that says what was decided; undefined where it holds none. */
export const decisionBody = (annotation: JsonObject): JsonObject | undefined => asList(own(annotation, 'body')).filter(isObject).find(saysDecision);

/** The body of an annotation of ours that says what came of checking the claim; undefined where it holds none. */
export const checkBodyIn = (annotation: JsonObject): JsonObject | undefined => asList(own(annotation, 'body')).filter(isObject).find((body) => own(body, 'checkStatus') !== undefined && !saysDecision(body));

/** `decided`: by whom and when the decision was made, which goes for the check where nothing else is said. */
function readCheck(body: JsonObject, decided: Pick<Decision, 'by' | 'modified'>): ClaimCheck {
  const status = need(oneOf(body, 'checkStatus', statuses), 'checkStatus');
  return { status, source: text(body, 'basedOn') ?? '', note: text(body, 'value') ?? '', by: creatorOf(body) ?? decided.by, at: date(body, 'created') ?? decided.modified };
}

/** The name of who made it; empty where it has none, undefined where nobody is said to have made it. */
function creatorOf(from: JsonObject): string | undefined {
  const creator = asList(own(from, 'creator')).find(isObject);
  return creator && (text(creator, 'name') ?? '');
}

/** A target of ours is a place of the article; others may have put theirs beside it. */
const isPlace = (target: JsonObject): boolean => own(target, 'selector') !== undefined && (own(target, 'type') ?? 'SpecificResource') === 'SpecificResource';

/** Reads a decision from an annotation. Throws {@link NotUnderstood} where it is none, or says something that we don't know. */
export function readDecision(annotation: JsonObject, places: Places): Decision {
  const body = need(decisionBody(annotation), 'body');
  const id = need(text(annotation, 'id') || undefined, 'id');
  const created = date(annotation, 'created') ?? date(annotation, 'modified') ?? new Date(0).toISOString();
  const common = { id, note: text(body, 'note') ?? '', by: creatorOf(annotation) ?? '', created, modified: date(annotation, 'modified') ?? created };
  const targets = asList(own(annotation, 'target')).filter(isObject).filter(isPlace);
  const kind = need(typeOf(body), 'type');
  const check = kind === 'claim' ? checkBodyIn(annotation) : undefined;
  if (kind !== 'entity') return { ...common, ...new MarkBody(body, kind, need(targets[0], 'target'), places, check ? readCheck(check, common) : null).read() };
  const [mentions, splitOff] = [false, true].map((isSplitOff) => targets.filter((target) => (own(target, 'splitOff') === true) === isSplitOff).map((target) => targetOf(target, places).anchor));
  return {
    ...common, about: 'entity', mentions: mentions!, splitOff: splitOff!, machineNames: texts(body, 'machineNames'),
    name: text(body, 'name') ?? null, kind: oneOf(body, 'kind', entityKinds) ?? null, description: text(body, 'description') ?? null,
  };
}
