import type { PageLexicon } from '../../language/language';
import { plainWords } from '../../language/plainWords';
import { isPersonName } from '../personName';
import type { Candidate, Mention } from './candidates';
import type { CreditPlace } from './credit';

/** What is known of a page when it is asked who wrote its story. */
export interface PageAround {
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly headlines: readonly string[];
  /** How often short lines stand on the page, by {@link plainWords}: those that stand there again are its sections. */
  readonly ownLines: ReadonlyMap<string, number>;
  /** The story's paragraphs. */
  readonly story: readonly string[];
}

/** No section has a longer name, in code units. */
const longestMenuItem = 40;

/** The short lines of a page with how often each stands there. */
export function ownLinesOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.length > longestMenuItem) continue;
    const words = plainWords(line);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/** A line with more words in small letters is prose. */
const mostSmallWords = 5;
/** Lines that are so near to the headline are its own. */
const near = 3;

type Shape = 'a person' | 'maybe one' | 'another';

/** What the letters of a name tell. */
type ShapeFeature =
  | `words ${number}` | 'looks like a person' | 'could be a person' | 'begins with a given name' | 'agency' | 'words of an office' | 'word of a paper' | 'publisher' | 'small letter' | 'one word'
  | 'one word, agency' | 'one word, capitals' | 'word in small letters' | 'digit' | 'calendar' | 'in the headline' | 'body' | 'lines of its own';

/** What is seen of a candidate. */
export interface Seen {
  /** Names of features, each of weight 1: see `data/bylineWeights.json`. */
  readonly features: ReadonlySet<string>;
  /** Whether it can have written a story: no publisher has, unless it is named as a person is. */
  readonly canWrite: boolean;
}

const inData: ReadonlySet<CreditPlace> = new Set<CreditPlace>(['ownData', 'otherData', 'meta', 'service']);

/** What tells of a candidate whether it wrote the story. */
export function featuresOf(candidate: Candidate, all: readonly Candidate[], page: PageAround, lexicon: PageLexicon): Seen {
  const { mentions, name } = candidate;
  const shapes: ReadonlySet<ShapeFeature> = new Set(shapeOf(candidate, page, lexicon));
  const found = new Set<string>(shapes);
  const others = all.filter((other) => other !== candidate);
  const isPerson = shapes.has('looks like a person');
  const shape: Shape = isPerson ? 'a person' : shapes.has('could be a person') ? 'maybe one' : 'another';
  for (const mention of mentions) for (const feature of standingOf(mention, shape, lexicon)) found.add(feature);
  const places = new Set(mentions.map(({ credit: { place } }) => place));
  const howMany = Math.min(3, places.size);
  if (shapes.has('agency')) found.add(others.some((other) => isPersonName(other.name, lexicon)) ? 'agency, beside a person' : `agency alone, places ${howMany}`);
  if (places.size === 1) found.add(`only ${[...places].join()}`);
  if (mentions.every(({ index }) => index > 0) && !/\s/u.test(name)) found.add('one word behind another name');
  found.add(`places ${howMany}`);
  if ([...places].every((place) => inData.has(place))) {
    found.add('only in data');
    if (others.some(wroteByWords)) found.add('only in data, the page says another');
    if (isPerson) found.add('only in data, looks like a person');
  }
  if (!mentions.some(wrote) && others.some((other) => wroteByWords(other) && !standsBeside(other, candidate))) found.add('another is said to have');
  if (others.some((other) => standsBeside(other, candidate) && wroteByWords(other))) found.add('beside one who is said to have');
  if (others.some((other) => other.mentions.length > mentions.length && isPersonName(other.name, lexicon))) found.add('another is named more often');
  if (isPerson && !others.some((other) => isPersonName(other.name, lexicon))) found.add('the only person');
  if (page.story.some((paragraph) => paragraph.indexOf(name) > 0)) found.add('is in the story'); // what is told of a writer begins with the name
  if (others.some((other) => other.mentions.some((mention) => mention.isOffice && wrote(mention)))) found.add('an office is said to have');
  return { features: found, canWrite: isPerson || !shapes.has('publisher') };
}

const wrote = ({ did, credit: { place } }: Mention): boolean => did === 'wrote' && (place === 'head' || place === 'named' || place === 'marked');
const wroteByWords = ({ mentions }: Candidate): boolean => mentions.some(wrote);
const standsBeside = (a: Candidate, b: Candidate): boolean => a.mentions.some(({ credit, part }) => b.mentions.some((other) => other.credit === credit && other.part === part));

