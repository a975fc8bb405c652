import { nounPhraseFrom } from '../syntax/nounPhrase';
import { reportingForm } from '../syntax/reportingWords';
import { isNone, type Syntax } from '../syntax/syntax';
import { isEmpty, type TokenRange } from '../syntax/tokenRange';
import { isFiniteTag, isFiniteVerbTag, standsBeforeVerb } from '../syntax/verbGroup';
import type { CueBeside } from './cueBeside';
import { isSomebody } from './whoIsToldOf';

/*
 * Attributions behind a quotation that leads on with its comma ("…,” said Too."), read off the order of words: the place tells what
 * they are, whatever a tagger made of their verb or their name.
 */

/** A speaker has no more words than these. */
const longest = 12;
/** With an aside behind the name: "Hale, now 81 and retired in Ludlow, Vt., said by telephone". */
const longestWithAside = 24;

/** The attribution that begins at `range.from`; undefined where none does. */
export const attributionByWords = (doc: Syntax, range: TokenRange): CueBeside | undefined => invertedAt(doc, range) ?? straightAt(doc, range);

/** "…,” rued P.N. Chathunni", "…,” stressed works council chairman Lenz": a verb, and a name that nothing is told of. */
function invertedAt(doc: Syntax, { from, to }: TokenRange): CueBeside | undefined {
  const known = reportingForm(doc, from) !== undefined;
  if (isCapital(doc, from) || !known && !isPlainVerb(doc, from)) return undefined;
  const speaker = speakerFrom(doc, from + 1, to);
  if (!speaker || !endsThere(doc, speaker.to, to) || !known && !isNamed(doc, speaker)) return undefined;
  return { verb: from, speaker, kind: known ? 'known' : 'any', inverted: true };
}

/** "…,” the 58-year-old snapped", "…,” the minister, by then back in the capital, fired back": somebody, and a verb that nothing but time and place follow. */
function straightAt(doc: Syntax, { from, to }: TokenRange): CueBeside | undefined {
  for (let verb = from + 1; verb < Math.min(to, from + longestWithAside); verb++) {
    const known = reportingForm(doc, verb) !== undefined;
    if (isCapital(doc, verb) || !known && !isPlainVerb(doc, verb)) continue;
    const speaker = subjectUpTo(doc, from, verb);
    if (!speaker) continue;
    const isPlain = endsThere(doc, verb + 1, to) || doc.at(verb + 1).upos === 'PRON' || isHeardToSpeak(doc, verb);
    return isPlain ? { verb, speaker, kind: known ? 'known' : 'any', inverted: false } : undefined;
  }
  return undefined;
}

/** "he is said to have told them", "a reporter can be heard asking": told of as speaking. */
const isHeardToSpeak = (doc: Syntax, verb: number): boolean => doc.at(verb).xpos === 'VBN' && (doc.is(verb + 1, 'infinitiveMarker') || doc.at(verb + 1).xpos === 'VBG');

const isCapital = (doc: Syntax, i: number): boolean => /^\p{Lu}/u.test(doc.at(i).form);

/** Whether it is tagged as a verb in a form that can be the past. */
const isPlainVerb = (doc: Syntax, i: number): boolean => doc.at(i).upos === 'VERB' && (isFiniteVerbTag(doc.at(i)) || doc.at(i).xpos === 'VBN');

const isNamed = (doc: Syntax, { from, to }: TokenRange): boolean => isCapital(doc, to - 1) || isCapital(doc, from);

const outside: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'CCONJ', 'AUX', 'PUNCT', 'PART']);

/** The name that begins at `first`, with the roles before it, however its words are tagged; where none is, somebody by a noun. */
function speakerFrom(doc: Syntax, first: number, limit: number): TokenRange | undefined {
  const { sentence } = doc.at(first);
  let name = first;
  for (let k = first; k < Math.min(limit, first + longest) && doc.at(k).sentence === sentence; k++) {
    const token = doc.at(k);
    if (doc.is(k, 'weekdays') || token.upos === 'PRON' && token.xpos !== 'PRP$') break;
    if (isCapital(doc, k)) name = k + 1;
    else if (outside.has(token.upos) && !/^[-–’']$/.test(token.form) && token.xpos !== 'POS' || token.xpos === 'WRB') break;
  }
  if (name > first) return { from: first, to: name };
  let noun = nounPhraseFrom(doc, first, limit);
  const place = doc.tokens.slice(noun.from, noun.to).findIndex(({ upos }) => upos === 'ADP' || upos === 'PART');
  if (place >= 0) noun = { from: noun.from, to: noun.from + place };
  return !isEmpty(noun) && isSomebody(doc, noun) ? noun : undefined;
}

/** Who stands from `from` up to the verb, its auxiliaries and adverbs and an aside in commas left out. */
function subjectUpTo(doc: Syntax, from: number, verb: number): TokenRange | undefined {
  let to = verb;
  while (to > from + 1 && standsBeforeVerb(doc.at(to - 1))) to--;
  const phrase = nounPhraseFrom(doc, from, to);
  const speaker = doc.is(from, 'subjectPronouns') ? { from, to: from + 1 } : isEmpty(phrase) ? undefined : phrase;
  if (!speaker || !doc.is(from, 'subjectPronouns') && !isCapital(doc, speaker.to - 1) && !isSomebody(doc, speaker) && !isAged(doc, speaker) && !isText(doc, speaker)) return undefined;
  const isAside = doc.at(speaker.to).form === ',' && doc.at(to - 1).form === ',' && to - speaker.to > 1;
  return speaker.to === to || isAside ? speaker : undefined;
}

/** "the 58-year-old". */
const isAged = (doc: Syntax, { from, to }: TokenRange): boolean => doc.at(from).upos === 'DET' && doc.tokens.slice(from, to).some(({ xpos }) => xpos === 'CD') && doc.at(to - 1).upos === 'ADJ';

/** "the editorial": what a tagger may take for the beginning of a longer phrase. */
const isText = (doc: Syntax, { to }: TokenRange): boolean => doc.lexicon.nouns.kind(doc.at(to - 1).lower) === 'document';

const goesOnWith: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'CCONJ', 'ADV', 'PUNCT']);

/** Whether nothing is told behind the attribution but how, when and where. */
function endsThere(doc: Syntax, at: number, limit: number): boolean {
  const token = doc.at(at);
  if (at >= limit || isNone(token) || token.sentence !== doc.at(at - 1).sentence) return true;
  return !isFiniteTag(token) && (goesOnWith.has(token.upos) || token.xpos === 'WRB' || doc.is(at, 'weekdays'));
}
