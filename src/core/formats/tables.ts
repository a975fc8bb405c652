import type { Claim, Entity } from '../analysis/analysis';
import { mentionsOf, quotesBy, type Article } from '../article/article';
import type { Mark } from '../article/mark';
import { onOneLine } from '../language/plainWords';
import type { Span } from '../span';
import { claimantName } from './claimSource';
import { csv, type Cell } from './csv';
import type { Exported } from './exported';

const place = (text: string): ((offset: number) => number) => {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
};

/** A row for each mark of a kind that is not rejected. */
const rowsOf = ({ article, text }: Exported, kind: Mark['kind'], row: (mark: Mark, words: (span: Span) => string) => readonly Cell[]): Cell[][] => {
  const line = place(text);
  const words = ({ start, end }: Span): string => onOneLine(text.slice(start, end));
  return article.marks.filter((mark) => mark.kind === kind && mark.state !== 'rejected').map((mark) => [...row(mark, words), mark.state, mark.note, line(mark.start), mark.start, mark.end]);
};
/** How every table of marks ends: what a person decided and noted, the line from 1, and the offsets in UTF-16 code units. */
const standing = ['state', 'note', 'line', 'start', 'end'] as const;

const describe = (entity: Entity | undefined): readonly Cell[] => [entity?.name, entity?.kind, entity?.description];

/** The quotes of the article, one a row. */
export const quotesTable = (exported: Exported): string => csv(
  ['quote', 'type', 'speaker', 'speaker kind', 'speaker description', 'speaker as mentioned', 'source kind', 'cue', 'confidence', ...standing],
  rowsOf(exported, 'quote', ({ id, entity, spans, confidence }, words) => {
    const quote = exported.article.quotes.get(id);
    const speaker = entity === null ? undefined : exported.article.entities.get(entity);
    return [spans.map(words).join(' … '), quote?.type, ...describe(speaker), quote?.speaker && words(quote.speaker), speaker?.sourceKind, quote?.cue && words(quote.cue), confidence];
  }),
);

/** The people, organisations, groups and places of the article, one a row. */
export const entitiesTable = ({ article }: Exported): string => csv(
  ['name', 'kind', 'named', 'description', 'aliases', 'gender', 'source kind', 'mentions', 'quotes'],
  article.analysis.entities.map((entity) => [entity.name, entity.kind, entity.named, entity.description, entity.aliases?.join('; '), entity.gender, entity.sourceKind, mentionsOf(article, entity).length, quotesBy(article, entity.id).length]),
);

/** The mentions of places, one a row. */
export const placesTable = (exported: Exported): string => csv(
  ['place', 'as mentioned', 'sense', 'latitude', 'longitude', 'country', 'region', 'GeoNames id', 'feature', 'confidence', ...standing],
  rowsOf(exported, 'location', (mark, words) => {
    const location = exported.article.locations.get(mark.id);
    return [location?.name, words(mark), location?.sense, location?.lat, location?.lon, location?.country, location?.admin1, location?.geonameId, location?.feature, mark.confidence];
  }),
);

const reasonsOf = (claim: Claim | undefined): string | undefined => claim?.reasons.join('; ');
const nameOf = (article: Article, claim: Claim | undefined, text: string): string | undefined => (claim ? claimantName(article, claim, text) : undefined);

/** The claims of the article, one a row. */
export const claimsTable = (exported: Exported): string => csv(
  ['claim', 'claimant', 'kind', 'evidence', 'score', 'reasons', 'check', 'found', 'checked by', 'source', ...standing],
  rowsOf(exported, 'claim', (mark, words) => {
    const claim = exported.article.claims.get(mark.id);
    const { check } = mark;
    return [words(mark), nameOf(exported.article, claim, exported.text), claim?.kind, claim?.evidence, claim?.score, reasonsOf(claim), check?.status, check?.note, check?.by, check?.source];
  }),
);
