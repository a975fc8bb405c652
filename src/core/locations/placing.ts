import { eachInSteps, mapInSteps, runToEnd, type Steps } from '../analysis/steps';
import placing from './data/placingWeights.json';
import type { Lexicon } from '../language/language';
import type { Span } from '../span';
import { kilometresApart } from './distance';
import type { Gazetteer } from './gazetteer';

/** What a generic word can say that a place is. */
export type PlaceKind = Lexicon['places']['kindOf'] extends ReadonlyMap<string, infer Kind> ? Kind : never;

/** A name of the article, all its mentions of one meaning taken together. */
export interface Naming {
  /** The places that the name can mean. */
  readonly places: readonly number[];
  /** How often the article uses it. */
  readonly mentions: number;
  /** Divisions or countries that the text puts it in ("US.OH" for "Springfield, Ohio"; "FR." for "Paris, France"). */
  readonly within?: string;
  /** Where the text says so, from the name to the end of what it lies in. */
  readonly quote?: Span;
  /** The generic word beside the name, if any ("county", "river"). */
  readonly generic?: string;
  /** What the generic word says that it is. */
  readonly kind?: PlaceKind;
  /** Other names, by their index, that stand in a row with this one ("Ohio, Indiana and Washington"). */
  readonly beside: readonly number[];
  /** Whether the article's dateline has it, or a mention in its first sentence. */
  readonly leads: boolean;
  /** Countries and large divisions ("NO.", "US.OH") that a sentence with this name names too. */
  readonly company: ReadonlySet<string>;
}

/** A place with how well it fits, best first in a list; scores are natural logarithms of odds. */
export interface Ranked {
  readonly place: number;
  readonly score: number;
  /** What spoke most for it. */
  readonly because: 'only' | 'within' | 'called' | 'sameSentence' | 'sameDivision' | 'sameCountry' | 'nearby' | 'prominence';
  /** The names that spoke for it most, by their index: at most two, the strongest first. */
  readonly witnesses: readonly number[];
}

/** The weight of each thing that speaks for a reading; see placingWeights.json. */
export type PlacingWeights = typeof placing.weights;

/** At most this many readings of a name are weighed, the best known ones and those in divisions the article names. */
const mostReadings = 14;
/** At most this many other names vote on one. */
const mostVoters = 40;

interface Reading {
  readonly place: number;
  readonly country: string;
  readonly division: string;
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  /** A country or a continent. */
  readonly vast: boolean;
  /** Of that size, a region or a first-order division. */
  readonly wide: boolean;
  readonly prior: number;
  score: number;
  share: number;
  /** How far the reading may speak for others: its share, but never far above what it is worth without their votes. */
  trust: number;
  because: Ranked['because'];
  witnesses: readonly number[];
}

/** Which feature codes a kind of place has that a generic word names. */
const featuresOfKind: Readonly<Record<PlaceKind, RegExp>> = {
  secondDivision: /^(ADM2|ADM1$)/, firstDivision: /^(ADM1|RGN|PCL)/, settlement: /^PPL/,
  river: /^STM/, lake: /^(LK|RSV)/, mountain: /^MTS?$/, island: /^ISL/, sea: /^(SEA|OCN)/, bay: /^(BAY|GULF|SD)/, valley: /^(VAL|BSN|STM)/, desert: /^DSRT/, peninsula: /^(PEN|CAPE)/,
};

/** Inhabitants; what is larger is known the world over, more so with each doubling. */
const largeCity = 2e5;
/** Doublings that count: the largest cities are equally famous. */
const mostFame = 5;

/** Inhabitants; a first-order division of fewer people is known like a county. */
const largeDivision = 3e5;

function priorOf(naming: Naming, gazetteer: Gazetteer, place: number, feature: string, weights: PlacingWeights): number {
  let score = weights.prominence * Math.log2(gazetteer.prominence(place) + 1);
  if (feature.startsWith('PCL')) score += weights.country;
  else if (feature === 'CONT') score += weights.continent;
  else if (feature === 'ADM1') score += gazetteer.prominence(place) > largeDivision ? weights.state : weights.county;
  else if (feature === 'ADM2') score += weights.county;
  else if (feature === 'PPLC') score += weights.capital;
  else if (feature === 'PPLA') score += weights.seat;
  else if (feature === 'PPLX') score += weights.section;
  else if (/^(SEA|OCN|GULF|STRT|MTS)$/.test(feature)) score += weights.greatNature;
  else if (!feature.startsWith('PPL') && feature !== 'RGN') score += weights.nature;
  if (feature.startsWith('PPL')) score += weights.fame * Math.min(mostFame, Math.max(0, Math.log2(gazetteer.prominence(place) / largeCity)));
  if (naming.kind) score += featuresOfKind[naming.kind].test(feature) ? weights.genericFits : weights.genericMisfits;
  if (naming.within !== undefined) {
    const division = gazetteer.division(place);
    const inside = naming.within.endsWith('.') ? division.startsWith(naming.within) : division === naming.within;
    score += inside ? weights.within : weights.outside;
  } else if (!/^(PCL|CONT)/.test(feature)) {
    const division = gazetteer.division(place);
    if (!division.endsWith('.') && feature !== 'ADM1' && naming.company.has(division)) score += weights.companyDivision;
    else if (naming.company.has(`${gazetteer.country(place)}.`)) score += weights.companyCountry;
  }
  return score;
}

