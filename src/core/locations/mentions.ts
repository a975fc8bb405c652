import { eachInSteps, mapInSteps, runToEnd, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import { isHonourOrDegree } from '../language/names/honours';
import { neverPlaces } from '../language/names/listedNames';
import { contains, firstEndingAfter, type Span } from '../span';
import { candidatesIn, isNever, linesOf, type Candidate, type Line } from './candidates';
import weights from './data/findingWeights.json';
import { featureNames, featuresOf, nameAround, isRelative, type ArticleWords, type Feature } from './features';
import type { Gazetteer } from './gazetteer';
import { otherMeanings } from './gazetteerFormat';

/** A candidate that names a place, with why. */
export interface FoundMention {
  readonly candidate: Candidate;
  readonly features: ReadonlySet<Feature>;
  /** Natural logarithm of the odds that it names a place. */
  readonly score: number;
  /** The division or country that the text puts it in right after the name, as {@link Gazetteer.division} codes it. */
  readonly within?: string;
  /** Where the name of that division or country ends. */
  readonly withinEnd?: number;
}

const weightOf = new Map<string, number>(Object.entries(weights.weights));

/** The score of a set of features. */
export function score(features: ReadonlySet<Feature>): number {
  let sum = weights.bias;
  for (const name of featureNames) if (features.has(name)) sum += weightOf.get(name) ?? 0;
  return sum;
}

/**
 * The score, with what the weights cannot say: peoples' names stand anywhere but in the names of newspapers and teams, and the name
 * of a body opens with the place that it belongs to ("Dublin Singers") only where that place is well known or the article tells of it.
 */
export function verdict(features: ReadonlySet<Feature>): number {
  if (features.has('demonymOnly')) return features.has('people') || features.has('namesakeAfter') || features.has('honorificBefore') || features.has('givenNameBefore') ? refusal : 3;
  const opensName = features.has('capitalAfter') && !features.has('honorificBefore') && !features.has('givenNameBefore') && !features.has('capitalBefore') && !features.has('institutionBefore') && !features.has('namesakeAfter');
  // Somebody whom the article calls so in full keeps the name, but where the words around it are a place's.
  if (features.has('personInArticle') && !features.has('placeInArticle') && !proving.some((feature) => features.has(feature))) return refusal;
  if (features.has('word') && features.has('opensSentence') && !features.has('severalWords') && !features.has('civicAfter') && !features.has('placeInArticle') && !proving.some((feature) => features.has(feature))) return refusal;
  if (features.has('formOfAddress')) return refusal;
  if (!features.has('contained') && namesakes.some((feature) => features.has(feature))) return refusal;
  if (features.has('club') && !features.has('country')) return refusal;
  if (features.has('nameGoesOn') && !features.has('contained')) return doubt;
  // "Paris Hilton": the first name of somebody, however often the article names the town.
  if (features.has('readPerson') && features.has('capitalAfter') && features.has('givenName') && !features.has('contained')) return refusal;
  // "Granite City Herald", "Meridian Maritime": the place is part of the name, unless that is of a public body of the place.
  if (features.has('namesakeAfter') && !features.has('civicAfter') && !features.has('contained')) return refusal;
  if (opensName && !features.has('civicAfter') && !features.has('titleAfter') && features.has('insideName')) return refusal;
  if (features.has('bodyInArticle') && !features.has('placeInArticle') && !wide.some((feature) => features.has(feature)) && !features.has('civicAfter')) return refusal;
  if (features.has('insideName')) {
    if (features.has('institutionBefore') || features.has('namesakeAfter')) return refusal;
    if (naming.some((feature) => features.has(feature))) return Math.max(likely, score(features));
  }
  if (features.has('dateline')) return Math.max(likely, score(features));
  if (features.has('contained') && (features.has('locative') || features.has('strongLocative') || features.has('ofParty'))) return Math.max(likely, score(features));
  if (features.has('opensStory') && wide.some((feature) => features.has(feature))) return Math.max(likely, score(features));
  if (features.has('address') || features.has('listed') || features.has('homeTown')) return Math.max(likely, score(features));
  if (features.has('opponent') && wide.some((feature) => features.has(feature))) return Math.max(likely, score(features));
  const isLandmark = features.has('greatNature') ? !features.has('readOrganisation') || features.has('articleBefore') : features.has('landmark') && (!features.has('readOrganisation') || features.has('strongLocative'));
  if (isLandmark && !againstLandmarks.some((feature) => features.has(feature))) return Math.max(likely, score(features));
  if (opensName && (features.has('country') || features.has('placeInArticle') || (features.has('state') && !features.has('givenName')))) return Math.max(likely, score(features));
  return score(features);
}

/** What shows that the name is a body's, somebody's or a work's. */
const namesakes: readonly Feature[] = ['insideBody', 'privateBody', 'wordOfBody', 'fullName', 'work', 'campus', 'credit'];
/** What shows that a name is not the river's or the square's that is known by it. */
const againstLandmarks: readonly Feature[] = ['capitalAfter', 'capitalBefore', 'givenName', 'word', 'readPerson'];
/** The score of what is no place by itself and leaves its words to a longer name. */
const doubt = -10;

/** A candidate with its features. */
export type WeighedMention = Omit<FoundMention, 'score'>;

/** All candidates of the article with all their features, in reading order. */
export const weighMentions = (doc: Doc, gazetteer: Gazetteer): WeighedMention[] => runToEnd(weighMentionsInSteps(doc, runToEnd(linesOf(doc)), gazetteer));

function* weighMentionsInSteps(doc: Doc, lines: readonly Line[], gazetteer: Gazetteer): Steps<WeighedMention[]> {
  const words = yield* articleWords(doc, lines, gazetteer);
  const weighed: { candidate: Candidate; features: Set<Feature>; within?: string; withinEnd?: number }[] = [];
  for (const line of lines) {
    yield;
    const candidates = candidatesIn(doc, line, gazetteer);
    candidates.forEach((candidate, i) => {
      const before = candidates[i - 1];
      const contains = before !== undefined && containerAfter(doc, before, candidate, candidates[i + 1], gazetteer) !== undefined;
      const lone = !contains && candidate.entries.length > 0 && candidate.entries.every((entry) => entry.use === 'afterTown');
      if (lone && !closesAddress(doc, candidate)) return;
      const features = featuresOf(doc, candidate, gazetteer, words);
      if (lone) features.add('container').add('address');
      const within = containerAfter(doc, candidate, candidates[i + 1], candidates[i + 2], gazetteer);
      // "Dallas, AZ": the list has no such town there, and it is not the one in Texas.
      const next = candidates[i + 1];
      if (next && next.from === candidate.to && within === undefined && (isElsewhere(doc, candidate, next, candidates[i + 2], gazetteer) || (next.entries.every((entry) => entry.use === 'afterTown') && closesAddress(doc, next)))) {
        weighed.push({ candidate: { ...candidate, entries: [] }, features: features.add('address') });
        return;
      }
      if (within === undefined && !candidate.isListed && candidate.to - candidate.from === 1 && isNever(doc, line, candidate.from, gazetteer)) return;
      if (within !== undefined) features.add('contained');
      if (contains) features.add('container');
      const container = within === undefined ? undefined : candidates[i + 1];
      const own = ownReading(candidate, within);
      weighed.push({ candidate: own, features, ...(within === undefined ? {} : { within }), ...(container ? { withinEnd: container.end } : {}) });
    });
  }
  const placed = new Set<string>();
  const bodies = new Set<string>();
  const names = yield* mapInSteps(weighed, ({ candidate, features }) => {
    const name = doc.text.slice(candidate.base.start, candidate.base.end).toLowerCase();
    if (!denied.some((feature) => features.has(feature)) && proving.some((feature) => features.has(feature))) placed.add(name);
    if (candidate.line.style === 'prose' && opening.some((feature) => features.has(feature)) && !features.has('civicAfter') && !features.has('titleAfter')) bodies.add(name);
    return name;
  }, namesAtOnce);
  yield* eachInSteps(weighed, ({ features }, i) => {
    if (placed.has(names[i]!)) features.add('placeInArticle');
    if (bodies.has(names[i]!)) features.add('bodyInArticle');
  });
  return weighed;
}

/** So many names are looked at in one step. */
const namesAtOnce = 64;

/** What shows by itself that a name is a place's, and what shows that it is not, whatever stands beside it. */
const proving: readonly Feature[] = ['strongLocative', 'contained', 'container', 'dateline', 'settlementOf'];
const denied: readonly Feature[] = ['honorificBefore', 'givenNameBefore', 'capitalBefore', 'institutionBefore', 'capitalAfter', 'namesakeAfter', 'articleBefore'];

/** What shows that the name goes on: that of a company, a paper, a person. */
const opening: readonly Feature[] = ['capitalAfter', 'namesakeAfter'];
/** What is meant as a place even within a longer name. */
const naming: readonly Feature[] = ['country', 'state', 'metropolis', 'placeInArticle', 'civicAfter'];
/** What is meant by its name even in an article that tells of a body called after it. */
const wide: readonly Feature[] = ['country', 'state', 'metropolis', 'city'];

/** The score of what the words around it refuse outright, whatever else speaks for it. */
const refusal = -100;

/** The score of what the words show to be a place, at least. */
const likely = 0.5;

/** "across the EU": a union of states, which speaks as a body, where the words around it are a place's. */
const isUnionAsPlace = ({ lexicon }: Doc, { candidate, features }: WeighedMention, gazetteer: Gazetteer): boolean =>
  features.has('strongLocative') && candidate.entries.some(({ place, use }) => use !== 'demonym' && lexicon.places.bodies.has(gazetteer.name(place)));

/** "Harbourton" alone is the place of a team's list; "Harbourton, Ohio" the one that lies there, whatever the list says. */
function ownReading(candidate: Candidate, within: string | undefined): Candidate {
  const { isListed, ...contained } = candidate;
  return isListed && within === undefined ? { ...candidate, entries: candidate.entries.filter(({ isOwn }) => isOwn) } : contained;
}

/** The score of what a team's list says to be a place, at least. */
const settled = 6;

/** The score of a mention: what a team's list says of the name comes before all that the words around it say. */
function scoreOf(doc: Doc, mention: WeighedMention, never: readonly Span[], gazetteer: Gazetteer): number {
  const { candidate, features } = mention;
  if (isNeverPlace(never, candidate)) return refusal;
  const judged = verdict(features);
  if (candidate.isListed) return Math.max(settled, judged);
  return isUnionAsPlace(doc, mention, gazetteer) ? Math.max(likely, judged) : judged;
}

/** Whether a name that is never a place holds all of the candidate. */
const isNeverPlace = (never: readonly Span[], candidate: Span): boolean => {
  const name = never[firstEndingAfter(never, candidate.start)];
  return name !== undefined && contains(name, candidate);
};

/** The mentions of places that the gazetteer knows, in reading order, and the spans that are refused outright: people and plain words. */
export const findMentions = (doc: Doc, gazetteer: Gazetteer): { mentions: FoundMention[]; refused: Span[] } => runToEnd(findMentionsInSteps(doc, runToEnd(linesOf(doc)), gazetteer));

/** {@link findMentions} in steps, of these lines. */
export function* findMentionsInSteps(doc: Doc, lines: readonly Line[], gazetteer: Gazetteer): Steps<{ mentions: FoundMention[]; refused: Span[] }> {
  const never = neverPlaces(doc);
  const judged = yield* mapInSteps(yield* weighMentionsInSteps(doc, lines, gazetteer), (mention) => ({ ...mention, score: scoreOf(doc, mention, never, gazetteer) }), namesAtOnce);
  const mentions: FoundMention[] = [];
  const refused: Span[] = [];
  yield* eachInSteps(judged, (mention) => {
    if (mention.score > 0) mentions.push(mention);
    else if (mention.score === refusal && !mention.features.has('dateline')) refused.push(mention.candidate); // a dateline's town is what it opens with as a whole
  });
  return { mentions, refused };
}

/** Inhabitants; a larger town is meant by its name even where another country stands behind it by chance. */
const knownTown = 1e5;

/** "near Palmyra, Syria.": whether a country or state stands behind the comma, no row goes on from it, and no town of that name in the list lies there. */
function isElsewhere(doc: Doc, candidate: Candidate, next: Candidate, afterNext: Candidate | undefined, gazetteer: Gazetteer): boolean {
  if (doc.text.slice(candidate.end, next.start) !== ', ' || opensRow(doc, next, afterNext) || !/^[,.;)—–-]|^\s[—–-]/.test(doc.text.slice(next.end))) return false;
  const before = candidate.line.pieces[candidate.from - 1];
  if (!before || !doc.lexicon.places.strongLocative.has(before.lower)) return false;
  const plain = candidate.entries.filter(({ use }) => use === 'plain');
  return plain.length > 0 && plain.length === candidate.entries.length && plain.every(({ place }) => /^(?:PPL|ADM[2-5])/.test(gazetteer.feature(place)) && gazetteer.prominence(place) < knownTown)
    && next.entries.every(({ place, use }) => use === 'plain' && /^(?:PCL|ADM1)/.test(gazetteer.feature(place)));
}

