import type { Span } from '../span';

/**
 * What the machine suggests about one article: the JSON that the editor, the command line and the tests share.
 * Every offset counts UTF-16 code units into the text as given, end exclusive; every confidence and score runs from 0 to 1.
 */
export interface Analysis {
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
  readonly locations: readonly Location[];
  readonly claims: readonly Claim[];
  /** Layers that could not be used (a model file missing, say), in words for a person. Absent when all went well. */
  readonly notices?: readonly string[];
}

/** direct: in quotation marks; indirect: reported speech; mixed: reported speech with a part in quotation marks. */
export type QuoteType = 'direct' | 'indirect' | 'mixed';

export interface Quote extends Span {
  readonly id: string;
  /** The pieces of an utterance that its attribution interrupts; absent when it is one piece. */
  readonly spans?: readonly Span[];
  readonly type: QuoteType;
  /** The words that report the speech. */
  readonly cue: Span | null;
  /** The mention to which the quote is attributed. */
  readonly speaker: Span | null;
  /** The {@link Entity.id} behind the speaker. */
  readonly entity: string | null;
  readonly confidence: number;
  /** Why the machine thinks so, in words. */
  readonly reason: string;
}

export type EntityKind = 'person' | 'organisation' | 'group' | 'place' | 'other';
export type MentionForm = 'name' | 'nominal' | 'pronoun';

export interface Mention extends Span {
  readonly form: MentionForm;
}

export type Gender = 'female' | 'male' | 'nonbinary';

/** Who stands behind an attribution, as far as the article says: group for people spoken of together ("officials", "the Taliban"). */
export type SourceKind = 'named person' | 'unnamed person' | 'organisation' | 'document' | 'group';

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  /** The canonical name; for a source that the article does not name, its fullest description. */
  readonly name: string;
  /** False for a source that the article does not name ("a Taliban official"). */
  readonly named: boolean;
  /** Other forms under which the article names it. */
  readonly aliases?: readonly string[];
  /** Role or description, in the article's own words. */
  readonly description?: string;
  /** Only as the text tells it (pronouns, titles, kinship words). */
  readonly gender?: Gender;
  /** The kind of source, for an entity that speaks at least one quote; absent for one that speaks none, and where the article does not tell. */
  readonly sourceKind?: SourceKind;
  /** In reading order. */
  readonly mentions: readonly Mention[];
}

/** place: used as a place; metonym: for the institution ("Washington denied"); demonym: for its people or as an adjective ("the Afghan army"). */
export type LocationSense = 'place' | 'metonym' | 'demonym';

/** A reading of a place name: where on Earth it could be. */
export interface PlacedReading {
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly lat: number;
  /** Degrees, WGS 84. */
  readonly lon: number;
  /** ISO 3166-1 alpha-2; absent for what lies in no country (seas, continents). */
  readonly country?: string;
  /** Name of the first-order division (state, province). */
  readonly admin1?: string;
  readonly geonameId?: number;
  /** GeoNames feature code ("PPL", "ADM1", "PCLI", "VAL" …). */
  readonly feature?: string;
}

export interface Alternative extends PlacedReading {
  readonly score: number;
}

export interface Location extends Span, Partial<Omit<PlacedReading, 'name'>> {
  readonly id: string;
  /** As the article calls it where that is one of its names ("Cologne"); else the chief name in the gazetteer. */
  readonly name: string;
  /** The chief name in the gazetteer, where {@link name} is another one ("Köln"). */
  readonly listed?: string;
  readonly sense: LocationSense;
  /** The {@link Entity.id} of kind place that all mentions of this place share. */
  readonly entity?: string | null;
  readonly confidence: number;
  readonly reason: string;
  /** True where a person chose the place. */
  readonly chosen?: boolean;
  /** Other readings of the name, best first. */
  readonly alternatives?: readonly Alternative[];
}

/**
 * What a claim is about, in a checker's terms. record: what somebody did, said or voted, which archives and minutes show; event: what
 * happened otherwise; law: what a law or rule says; source: what a document or study says, so that it can be looked up there;
 * forecast: it can be checked only later.
 */
export type ClaimKind = 'quantity' | 'comparison' | 'event' | 'record' | 'cause' | 'law' | 'source' | 'forecast';

/**
 * How the article itself stands to a claim. attributed: it says who or what it has the claim from; unattributed: it gives no
 * source; disputed: it contradicts or doubts the claim ("falsely", "without evidence", "there were no signs that").
 */
export type ClaimEvidence = 'attributed' | 'unattributed' | 'disputed';

export interface Claim extends Span {
  readonly id: string;
  /** How much it is worth checking: about the share of real claims among those that score the same. */
  readonly score: number;
  /** Why it has its score, in words, strongest first. */
  readonly reasons: readonly string[];
  /** What lowers its score, in words, strongest first. Absent when nothing does. */
  readonly lowers?: readonly string[];
  /** Absent when it is of no special kind. */
  readonly kind?: ClaimKind;
  readonly evidence?: ClaimEvidence;
  /** The {@link Claim.id} of claims by others in this article that say the opposite. */
  readonly contradicts?: readonly string[];
  /** The {@link Claim.id} of claims in this article that say the same, by whomever. */
  readonly repeats?: readonly string[];
  /** The {@link Quote.id} that holds the claim; null in the article's own voice. */
  readonly quote: string | null;
  /** The {@link Entity.id} of who claims it; null when the article itself does. */
  readonly claimant: string | null;
}
