import { findClaimsInSteps } from '../claims/findClaims';
import { resolveEntitiesInSteps } from '../entities/resolveEntities';
import { readDocInSteps } from '../language/read';
import { readMarkdown } from '../language/markdown/readMarkdown';
import { withTeamWords } from '../language/teamWords';
import { findLocationsInSteps } from '../locations/findLocations';
import { withTeamPlaces } from '../locations/teamPlaces';
import { findQuotesInSteps } from '../quotes/findQuotes';
import { readSyntaxInSteps } from '../syntax/readSyntax';
import { sameNames } from '../teamList/sameNames';
import { emptyTeamList, type TeamList } from '../teamList/teamList';
import type { Analysis } from './analysis';
import { inFile } from './inFile';
import type { Resources } from './resources';
import { runToEnd, type Steps } from './steps';

/**
 * The pipeline: an article's text in, suggestions out. It yields between pieces of work that take a few milliseconds each,
 * so that a caller which shares its thread with others (the editor) can give them their turn, or drop a run whose text is stale.
 *
 * @param list what the team has settled about names and words; without it, or where it is empty, the article and the resources say all
 */
export function* analyseInSteps(text: string, resources: Resources, list: TeamList = emptyTeamList): Steps<Analysis> {
  const article = yield* readMarkdown(text);
  const language = { ...resources.language, lexicon: withTeamWords(resources.language.lexicon, list) };
  const doc = yield* readSyntaxInSteps(yield* readDocInSteps(article, { ...resources, language, list }));
  const { locations, places } = yield* findLocationsInSteps(doc, withTeamPlaces(resources.gazetteer, list));
  const found = yield* findQuotesInSteps(doc, resources.reportScorer);
  const { entities, quotes } = yield* resolveEntitiesInSteps(doc, found, places, { sameNames: sameNames(list) });
  const claims = yield* findClaimsInSteps(doc, quotes, resources.phrasing);
  return inFile({ quotes, entities, locations, claims, ...(resources.notices.length ? { notices: resources.notices } : {}) }, article);
}

/** {@link analyseInSteps} in one go. */
export const analyse = (text: string, resources: Resources, list?: TeamList): Analysis => runToEnd(analyseInSteps(text, resources, list));
