import { child } from '../language/tree';
import { startsClause } from '../syntax/clause';
import { nounPhraseFrom, nounPhraseUpTo } from '../syntax/nounPhrase';
import { Phrase, withIssuer, isDocument } from '../syntax/phrase';
import { relayedBy } from '../syntax/relayed';
import { hasOtherActs, isOtherAct, isReportable, reportingVerb } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { isEmpty, range } from '../syntax/tokenRange';
import { beforeAuxiliaries } from '../syntax/verbGroup';
import { isAskedFor, questionPut } from './putQuestion';

/** "who asked not to be named", "declined to give his name": how a source wants to be called, which is no part of the story. */
function asksForAnonymity(doc: Syntax, verb: number): boolean {
  if (!doc.lemmaIs(verb, 'wishingVerbs') || !doc.is(verb + 1, 'anonymityFollowers')) return false;
  for (let i = verb + 2; i < verb + 8 && doc.at(i).sentence === doc.at(verb).sentence && doc.at(i).upos !== 'PUNCT'; i++) if (doc.is(i, 'anonymityWords')) return true;
  return false;
}

const participleTags: ReadonlySet<string> = new Set(['VBN', 'VBD']);

/** "Asked about it, she answered": that somebody was asked, and not what. */
const isAskedOf = (doc: Syntax, verb: number): boolean =>
  isAskedFor(doc, verb) && !questionPut(doc, verb) && doc.tokens.slice(verb + 1, doc.sentenceTo(verb)).some((t) => t.form === ',');

/** "did not respond to a request for comment", "refused to comment on the case": silence, of which nothing is told. */
function isSilence(doc: Syntax, verb: number): boolean {
  if (doc.lemmaIs(verb, 'commentVerb') && doc.is(verb - 1, 'infinitiveMarker') && doc.lemmaIs(verb - 2, 'refusingVerbs')) return true;
  if (!doc.is(verb + 1, 'infinitiveMarker')) return false;
  if (doc.lemmaIs(verb, 'refusingVerbs')) return doc.is(verb + 2, 'silentVerbs');
  const near = range(verb + 2, Math.min(verb + 9, doc.sentenceTo(verb)));
  return doc.lemmaIs(verb, 'answeringVerbs') && near.some((k) => doc.is(k, 'commentRequests')) && near.some((k) => doc.is(k, 'commentNouns'));
}

/** "said no", "said little more": all that is told of an answer; "said no decision was made" tells what it was. */
export const isAnswer = (doc: Syntax, i: number): boolean =>
  doc.is(i, 'wordsSaid') && doc.at(i + 1).upos !== 'NOUN' && doc.at(i + 1).upos !== 'PROPN' && !(doc.at(i + 1).upos === 'ADJ' && doc.at(i + 2).upos === 'NOUN');

