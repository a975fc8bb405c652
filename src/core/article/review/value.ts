import type { Entity, Location, PlacedReading, QuoteType } from '../../analysis/analysis';
import type { Span } from '../../span';
import { anchorAt } from '../anchoring/anchor';
import type { Article } from '../article';
import type { Mark } from '../mark';
import type { MarkKind } from '../markKind';
import type { EntityReference, MarkValue } from './decision';
import { isMeant, tellingMentions } from './reviewEntities';
import { onOneLine } from '../../language/plainWords';

/** Names an entity so that it is found again after a new analysis. */
export function referenceTo(entity: Entity | undefined, text: string): EntityReference | null {
  if (!entity) return null;
  const [mention] = tellingMentions(entity);
  return { name: entity.name, kind: entity.kind, mention: mention ? anchorAt(text, mention) : null };
}

/** Who the words at the span mean, as far as the article knows. */
export const referenceAt = ({ analysis }: Article, text: string, span: Span): EntityReference | null =>
  referenceTo(analysis.entities.find(({ mentions }) => mentions.some((mention) => isMeant(mention, span))), text);

const entityOf = (article: Article, id: string | null | undefined): Entity | undefined => (id ? article.entities.get(id) : undefined);

/** Where a location is as it stands; null when it isn't placed. */
export function placeOf({ name, lat, lon, country, admin1, geonameId, feature }: Location): PlacedReading | null {
  if (lat === undefined || lon === undefined) return null;
  return { name, lat, lon, ...(country ? { country } : {}), ...(admin1 ? { admin1 } : {}), ...(geonameId === undefined ? {} : { geonameId }), ...(feature ? { feature } : {}) };
}

/** Where a place is; what else the gazetteer says of it comes from the suggestion. */
const bareOf = ({ name, lat, lon, country, geonameId }: PlacedReading): PlacedReading => ({ name, lat, lon, ...(country === undefined ? {} : { country }), ...(geonameId === undefined ? {} : { geonameId }) });

/** What a decision says where the machine's words are the machine's: how sure it is, and why, comes from the suggestion, as often as it is made anew. */
export const machines = { confidence: 1, reason: '' } as const;

/** What a person stands for who accepts the mark as it is. The machine's reasons are none of it. */
export function valueOf(article: Article, text: string, mark: Mark): MarkValue {
  const anchor = (span: Span | null): ReturnType<typeof anchorAt> | null => span && anchorAt(text, span);
  const quote = mark.kind === 'quote' ? article.quotes.get(mark.id) : undefined;
  if (quote) {
    const { type, cue, speaker, entity, spans = [] } = quote;
    return { kind: 'quote', type, pieces: spans.map((span) => anchorAt(text, span)), cue: anchor(cue), speaker: anchor(speaker), entity: referenceTo(entityOf(article, entity), text), ...machines };
  }
  const claim = mark.kind === 'claim' ? article.claims.get(mark.id) : undefined;
  if (claim) {
    const { score, kind = null, evidence = null, claimant } = claim;
    return { kind: 'claim', score, reasons: [], lowers: [], claimKind: kind, evidence, claimant: referenceTo(entityOf(article, claimant), text), check: null };
  }
  const location = mark.kind === 'location' ? article.locations.get(mark.id) : undefined;
  if (location) {
    const { name, sense, entity, chosen = false } = location;
    const place = placeOf(location);
    return { kind: 'location', name, sense, place: chosen ? place : place && bareOf(place), chosen, alternatives: [], entity: referenceTo(entityOf(article, entity), text), ...machines };
  }
  return { kind: 'speaker', entity: referenceTo(entityOf(article, mark.entity), text) };
}

/** Why a mark is there that a person made. */
const byHand = 'marked by a person';

const quotationMarks = /["“”„‟«»]/;

/** direct: the words are set in quotation marks; mixed: a part of them is. */
export function quoteTypeAt(text: string, { start, end }: Span): QuoteType {
  const words = text.slice(start, end);
  const isOpen = /^\s*["“„‟«‘]/.test(words) || /["“„‟«‘]\s*$/.test(text.slice(Math.max(0, start - 2), start));
  const isClosed = /["”“»’][.,]?\s*$/.test(words) || /^\s*["”“»’]/.test(text.slice(end, end + 2));
  if (isOpen && isClosed && !quotationMarks.test(words.trim().slice(1, -2))) return 'direct';
  return quotationMarks.test(words) ? 'mixed' : 'indirect';
}

/** What a mark of this kind says at first when a person makes it from words of the text. */
export function newValue(kind: MarkKind, text: string, span: Span, entity: EntityReference | null, place?: PlacedReading): MarkValue {
  const words = onOneLine(text.slice(span.start, span.end));
  const mention = anchorAt(text, span);
  switch (kind) {
    case 'quote': return { kind, type: quoteTypeAt(text, span), pieces: [], cue: null, speaker: null, entity: null, confidence: 1, reason: byHand };
    case 'speaker': return { kind, entity: entity ?? { name: words, kind: 'person', mention } };
    case 'claim': return { kind, score: 1, reasons: [byHand], lowers: [], claimKind: null, evidence: null, claimant: null, check: null };
    case 'location':
      return { kind, name: place?.name ?? words, sense: 'place', place: place ?? null, chosen: false, alternatives: [], entity: entity?.kind === 'place' ? entity : { name: place?.name ?? words, kind: 'place', mention }, confidence: 1, reason: byHand };
  }
}
