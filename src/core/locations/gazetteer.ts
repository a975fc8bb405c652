import type { PlacedReading } from '../analysis/analysis';
import type { NameUse } from './gazetteerFormat';

/** What a name can mean: a place, by its index, and how the name may be used for it. */
export interface GazetteerEntry {
  readonly place: number;
  readonly use: NameUse;
  /** Whether it is the chief name of the place. */
  readonly chief: boolean;
  /** The name in the gazetteer's spelling. */
  readonly spelling: string;
  /** Whether a team's list has it. */
  readonly isOwn?: true;
}

/** Place names and where they lie. Places are known by their index, from 0 to `size`. */
export interface Gazetteer {
  readonly size: number;
  /** Everything that the name between `start` and `end` can mean, whatever its case, diacritics and punctuation. */
  find(text: string, start: number, end: number): readonly GazetteerEntry[];
  /** Everything that a name which begins like `start` can mean; empty for a start without a letter. For "s" that is a twentieth of the gazetteer. */
  findStarting(start: string): readonly GazetteerEntry[];
  /** What else the name can be: a sum of {@link otherMeanings}. Knows single words only, common given names among them that are no places. */
  otherMeanings(text: string, start: number, end: number): number;
  name(place: number): string;
  /** Degrees, WGS 84. */
  lat(place: number): number;
  /** Degrees, WGS 84. */
  lon(place: number): number;
  /** ISO 3166-1 alpha-2; empty for what lies in no country. */
  country(place: number): string;
  /** "US.OH", "US." where only the country is known, "." where nothing is. */
  division(place: number): string;
  /** The place that a division ("US.OH") or country ("US.") is; -1 where the gazetteer has none. */
  placeOf(division: string): number;
  /** GeoNames feature code. */
  feature(place: number): string;
  /** Inhabitants (accurate to a tenth), or for what has none the number that makes it as well known as a town of that size. */
  prominence(place: number): number;
  reading(place: number): PlacedReading;
}
