import type { Doc, Name } from '../language/doc';
import { isAmongPeople } from '../language/names/amongPeople';
import { firstEndingAfter } from '../span';
import type { Candidate } from './candidates';
import type { Feature } from './features';
import type { Gazetteer } from './gazetteer';
import type { Piece } from './pieces';
import { kindOfRow } from './rows';

/** What the words around a name say of it that is called like a place and is none: a body, somebody, a work, a club. */
export function namesakeFeatures(doc: Doc, candidate: Candidate, gazetteer: Gazetteer, name: Name | undefined, features: Set<Feature>): void {
  const { places } = doc.lexicon;
  const { line: { pieces }, from, to } = candidate;
  const previous = pieces[from - 1], next = pieces[to];
  if (name) withinName(doc, candidate, gazetteer, name, features);
  if (next?.joined && next.capital && places.privateBodies.has(next.lower)) features.add('privateBody');
  if (isWordOfBody(doc, pieces, from, to)) features.add('wordOfBody');
  if (isFirstName(doc, candidate, name)) features.add('fullName');
  if (previous && !previous.capital && places.namedBefore.has(previous.lower) && isPerson(doc, pieces[from - 2])) features.add('fullName');
  if (next?.joined && !next.capital && places.works.has(next.lower)) features.add('work');
  if (isTitle(doc, candidate)) features.add('work');
  if (isCampus(doc, candidate)) features.add('campus');
  if (next?.hyphened && isOfContinent(candidate, gazetteer) && gazetteer.find(doc.text, next.start, next.end).some(({ use }) => use === 'demonym')) features.add('people');
  if (previous && doc.lexicon.genitive.has(previous.lower) && places.sportRoles.has(pieces[from - 2]?.lower ?? '')) features.add('club');
  if (previous && doc.lexicon.infinitiveMarker.has(previous.lower) && places.fixtures.has(pieces[from - 2]?.lower ?? '')) features.add('club');
  if (isOpponent(doc, pieces, from, to)) features.add('opponent');
  if (kindOfRow(doc, candidate) !== undefined) features.add('listed');
  if (isHome(doc, candidate)) features.add('homeTown');
}

/** Where the candidate stands in the longer name that the reader of names found. */
function withinName(doc: Doc, candidate: Candidate, gazetteer: Gazetteer, name: Name, features: Set<Feature>): void {
  if (name.end - name.start <= candidate.end - candidate.start + 1) return;
  const { genitive, articles, nameWords, places } = doc.lexicon;
  const { line: { pieces }, from, to } = candidate;
  const previous = pieces[from - 1];
  const opens = !previous || previous.start < name.start || isPart(doc, previous) || /\d/.test(previous.text) || (!previous.capitals && pieces[from]?.capitals === true) || candidate.start <= name.start || !pieces[from]?.joined || articles.has(previous.lower) || nameWords.linkWords.has(previous.lower) || genitive.has(previous.lower);
  const wellKnown = features.has('country') || features.has('metropolis') || candidate.entries.some(({ place }) => gazetteer.prominence(place) >= largeRegion) || (previous !== undefined && gazetteer.find(doc.text, previous.start, previous.end).some(({ place }) => gazetteer.prominence(place) >= largeTown));
  if (name.kind === 'PER' || (name.kind === 'LOC' && (opens || wellKnown))) return;
  if (name.kind === 'LOC') {
    // "Long Acre": the name is a longer one, of which the candidate is the last word.
    if (previous?.capital && !candidate.generic) features.add('nameGoesOn');
    return;
  }
  const next = pieces[to];
  const ofBody = next?.joined && next.start < name.end && places.civic.has(next.lower) && wellKnown;
  if (!opens && !ofBody) features.add('insideBody');
  if (places.privateBodies.has(headOf(doc, pieces, name))) features.add('privateBody');
}

/** The word that says what kind of body it is: the last of its name, or the last before "of". */
function headOf({ lexicon: { nameWords } }: Doc, pieces: readonly Piece[], name: Name): string {
  const words = pieces.filter((piece) => piece.start >= name.start && piece.start < name.end);
  const link = words.findIndex(({ lower }, i) => i > 0 && nameWords.linkWords.has(lower));
  return words[(link > 0 ? link : words.length) - 1]?.lower.replace(/\.$/, '') ?? '';
}

/** Inhabitants; what is larger is meant by its name within longer ones too. */
const largeRegion = 3e6;

const isPart = (doc: Doc, { lower }: Piece): boolean => {
  const { compass, prefixes, parts, division, natural } = doc.lexicon.places;
  return compass.has(lower) || prefixes.has(lower) || parts.has(lower) || division.has(lower) || natural.has(lower);
};

/** "Supreme Court", "National Capital", "Liberation Army": what looks like a town's name is a word of the name of a body. */
function isWordOfBody({ lexicon: { places } }: Doc, pieces: readonly Piece[], from: number, to: number): boolean {
  const words = pieces.slice(from, to);
  if (!words.every(({ lower }) => places.civic.has(lower) || places.capitalWords.has(lower))) return false;
  return words.length > 1 || (pieces[to]?.joined === true && pieces[to]?.capital === true);
}