function readings(naming: Naming, gazetteer: Gazetteer, home: ReadonlyMap<string, number>, weights: PlacingWeights): Reading[] {
  const all = [...new Set(naming.places)].map((place) => {
    const feature = gazetteer.feature(place);
    const country = gazetteer.country(place);
    const prior = priorOf(naming, gazetteer, place, feature, weights) + (/^PCL/.test(feature) ? 0 : weights.home * Math.log1p(home.get(country) ?? 0));
    return { place, feature, vast: /^(PCL|CONT)/.test(feature), wide: /^(PCL|CONT|RGN|ADM1)/.test(feature), prior, country, division: gazetteer.division(place), lat: gazetteer.lat(place), lon: gazetteer.lon(place), score: prior, share: 0, trust: 0, because: 'prominence' as const, witnesses: [] };
  });
  return withoutOvershadowed(all, naming, gazetteer).sort((a, b) => b.prior - a.prior || a.place - b.place).slice(0, mostReadings);
}

/** The readings without those that a bare name never means beside a great one: "Florida" in an article that names New York is the state and no village there, "Mexico" the country and not its state. */
function withoutOvershadowed(all: readonly Reading[], { within, kind }: Naming, gazetteer: Gazetteer): Reading[] {
  if (within !== undefined) return [...all];
  const isGreat = all.some(({ feature, place }) => (feature === 'ADM1' && gazetteer.prominence(place) > greatState) || (/^(?:RGN|CONT|SEA|OCN)$/.test(feature) && gazetteer.prominence(place) > greatRegion));
  const countries = new Set(kind ? [] : all.filter(({ feature }) => feature.startsWith('PCL')).map(({ country }) => country));
  return all.filter(({ feature, place, country }) => !(isGreat && feature.startsWith('PPL') && gazetteer.prominence(place) <= smallTown) && !(feature === 'ADM1' && countries.has(country)));
}

/** Inhabitants; a first-order division, or a region as well known as a town, of more is meant by its bare name before any town of fewer than the last. */
const greatState = 9e6, greatRegion = 1e7, smallTown = 2e4;

/** Turns scores into shares that sum to one. */
function share(list: readonly Reading[]): void {
  const best = Math.max(...list.map((reading) => reading.score));
  let sum = 0;
  for (const reading of list) sum += reading.share = Math.exp(Math.max(-30, reading.score - best));
  for (const reading of list) reading.share /= sum;
}

/** Countries, states, counties, towns, or what else a place is. */
const kindOf = (feature: string): string => (feature.startsWith('PPL') ? 'PPL' : feature.startsWith('PCL') ? 'PCL' : feature);

/**
 * `home` tells how many words of the article speak for each country (see home.ts).
 * For each name its readings, best first: by how well known they are, by what the text says around the name, and by the votes of
 * the article's other names for what lies in the same division, the same country, or nearby. A name without readings gets none, and says nothing about the others.
 */
export const rank = (...of: Parameters<typeof rankInSteps>): Ranked[][] => runToEnd(rankInSteps(...of));

