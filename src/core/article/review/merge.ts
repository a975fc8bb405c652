import type { Analysis, Claim, Location, PlacedReading, Quote } from '../../analysis/analysis';
import { byReadingOrder, sameSpan, spanKey, type Span } from '../../span';
import type { MarkKind } from '../markKind';
import type { Decision, Decisions, DecisionState, EntityDecision, MarkDecision, MarkValue } from './decision';
import { checkOf, type ClaimCheck } from './claimCheck';
import { markedPlaces, wordsThen } from './decidedWords';
import { suggestionsGivingWay } from './givingWay';
import { ReviewedEntities } from './reviewEntities';
import { machines } from './value';

/** A mention that a person marked as a speaker, or decided about as one. */
export interface SpeakerMention extends Span {
  readonly id: string;
  readonly entity: string | null;
}

/** What is marked in an article, suggestions and decisions together; ids of decided items are those of their decisions. */
export interface ReviewedAnalysis extends Analysis {
  readonly speakers: readonly SpeakerMention[];
}

/** What a person decided about an item. */
export interface Standing {
  readonly state: DecisionState;
  readonly note: string;
  /** What came of checking a claim; null for other marks, and where nobody said anything of that. */
  readonly check: ClaimCheck | null;
  /** The words that were decided about, a piece each, where other words stand there now; null where they are the same. */
  readonly wordsThen: readonly string[] | null;
}

export interface Merged {
  readonly analysis: ReviewedAnalysis;
  /** What a person rejected, to be shown on request. */
  readonly rejected: Omit<ReviewedAnalysis, 'entities'>;
  /** By the id of the item, which is that of its decision; suggestions that stand open have none. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Decisions whose words are not in the article any more. */
  readonly orphans: readonly MarkDecision[];
}

type DecisionAbout<K extends MarkKind> = MarkDecision & { readonly value: Extract<MarkValue, { readonly kind: K }> };

const isAbout = <K extends MarkKind>(kind: K) => (decision: MarkDecision): decision is DecisionAbout<K> => decision.value.kind === kind;
const isRejected = ({ state }: MarkDecision): boolean => state === 'rejected';

/** The decided items of a kind: those that are marked and those that were rejected. */
const splitItems = <K extends MarkKind, T>(decisions: readonly MarkDecision[], kind: K, itemOf: (decision: DecisionAbout<K>) => T): { kept: T[]; rejected: T[] } => {
  const about = decisions.filter(isAbout(kind));
  return { kept: about.filter((each) => !isRejected(each)).map(itemOf), rejected: about.filter(isRejected).map(itemOf) };
};

const nothing: Merged['rejected'] = { quotes: [], speakers: [], locations: [], claims: [] };

const spanOf = ({ anchor }: MarkDecision): Span => anchor.span ?? { start: anchor.position, end: anchor.position };

interface Why {
  readonly confidence: number;
  readonly reason: string;
}

/** How sure it is, and why: as decided, else as suggested. */
const whyOf = (value: Why, from: Why | undefined): Why => {
  const { confidence, reason } = value.reason === machines.reason && from ? from : value;
  return { confidence, reason };
};

/** The place, with what the suggestion of the same place says besides. */
function withRegion(place: PlacedReading, from: Location | undefined): PlacedReading {
  if (from?.lat !== place.lat || from.lon !== place.lon) return place;
  const { admin1, feature } = from;
  return { ...(admin1 === undefined ? {} : { admin1 }), ...(feature === undefined ? {} : { feature }), ...place };
}

/** How decided items look as items of an analysis. */
class DecidedItems {
  constructor(private readonly entities: ReviewedEntities) {}

  /** `from`: the suggestion that it answers, which says why where the decision does not. */
  quote(decision: DecisionAbout<'quote'>, from: Quote | undefined): Quote {
    const { id, value } = decision;
    const pieces = markedPlaces(decision).flatMap(({ span }) => (span ? [span] : []));
    const entity = this.entities.resolve(value.entity, `${id}#speaker`);
    const speaker = value.speaker?.span ?? null;
    if (speaker && entity && !isRejected(decision)) this.entities.assign(speaker, entity);
    return { id, ...spanOf(decision), ...(pieces.length > 1 ? { spans: pieces } : {}), type: value.type, cue: value.cue?.span ?? null, speaker, entity, ...whyOf(value, from) };
  }

  speaker(decision: DecisionAbout<'speaker'>): SpeakerMention {
    const entity = this.entities.resolve(decision.value.entity, `${decision.id}#speaker`);
    if (entity && !isRejected(decision)) this.entities.assign(spanOf(decision), entity);
    return { id: decision.id, ...spanOf(decision), entity };
  }

