import type { Alternative, Entity, Location } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import { fold } from './fold';
import type { Gazetteer } from './gazetteer';
import { findMentions, type FoundMention } from './mentions';
import { rank, type Naming, type Ranked } from './placing';
import { placingReason } from './reasons';
import { senseOf } from './sense';

export interface FoundLocations {
  /** In reading order; each bears the id of its place in {@link places}. */
  readonly locations: readonly Location[];
  /** One entity of kind "place" for each place, its mentions being the locations that name it. */
  readonly places: readonly Entity[];
}

const mostAlternatives = 8;

/** Finds the named places of an article and says which ones they are. Without a gazetteer the locations stay unplaced. */
export function findLocations(doc: Doc, gazetteer: Gazetteer | undefined): FoundLocations {
  if (!gazetteer) return { locations: [], places: [] };
  const mentions = findMentions(doc, gazetteer);
  const groups = group(doc, mentions);
  const groupOf = new Map<FoundMention, number>();
  groups.forEach((members, i) => members.forEach((member) => groupOf.set(member, i)));
  const beside = inRows(doc, mentions, groupOf);
  const ranked = rank(groups.map((members, i) => namingOf(members, [...(beside.get(i) ?? [])])), gazetteer);

  const locations: Location[] = [];
  const places = new Map<string, { id: string; name: string; mentions: Location[] }>();
  mentions.forEach((mention, i) => {
    const list = ranked[groupOf.get(mention) ?? -1] ?? [];
    const best = list[0];
    const key = best ? `${best.place}` : fold(doc.text.slice(mention.candidate.start, mention.candidate.end));
    let place = places.get(key);
    if (!place) places.set(key, (place = { id: `p${places.size + 1}`, name: best ? gazetteer.name(best.place) : doc.text.slice(mention.candidate.start, mention.candidate.end), mentions: [] }));
    const location = locationOf(doc, mention, `l${i + 1}`, place.id, list, gazetteer);
    place.mentions.push(location);
    locations.push(location);
  });
  return {
    locations,
    places: [...places.values()].map(({ id, name, mentions: at }) => ({ id, kind: 'place', name, named: true, mentions: at.map(({ start, end, sense }) => ({ start, end, form: sense === 'demonym' ? 'nominal' : 'name' })) })),
  };
}

/** Mentions of one name are one place, unless the text puts some of them elsewhere ("Paris, Texas"). */
function group(doc: Doc, mentions: readonly FoundMention[]): FoundMention[][] {
  const byName = new Map<string, FoundMention[]>();
  for (const mention of mentions) {
    const { candidate } = mention;
    const key = `${candidate.entries.every((entry) => entry.use === 'demonym') ? 'people ' : ''}${fold(doc.text.slice(candidate.base.start, candidate.base.end))} ${candidate.generic ?? ''}`;
    const list = byName.get(key);
    if (list) list.push(mention);
    else byName.set(key, [mention]);
  }
  const groups: FoundMention[][] = [];
  for (const list of byName.values()) {
    const containers = [...new Set(list.map((mention) => mention.within).filter((within) => within !== undefined))];
    const main = containers[0];
    groups.push(list.filter((mention) => mention.within === undefined || mention.within === main));
    for (const other of containers.slice(1)) groups.push(list.filter((mention) => mention.within === other));
  }
  return groups;
}

/** For each group the groups whose names stand in a row with its own: with nothing but a comma or "and" between. */
function inRows(doc: Doc, mentions: readonly FoundMention[], groupOf: ReadonlyMap<FoundMention, number>): Map<number, Set<number>> {
  const beside = new Map<number, Set<number>>();
  mentions.forEach((mention, i) => {
    const next = mentions[i + 1];
    if (!next || mention.within !== undefined || next.candidate.start - mention.candidate.end > 8) return;
    if (!/^,?\s*(?:,|and|or|&|\/|to)?\s*(?:the\s)?$/.test(doc.text.slice(mention.candidate.end, next.candidate.start))) return;
    const a = groupOf.get(mention) ?? -1, b = groupOf.get(next) ?? -1;
    if (a === b) return;
    beside.set(a, (beside.get(a) ?? new Set()).add(b));
    beside.set(b, (beside.get(b) ?? new Set()).add(a));
  });
  return beside;
}

function namingOf(members: readonly FoundMention[], beside: readonly number[]): Naming {
  const first = members[0];
  const within = members.find((member) => member.within !== undefined)?.within;
  const generic = first?.candidate.generic;
  return {
    beside, places: first?.candidate.entries.map((entry) => entry.place) ?? [], mentions: members.length,
    leads: members.some((member) => member.candidate.line.dateline || member.candidate.line.sentence.index === 0),
    ...(within === undefined ? {} : { within }), ...(generic === undefined ? {} : { generic }),
  };
}

function locationOf(doc: Doc, mention: FoundMention, id: string, entity: string, ranked: readonly Ranked[], gazetteer: Gazetteer): Location {
  const { start, end } = mention.candidate;
  const sense = senseOf(doc, mention);
  const best = ranked[0];
  const found = 1 / (1 + Math.exp(-mention.score));
  if (!best) return { id, start, end, name: doc.text.slice(start, end), sense, entity, confidence: found, reason: 'named in the text, but not in the list of places' };
  const odds = ranked.map((reading) => Math.exp(Math.max(-30, reading.score - best.score)));
  const sum = odds.reduce((a, b) => a + b, 0);
  const alternatives: Alternative[] = ranked.slice(1, 1 + mostAlternatives).map((reading, i) => ({ ...gazetteer.reading(reading.place), score: round((odds[i + 1] ?? 0) / sum) }));
  return {
    id, start, end, sense, entity, ...gazetteer.reading(best.place),
    confidence: round(found / sum), reason: placingReason(gazetteer, best, ranked.length), ...(alternatives.length ? { alternatives } : {}),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
