import type { Doc, Name } from '../language/doc';
import { firstEndingAfter, type Span } from '../span';
import type { Candidate } from './candidates';
import type { Gazetteer } from './gazetteer';
import { otherMeanings } from './gazetteerFormat';
import { knownWidely, landmarkFeature, natureFeature } from './landmarks';
import { namesakeFeatures } from './namesakes';
import type { Piece } from './pieces';

/** What speaks for or against a candidate's being a place. Each can be told to a person. */
export const featureNames = [
  'country', 'state', 'metropolis', 'city', 'town', 'village', 'severalWords', 'abbreviation', 'demonymOnly',
  'readPlace', 'readPerson', 'readOrganisation', 'insideName', 'readOther', 'readNothing',
  'givenName', 'surname', 'word', 'capitals', 'opensSentence', 'notAName',
  'strongLocative', 'locative', 'settlementOf', 'generic', 'container', 'contained', 'dateline', 'articleBefore',
  'formOfAddress', 'honorificBefore', 'givenNameBefore', 'capitalBefore', 'institutionBefore', 'capitalAfter', 'civicAfter', 'namesakeAfter', 'titleAfter',
  'personInArticle', 'placeInArticle', 'lowerInArticle', 'bodyInArticle',
  'insideBody', 'privateBody', 'wordOfBody', 'fullName', 'nameGoesOn', 'work', 'campus', 'club', 'opponent', 'landmark', 'greatNature', 'people', 'listed', 'homeTown', 'ofParty', 'address', 'opensStory', 'credit',
] as const;
export type Feature = (typeof featureNames)[number];

/** What the rest of the article tells about a word. */
export interface ArticleWords {
  /** Last words of full names of people, lower case. */
  readonly surnames: ReadonlySet<string>;
  /** Words that also occur without a capital, lower case. */
  readonly lower: ReadonlySet<string>;
}

/** The name that the name reader found here; undefined where it found none. */
export function nameAround(doc: Doc, span: Span): Name | undefined {
  const name = doc.names[firstEndingAfter(doc.names, span.start)];
  return name && name.start < span.end ? name : undefined;
}

/** Below it the reader of names is no surer of a person than a guess between two ("Paris lies on the Seine"), and says nothing. */
const sureOfPerson = 0.6;

/** What the reader of names takes the candidate for. It knows the words around names; the gazetteer knows the names. */
function readAs(candidate: Candidate, name: Name | undefined): Feature {
  if (!name) return 'readNothing';
  switch (name.kind) {
    case 'LOC': return 'readPlace';
    case 'PER': return name.confidence < sureOfPerson && name.end - name.start <= candidate.end - candidate.start ? 'readNothing' : 'readPerson';
    case 'ORG': return name.end - name.start > candidate.end - candidate.start + 1 ? 'insideName' : 'readOrganisation';
    case 'MISC': return name.end - name.start > candidate.end - candidate.start + 1 ? 'insideName' : 'readOther';
  }
}

const at = (candidate: Candidate, index: number): Piece | undefined => candidate.line.pieces[index];

/** "his daughter, Georgia", "her son Austin": whether a given name stands right behind a relative. */
export const isRelative = (doc: Doc, before: Piece, piece: Piece, gazetteer: Gazetteer): boolean =>
  doc.lexicon.places.kin.has(before.lower) && /^,?\s$/.test(doc.text.slice(before.end, piece.start)) && (gazetteer.otherMeanings(doc.text, piece.start, piece.end) & otherMeanings.givenName) !== 0;

