import type { Alternative, Entity, Location } from '../analysis/analysis';
import { eachInSteps, mapInSteps, runToEnd, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import { neverPlaces } from '../language/names/listedNames';
import { byReadingOrder, contains, firstEndingAfter, firstStartingFrom, type Span } from '../span';
import { readSyntaxInSteps } from '../syntax/readSyntax';
import { linesOf } from './candidates';
import { kilometresBetween } from './distance';
import { fold } from './fold';
import type { Gazetteer } from './gazetteer';
import { findMentionsInSteps, type FoundMention } from './mentions';
import { homeOf } from './home';
import { localNames } from './localNames';
import { rankInSteps, type Naming, type Ranked } from './placing';
import { placingReason, type Grounds } from './reasons';
import { senseOf } from './sense';
import { findUnlisted, type UnlistedMention } from './unlisted';

export interface FoundLocations {
  /** In reading order; each bears the id of its place in {@link places}. */
  readonly locations: readonly Location[];
  /** One entity of kind "place" for each place, its mentions being the locations that name it. */
  readonly places: readonly Entity[];
}

const mostAlternatives = 8;
/** What is less sure than this to be a place at all would mislead more readers than it helps. */
const confidenceFloor = 0.15;

/** Finds the named places of an article and says which ones they are. Without a gazetteer only what the text itself shows to be a place is found, and stays unplaced. */
export const findLocations = (doc: Doc, gazetteer: Gazetteer | undefined): FoundLocations => runToEnd(findLocationsInSteps(doc, gazetteer));

/** {@link findLocations} in steps. */
export function* findLocationsInSteps(article: Doc, gazetteer: Gazetteer | undefined): Steps<FoundLocations> {
  const doc = yield* readSyntaxInSteps(article);
  const lines = yield* linesOf(doc);
  const { mentions, refused } = gazetteer ? yield* findMentionsInSteps(doc, lines, gazetteer) : { mentions: [], refused: [] };
  const { namings, namingOf } = yield* namingsOf(doc, mentions, gazetteer);
  const ranked = gazetteer ? yield* rankInSteps(namings, gazetteer, yield* homeOf(doc)) : [];

  const drafts: Draft[] = [];
  const anchors: Anchor[] = [];
  const unplaced: UnlistedMention[] = [];
  const whole = new Map<FoundMention, Span>();
  const companies = new Map<Naming, ReadonlySet<string>>();
  yield;
  const taken = [...mentions.map((mention) => mention.candidate), ...refused].sort((a, b) => a.start - b.start);
  yield;
  const likeliest = new Map(mentions.map((mention) => [mention, ranked[namingOf.get(mention) ?? -1]?.[0]?.place ?? -1]));
  const local = gazetteer ? localNames(doc, mentions, likeliest, gazetteer) : new Set<FoundMention>();
  yield;
  if (gazetteer) for (const mention of mentions) {
    yield;
    if (local.has(mention)) {
      unplaced.push({ start: mention.candidate.start, end: mention.candidate.end, score: mention.score, reason: 'the places of that name in the list lie far from all that the article names' });
      continue;
    }
    const list = seatFirst(ranked[namingOf.get(mention) ?? -1] ?? [], mention, gazetteer);
    const [best, ...others] = list;
    if (!best) {
      unplaced.push({ start: mention.candidate.start, end: mention.candidate.end, score: mention.score, reason: 'named like a place; the list of places does not know it' });
      continue;
    }
    const naming = namings[namingOf.get(mention) ?? -1];
    const company = (naming && companies.get(naming)) ?? new Set([...(naming?.company ?? [])].filter((region) => !naming?.places.includes(gazetteer.placeOf(region))));
    if (naming) companies.set(naming, company);
    const witnesses = best.witnesses.map((i) => ranked[i]?.[0]?.place ?? -1).filter((place) => place >= 0);
    const draft = listedDraft(doc, mention, [best, ...others], gazetteer, {
      name: doc.text.slice(mention.candidate.base.start, mention.candidate.base.end).replace(/\s+/g, ' '), people: mention.features.has('demonymOnly'), readings: list.length, witnesses, company, ...(naming?.generic ? { generic: naming.generic } : {}), ...(naming?.quote ? { quote: doc.text.slice(naming.quote.start, naming.quote.end).replace(/\s+/g, ' ') } : {}),
    }, taken);
    if (probability(mention.score) < confidenceFloor) continue;
    drafts.push(draft);
    whole.set(mention, draft.location);
    if (draft.location.sense === 'place') anchors.push({ start: mention.candidate.start, place: best.place });
  }
  yield;
  const country = gazetteer && countryToldOf(anchors, gazetteer);
  const found = [...mentions.map((mention) => whole.get(mention) ?? mention.candidate), ...refused].sort((a, b) => a.start - b.start);
  const covered = [...found, ...neverPlaces(doc).filter((name) => (found[firstEndingAfter(found, name.start)]?.start ?? Infinity) >= name.end)].sort((a, b) => a.start - b.start);
  for (const unlisted of [...unplaced, ...yield* findUnlisted(doc, lines, gazetteer, covered)]) {
    drafts.push(unlistedDraft(doc, unlisted, gazetteer, anchors, country));
    yield;
  }
  drafts.sort((a, b) => byReadingOrder(a.location, b.location));
  yield;
  return yield* numbered(drafts, doc.lexicon.places.bodies);
}

/** The names of the article with their mentions taken together, and for each mention the position of its name among them. */
export function* namingsOf(doc: Doc, mentions: readonly FoundMention[], gazetteer: Gazetteer | undefined): Steps<{ namings: Naming[]; namingOf: ReadonlyMap<FoundMention, number> }> {
  const groups = yield* group(doc, mentions);
  const namingOf = new Map<FoundMention, number>();
  for (const [i, members] of groups.entries()) yield* eachInSteps(members, (member) => namingOf.set(member, i));
  const beside = yield* inRows(doc, mentions, namingOf);
  const regions = gazetteer ? yield* regionsBySentence(mentions, gazetteer) : new Map<number, Set<string>>();
  return { namings: yield* mapInSteps(groups, (members, i) => naming(doc, members, [...(beside.get(i) ?? [])], regions)), namingOf };
}

/** The countries and the first-order divisions ("NO.", "US.OH") that each sentence names beyond doubt, by the sentence's index. */
function* regionsBySentence(mentions: readonly FoundMention[], gazetteer: Gazetteer): Steps<Map<number, Set<string>>> {
  const regions = new Map<number, Set<string>>();
  for (const { candidate } of mentions) {
    yield;
    const wide = new Set<string>();
    let largest = 0, holdsTown = false;
    for (const { place, use } of candidate.entries) {
      const feature = gazetteer.feature(place);
      if (/^PCL/.test(feature)) wide.add(`${gazetteer.country(place)}.`);
      else if (feature === 'ADM1' && use !== 'demonym') wide.add(gazetteer.division(place));
      else if (feature.startsWith('PPL')) holdsTown = true;
      if (/^(PCL|ADM1)/.test(feature)) largest = Math.max(largest, gazetteer.prominence(place));
    }
    // "Georgia", "Washington" and whatever is a town's name as well as a small division's: nothing sure.
    if (wide.size !== 1 || (holdsTown && largest < wellKnown)) continue;
    const { index } = candidate.line.sentence;
    const list = regions.get(index);
    for (const region of wide) {
      if (list) list.add(region);
      else regions.set(index, new Set([region]));
    }
  }
  return regions;
}

/** Inhabitants; a division of more is meant by its name even if a town bears it too. */
const wellKnown = 1e6;

/** A location before it has its number; those of one key are one place. */
interface Draft {
  readonly key: string;
  readonly location: Omit<Location, 'id' | 'entity'>;
  /** Another name than the chief one of the place, by which the article calls it. */
  readonly called?: string;
}

/** `bodies`: regions that are organisations, too; as such they are listed and spoken of. */
function* numbered(drafts: readonly Draft[], bodies: ReadonlySet<string>): Steps<FoundLocations> {
  const calledOf = new Map<string, string>();
  for (const { key, called } of drafts) if (called !== undefined && !calledOf.has(key)) calledOf.set(key, called);
  for (const { key, location, called } of drafts) if (called === undefined && location.sense !== 'demonym') calledOf.delete(key); // it is called by its chief name, too
  const places = new Map<string, { id: string; name: string; mentions: Location[] }>();
  const locations = yield* mapInSteps(drafts, ({ key, location }, i) => {
    const { name: listed } = location;
    const name = calledOf.get(key) ?? listed;
    let place = places.get(key);
    if (!place) places.set(key, (place = { id: `p${places.size + 1}`, name, mentions: [] }));
    const whole: Location = { id: `l${i + 1}`, entity: place.id, ...location, name, ...(name === listed ? {} : { listed }) };
    place.mentions.push(whole);
    return whole;
  }, draftsAtOnce);
  const entities = yield* mapInSteps([...places.values()], ({ id, name, mentions }): Entity => ({
    id, kind: bodies.has(name) ? 'organisation' : 'place', name, named: true, mentions: mentions.map(({ start, end, sense }) => ({ start, end, form: sense === 'demonym' ? 'nominal' : 'name' })),
  }), draftsAtOnce);
  return { locations, places: entities };
}

/** So many locations are numbered in one step. */
const draftsAtOnce = 256;

/** Mentions of one name are one place, unless the text puts some of them elsewhere ("Paris, Texas"). */
function* group(doc: Doc, mentions: readonly FoundMention[]): Steps<FoundMention[][]> {
  const byName = new Map<string, FoundMention[]>();
  for (const mention of mentions) {
    yield;
    const { candidate } = mention;
    const key = `${candidate.isListed ? 'own ' : ''}${candidate.entries.length > 0 && candidate.entries.every((entry) => entry.use === 'demonym') ? 'people ' : ''}${fold(doc.text.slice(candidate.base.start, candidate.base.end))} ${candidate.generic ?? ''}`;
    const list = byName.get(key);
    if (list) list.push(mention);
    else byName.set(key, [mention]);
  }
  const groups: FoundMention[][] = [];
  for (const list of byName.values()) {
    const main = list.find(({ within }) => within !== undefined)?.within;
    const byContainer = new Map<string | undefined, FoundMention[]>([[main, []]]);
    yield* eachInSteps(list, (mention) => {
      const container = mention.within ?? main;
      const others = byContainer.get(container);
      if (others) others.push(mention);
      else byContainer.set(container, [mention]);
    });
    groups.push(...byContainer.values());
  }
  return groups;
}

/** For each group the groups whose names stand in a row with its own: with nothing but a comma or "and" between. */
function* inRows(doc: Doc, mentions: readonly FoundMention[], groupOf: ReadonlyMap<FoundMention, number>): Steps<Map<number, Set<number>>> {
  const beside = new Map<number, Set<number>>();
  yield* eachInSteps(mentions, (mention, i) => {
    const next = mentions[i + 1];
    if (!next || mention.within !== undefined || next.candidate.start - mention.candidate.end > 8) return;
    if (!doc.lexicon.places.betweenPeers.test(doc.text.slice(mention.candidate.end, next.candidate.start))) return;
    const a = groupOf.get(mention) ?? -1, b = groupOf.get(next) ?? -1;
    if (a === b) return;
    beside.set(a, (beside.get(a) ?? new Set()).add(b));
    beside.set(b, (beside.get(b) ?? new Set()).add(a));
  }, draftsAtOnce);
  return beside;
}

function naming(doc: Doc, members: readonly FoundMention[], beside: readonly number[], regions: ReadonlyMap<number, ReadonlySet<string>>): Naming {
  const first = members[0];
  const container = members.find((member) => member.within !== undefined);
  const within = container?.within;
  const generic = first?.candidate.generic;
  const kind = doc.lexicon.places.kindOf.get(generic ?? '');
  return {
    beside, company: new Set(members.flatMap((member) => [...(regions.get(member.candidate.line.sentence.index) ?? [])])), places: first?.candidate.entries.map((entry) => entry.place) ?? [], mentions: members.length,
    leads: members.some((member) => member.candidate.line.dateline || member.candidate.line.sentence.index === 0),
    ...(within === undefined ? {} : { within }), ...(container?.withinEnd === undefined ? {} : { quote: { start: container.candidate.start, end: container.withinEnd } }), ...(generic === undefined ? {} : { generic }), ...(kind ? { kind } : {}),
  };
}

/** The whole name that a listed one is a part of ("Northern Ruritania", "the Kingdom of Ruritania"), where the reader of names took it for one place's; else the listed name. */
function wholeName(doc: Doc, { candidate }: FoundMention, taken: readonly Span[]): Span {
  const name = doc.names[firstEndingAfter(doc.names, candidate.start)];
  if (name?.kind !== 'LOC' || name.confidence < sureOfWhole || !contains(name, candidate) || candidate.entries.some(({ use }) => use === 'demonym')) return candidate;
  const at = firstEndingAfter(taken, name.start);
  const isAlone = taken[at]?.start === candidate.start && (taken[at + 1]?.start ?? Infinity) >= name.end;
  return isAlone ? name : candidate;
}

/** How sure the reader of names has to be of a longer name. */
const sureOfWhole = 0.6;

function listedDraft(doc: Doc, mention: FoundMention, [best, ...others]: readonly [Ranked, ...Ranked[]], gazetteer: Gazetteer, grounds: Grounds, taken: readonly Span[]): Draft {
  const sense = senseOf(doc, mention);
  const { start, end } = sense === 'place' ? wholeName(doc, mention, taken) : mention.candidate;
  const ranked = [best, ...others];
  const odds = ranked.map((reading) => Math.exp(Math.max(-30, reading.score - best.score)));
  const sum = odds.reduce((a, b) => a + b, 0);
  const alternatives: Alternative[] = ranked.slice(1, 1 + mostAlternatives).map((reading, i) => ({ ...gazetteer.reading(reading.place), score: round((odds[i + 1] ?? 0) / sum) }));
  const called = calledBy(doc, mention, best.place, gazetteer);
  return {
    key: `${best.place}`, ...(called === undefined ? {} : { called }),
    location: {
      start, end, sense, ...gazetteer.reading(best.place),
      confidence: round(probability(mention.score) / sum), reason: mention.candidate.entries.some(({ place, isOwn }) => isOwn && place === best.place) ? ownReason : placingReason(gazetteer, best, grounds), ...(alternatives.length ? { alternatives } : {}),
    },
  };
}

/** Why a place of a team's list was chosen. */
const ownReason = 'your team’s list says where it is';

/** "Mecca" alone is the city and not Mecca Region: a division that bears the name of its town only for short gives way to it. */
function seatFirst(ranked: readonly Ranked[], { candidate }: FoundMention, gazetteer: Gazetteer): readonly Ranked[] {
  const [best] = ranked;
  const isChief = (place: number): boolean => candidate.entries.some((entry) => entry.place === place && entry.chief);
  if (!best || candidate.generic || gazetteer.feature(best.place) !== 'ADM1' || isChief(best.place)) return ranked;
  // Some cities are divisions of their own within that which is called after them ("Moscow").
  const isSeat = (place: number): boolean => gazetteer.division(place) === gazetteer.division(best.place) || (gazetteer.country(place) === gazetteer.country(best.place) && kilometresBetween(gazetteer, place, best.place) < seatAway);
  const seat = ranked.find(({ place }) => gazetteer.feature(place).startsWith('PPL') && isSeat(place) && isChief(place));
  return seat ? [{ ...seat, score: best.score, because: best.because, witnesses: best.witnesses }, ...ranked.filter((reading) => reading !== seat)] : ranked;
}

/** Kilometres from the middle of a division to the city that it is called after, at most. */
const seatAway = 150;

/** "Cologne", where the gazetteer says "Köln", and "Kiev" where the article does. Countries keep their chief name, and so does what is called by a part of it ("Frankfurt"). */
function calledBy(doc: Doc, { candidate }: FoundMention, place: number, gazetteer: Gazetteer): string | undefined {
  const entry = candidate.entries.find((each) => each.place === place);
  const text = doc.text.slice(candidate.base.start, candidate.base.end).replace(/\s+/g, ' ');
  // "Raichur" for "Rāichūr": a place is called as the article spells it.
  // "Lagos State" for what the list calls "Lagos": with the word for what it is, where that has a capital, too.
  const whole = doc.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' ');
  if (entry?.use === 'plain' && gazetteer.feature(place) === 'ADM1' && candidate.end > candidate.base.end && /^\p{Lu}\p{Ll}/u.test(doc.text.slice(candidate.base.end).trimStart())) return whole;
  if (entry?.use === 'plain' && entry.chief && text !== entry.spelling && /\p{Ll}/u.test(text) && withoutMarks(text) === text && withoutMarks(entry.spelling) === text) return text;
  if (!entry || entry.chief || entry.use !== 'plain' || gazetteer.feature(place).startsWith('PCL')) return undefined;
  return fold(gazetteer.name(place)).includes(fold(entry.spelling)) ? undefined : entry.spelling;
}

