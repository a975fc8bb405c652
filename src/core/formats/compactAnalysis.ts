import type { Analysis, Location } from '../analysis/analysis';
import type { Span } from '../span';

const span = ({ start, end }: Span): readonly [number, number] => [start, end];
const rounded = (number: number, decimals: number): number => Number(number.toFixed(decimals));
/** About ten metres: no gazetteer knows a town better. */
const degreeDecimals = 4;

/** The mentions of each place together, in the order in which places are named first. */
function places(locations: readonly Location[]): object[] {
  const found = new Map<string, { place: Location; at: Span[] }>();
  for (const location of locations) {
    const { name, sense, lat, lon } = location;
    const key = JSON.stringify([name, sense, lat, lon]);
    const known = found.get(key);
    if (known) known.at.push(location);
    else found.set(key, { place: location, at: [location] });
  }
  return [...found.values()].map(({ place: { name, sense, lat, lon, country, geonameId }, at }) =>
    ({ name, sense: sense === 'place' ? undefined : sense, lat: lat === undefined ? undefined : rounded(lat, degreeDecimals), lon: lon === undefined ? undefined : rounded(lon, degreeDecimals), country, geonameId, at: at.map(span) }));
}

/**
 * An analysis in brief, for who has many to keep: quotes, entities that are named or quoted, places and claims, without reasons,
 * alternatives and mentions. Spans are [start, end] in UTF-16 code units; `entity` and `claimant` count in `entities` from 0, `quote` in
 * `quotes`; confidences and scores have two decimals. What is not known, not so or usual (a place's sense, an entity's name) is left out.
 */
export function compactAnalysis({ quotes, entities, locations, claims, notices }: Analysis): object {
  const quoted = new Set(quotes.map(({ entity }) => entity));
  const kept = entities.filter(({ id, named, kind }) => quoted.has(id) || (named && kind !== 'place'));
  const number = (list: readonly { readonly id: string }[]): ((id: string | null) => number | undefined) => {
    const numbers = new Map(list.map(({ id }, i) => [id, i]));
    return (id) => (id === null ? undefined : numbers.get(id));
  };
  const [entityOf, quoteOf] = [number(kept), number(quotes)];
  return {
    quotes: quotes.map((quote) => ({ at: span(quote), pieces: quote.spans?.map(span), type: quote.type, speaker: quote.speaker ? span(quote.speaker) : undefined, entity: entityOf(quote.entity), confidence: rounded(quote.confidence, 2) })),
    entities: kept.map(({ kind, name, named, description, gender, sourceKind }) => ({ kind, name, named: named ? undefined : false, description, gender, sourceKind })),
    places: places(locations),
    claims: claims.map(({ start, end, score, kind, evidence, quote, claimant }) => ({ at: [start, end], score: rounded(score, 2), kind, evidence, quote: quoteOf(quote), claimant: entityOf(claimant) })),
    notices,
  };
}