/** The features of one candidate, from itself and the words around it. */
export function featuresOf(doc: Doc, candidate: Candidate, gazetteer: Gazetteer, words: ArticleWords): Set<Feature> {
  const features = new Set<Feature>();
  const { articles, genitive, places } = doc.lexicon;
  const { line, from, to, base } = candidate;
  const text = doc.text.slice(base.start, base.end);
  const first = at(candidate, from), previous = at(candidate, from - 1), last = at(candidate, to - 1), next = at(candidate, to);
  const prose = line.style === 'prose' && !line.dateline;
  kindFeatures(doc, candidate, gazetteer, features);
  if (doc.names.length > 0) features.add(readAs(candidate, nameAround(doc, candidate)));
  if (to - from > 1) features.add('severalWords');
  const meanings = features.has('country') ? 0 : gazetteer.otherMeanings(doc.text, base.start, base.end);
  if (meanings & otherMeanings.givenName) features.add('givenName');
  if (previous && first && isRelative(doc, previous, first, gazetteer)) features.add('honorificBefore');
  if (meanings & otherMeanings.surname) features.add('surname');
  if (meanings & otherMeanings.word) features.add('word');
  const openingCapitals = prose && last?.capitals === true && opensStory(doc, candidate);
  if (openingCapitals) features.add('opensStory');
  if (prose && last?.capitals && !openingCapitals && !opensDateline(doc, candidate) && !features.has('abbreviation') && !features.has('country')) features.add('capitals');
  if (from === 0 && !line.dateline) features.add('opensSentence');
  const token = doc.tokens[first?.token ?? -1];
  if (token && doc.parsed && prose && token.upos !== 'PROPN' && token.upos !== 'ADJ' && token.upos !== 'X' && !features.has('demonymOnly')) features.add('notAName');

  const determiner = previous !== undefined && articles.has(previous.lower);
  const word = previous && (determiner || (places.compass.has(previous.lower) && !previous.capital)) ? at(candidate, from - 2) : previous;
  const adjacent = previous !== undefined && first?.joined === true;
  if (adjacent && word && !word.capitals) {
    if (places.strongLocative.has(word.lower)) features.add('strongLocative');
    else if (places.locative.has(word.lower)) features.add('locative');
    const noun = genitive.has(word.lower) ? at(candidate, (word === previous ? from : from - 1) - 2) : undefined;
    if (noun && places.settlementOf.has(noun.lower)) features.add('settlementOf');
    if (noun?.capital && places.institutions.has(noun.lower)) features.add('institutionBefore');
  }
  if (adjacent && determiner && prose && !isModifier(doc, next)) features.add('articleBefore');
  if (candidate.generic) features.add('generic');
  if (line.dateline && isInBrackets(doc, candidate)) features.add('credit');
  else if (line.dateline || opensDateline(doc, candidate)) features.add('dateline');
  if (previous && first?.hyphened && places.partyLetters.has(previous.text)) features.add('contained').add('ofParty'); // "R-Raleigh": whom a politician stands for
  if (next?.hyphened && places.originBehind.has(next.lower)) features.add('strongLocative');
  if (prose || line.dateline) neighbours(doc, candidate, gazetteer, features, adjacent ? previous : undefined, next?.joined ? next : undefined);
  else if (next?.joined && places.namesake.has(next.lower)) features.add('namesakeAfter');

  namesakeFeatures(doc, candidate, gazetteer, nameAround(doc, candidate), features);
  const lower = text.toLowerCase();
  if (to - from === 1 && words.surnames.has(lower) && !features.has('country')) features.add('personInArticle');
  if (to - from === 1 && words.lower.has(lower)) features.add('lowerInArticle');
  return features;
}

/** Whether the name in capitals at the start of a sentence is a dateline within a paragraph ("MANSFIELD — The council"). */
function opensDateline(doc: Doc, { line, from, start, end }: Candidate): boolean {
  return from === 0 && line.pieces[0]?.capitals === true && doc.text.slice(start, end) === doc.text.slice(start, end).toUpperCase()
    && /^(?:,\s[A-Z][\w. ]{1,14})?\s*(?:\([^)]{2,30}\))?\s*(?:--|—|–|-\s|\(|:)/.test(doc.text.slice(end, end + 60));
}

/** Whether the name in capitals is among the first words of a paragraph, which some houses set in capitals ("A LEEDS man who …"). */
const wordsInCapitals = 4;
function opensStory(doc: Doc, { line, from, to }: Candidate): boolean {
  const paragraph = doc.paragraphs[line.sentence.paragraph];
  return to <= wordsInCapitals && paragraph?.start === line.sentence.start && line.pieces.slice(0, to).every((piece, i) => piece.capitals || (i < from && piece.text.length === 1)) && line.pieces[to]?.capitals === false;
}

