// The gazetteer's file, all numbers least byte first:
//   magic (4 bytes) · version (4) · length of the payload (4) · its CRC-32 (4) · payload
// The payload, in order:
//   length (4) and JSON of GazetteerTables
//   names, sorted by their keys (fold.ts): each as the count of leading bytes shared with the name before (1), the count of bytes
//     that follow (1), and those bytes (UTF-8)
//   for each name the count of places that bear it as their chief name (variable length); the places follow in that order
//   columns of the places: division (2), latitude and longitude as shares of the division's box (2, 2), feature (1), prominence (1)
//   whether each place has a GeoNames id, eight places a byte, the first in the lowest bit, and the ids (3) of those that have one
//   what names mean besides: name, as the difference from the one before (variable length), sum of OtherMeanings (1)
//   other names: name, as the difference from the one before (variable length), place (3), use (1)

export const gazetteerMagic = 'OTRG';
export const gazetteerVersion = 2;

/** How a name may be used: as it stands; only in these capitals; only after a town and a comma; as the name of a people. */
export const nameUses = ['plain', 'abbreviation', 'afterTown', 'demonym'] as const;
export type NameUse = (typeof nameUses)[number];

/** What a name can be besides a place; the meanings of one name are summed. */
export const otherMeanings = { givenName: 1, surname: 2, word: 4 } as const;

/** A place's prominence byte is this many steps for each doubling of its inhabitants. */
export const prominenceSteps = 8;

/** Index of the place that the division is (or -1) and the box that holds all its places, in degrees. */
export type DivisionRow = readonly [code: string, place: number, south: number, west: number, north: number, east: number];

export interface GazetteerTables {
  /** GeoNames feature codes. */
  readonly features: readonly string[];
  /** Divisions by their code ("US.OH"; "US." is the country, "." what lies in none), sorted. */
  readonly divisions: readonly DivisionRow[];
  readonly names: number;
  readonly places: number;
  readonly extras: number;
  readonly others: number;
}
