import type { ClaimEvidence, ClaimKind, EntityKind, Gender, LocationSense, QuoteType, SourceKind } from '../analysis/analysis';
import { quotesBy } from '../article/article';
import type { Mark, MarkState } from '../article/mark';
import type { CheckStatus } from '../article/review/claimCheck';
import { claimantName, claimWords } from '../formats/claimSource';
import type { Exported } from '../formats/exported';
import type { ArticleSource } from '../language/articleHead';
import { onOneLine } from '../language/plainWords';
import { countWords } from '../report/report';
import type { Span } from '../span';
import { fingerprint, type Fingerprint } from './fingerprint';

/** Somebody or something of an article; a place only where it speaks, since places have rows of their own. */
export interface EntityRow {
  readonly kind: EntityKind;
  readonly name: string;
  readonly named: boolean;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly gender: Gender | null;
  readonly sourceKind: SourceKind | null;
  readonly mentions: number;
}

/** What every row of a mark has: where it stands, in UTF-16 code units of the file's text, and what a person decided. */
interface MarkRow extends Span {
  readonly state: MarkState;
}

export interface QuoteRow extends MarkRow {
  readonly type: QuoteType;
  /** What is said, on one line, its pieces joined by an ellipsis. */
  readonly said: string;
  readonly words: number;
  /** The speaker in {@link ArticleRows.entities}, counted from 0. */
  readonly entity: number | null;
  /** The speaker's name, or the words that stand for one; empty where nobody is known to say it. */
  readonly speaker: string;
}

export interface PlaceRow extends MarkRow {
  readonly name: string;
  readonly sense: LocationSense;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly admin1: string | null;
  /** Degrees, WGS 84; null with {@link lon} where it is not known where it lies. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonameId: number | null;
}

export interface ClaimRow extends MarkRow {
  readonly claimed: string;
  /** The claimant in {@link ArticleRows.entities}, counted from 0; null, with an empty {@link claimant}, for the article itself. */
  readonly entity: number | null;
  readonly claimant: string;
  readonly kind: ClaimKind | null;
  readonly evidence: ClaimEvidence | null;
  readonly score: number;
  /** What came of checking it. */
  readonly status: CheckStatus | null;
}

/** What a folder's index holds of an article. */
export interface ArticleRows {
  readonly source: ArticleSource;
  readonly text: string;
  readonly words: number;
  /** By which near copies are found. */
  readonly fingerprint: Fingerprint | null;
  readonly entities: readonly EntityRow[];
  readonly quotes: readonly QuoteRow[];
  readonly places: readonly PlaceRow[];
  readonly claims: readonly ClaimRow[];
}

/** The rows of an article: what bears a mark in it and is not rejected, as a person decided where a person did. */
export function rowsOf({ article, text, source }: Exported): ArticleRows {
  const kept = article.analysis.entities.filter((entity) => (entity.named && entity.kind !== 'place') || quotesBy(article, entity.id).length > 0);
  const numbers = new Map(kept.map(({ id }, number) => [id, number]));
  const numberOf = (id: string | null | undefined): number | null => (id == null ? null : (numbers.get(id) ?? null));
  const marked = (kind: Mark['kind']): Mark[] => article.marks.filter((mark) => mark.kind === kind && mark.state !== 'rejected');
  const at = ({ start, end, state }: Mark): MarkRow => ({ start, end, state });
  return {
    source,
    text,
    words: countWords(text),
    fingerprint: fingerprint(text),
    entities: kept.map(({ kind, name, named, aliases = [], description = null, gender = null, sourceKind = null, mentions }) =>
      ({ kind, name, named, aliases, description, gender, sourceKind, mentions: mentions.length })),
    quotes: marked('quote').flatMap((mark) => {
      const quote = article.quotes.get(mark.id);
      if (!quote) return [];
      const pieces = mark.spans.map(({ start, end }) => text.slice(start, end));
      const named = quote.entity === null ? undefined : article.entities.get(quote.entity)?.name;
      const speaker = named ?? (quote.speaker ? onOneLine(text.slice(quote.speaker.start, quote.speaker.end)) : '');
      return [{ ...at(mark), type: quote.type, said: pieces.map(onOneLine).join(' … '), words: pieces.reduce((sum, piece) => sum + countWords(piece), 0), entity: numberOf(quote.entity), speaker }];
    }),
    places: marked('location').flatMap((mark) => {
      const place = article.locations.get(mark.id);
      return place ? [{ ...at(mark), name: place.name, sense: place.sense, country: place.country ?? null, admin1: place.admin1 ?? null, lat: place.lat ?? null, lon: place.lon ?? null, geonameId: place.geonameId ?? null }] : [];
    }),
    claims: marked('claim').flatMap((mark) => {
      const claim = article.claims.get(mark.id);
      if (!claim) return [];
      return [{ ...at(mark), claimed: claimWords(claim, text), entity: numberOf(claim.claimant), claimant: claimantName(article, claim, text) ?? '', kind: claim.kind ?? null, evidence: claim.evidence ?? null, score: claim.score, status: mark.check?.status ?? null }];
    }),
  };
}