/** "(GLOBE NEWSWIRE)": whether the brackets that it stands in hold more than the name, as those of an agency do. */
function isInBrackets(doc: Doc, { start, end }: Candidate): boolean {
  const before = /\(\s*([^()]{0,30})$/.exec(doc.text.slice(Math.max(0, start - 31), start)), behind = /^([^()]{0,30})\)/.exec(doc.text.slice(end, end + 31));
  return before !== null && behind !== null && `${before[1]}${behind[1]}` !== '';
}

/** Whether the name stands before the noun that it describes ("the Dublin firm"). */
function isModifier(doc: Doc, next: Piece | undefined): boolean {
  if (!next || !(next.joined || next.hyphened)) return false;
  const tag = doc.tokens[next.token]?.upos;
  return tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN' || tag === 'NUM' || doc.lexicon.places.based.has(next.lower);
}

/** "the Amazon": one word that is otherwise no place's, which only its article makes one. */
const isAlone = (doc: Doc, { line: { pieces }, from, to }: Candidate): boolean => to - from === 1 && doc.lexicon.places.never.has(pieces[from]?.lower ?? '');

function kindFeatures(doc: Doc, candidate: Candidate, gazetteer: Gazetteer, features: Set<Feature>): void {
  if (candidate.entries.length === 0) return;
  if (candidate.entries.every((entry) => entry.use === 'demonym')) return void features.add('demonymOnly');
  if (candidate.entries.some((entry) => entry.use === 'abbreviation' || entry.use === 'afterTown')) features.add('abbreviation');
  let people = 0;
  for (const { place, use } of candidate.entries) {
    if (use === 'demonym') continue;
    const feature = gazetteer.feature(place);
    if (/^(PCL|CONT)/.test(feature)) features.add('country');
    else if (feature === 'ADM1') features.add('state');
    if (landmarkFeature.test(feature) && gazetteer.prominence(place) >= knownWidely) features.add('landmark');
    if ((natureFeature.test(feature) || (feature === 'RGN' && isAlone(doc, candidate))) && gazetteer.prominence(place) >= knownWidely) features.add('greatNature');
    if (feature.startsWith('PPL')) people = Math.max(people, gazetteer.prominence(place));
  }
  if (people >= 1e6) features.add('metropolis');
  else if (people >= 1e5) features.add('city');
  else if (people >= 1e4) features.add('town');
  else if (people > 0) features.add('village');
}

/** What the capitalised words right before and after say. */
function neighbours(doc: Doc, candidate: Candidate, gazetteer: Gazetteer, features: Set<Feature>, previous: Piece | undefined, next: Piece | undefined): void {
  const { months, shortMonths, weekdays, places, titles } = doc.lexicon;
  if (previous?.capital) {
    const opens = candidate.from - 1 === 0;
    if (titles.isAddress(previous.lower)) features.add('formOfAddress');
    else if (titles.has(previous.lower)) features.add('honorificBefore');
    else if (!places.compass.has(previous.lower) && gazetteer.otherMeanings(doc.text, previous.start, previous.end) & otherMeanings.givenName) features.add('givenNameBefore');
    else if (!places.compass.has(previous.lower) && (!opens || !places.openers.has(previous.lower))) features.add('capitalBefore');
  }
  const before = candidate.line.pieces[candidate.from - 1];
  // "Wal-Mart", "Jean-London": the rest of a double name that is no place's.
  if (before && candidate.line.pieces[candidate.from]?.hyphened && candidate.start - before.end === 1 && before.text.length > 1 && gazetteer.find(doc.text, before.start, before.end).length === 0
    && !places.attached.has(before.lower)) features.add('capitalBefore');
  if (next?.capital && !weekdays.has(next.lower) && !months.has(next.lower) && !shortMonths.has(next.lower) && !places.capitalsBehind.has(next.text)) {
    if (titles.opens(next.lower) && !places.sainthood.has(next.lower)) features.add('titleAfter');
    else if (places.namesake.has(next.lower)) features.add('namesakeAfter');
    else if (places.civic.has(next.lower)) features.add('civicAfter');
    else features.add('capitalAfter');
  } else if (next && (places.civic.has(next.lower) || titles.opens(next.lower))) {
    features.add(titles.opens(next.lower) ? 'titleAfter' : 'civicAfter');
  }
}