/** "Nowhereville, AZ,": whether the code of a state stands behind a name and a comma, and no degree behind somebody's name. */
function closesAddress(doc: Doc, { line: { pieces }, from, end }: Candidate): boolean {
  const code = pieces[from], before = pieces[from - 1];
  if (!code || !before?.capital || before.capitals || doc.text.slice(before.end, code.start) !== ', ' || !/^(?:[,.;)]|\s+\d{5}|$)/.test(doc.text.slice(end))) return false;
  return !isHonourOrDegree(doc.text.slice(code.start, code.end), doc.lexicon) || nameAround(doc, before)?.kind === 'LOC';
}

/** "Springfield, Ill.", "Paris, France", "Juba (South Sudan)": the division or country that the next name is, where this one can lie in it. */
function containerAfter(doc: Doc, candidate: Candidate, next: Candidate | undefined, afterNext: Candidate | undefined, gazetteer: Gazetteer): string | undefined {
  if (!next || next.line !== candidate.line || !doc.lexicon.places.beforeContainer.test(doc.text.slice(candidate.end, next.start))) return undefined;
  if (candidate.entries.every((entry) => entry.use === 'demonym')) return undefined;
  const divisions = new Set<string>();
  for (const { place, use } of next.entries) {
    const feature = gazetteer.feature(place);
    if (use === 'demonym' || !/^(PCL|ADM)/.test(feature)) continue;
    divisions.add(feature.startsWith('PCL') ? `${gazetteer.country(place)}.` : gazetteer.division(place));
  }
  if (divisions.size === 0) return undefined;
  // "Georgia, Ukraine", "Ontario and …": a country or state beside another stands in a row with it, unless an abbreviation makes it an address.
  const peer = candidate.entries.some(({ place, use }) => use !== 'demonym' && (/^(PCL|CONT)/.test(gazetteer.feature(place))
    || (gazetteer.feature(place) === 'ADM1' && gazetteer.prominence(place) > largeState && [...divisions].some((division) => !division.endsWith('.') && division.startsWith(`${gazetteer.country(place)}.`)))));
  // "Cork, Kerry and Limerick": counties in a row, of which the first is a town too.
  if (opensRow(doc, next, afterNext) && candidate.entries.some(({ place }) => gazetteer.feature(place) === 'ADM2') && next.entries.every(({ place }) => !/^(PCL|ADM1)/.test(gazetteer.feature(place)))) return undefined;
  if (peer && !next.entries.some((entry) => entry.use === 'afterTown' || (entry.use === 'abbreviation' && /^(ADM)/.test(gazetteer.feature(entry.place))))) return undefined;
  // A list of states or countries is no address: only what has a reading inside the next one is contained in it.
  const places = candidate.entries.filter((entry) => entry.use === 'plain' || entry.use === 'abbreviation').map((entry) => entry.place);
  const inside = (division: string): boolean => places.some((place) => {
    const own = gazetteer.division(place);
    if (/^PCL|^CONT/.test(gazetteer.feature(place)) || gazetteer.placeOf(division) === place) return false;
    return division.endsWith('.') ? own.startsWith(division) : own === division && gazetteer.feature(place) !== 'ADM1';
  });
  const fitting = [...divisions].filter(inside);
  if (fitting.length === 0) return undefined;
  const further = fitting.length > 1 && afterNext ? containerAfter(doc, next, afterNext, undefined, gazetteer) : undefined;
  return (further && fitting.find((division) => division.startsWith(further))) ?? fitting.sort((a, b) => known(gazetteer, b) - known(gazetteer, a))[0];
}