  claim(decision: DecisionAbout<'claim'>, quote: string | null, from: Claim | undefined): Claim {
    const { score, claimKind, evidence, claimant } = decision.value;
    const { reasons, lowers = [] } = decision.value.reasons.length || !from ? decision.value : from;
    return {
      id: decision.id, ...spanOf(decision), score, reasons, ...(lowers.length ? { lowers } : {}), ...(claimKind ? { kind: claimKind } : {}), ...(evidence ? { evidence } : {}),
      quote, claimant: this.entities.resolve(claimant, `${decision.id}#claimant`),
    };
  }

  location(decision: DecisionAbout<'location'>, from: Location | undefined): Location {
    const { name, sense, place, chosen, entity } = decision.value;
    const alternatives = decision.value.alternatives.length ? decision.value.alternatives : (from?.alternatives ?? []);
    return {
      id: decision.id, ...spanOf(decision), sense, ...(place && withRegion(place, from)), name: place?.name ?? name, ...(chosen ? { chosen } : {}), ...(alternatives.length ? { alternatives } : {}),
      entity: this.entities.resolve(entity, `${decision.id}#place`), ...whyOf(decision.value, from),
    };
  }
}

const sameIds = (a: readonly string[], b: readonly string[] | undefined): boolean => a.length === b?.length && a.every((id, i) => id === b[i]);

/** What the decisions change in the suggestions that stay: who is meant, and where it is. What they leave alone stays the same object: most do. */
class OpenSuggestions {
  constructor(
    private readonly entities: ReviewedEntities,
    private readonly speakers: ReadonlyMap<string, MarkDecision>,
    private readonly places: ReadonlyMap<string, PlacedReading | null>,
  ) {}

  quote(quote: Quote): Quote {
    const speaker = quote.speaker && this.speakers.get(spanKey(quote.speaker));
    if (speaker && isRejected(speaker)) return { ...quote, speaker: null, entity: null };
    if (!speaker || speaker.value.kind !== 'speaker') {
      const entity = this.entities.idOf(quote.entity, quote.speaker);
      return entity === quote.entity ? quote : { ...quote, entity };
    }
    return { ...quote, speaker: speaker.anchor.span ?? quote.speaker, entity: this.entities.resolve(speaker.value.entity, `${speaker.id}#speaker`) ?? this.entities.idOf(quote.entity) };
  }

  /** A place that a person chose holds for all mentions of the entity. */
  location(location: Location): Location {
    const entity = this.entities.idOf(location.entity, location);
    const place = entity === null ? undefined : this.places.get(entity);
    if (place === undefined) return entity === location.entity ? location : { ...location, entity };
    const { id, start, end, sense, name, confidence, reason, alternatives } = location;
    return { id, start, end, sense, ...place, name: place?.name ?? name, chosen: true, entity, confidence, reason, ...(alternatives ? { alternatives } : {}) };
  }
}

/** The suggestion that gave way to each decision, by its id; the one that it answers goes before others that it contradicts. */
function suggestedBy<T extends Span>(gone: ReadonlyMap<T, MarkDecision>): Map<string, T> {
  const suggested = new Map<string, T>();
  for (const [suggestion, decision] of gone) {
    const answered = decision.suggestion?.anchor.span;
    if (!suggested.has(decision.id) || (answered && sameSpan(suggestion, answered))) suggested.set(decision.id, suggestion);
  }
  return suggested;
}

/**
 * The article as it stands: every suggestion that no decision speaks against, and every decision. Decisions win; a rejected
 * suggestion stays rejected when it comes again; a suggestion that overlaps a person's mark of its kind gives way.
 */
