import type { Steps } from '../analysis/steps';
import type { Doc, Sentence } from '../language/doc';
import type { Lexicon } from '../language/language';
import { firstStartingFrom, type Span } from '../span';
import type { Gazetteer, GazetteerEntry } from './gazetteer';
import { kindOfRow } from './rows';
import { knownWidely, landmarkFeature } from './landmarks';
import { capitalStyle, piecesOf, type CapitalStyle, type Piece } from './pieces';

type Places = Lexicon['places'];

/** A stretch of text that could name a place, before anything is decided. */
export interface Candidate extends Span {
  /** Positions of its first piece and after its last one in {@link Line.pieces}. */
  readonly from: number;
  readonly to: number;
  /** The name that the gazetteer knows: the span without a generic word beside it ("Panjshir" of "Panjshir valley"). */
  readonly base: Span;
  /** Empty where only the text shows it to be a place. */
  readonly entries: readonly GazetteerEntry[];
  /** The generic word beside the name that the gazetteer's name does not hold, lower case. */
  readonly generic?: string;
  /** Whether a team's list says that it is a place. */
  readonly isListed?: true;
  readonly line: Line;
}

/** A sentence as the search for places reads it. */
export interface Line {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  readonly style: CapitalStyle;
  /** Whether it is the words before the story proper ("KABUL, Aug. 24 (Reuters) —"). */
  readonly dateline: boolean;
}

/** No name of the gazetteer that news uses has more words. */
const longestInWords = 7;

/** The sentences of the story, as lines. What is apart from the story has none. */
export function* linesOf(doc: Doc): Steps<Line[]> {
  const lines: Line[] = [];
  for (const sentence of doc.sentences) {
    const paragraph = doc.paragraphs[sentence.paragraph];
    if (!paragraph || !(paragraph.kind === 'headline' || paragraph.kind === 'subheading' || paragraph.kind === 'body')) continue;
    const pieces = piecesOf(doc, sentence.firstToken, sentence.endToken);
    const dateline = paragraph.dateline !== undefined && sentence.start < paragraph.dateline.end;
    if (pieces.length > 0) lines.push({ sentence, pieces, style: capitalStyle(pieces), dateline });
    yield;
  }
  return lines;
}

/** The longest names of the gazetteer in the line, left to right, none overlapping. */
export function candidatesIn(doc: Doc, line: Line, gazetteer: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < line.pieces.length;) {
    const candidate = listedAt(doc, line, from, gazetteer) ?? (line.pieces[from]?.capital ? ofRow(doc, longestAt(doc, line, from, found[found.length - 1]?.to ?? 0, gazetteer), gazetteer) : undefined);
    if (candidate) found.push(candidate);
    from = candidate ? candidate.to : from + 1;
  }
  return found;
}

/** The place of a team's list that begins at piece `from`: its words are its name, whatever they are elsewhere. */
function listedAt(doc: Doc, line: Line, from: number, gazetteer: Gazetteer): Candidate | undefined {
  const first = line.pieces[from]!;
  const listed = doc.listed[firstStartingFrom(doc.listed, first.start)];
  if (listed?.start !== first.start || listed.kind !== 'LOC' || !listed.isWhole) return undefined;
  const to = line.pieces.findIndex(({ end }) => end >= listed.end) + 1;
  const entries = gazetteer.find(doc.text, listed.start, listed.end);
  const { start, end } = listed;
  return to > from && entries.some(({ isOwn }) => isOwn) ? { from, to, start, end, base: { start, end }, entries, isListed: true, line } : undefined;
}

