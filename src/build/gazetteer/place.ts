import type { NameUse } from '../../core/locations/gazetteerFormat';


export interface GivenName {
  readonly name: string;
  readonly use: NameUse;
}

/** A place as the sources together tell it. */
export interface BuiltPlace {
  readonly name: string;
  readonly others: GivenName[];
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2, empty where no country is told. */
  readonly country: string;
  /** Code of the first-order division within the country, empty where none is told. */
  readonly division: string;
  /** 0 where the sources give none. */
  readonly geonameId: number;
  /** GeoNames feature code. */
  readonly feature: string;
  /** Inhabitants, or for what has none the number that makes it as well known as a town of that size. */
  readonly prominence: number;
}

/** Kilometres between two points on a sphere of the Earth's mean radius. */
export function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = Math.PI / 180;
  const half = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)));
}