export function merge(suggestions: Analysis, decisions: Decisions): Merged {
  if (!decisions.size) return { analysis: { ...suggestions, speakers: [] }, rejected: nothing, standings: new Map(), orphans: [] };
  const all: readonly Decision[] = [...decisions.values()];
  const entities = new ReviewedEntities(suggestions.entities, all.filter((each): each is EntityDecision => each.about === 'entity'));
  const onMarks = all.filter((each): each is MarkDecision => each.about === 'mark');
  const placed = onMarks.filter(({ anchor }) => anchor.span);
  const items = new DecidedItems(entities);

  const quoteGone = suggestionsGivingWay(suggestions.quotes, 'quote', placed);
  const claimGone = suggestionsGivingWay(suggestions.claims, 'claim', placed);
  const locationGone = suggestionsGivingWay(suggestions.locations, 'location', placed);
  const speakerGone = suggestionsGivingWay(suggestions.quotes.flatMap(({ speaker }) => speaker ?? []), 'speaker', placed);

  const suggestedQuoteOf = suggestedBy(quoteGone);
  const suggestedLocationOf = suggestedBy(locationGone);
  const suggestedClaimOf = suggestedBy(claimGone);

  const quotes = splitItems(placed, 'quote', (each) => items.quote(each, suggestedQuoteOf.get(each.id)));
  const speakers = splitItems(placed, 'speaker', (each) => items.speaker(each));
  const locations = splitItems(placed, 'location', (each) => items.location(each, suggestedLocationOf.get(each.id)));

  const entityOfLocation = new Map(locations.kept.map(({ id, entity }) => [id, entity]));
  const places = new Map<string, PlacedReading | null>();
  for (const { id, value } of placed.filter(isAbout('location'))) {
    const entity = value.chosen ? entityOfLocation.get(id) : null;
    if (entity) places.set(entity, value.place);
  }
  const open = new OpenSuggestions(entities, new Map([...speakerGone].map(([span, decision]) => [spanKey(span), decision])), places);
  const openQuotes = suggestions.quotes.filter((quote) => !quoteGone.has(quote)).map((quote) => open.quote(quote));
  const openLocations = suggestions.locations.filter((location) => !locationGone.has(location)).map((location) => open.location(location));

  const quoteById = new Map([...quotes.kept, ...openQuotes].map((quote) => [quote.id, quote]));
  const decidedQuote = new Map([...quoteGone].filter(([, decision]) => !isRejected(decision) && decision.value.kind === 'quote').map(([quote, decision]) => [quote.id, decision.id]));
  const decidedClaim = new Map([...claimGone].filter(([, decision]) => !isRejected(decision) && decision.value.kind === 'claim').map(([claim, decision]) => [claim.id, decision.id]));
  const isClaim = new Set([...decidedClaim.values(), ...suggestions.claims.filter((claim) => !claimGone.has(claim)).map(({ id }) => id)]);
  const linked = (claim: Claim): Claim => {
    const { contradicts, repeats, ...rest } = claim;
    const asDecided = (ids: readonly string[] | undefined): string[] | undefined => ids?.map((id) => decidedClaim.get(id) ?? id).filter((id) => isClaim.has(id));
    const [opposed, said] = [asDecided(contradicts), asDecided(repeats)];
    const quote = claim.quote && (decidedQuote.get(claim.quote) ?? claim.quote);
    const holder = quote ? quoteById.get(quote) : undefined;
    const isQuoteGone = claim.quote !== null && !holder;
    const claimant = holder ? holder.entity : isQuoteGone ? null : entities.idOf(claim.claimant);
    if ((holder?.id ?? null) === claim.quote && claimant === claim.claimant && (!contradicts || sameIds(contradicts, opposed)) && (!repeats || sameIds(repeats, said))) return claim;
    return { ...rest, ...(opposed?.length ? { contradicts: opposed } : {}), ...(said?.length ? { repeats: said } : {}), quote: holder ? holder.id : null, claimant };
  };
  const decidedClaims = splitItems(placed, 'claim', (each) => {
    const from = suggestedClaimOf.get(each.id);
    const links = from && linked(from);
    const claim = items.claim(each, links?.quote ?? null, from);
    return { ...claim, ...(links?.contradicts ? { contradicts: links.contradicts } : {}), ...(links?.repeats ? { repeats: links.repeats } : {}) };
  });
  const openClaims = suggestions.claims.filter((claim) => !claimGone.has(claim)).map(linked);

  const meant = new Set([...quotes.kept, ...openQuotes, ...speakers.kept, ...locations.kept, ...openLocations].map(({ entity }) => entity));
  for (const { claimant } of [...decidedClaims.kept, ...openClaims]) meant.add(claimant);
  const inOrder = <T extends Span>(...lists: readonly (readonly T[])[]): T[] => lists.flat().sort(byReadingOrder);
  return {
    analysis: {
      ...suggestions,
      quotes: inOrder(quotes.kept, openQuotes),
      speakers: inOrder(speakers.kept),
      locations: inOrder(locations.kept, openLocations),
      claims: inOrder(decidedClaims.kept, openClaims),
      entities: entities.all.filter(({ id, mentions }) => mentions.length > 0 || meant.has(id)),
    },
    rejected: { quotes: quotes.rejected, speakers: speakers.rejected, locations: locations.rejected, claims: decidedClaims.rejected },
    standings: new Map(placed.map((decision) => [decision.id, { state: decision.state, note: decision.note, check: checkOf(decision), wordsThen: wordsThen(decision) }])),
    orphans: onMarks.filter(({ anchor }) => !anchor.span),
  };
}
