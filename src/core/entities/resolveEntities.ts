import type { Entity, Quote } from '../analysis/analysis';
import { runToEnd, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { FoundQuote } from '../quotes/findQuotes';
import { readSyntaxInSteps } from '../syntax/readSyntax';
import { readDescriptions } from './descriptions';
import { newDraft } from './drafts';
import { namesByCapitals } from './fallbackNames';
import { Groups } from './groups';
import { findMentions } from './mentions';
import { mendNames } from './mendNames';
import { groupNames, type PlaceAt } from './nameEntities';
import { assemble } from './output';
import type { PronounWeights } from './pronounRanking';
import { entitiesOfQuotes } from './quoteEntities';
import type { EntityDraft } from './references';
import { Resolution } from './resolution';
import { mergeSameNames } from './sameNames';
import type { Observer } from './resolution';

export interface ResolvedEntities {
  /** `places` among them, with further mentions where the article has some. */
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

/** What a team's list says of names; for fitting the weights of the pronouns, other weights and somebody to look on. */
export interface ResolutionOptions {
  /** The names that are one by a team's list, as {@link sameNames} gives them. */
  readonly sameNames?: ReadonlyMap<string, string>;
  readonly weights?: PronounWeights;
  readonly observe?: Observer;
}

/** Groups the mentions of an article (names, nominals, pronouns) into entities and says which entity speaks each quote. */
export const resolveEntities = (doc: Doc, quotes: readonly FoundQuote[], places: readonly Entity[], options: ResolutionOptions = {}): ResolvedEntities => runToEnd(resolveEntitiesInSteps(doc, quotes, places, options));

/** {@link resolveEntities} in steps. */
export function* resolveEntitiesInSteps(article: Doc, quotes: readonly FoundQuote[], places: readonly Entity[], options: ResolutionOptions = {}): Steps<ResolvedEntities> {
  const doc = yield* readSyntaxInSteps(article);
  const placed = new Map(places.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name').map(({ start, end }): [number, number] => [start, end])));
  const names = doc.readsNames ? yield* mendNames(doc, doc.names, placed) : namesByCapitals(doc);
  const mentions = yield* findMentions(doc, names, quotes);

  const placeDrafts = new Map<number, PlaceAt>(); // by where a mention starts
  const drafts = new Set<EntityDraft>();
  for (const place of places) {
    const draft = newDraft(place.kind, place.named, place.id);
    drafts.add(draft);
    for (const m of place.mentions) placeDrafts.set(m.start, { draft, name: place.name, end: m.end });
  }
  yield* groupNames(doc, mentions.references, mentions.byHead, placeDrafts);
  if (options.sameNames) yield* mergeSameNames(doc, mentions.references, options.sameNames);
  yield* readDescriptions(doc, mentions.references);
  yield;
  const groups = new Groups();
  const resolution = new Resolution(doc, mentions, quotes, groups, options);
  yield* resolution.run();
  const speakers = yield* entitiesOfQuotes(doc, quotes, mentions, resolution, groups);

  for (const r of mentions.references) if (r.entity) drafts.add(r.entity);
  for (const s of speakers) if (s) drafts.add(s);
  yield;
  return yield* assemble(doc, [...drafts], places, quotes, speakers, resolution.speakers.map(([main]) => main));
}