/** The letters without what stands above and below them. */
const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** A mention of a place that is known. */
interface Anchor {
  readonly start: number;
  readonly place: number;
}

/** The country in which more than half of the places lie that the article names; undefined where there is none such. */
function countryToldOf(anchors: readonly Anchor[], gazetteer: Gazetteer): string | undefined {
  const counts = new Map<string, number>();
  for (const { place } of anchors) counts.set(gazetteer.country(place), (counts.get(gazetteer.country(place)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[0] && most[1] * 2 > anchors.length ? most[0] : undefined;
}

/** How far off, in characters, a known town may be named for a place without coordinates to be shown there. */
const nearEnough = 1500;

/** A name that the gazetteer does not know is shown at the town or county that the text names closest to it, and says so. */
function unlistedDraft(doc: Doc, { start, end, score, reason }: UnlistedMention, gazetteer: Gazetteer | undefined, anchors: readonly Anchor[], country: string | undefined): Draft {
  const name = doc.text.slice(start, end);
  const base = { start, end, name, sense: 'place' as const };
  const within = gazetteer && regionBehind(doc, end, anchors, gazetteer);
  const isNear = (place: number): boolean => gazetteer !== undefined && /^(PPL|ADM2|ADM3|ISL)/.test(gazetteer.feature(place)) && (within === undefined || gazetteer.division(place).startsWith(within));
  // the country that the article tells of before another in which one place lies that happens to be named closer by
  const anchor = gazetteer && ((country !== undefined && closest(anchors, start, (place) => isNear(place) && gazetteer.country(place) === country)) || closest(anchors, start, isNear));
  if (!gazetteer || !anchor) return { key: fold(name), location: { ...base, confidence: probability(score), reason, ...(within ? { country: within.slice(0, 2) } : {}) } };
  const { lat, lon, country: land, admin1, name: near } = gazetteer.reading(anchor.place);
  return {
    key: fold(name),
    location: { ...base, lat, lon, ...(land === undefined ? {} : { country: land }), ...(admin1 === undefined ? {} : { admin1 }), confidence: round(probability(score) * 0.4), reason: `${reason}; shown at ${near}, which the article names close by` },
  };
}

/** The country or division that stands behind a name ("Uglii, in western Mongolia"), as {@link Gazetteer.division} codes it. */
function regionBehind(doc: Doc, end: number, anchors: readonly Anchor[], gazetteer: Gazetteer): string | undefined {
  const next = anchors[firstStartingFrom(anchors, end)];
  if (!next || !/^(?:PCL|ADM1)/.test(gazetteer.feature(next.place)) || !doc.lexicon.places.beforeContainer.test(doc.text.slice(end, next.start))) return undefined;
  return gazetteer.division(next.place);
}

/** The nearest mention, before or after, of a place that will do; the list is in reading order. */
function closest(anchors: readonly Anchor[], start: number, accept: (place: number) => boolean): Anchor | undefined {
  const low = firstStartingFrom(anchors, start);
  let best: Anchor | undefined;
  for (let step = 1; step <= 12; step++) {
    for (const anchor of [anchors[low - step], anchors[low + step - 1]]) {
      if (!anchor || Math.abs(anchor.start - start) > nearEnough || !accept(anchor.place)) continue;
      if (!best || Math.abs(anchor.start - start) < Math.abs(best.start - start)) best = anchor;
    }
  }
  return best;
}

/** The probability that has these odds, given as their natural logarithm. */
const probability = (logOdds: number): number => round(1 / (1 + Math.exp(-logOdds)));

const round = (value: number): number => Math.round(value * 1000) / 1000;