const inNoun: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'NUM', 'PROPN']);
const mark = /^["“‘']+$/;

/** "a book called “Tides”", "a man named Hale": what something is called by everybody. */
export function isName(doc: Syntax, verb: number): boolean {
  const { xpos, sentence } = doc.at(verb);
  if (!doc.lemmaIs(verb, 'namingVerbs') || !participleTags.has(xpos) || doc.at(verb - 1).upos !== 'NOUN' || doc.at(verb - 1).sentence !== sentence) return false;
  if (!mark.test(doc.at(verb + 1).form) && doc.at(verb + 1).upos !== 'PROPN') return false;
  if (xpos === 'VBN') return true;
  let first = verb - 1;
  while (inNoun.has(doc.at(first - 1).upos) && doc.at(first - 1).sentence === sentence) first--;
  return doc.is(first - 1, 'indefiniteDeterminers') && /^\p{Lu}/u.test(doc.at(verb + 2).form);
}

/** "A report published Tuesday by the institute": what is done with a document that says something itself. */
export const isIssued = (doc: Syntax, verb: number): boolean =>
  participleTags.has(doc.at(verb).xpos) && isDocument(doc, doc.at(verb - 1).lemma) && withIssuer(doc, { from: verb - 1, to: verb }).to > verb;

/** "as reported by the Courier": told where these words lead up to their source. */
const isLeadToSource = (doc: Syntax, verb: number): boolean => doc.is(verb - 1, 'asWord') && doc.is(verb + 1, 'agentMarker');

/** "are ready to counter", "is able to explain": what somebody can do. */
const isAbility = (doc: Syntax, verb: number): boolean => doc.is(verb - 1, 'infinitiveMarker') && doc.is(verb - 2, 'abilityAdjectives') && doc.at(verb - 2).upos === 'ADJ';

/** "the council's repeated attacks": what modifies a noun. */
const isModifier = (doc: Syntax, verb: number): boolean => doc.at(verb - 1).xpos === 'POS';

/** "the so-called “ghost station”". */
const isSoCalled = (doc: Syntax, verb: number): boolean => doc.lemmaIs(verb, 'namingVerbs') && doc.at(verb - 1).form === '-' && doc.is(verb - 2, 'soWord');

/** "asked about calling the minister a liar": what the question is about, which the speaker need not do. */
const isAskedAbout = (doc: Syntax, verb: number): boolean => doc.at(verb).xpos === 'VBG' && doc.is(verb - 1, 'aboutWord') && doc.lemmaIs(verb - 2, 'interrogatingVerbs');

/** "It goes without saying that", "needless to say", "It is fair to say that", "You could say it is old", "a case of he said, she said". */
function isIdiom(doc: Syntax, verb: number): boolean {
  if (doc.lemmaIs(verb, 'anybodyVerbs') && doc.at(verb - 1).xpos === 'MD' && doc.is(verb - 2, 'anybodyWords')) return true;
  if (!doc.lemmaIs(verb, 'idiomVerbs')) return false;
  if (doc.is(verb - 1, 'withoutWord')) return doc.lemmaIs(verb - 2, 'goVerb');
  if (doc.is(verb - 1, 'infinitiveMarker')) return doc.is(verb - 2, 'idiomOpeners');
  return isHearsay(doc, verb - 1) || isHearsay(doc, verb - 4);
}

/** "he said, she said" from token `he` on, as a name of a dispute. */
const isHearsay = (doc: Syntax, he: number): boolean =>
  doc.is(he, 'thirdPersons') && doc.lemmaIs(he + 1, 'sayVerb') && doc.at(he + 2).form === ',' && doc.is(he + 3, 'thirdPersons') && doc.lemmaIs(he + 4, 'sayVerb') && doc.at(he + 3).lower !== doc.at(he).lower;

/** "Nobody said it would be easy", "No official has said so": what is told is that it was not said. */
function isNobodys(doc: Syntax, verb: number): boolean {
  if (doc.at(verb + 1).upos === 'PUNCT') return false; // "…, no one in the village said."
  const last = beforeAuxiliaries(doc, verb - 1, doc.sentenceFrom(verb));
  if (doc.is(last, 'oneWord') && doc.is(last - 1, 'noWord')) return true;
  const { from } = nounPhraseUpTo(doc, last, doc.sentenceFrom(verb));
  return doc.is(from, 'nobodySays') || doc.at(from - 1).upos === 'ADP' && doc.is(from - 2, 'nobodySays') || doc.is(from, 'noWord') && doc.at(from + 1).upos !== 'NUM'; // "No 10 said"
}

/** The main word, as a lemma, of what the verb is done to: its object, or the noun phrase right behind it that is no subject; undefined where nothing is. */
function objectOf(doc: Syntax, verb: number): string | undefined {
  const parsed = child(doc, verb, 'obj');
  if (parsed > verb) return doc.at(parsed).lemma;
  const phrase = nounPhraseFrom(doc, verb + 1, doc.sentenceTo(verb));
  return isEmpty(phrase) || startsClause(doc, verb + 1, doc.sentenceTo(verb)) ? undefined : doc.at(new Phrase(doc, phrase).head).lemma;
}

/** "The storm claimed three lives", "added a goal", "too scared to report the attack": what is done with such an object is no report. */
function isOtherwise(doc: Syntax, verb: number): boolean {
  const lemma = reportingVerb(doc, verb)?.lemma ?? '';
  const reports = doc.words.reportVerb.has(lemma);
  if (!reports && !hasOtherActs(lemma)) return false;
  const object = objectOf(doc, verb);
  if (object === undefined) return false;
  return isOtherAct(lemma, object) || reports && isReportable(object) && (isBare.has(doc.at(verb).xpos) || isSentTo(doc, verb));
}

const isBare: ReadonlySet<string> = new Set(['VB', 'VBG']);

/** "reported the theft | to the police". */
function isSentTo(doc: Syntax, verb: number): boolean {
  const { to } = nounPhraseFrom(doc, verb + 1, doc.sentenceTo(verb));
  return range(verb + 1, to + 1).some((k) => doc.is(k, 'infinitiveMarker') && doc.at(k + 1).xpos !== 'VB');
}

/** "the agency quoted Hale as saying": what is said hangs on the other verb. */
const relays = (doc: Syntax, verb: number): boolean => relayedBy(doc, verb) !== undefined;

const reasons: readonly ((doc: Syntax, verb: number) => boolean)[] = [
  asksForAnonymity, isAskedOf, isSilence, isName, isLeadToSource, isIssued, isAbility, isModifier, isSoCalled, isAskedAbout, isIdiom, isNobodys, isOtherwise, relays,
];

/** Whether the reporting verb at `verb` reports nothing that was said to the reader: a source's wish for no name, a reporter's question, silence, a name, or an idiom. */
export const isNoReport = (doc: Syntax, verb: number): boolean => reasons.some((holds) => holds(doc, verb));