/** What the letters of a name tell. */
function* shapeOf({ name, key }: Candidate, { publisher, url, headlines, ownLines }: PageAround, lexicon: PageLexicon): Generator<ShapeFeature> {
  const { publishers, webPage: { authors }, givenNames, nameWords } = lexicon;
  const words = name.split(' ');
  const site = plainWords(publisher ?? '').replace(authors.the, '');
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/iu.exec(url ?? '')?.[1]?.replace(/[^\p{L}]/gu, '').toLowerCase() ?? '';
  const letters = key.replace(authors.the, '').replaceAll(' ', '');
  const joined = site.replaceAll(' ', '');
  const isPublisher = (joined !== '' && (letters === joined || (letters.length > 3 && (joined.startsWith(letters) || letters.startsWith(joined))))) || (letters.length > 3 && host.startsWith(letters));
  const isAgency = !isPublisher && [...publishers.agencies].some((agency) => plainWords(agency) === key);
  yield `words ${Math.min(5, words.length)}`;
  if (isPersonName(name, lexicon)) yield 'looks like a person';
  else if (words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}|^\p{Ll}{1,3}$|^\p{Ll}['’]/u.test(word))) yield 'could be a person';
  if (givenNames.has(words[0]!)) yield 'begins with a given name';
  if (isAgency) yield 'agency';
  if (authors.roles.test(name) && !isAgency) yield 'words of an office';
  if (words.some((word) => publishers.publisherWords.has(word)) && !isAgency) yield 'word of a paper';
  if (isPublisher) yield 'publisher';
  if (!/\p{Lu}|\p{Lo}/u.test(name.charAt(0)) && !/^\p{Ll}['’]/u.test(name) && !nameWords.nameParticles.has(words[0]!)) yield 'small letter';
  if (words.length === 1) yield isAgency ? 'one word, agency' : /^\p{Lu}{2,}$/u.test(name) ? 'one word, capitals' : 'one word';
  if (words.length > 1 && words.slice(1).some((word) => /^\p{Ll}(?!['’])/u.test(word) && !lexicon.nameWords.nameParticles.has(word))) yield 'word in small letters';
  if (/\p{N}/u.test(name)) yield 'digit';
  if (words.some((word) => lexicon.weekdays.has(word.toLowerCase()) || (lexicon.months.has(word.toLowerCase()) && !givenNames.has(word)))) yield 'calendar';
  if (headlines.some((headline) => plainWords(headline).includes(key))) yield 'in the headline';
  if (authors.bodies.test(name)) yield 'body';
  if ((ownLines.get(key) ?? 0) > 1) yield 'lines of its own';
}

/** What the credit in which a name stands tells. */
function* standingOf({ credit: { place, text, distance = 0, beside = [], isCaption, isLater }, did, index, hasOffice, hasDay, part }: Mention, shape: Shape, lexicon: PageLexicon): Generator<string> {
  const said = did ?? 'unsaid';
  yield `${place}, ${said}`;
  yield `${place}, ${said}, ${shape}`;
  if (index > 0) yield `behind another name, ${shape}`;
  if ((text.match(/(?<!\p{L})\p{Ll}{3,}/gu)?.length ?? 0) > mostSmallWords) yield `${place}, prose`;
  if (isLater) yield `${place}, behind another`;
  if (isCaption) yield `caption, ${said}, ${shape}`;
  if (part > 1) yield `${place}, third part or later`;
  if (hasOffice) yield 'office behind it';
  if (hasDay) yield `${place}, day in the line`;
  if (place !== 'head') return;
  yield `head, ${distance < 0 ? 'above' : distance <= near ? 'near' : 'far'}`;
  yield `head, ${distance < 0 ? 'above' : distance <= near ? 'near' : 'far'}, ${said}, ${shape}`;
  const { webPage: { authors }, page } = lexicon;
  if (beside.some((line) => page.dates.some((date) => date.test(line)))) yield `day beside it, ${shape}`;
  if (beside.some((line) => authors.office.test(line))) yield `office beside it, ${shape}`;
  if (authors.label.test(beside[0]?.trim() ?? '')) yield 'word for it in the line before';
}
