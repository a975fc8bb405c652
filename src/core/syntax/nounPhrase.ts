import type { Token } from '../language/doc';
import { isNone, type Syntax } from './syntax';
import { isTimeWord, timeBefore } from './time';
import type { TokenRange } from './tokenRange';

const nominalTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM', 'X']);
const participleTags: ReadonlySet<string> = new Set(['VBN', 'VBG', 'VBD']);
const pronounTags: ReadonlySet<string> = new Set(['PRON', 'DET', 'NOUN', 'ADJ', 'NUM']);
const endingTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'PRON', 'X']);
const glue: ReadonlySet<string> = new Set(['&', '-', '–', '/', '.']);

const isGlue = (token: Token): boolean => token.xpos === 'POS' || glue.has(token.form);
const isHead = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'PROPN';
const isPossessive = ({ words }: Syntax, token: Token): boolean => words.possessives.has(token.lower);
const isNominal = (doc: Syntax, token: Token): boolean =>
  !isNone(token) && token.form !== '.' && (nominalTags.has(token.upos) || isGlue(token) || isPossessive(doc, token) || isNicknameMark(doc, token));

/** The marks around “Bobby” in "Robert “Bobby” Hale". */
const isNicknameMark = (doc: Syntax, { form, start, end }: Token): boolean => /^["“”'‘’()]$/.test(form) && doc.isInsideName(start, end);

/** A participle before a noun ("the embattled mayor", "a leading critic"). */
const isModifier = (doc: Syntax, token: Token, next: Token): boolean =>
  token.upos === 'VERB' && participleTags.has(token.xpos) && isNominal(doc, next) && next.upos !== 'DET' && next.xpos !== 'PRP$';

/** Whether the token is a pronoun that can speak for itself ("she", "who", "others"). */
export const isSpeakingPronoun = (doc: Syntax, token: Token): boolean => pronounTags.has(token.upos) && doc.words.speakingPronouns.has(token.lower);

/** "no one", "each one", "this one". */
const isDeterminedOne = ({ words }: Syntax, before: Token, token: Token): boolean => words.oneWord.has(token.lower) && before.upos === 'DET';

const endsPhrase = (doc: Syntax, token: Token): boolean => !isNone(token) && (endingTags.has(token.upos) || token.xpos === 'POS' || isSpeakingPronoun(doc, token));

/** Whether the token could be the last word of a noun phrase. */
export const canEndPhrase = endsPhrase;

/** A noun phrase as far as it has been read from its start. */
interface Reading {
  readonly from: number;
  readonly limit: number;
  to: number;
  /** The last word that can be its head; none after a preposition or "and". */
  head: Token | undefined;
}

/**
 * The noun phrase that starts at token `first`, without commas, relative clauses or appositions, up to `limit` at most; empty where none starts.
 * Read off tags alone, so that it serves where a parse is missing or lost its way among quotation marks.
 */
export function nounPhraseFrom(doc: Syntax, first: number, limit: number): TokenRange {
  const { sentence } = doc.at(first);
  const from = doc.at(first).upos === 'ADV' && isNominal(doc, doc.at(first + 1)) ? first + 1 : first;
  const reading: Reading = { from, limit, to: from, head: undefined };
  while (reading.to < limit && !isNone(doc.at(reading.to)) && doc.at(reading.to).sentence === sentence && takesIn(doc, reading));
  let { to } = reading;
  while (to > from && !endsPhrase(doc, doc.at(to - 1))) to--;
  return { from, to };
}

/** Takes the next word into the phrase, if it belongs to it and the phrase goes on behind it. */
function takesIn(doc: Syntax, reading: Reading): boolean {
  const token = doc.at(reading.to);
  if (token.upos === 'PRON' && !isPossessive(doc, token)) return takesPronoun(doc, reading, token);
  if (isNominal(doc, token)) {
    if (reading.head && (token.upos === 'DET' || token.upos === 'PRON' || isTimeWord(doc, token.lower))) return false; // "on Sunday | her party"
    if (isHead(token) || isSpeakingPronoun(doc, token) || token.upos === 'NUM') reading.head = token;
  } else if (!modifies(doc, reading, token) && !joins(doc, reading, token)) return false;
  reading.to++;
  if (token.upos === 'ADP' || token.upos === 'CCONJ' || isInfinitiveMarker(doc, token)) reading.head = undefined;
  return true;
}

const isInfinitiveMarker = ({ words }: Syntax, token: Token): boolean => token.upos === 'PART' && words.infinitiveMarker.has(token.lower);

function takesPronoun(doc: Syntax, reading: Reading, token: Token): boolean {
  const opens = reading.to === reading.from;
  if (!opens && isDeterminedOne(doc, doc.at(reading.to - 1), token)) {
    reading.head = token;
    reading.to++;
    return true;
  }
  if (!opens) {
    if (doc.is(reading.to - 1, 'genitive') && doc.words.partitivePronouns.has(token.lower)) reading.to++; // "one of them"
    return false;
  }
  if (!doc.words.speakingPronouns.has(token.lower)) return false;
  reading.head = token;
  reading.to++;
  return doc.is(reading.to, 'genitive') || doc.is(reading.to, 'additive');
}

/** Whether the word stands before a noun of the phrase: "a newly uncovered letter", "the embattled mayor". */
function modifies(doc: Syntax, { from, to, head }: Reading, token: Token): boolean {
  const next = doc.at(to + 1);
  if (token.upos === 'ADV') return to > from && !head && (next.upos === 'ADJ' || isModifier(doc, next, doc.at(to + 2)));
  return head?.upos !== 'PROPN' && isModifier(doc, token, next);
}

/** Whether the word joins another noun to the phrase: "the mayor of", "the threat to", "Hale and". */
function joins(doc: Syntax, { to, limit, head }: Reading, token: Token): boolean {
  const { words } = doc;
  const next = doc.at(to + 1);
  if (!head) return false;
  if (isInfinitiveMarker(doc, token)) return head.upos === 'NOUN' && isHead(next);
  if (to + 1 >= limit) return false;
  if (token.upos === 'ADP') return joinsBy(doc, token, head, next);
  return token.upos === 'CCONJ' && words.additive.has(token.lower) && (isNominal(doc, next) || words.speakingPronouns.has(next.lower));
}

function joinsBy(doc: Syntax, preposition: Token, head: Token, next: Token): boolean {
  const { words } = doc;
  const isName = head.upos === 'PROPN';
  if (!isNominal(doc, next) && next.upos !== 'PRON' || isName && isPossessive(doc, next) || isTimeWord(doc, next.lower)) return false;
  const after = isName && !doc.lexicon.titles.opens(head.form) ? words.prepositionsAfterName : words.prepositionsAfterNoun;
  return after.has(preposition.lower) && (next.upos !== 'NUM' || head.upos === 'NUM' && words.inWord.has(preposition.lower)); // "one in five"
}

/** The noun phrase whose last token is `last`, not reaching before `limit`; empty where none ends there. */
export function nounPhraseUpTo(doc: Syntax, last: number, limit: number): TokenRange {
  const end = doc.at(last);
  const to = last + 1;
  if (end.upos === 'PRON' && !isPossessive(doc, end) && !isDeterminedOne(doc, doc.at(last - 1), end)) return pronounUpTo(doc, last, limit);
  if (!isNominal(doc, end)) return { from: to, to };
  let from = to;
  while (from > limit && doc.at(from - 1).sentence === end.sentence && belongsBefore(doc, from, to, limit)) from--;
  while (from < to && (isGlue(doc.at(from)) || doc.at(from).upos === 'CCONJ' || doc.at(from).upos === 'ADP')) from++;
  return { from, to };
}

/** "she", "Hale and I". */
function pronounUpTo(doc: Syntax, last: number, limit: number): TokenRange {
  const to = last + 1;
  if (!doc.is(last, 'speakingPronouns')) return { from: to, to };
  const joined = doc.is(last - 1, 'additive') && last - 2 >= limit ? nounPhraseUpTo(doc, last - 2, limit) : undefined;
  return { from: joined && joined.to > joined.from ? joined.from : last, to };
}

/** Whether the word before `from` belongs to the phrase that begins there so far. */
function belongsBefore(doc: Syntax, from: number, to: number, limit: number): boolean {
  const token = doc.at(from - 1);
  const before = doc.at(from - 2);
  const opening = from < to ? doc.at(from) : undefined;
  if (token.xpos === 'POS' && !isNominal(doc, before)) return false;
  if (opening && endsTime(doc, from)) return false;
  if (isNominal(doc, token) && !closesBefore(doc, opening, token)) return !(opening && isTimeWord(doc, token.lower)) || isDetermined(doc, before);
  if (token.upos === 'PRON' && isPossessive(doc, token)) return true;
  if (!opening) return false;
  if (isModifier(doc, token, opening) && modifiesAfter(doc, before)) return true;
  return from - 1 > limit && joinsBefore(doc, token, before);
}

/** Whether an article or an owner stands there, so that the time behind it says which one: "a June 3 statement", "its Tuesday meeting". */
const isDetermined = (doc: Syntax, before: Token): boolean => doc.words.articles.has(before.lower) || before.xpos === 'PRP$' || before.xpos === 'POS';

/** Whether words of time end before `from` that are no part of what follows: "last week | the mayor", not "a May 3 | statement". */
function endsTime(doc: Syntax, from: number): boolean {
  const length = timeBefore(doc, from - 1);
  const before = doc.at(from - 1 - length);
  return length > 0 && !(before.sentence === doc.at(from).sentence && (before.upos === 'DET' || before.upos === 'ADJ' || isPossessive(doc, before)));
}

/** Whether nothing can stand before the first word of the phrase: an article, a pronoun. */
const closesBefore = ({ words }: Syntax, opening: Token | undefined, token: Token): boolean =>
  opening?.upos === 'DET' && !words.predeterminers.has(token.lower) || opening?.upos === 'PRON';

const modifiesAfter = (doc: Syntax, before: Token): boolean =>
  before.upos === 'DET' || before.upos === 'ADJ' || isPossessive(doc, before) || isNominal(doc, before) && !isHead(before);

function joinsBefore(doc: Syntax, token: Token, before: Token): boolean {
  if (token.upos === 'ADP' || isInfinitiveMarker(doc, token)) return (isHead(before) || isSpeakingPronoun(doc, before) || before.upos === 'NUM') && doc.words.prepositionsAfterNoun.has(token.lower);
  return token.upos === 'CCONJ' && doc.words.additive.has(token.lower) && isHead(before);
}