/** Whether "and" or a comma with another name goes on from this one. */
const opensRow = (doc: Doc, candidate: Candidate, next: Candidate | undefined): boolean =>
  next !== undefined && next.line === candidate.line && doc.lexicon.places.betweenListed.test(doc.text.slice(candidate.end, next.start));

/** States and provinces of more people than this are named in rows ("Oregon, Washington"). */
const largeState = 1e6;

const known = (gazetteer: Gazetteer, division: string): number => {
  const place = gazetteer.placeOf(division);
  return place < 0 ? 0 : gazetteer.prominence(place);
};

/** Full names of people ("Dr. Jack London", "Jack London") give surnames; words in lower case are words. */
function* articleWords(doc: Doc, lines: readonly Line[], gazetteer: Gazetteer): Steps<ArticleWords> {
  const { places } = doc.lexicon;
  const surnames = new Set<string>();
  const lower = new Set<string>();
  for (const { pieces, style } of lines) {
    yield;
    pieces.forEach((piece, i) => {
      if (!piece.capital) lower.add(piece.lower);
      if (style === 'upper' || !piece.capital || piece.capitals) return;
      const before = pieces[i - 1];
      if (before && isRelative(doc, before, piece, gazetteer)) surnames.add(piece.lower);
      if (!before?.capital || !piece.joined) return;
      const first = pieces[i - 2];
      const given = (gazetteer.otherMeanings(doc.text, before.start, before.end) & otherMeanings.givenName) !== 0 && gazetteer.find(doc.text, before.start, piece.end).length === 0;
      const initial = /^[A-Z]\.?$/.test(before.text) && first?.capital === true && before.joined;
      if (given || initial || (doc.lexicon.titles.has(before.lower) && style === 'prose' && !places.sainthood.has(before.lower))) surnames.add(piece.lower);
    });
  }
  return { surnames, lower };
}
