import { findClaimsInSteps } from '../claims/findClaims';
import { resolveEntitiesInSteps } from '../entities/resolveEntities';
import { readDocInSteps } from '../language/read';
import { readMarkdown } from '../language/markdown/readMarkdown';
import { findLocationsInSteps } from '../locations/findLocations';
import { findQuotesInSteps } from '../quotes/findQuotes';
import { readSyntaxInSteps } from '../syntax/readSyntax';
import type { Analysis } from './analysis';
import { inFile } from './inFile';
import type { Resources } from './resources';
import { runToEnd, type Steps } from './steps';

/**
 * The pipeline: an article's text in, suggestions out. It yields between pieces of work that take a few milliseconds each,
 * so that a caller which shares its thread with others (the editor) can give them their turn, or drop a run whose text is stale.
 */
export function* analyseInSteps(text: string, resources: Resources): Steps<Analysis> {
  const article = yield* readMarkdown(text);
  const doc = yield* readSyntaxInSteps(yield* readDocInSteps(article, resources));
  const { locations, places } = yield* findLocationsInSteps(doc, resources.gazetteer);
  const found = yield* findQuotesInSteps(doc, resources.reportScorer);
  const { entities, quotes } = yield* resolveEntitiesInSteps(doc, found, places);
  const claims = yield* findClaimsInSteps(doc, quotes, resources.phrasing);
  return inFile({ quotes, entities, locations, claims, ...(resources.notices.length ? { notices: resources.notices } : {}) }, article);
}

/** {@link analyseInSteps} in one go. */
export const analyse = (text: string, resources: Resources): Analysis => runToEnd(analyseInSteps(text, resources));
