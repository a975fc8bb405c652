import { findClaims } from '../claims/findClaims';
import { resolveEntities } from '../entities/resolveEntities';
import { readDoc } from '../language/read';
import { findLocations } from '../locations/findLocations';
import { findQuotes } from '../quotes/findQuotes';
import type { Analysis } from './analysis';
import type { Resources } from './resources';

/**
 * The pipeline: an article's text in, suggestions out. It yields between pieces of work that take a few milliseconds each,
 * so that a caller which shares its thread with others (the editor) can give them their turn, or drop a run whose text is stale.
 */
export function* analyseInSteps(text: string, resources: Resources): Generator<void, Analysis, void> {
  const doc = readDoc(text, resources.models);
  yield;
  for (const sentence of doc.sentences) {
    doc.head(sentence.firstToken); // parsed and kept at first asking
    yield;
  }
  const { locations, places } = findLocations(doc, resources.gazetteer);
  yield;
  const found = findQuotes(doc);
  yield;
  const { entities, quotes } = resolveEntities(doc, found, places);
  yield;
  const claims = findClaims(doc, quotes, locations);
  return { quotes, entities, locations, claims, ...(resources.notices.length ? { notices: resources.notices } : {}) };
}

/** {@link analyseInSteps} in one go. */
export function analyse(text: string, resources: Resources): Analysis {
  const steps = analyseInSteps(text, resources);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