/** "Nassau and Baker counties": the name with what it means with the word for one of the row ("Baker County"). */
function ofRow(doc: Doc, candidate: Candidate | undefined, gazetteer: Gazetteer): Candidate | undefined {
  const generic = candidate && candidate.generic === undefined && candidate.entries.length > 0 ? kindOfRow(doc, candidate) : undefined;
  if (!candidate || generic === undefined) return candidate;
  const whole = `${doc.text.slice(candidate.base.start, candidate.base.end)} ${generic}`;
  const known = new Set(candidate.entries.map(({ place }) => place));
  return { ...candidate, generic, entries: [...candidate.entries, ...gazetteer.find(whole, 0, whole.length).filter(({ place }) => !known.has(place))] };
}

/** The longest name that starts at piece `from`; pieces before `free` belong to the name before. */
function longestAt(doc: Doc, line: Line, from: number, free: number, gazetteer: Gazetteer): Candidate | undefined {
  const first = line.pieces[from];
  if (!first) return undefined;
  const { places } = doc.lexicon;
  let reach = from + 1;
  while (reach < line.pieces.length && reach - from < longestInWords && joins(doc, line.pieces, reach)) reach++;
  for (let to = reach; to > from; to--) {
    const last = line.pieces[to - 1];
    if (!last?.capital) continue;
    const end = withFullStop(doc, last);
    if (to - from === 1 && isNever(doc, line, from, gazetteer) && !/^\s?,\s\p{Lu}/u.test(doc.text.slice(end, end + 4))) return undefined;
    // "Harlow National Park", "Karn Bay": the kind of the place named before, not a town called so.
    if (isKind(line.pieces, from, to, places) && (to - from > 1 || followsCapital(line.pieces, from))) return undefined;
    // "Metro Cebu": the part of the city named behind it, not a town called so.
    if (to - from === 1 && places.compass.has(first.lower) && beforePlace(doc, line.pieces[from + 1], gazetteer)) return undefined;
    // "the 5th century BC", "in 49 BC": an era, not British Columbia.
    if (to - from === 1 && places.eras.has(first.text) && isDated(doc, line.pieces[from - 1], first, places)) return undefined;
    // An amount of money ("US$ 5 million") names no country.
    if (/^\s?[$€£]/.test(doc.text.slice(last.end, last.end + 2))) continue;
    const entries = withoutNamesakes(usable(doc.text.slice(first.start, end), gazetteer.find(doc.text, first.start, last.end), line), gazetteer);
    if (entries.length > 0) return widened(line, gazetteer, doc.lexicon, free, from, to, { start: first.start, end: endOf(entries, last, end) }, entries);
  }
  return undefined;
}

/** "March", "Union": a word that is a town's name only where what it lies in stands behind it; a river or a region of that name bears its article ("the Amazon"). */
export function isNever(doc: Doc, { pieces }: Line, from: number, gazetteer: Gazetteer): boolean {
  const first = pieces[from], before = pieces[from - 1];
  const { places, definiteArticle } = doc.lexicon;
  if (!first || !places.never.has(first.lower) || places.alwaysPlaces.has(first.text)) return false;
  if (!before || !definiteArticle.has(before.lower) || !first.joined || (pieces[from + 1]?.joined && pieces[from + 1]?.capital)) return true;
  return !gazetteer.find(doc.text, first.start, first.end).some(({ place }) => (landmarkFeature.test(gazetteer.feature(place)) || gazetteer.feature(place) === 'RGN') && gazetteer.prominence(place) >= knownWidely);
}

/** Whether a name of the gazetteer's follows at once. */
const beforePlace = (doc: Doc, next: Piece | undefined, gazetteer: Gazetteer): boolean => next?.joined === true && next.capital && gazetteer.find(doc.text, next.start, next.end).length > 0;

/** Whether a number, or what counts in an era, stands right before the name. */
const isDated = (doc: Doc, before: Piece | undefined, first: Piece, { eraUnits }: Places): boolean =>
  before !== undefined && before.end + 1 === first.start && /\s/.test(doc.text.charAt(before.end)) && (/\d$/.test(before.text) || eraUnits.has(before.lower));

