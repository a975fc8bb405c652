import type { Entity, Location } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import type { Gazetteer } from './gazetteer';

export interface FoundLocations {
  /** In reading order; each bears the id of its place in {@link places}. */
  readonly locations: readonly Location[];
  /** One entity of kind "place" for each place, its mentions being the locations that name it. */
  readonly places: readonly Entity[];
}

/** Finds the named places of an article and says which ones they are. Without a gazetteer the locations stay unplaced. */
export function findLocations(_doc: Doc, _gazetteer: Gazetteer | undefined): FoundLocations {
  return { locations: [], places: [] };
}