/** {@link rank} in steps. */
export function* rankInSteps(namings: readonly Naming[], gazetteer: Gazetteer, home: ReadonlyMap<string, number>, weights: PlacingWeights = placing.weights): Steps<Ranked[][]> {
  const all = yield* mapInSteps(namings, (naming) => readings(naming, gazetteer, home, weights), 1);
  const first = yield* mapInSteps(all, (list) => {
    share(list);
    for (const reading of list) reading.trust = reading.share;
    return list.map((reading) => reading.share);
  });
  const voters = all.map((list, i) => ({ i, list, weight: Math.min(3, 1 + Math.log2(namings[i]?.mentions ?? 1)) * (namings[i]?.leads ? weights.leads : 1) }))
    .filter(({ list }) => list.length > 0).sort((a, b) => b.weight - a.weight || a.i - b.i).slice(0, mostVoters);
  for (let round = 0; round < 2; round++) {
    const next = yield* mapInSteps(all, (list, i) => (list.length > 1 ? list.map((reading) => votes(reading, i, voters, all, namings[i]?.beside ?? [], weights)) : []), 1);
    yield* eachInSteps(all, (list, i) => {
      list.forEach((reading, r) => {
        const vote = next[i]?.[r];
        if (!vote) return;
        reading.score = reading.prior + vote.score;
        reading.because = vote.because;
        reading.witnesses = vote.witnesses;
      });
      if (list.length > 0) share(list);
      list.forEach((reading, r) => (reading.trust = Math.min(reading.share, weights.belief * (first[i]?.[r] ?? 0))));
    }, 64);
  }
  return yield* mapInSteps(all, (list, i) => list.map((reading) => ({ place: reading.place, score: reading.score, because: because(reading, list, namings[i], gazetteer), witnesses: reading.witnesses }))
    .sort((a, b) => b.score - a.score || a.place - b.place));
}

function because(reading: Reading, list: readonly Reading[], naming: Naming | undefined, gazetteer: Gazetteer): Ranked['because'] {
  if (naming?.within !== undefined) return 'within';
  if (list.length === 1) return 'only';
  const fit = naming?.kind && featuresOfKind[naming.kind];
  if (fit?.test(reading.feature) && list.some((other) => !fit.test(other.feature))) return 'called';
  if (naming && !/^(PCL|CONT|ADM1)/.test(reading.feature) && [reading.division, `${reading.country}.`].some((region) => naming.company.has(region) && !naming.places.includes(gazetteer.placeOf(region)))) return 'sameSentence';
  return reading.because;
}

function votes(reading: Reading, own: number, voters: readonly { i: number; list: readonly Reading[]; weight: number }[], all: readonly (readonly Reading[])[], beside: readonly number[], weights: PlacingWeights): { score: number; because: Ranked['because']; witnesses: readonly number[] } {
  let division = 0, country = 0, near = 0, same = 0;
  const strongest: Record<'sameDivision' | 'sameCountry' | 'nearby', { i: number; strength: number }[]> = { sameDivision: [], sameCountry: [], nearby: [] };
  for (const { i, list, weight } of voters) {
    if (i === own) continue;
    let bestDivision = 0, bestCountry = 0, bestNear = 0;
    for (let k = 0; k < list.length && k < 4; k++) {
      const other = list[k];
      if (!other || other.trust < 0.05) continue;
      if (other.place === reading.place) {
        same = Math.max(same, other.trust);
        continue;
      }
      const strength = other.trust * weight;
      if (other.country !== '' && other.country === reading.country) {
        bestCountry = Math.max(bestCountry, strength * (other.feature.startsWith('PCL') ? weights.namedCountry : 1));
        if (other.division === reading.division && !other.division.endsWith('.')) bestDivision = Math.max(bestDivision, strength);
      }
      if (!other.wide && !reading.vast) bestNear = Math.max(bestNear, strength * Math.exp(-kilometresApart(reading, other) / weights.reach));
    }
    division += bestDivision;
    country += bestCountry;
    near += bestNear;
    note(strongest.sameDivision, i, bestDivision);
    note(strongest.sameCountry, i, bestCountry);
    note(strongest.nearby, i, bestNear);
  }
  let alike = 0;
  for (const i of beside) for (const other of all[i] ?? []) if (other.share > 0.05 && kindOf(other.feature) === kindOf(reading.feature) && (other.country === reading.country || kindOf(other.feature) === 'PCL')) alike = Math.max(alike, other.share);
  // Many votes say little more than several: what is told ten times over is not ten times as sure.
  const terms = { sameDivision: weights.sameDivision * Math.log1p(division), sameCountry: weights.sameCountry * Math.log1p(country), nearby: weights.near * Math.log1p(near) };
  const chief = (['sameDivision', 'nearby', 'sameCountry'] as const).reduce((a, b) => (terms[b] > terms[a] ? b : a));
  const decides = terms[chief] > 0.8;
  return { score: terms.sameDivision + terms.sameCountry + terms.nearby + weights.alike * alike + weights.samePlace * same, because: decides ? chief : 'prominence', witnesses: decides ? strongest[chief].map(({ i }) => i) : [] };
}

/** Keeps the two strongest votes, the strongest first. */
function note(list: { i: number; strength: number }[], i: number, strength: number): void {
  if (strength < 0.1 || strength <= (list[1]?.strength ?? 0)) return;
  list.push({ i, strength });
  list.sort((a, b) => b.strength - a.strength);
  if (list.length > 2) list.pop();
}
