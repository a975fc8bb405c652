import type { Doc } from '../language/doc';
import { kilometresBetween } from './distance';
import type { Gazetteer } from './gazetteer';
import type { FoundMention } from './mentions';

/** Inhabitants; a place of more is meant by its name wherever the article plays. */
const knownFar = 2e5;
/** Kilometres; a bridge or a street is not named after a place as far from all that the article names. */
const farOff = 150;

/** An article that names so many places plays in many. */
const mostOthers = 64;

/**
 * The mentions that name something of the place where the article plays (a bridge, a hill, a street) and not the town far away that
 * bears the same name: what they end in, or that the article calls a street so, says it. `best` gives the likeliest reading of each, or -1.
 */
export function localNames(doc: Doc, mentions: readonly FoundMention[], best: ReadonlyMap<FoundMention, number>, gazetteer: Gazetteer): ReadonlySet<FoundMention> {
  const { built, natural, local } = doc.lexicon.places;
  const streets = new Set<string>();
  for (const { candidate } of mentions) if (candidate.generic !== undefined && built.has(candidate.generic)) streets.add(doc.text.slice(candidate.base.start, candidate.base.end).toLowerCase());
  const isLocal = ({ candidate: { base, line, from, to, generic, entries } }: FoundMention): boolean => {
    const last = line.pieces[to - 1]?.lower ?? '', words = doc.text.slice(base.start, base.end);
    if (streets.has(words.toLowerCase()) && generic === undefined) return true;
    const torn = to - from > 1 && entries.every(({ spelling }) => !/[\s-]/.test(spelling));
    return to - from > 1 && generic === undefined && (torn || built.has(last) || natural.has(last) || local.has(last));
  };
  const doubtful = new Set(mentions.filter((mention) => mention.within === undefined && !mention.candidate.isListed && isLocal(mention) && gazetteer.prominence(best.get(mention) ?? -1) < knownFar));
  if (doubtful.size === 0) return new Set();
  const others = new Set<number>();
  for (const mention of mentions) if (!doubtful.has(mention) && (best.get(mention) ?? -1) >= 0 && others.size < mostOthers) others.add(best.get(mention) ?? -1);
  if (others.size === 0) return new Set();
  return new Set([...doubtful].filter((mention) => {
    const place = best.get(mention) ?? -1;
    return place >= 0 && [...others].every((other) => (gazetteer.division(other) === gazetteer.division(place) ? false : /^(?:PCL|ADM1|CONT|RGN)/.test(gazetteer.feature(other)) ? gazetteer.country(other) !== gazetteer.country(place) : kilometresBetween(gazetteer, place, other) > farOff));
  }));
}
