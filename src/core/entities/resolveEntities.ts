import type { Entity, Quote } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';

export interface ResolvedEntities {
  /** `places` among them, with further mentions where the article has some. */
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

/** Groups the mentions of an article (names, nominals, pronouns) into entities and says which entity speaks each quote. */
export function resolveEntities(_doc: Doc, quotes: readonly FoundQuote[], places: readonly Entity[]): ResolvedEntities {
  return { entities: places, quotes: quotes.map((q) => ({ ...q, entity: null })) };
}
