import { asList, given, isList, isObject, own, without, type Json, type JsonObject } from './json';
import { bodyTypes, bodyTypesOfQuotes, software } from './vocabulary';

const find = (values: Json | undefined, type: string): JsonObject | undefined => asList(values).filter(isObject).find((value) => own(value, 'type') === type);

/** A place was written with both selectors, and is written as a fragment with its words. */
function place(from: Json | undefined): Json | undefined {
  if (!isObject(from)) return from;
  const [position, quote] = ['TextPositionSelector', 'TextQuoteSelector'].map((type) => find(own(from, 'selector'), type));
  const [start, end] = (['start', 'end'] as const).map((key) => position && own(position, key));
  if (!quote || typeof start !== 'number' || typeof end !== 'number') return from;
  return given({ at: `char=${start},${end}`, exact: own(quote, 'exact'), prefix: own(quote, 'prefix') ?? undefined, suffix: own(quote, 'suffix') ?? undefined, ...without(from, 'selector') });
}

/** Whom a decision named was always said: nobody where it was not. */
function entity(from: Json | undefined): Json {
  if (!isObject(from)) return from ?? null;
  const mention = place(own(from, 'mention'));
  return { ...without(from, 'mention'), ...(isObject(mention) ? mention : { at: null }) };
}

const nameIn = (names: Readonly<Record<string, string>>, key: Json | undefined): Json | undefined => (typeof key === 'string' && Object.hasOwn(names, key) ? names[key] : key);

function suggestion(from: Json | undefined): Json {
  if (!isObject(from)) return from ?? null;
  return given({ kind: own(from, 'kind'), place: place(without(from, 'kind')) });
}

function bodyOf(body: JsonObject): JsonObject {
  const creator = own(body, 'creator');
  const isOurs = isObject(creator) && own(creator, 'name') === software;
  const rest = without(body, 'type', 'about', ...(isOurs ? (['creator'] as const) : []), ...(own(body, 'note') === '' ? (['note'] as const) : []));
  if (own(body, 'about') === 'entity') return { type: bodyTypes.entity, ...rest };
  const pieces = own(body, 'pieces');
  const kind = own(body, 'kind');
  return given({
    type: kind === 'quote' ? nameIn(bodyTypesOfQuotes, own(body, 'quoteType')) : nameIn(bodyTypes, kind), ...without(rest, 'kind', 'quoteType'), suggestion: suggestion(own(body, 'suggestion')),
    pieces: isList(pieces) ? pieces.map((piece) => place(piece) ?? null) : pieces, cue: place(own(body, 'cue')), speaker: place(own(body, 'speaker')),
    ...(kind === 'claim' ? { claimant: entity(own(body, 'claimant')) } : { entity: entity(own(body, 'entity')) }),
  });
}

const isDecision = (body: Json): body is JsonObject => isObject(body) && own(body, 'type') === 'Decision';

const targetOf = (target: Json): Json => (isObject(target) && own(target, 'type') === 'SpecificResource' ? without(target, 'type') : target);

/** An annotation as version 1 wrote it, in the form of version 2, with all that it says besides. Others are given back as they are. */
export function upgraded(annotation: JsonObject): JsonObject {
  const [body, target] = [own(annotation, 'body'), own(annotation, 'target')];
  if (!asList(body).some(isDecision)) return annotation;
  const one = (each: Json): Json => (isDecision(each) ? bodyOf(each) : each);
  return given({
    ...annotation,
    body: isList(body) ? body.map(one) : body && one(body),
    target: isList(target) ? target.map(targetOf) : target && targetOf(target),
  });
}