/** Whether all that stands there says what kind of place it is ("Bay", "National Park"). */
function isKind(pieces: readonly Piece[], from: number, to: number, { natural, built, division, levels }: Places): boolean {
  const last = pieces[to - 1]?.lower ?? '';
  if (to - from === 1) return natural.has(last) || built.has(last) || division.has(last);
  return to - from === 2 && built.has(last) && levels.has(pieces[from]?.lower ?? '');
}

/** Whether the piece before has a capital, too, and belongs to the same name. */
const followsCapital = (pieces: readonly Piece[], at: number): boolean => (pieces[at]?.joined ?? false) && (pieces[at - 1]?.capital ?? false);

/** Whether the piece can go on a name: the words between the name's capitals are particles ("of", "de", "al", "and"). */
function joins(doc: Doc, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at], before = pieces[at - 1];
  if (!piece || !before) return false;
  if (!piece.joined && !piece.hyphened && !/^(?:[.,]|['’]\s?s?)?\s?$/.test(doc.text.slice(before.end, piece.start))) return false;
  if (doc.text.slice(before.end, piece.start).includes(',') && !/^D\.?$|^D\.?C\.?$/.test(piece.text)) return false;
  return piece.capital || doc.lexicon.places.particles.has(piece.lower);
}

/** The end of the piece, with the full stop after an abbreviation that the tokenizer parted from it. After capitals without another ("the US.") it is the sentence's. */
const withFullStop = (doc: Doc, piece: Piece): number => (doc.text.charAt(piece.end) === '.' && !/^\p{Lu}{2,}$/u.test(piece.text) ? piece.end + 1 : piece.end);

/** Where the name ends: with the full stop of an abbreviation, without that of the sentence ("Fresno, CA."). */
function endOf(entries: readonly GazetteerEntry[], last: Piece, withStop: number): number {
  if (entries.some(({ spelling }) => spelling.endsWith('.'))) return withStop;
  return /^\p{Lu}{2,}\.$/u.test(last.text) ? last.end - 1 : last.end;
}

const letters = (text: string): string => text.replace(/[\s.]/g, '');

/** The entries that the capitals and full stops of the text allow. */
function usable(text: string, entries: readonly GazetteerEntry[], line: Line): GazetteerEntry[] {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  return entries.filter(({ use, spelling }) => {
    if (use === 'abbreviation' || use === 'afterTown') {
      if (letters(spelling) !== letters(bare)) return false;
      // "Miss", "Pa", "Wash" are abbreviations only with their full stop; "US" needs none.
      return spelling === spelling.toUpperCase() || !spelling.endsWith('.') || text.endsWith('.');
    }
    if (isTornApart(bare, spelling)) return false;
    const length = letters(bare).length;
    if (use === 'demonym') return length > 3 || bare === spelling;
    // Two or three capitals in prose are an abbreviation of something else ("IS", "WHO"), and no town is called so in so few letters.
    if (length <= 3 && bare === bare.toUpperCase() && bare !== spelling && line.style !== 'upper' && !line.dateline) return false;
    return length > 2 || bare === spelling;
  });
}

/** "Than I Ran" is not about Iran: short words do not make up a name that is written as one. */
const isTornApart = (text: string, spelling: string): boolean => {
  const words = text.replace(/(?<=['’])\s+/g, '').split(/[\s-]+/);
  return words.length > spelling.split(/[\s-]+/).length && words.some((word) => /^\p{L}{1,2}$/u.test(word));
};

/** Inhabitants; the people of a country or division of more is meant by its name, whatever town bears it too ("Canadian", Texas). */
const knownPeople = 1e6;
/** Inhabitants; a town of more could be meant by the name of a people. */
const knownTown = 1e5;

/** Leaves the name of a large people to it: villages and rivers of that name are seldom in the news. */
function withoutNamesakes(entries: readonly GazetteerEntry[], gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const people = entries.filter(({ use, place }) => use === 'demonym' && gazetteer.prominence(place) >= knownPeople);
  const own = new Set(people.map(({ place }) => place));
  return people.length > 0 && people.length < entries.length && entries.every(({ use, place }) => use === 'demonym' || own.has(place) || gazetteer.prominence(place) < knownTown) ? people : entries;
}

/** Takes in the generic word that belongs to the name: "Panjshir valley", "Baghlan Province", "Lake Perris". */
function widened(line: Line, gazetteer: Gazetteer, lexicon: Lexicon, free: number, from: number, to: number, base: Span, entries: readonly GazetteerEntry[]): Candidate {
  const { natural, division, built, kindsBeforeBodies, prefixes, parts } = lexicon.places;
  const plain = entries.filter((entry) => entry.use === 'plain');
  const next = line.pieces[to], afterNext = line.pieces[to + 1];
  if (plain.length > 0 && next?.joined && base.end === line.pieces[to - 1]?.end) {
    const isGeneric = natural.has(next.lower) || (next.capital && (division.has(next.lower) || built.has(next.lower)));
    // "Dublin City Council", "Guernsey County Sheriff's Office": the generic word is the body's there as much as the place's.
    const opensLonger = next.capital && afterNext?.joined && afterNext.capital && line.style === 'prose' && !kindsBeforeBodies.has(next.text);
    if (isGeneric && !opensLonger) return { from, to: to + 1, start: base.start, end: next.end, base, entries: fitting(gazetteer, plain, next.lower, lexicon.places), generic: next.lower, line };
  }
  const before = from - 1 >= free ? line.pieces[from - 1] : undefined;
  if (plain.length > 0 && before?.capital && line.pieces[from]?.joined && prefixes.has(before.lower) && natural.has(before.lower)) {
    return { from: from - 1, to, start: before.start, end: base.end, base, entries: fitting(gazetteer, plain, before.lower, lexicon.places), generic: before.lower, line };
  }
  // "North Texas", "East Bank": the part of a place has a name of its own.
  if (plain.length > 0 && before?.capital && from > 1 && line.style === 'prose' && line.pieces[from]?.joined && parts.has(before.lower) && !before.capitals) {
    const known = plain.some(({ place }) => gazetteer.prominence(place) > smallTown);
    return { from: from - 1, to, start: before.start, end: base.end, base, entries: known ? plain : [], line };
  }
  const generic = plain.length > 0 ? genericBeside(line, from, to, lexicon) : undefined;
  return { from, to, ...base, base, entries, ...(generic === undefined ? {} : { generic }), line };
}

/** The word that says what the name is without being part of it: "Washington state", "the northern province of Baghlan", "the city of New York". */
function genericBeside({ pieces }: Line, from: number, to: number, { genitive, places: { division, kindsWithoutCapital, secondKinds } }: Lexicon): string | undefined {
  const next = pieces[to], of = pieces[from - 1], noun = pieces[from - 2];
  if (next?.joined && kindsWithoutCapital.has(next.text)) return next.text;
  return of && genitive.has(of.lower) && noun && !noun.capital && !secondKinds.has(noun.lower) && division.has(noun.lower) && pieces[from]?.joined ? noun.lower : undefined;
}

/** "East Bank" is no part of a village called Bank: a place has to be larger for its parts to be news. Inhabitants. */
const smallTown = 30000;

/** The readings that the generic word leaves. A river, a lake, a street is not the town or the state that it is named after; a valley or a coast lies there. */
function fitting(gazetteer: Gazetteer, entries: readonly GazetteerEntry[], generic: string, { built, natural, ownKinds }: Places): readonly GazetteerEntry[] {
  if (built.has(generic) && !natural.has(generic)) return [];
  if (!ownKinds.has(generic)) return entries;
  return entries.filter(({ place }) => !/^(?:PPL|ADM|PCL|RGN|CONT)/.test(gazetteer.feature(place)));
}