/** "Israel Pratt", "Georgia Lund": whether a given name and a surname stand there, though the first is a country's or a city's too. */
function isFirstName(doc: Doc, candidate: Candidate, name: Name | undefined): boolean {
  const { line: { pieces }, from, to } = candidate;
  const first = pieces[from], next = pieces[to];
  if (to - from !== 1 || !first || first.capitals || first.text.endsWith('.') || candidate.entries.some(({ use }) => use !== 'plain') || !next?.capital || next.capitals || !next.joined || !name || name.start !== candidate.start || name.end < next.end) return false;
  const { places, givenNames, titles, nouns } = doc.lexicon;
  if (places.civic.has(next.lower) || titles.opens(next.lower) || titles.has(next.lower) || isPart(doc, next) || places.built.has(next.lower)) return false;
  if (name.kind === 'PER') return true;
  return name.kind === 'LOC' && givenNames.has(first.lower) && nouns.kind(next.lower) === 'other' && name.end === next.end && isAmongPeople(doc, name);
}

/** Inhabitants; a surname is seldom the name of a larger town, and a larger one is known without its region. */
const largeTown = 1e5;

const isPerson = (doc: Doc, piece: Piece | undefined): boolean => piece !== undefined && doc.lexicon.nouns.kind(doc.tokens[piece.token]?.lemma ?? piece.lower) === 'person';

/** "African-American": a people that bears the name of a continent is none of the continent's. */
const isOfContinent = ({ entries }: Candidate, gazetteer: Gazetteer): boolean => entries.some(({ place, use }) => use === 'demonym' && gazetteer.feature(place) === 'CONT');

/** Characters between two words, of which the first has an apostrophe and an "s" behind it. */
const possessiveEnd = 3;
/** A title has at most so many words. */
const longestTitle = 6;

/** “Dawson’s Creek”: whether the name stands in quotation marks with a few words that all have capitals, the mark of no speech. */
function isTitle(doc: Doc, { line: { pieces }, from, to }: Candidate): boolean {
  const open = (at: number): boolean => /["“‘]$/.test(doc.text.slice(Math.max(0, (pieces[at]?.start ?? 0) - 1), pieces[at]?.start ?? 0));
  const close = (at: number): boolean => /^["”’]/.test(doc.text.slice(pieces[at]?.end ?? 0, (pieces[at]?.end ?? 0) + 1)) && !/^’\p{L}/u.test(doc.text.slice(pieces[at]?.end ?? 0, (pieces[at]?.end ?? 0) + 2));
  let first = from, last = to - 1;
  while (first > 0 && from - first < longestTitle && !open(first) && (pieces[first]?.start ?? 0) - (pieces[first - 1]?.end ?? 0) <= possessiveEnd) first--;
  if (!open(first)) return false;
  while (last + 1 < pieces.length && last - first < longestTitle && !close(last)) last++;
  if (!close(last) || last - first + 1 > longestTitle || last === first) return false;
  const { lexicon: { places } } = doc;
  return pieces.slice(first, last + 1).every(({ capital, lower }) => capital || places.particles.has(lower));
}

/** "studied law at Columbia", "Georgetown beat Villanova 71-68": a university that goes by the name of a town. */
function isCampus(doc: Doc, { line: { pieces, sentence }, from, to, start, end }: Candidate): boolean {
  const { places } = doc.lexicon;
  if (!places.campuses.has(doc.text.slice(start, end).toLowerCase())) return false;
  if (places.campusBefore.has(pieces[from - 1]?.lower ?? '') && pieces.slice(Math.max(0, from - longestTitle), from).some(({ lower }) => places.studies.has(lower))) return true;
  return isOpponent(doc, pieces, from, to) && score.test(doc.text.slice(sentence.start, sentence.end));
}

/** How a game ended: "4-2", "71–68". */
const score = /(?<!\d)\d{1,3}[-–]\d{1,3}(?!\d)/;

/** "Carolina beat Chicago": whether the name is that of a side in a game. */
function isOpponent(doc: Doc, pieces: readonly Piece[], from: number, to: number): boolean {
  const { wins } = doc.lexicon.places;
  const beside = (at: number): string => doc.tokens[pieces[at]?.token ?? -1]?.lemma ?? '';
  return (wins.has(beside(to)) && pieces[to + 1]?.capital === true) || (wins.has(beside(from - 1)) && pieces[from - 2]?.capital === true);
}

/** "Betty Kneasel of Myerstown,": whether "of" stands between somebody's name and this one, which ends there. */
function isHome(doc: Doc, { line: { pieces }, from, to, end }: Candidate): boolean {
  const of = pieces[from - 1], surname = pieces[from - 2], given = pieces[from - 3];
  if (!of?.joined || !doc.lexicon.genitive.has(of.lower) || !surname?.capital || surname.capitals || !pieces[from]?.joined || (pieces[to]?.joined && pieces[to]?.capital)) return false;
  if (!given?.capital || !surname.joined || !/^\s*(?:[,.;)]|$)/.test(doc.text.slice(end, end + 5))) return false;
  const name = doc.names[firstEndingAfter(doc.names, surname.start)];
  return name?.kind === 'PER' && name.start <= given.start && name.end >= surname.end;
}
