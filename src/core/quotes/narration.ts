import { startsClause } from '../syntax/clause';
import { nounPhraseFrom } from '../syntax/nounPhrase';
import { framesOfNoun } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { isEmpty } from '../syntax/tokenRange';
import { isFiniteTag, isPassiveByWords } from '../syntax/verbGroup';

/*
 * Where the article goes on in its own words behind what somebody said: what became of it, what the speaker did next, who had asked.
 */

/** What was said, as far as it has been read: from token `from`, up to `limit` at the latest. */
interface Speech {
  readonly doc: Syntax;
  readonly from: number;
  readonly limit: number;
}

/** Whether the article's own words begin at token `at`, behind a comma, a dash or a closing mark. */
export const isNarrationApart = (doc: Syntax, from: number, at: number, limit: number): boolean => {
  const speech = { doc, from, limit };
  return sumsUp(speech, at) || judges(speech, at) || answers(speech, at) || goesOnActing(speech, at);
};

/** Whether the article's own words begin at token `at` without a mark before them. */
export const isNarration = (doc: Syntax, from: number, at: number, limit: number): boolean => {
  const speech = { doc, from, limit };
  return at - from > 1 && (isAsked(speech, at) || isOwnTale(speech, at) || goesOnActing(speech, at) || tellsOccasion(speech, at) || namesOccasion(speech, at) || closesBracket(speech, at));
};

const longestNoun = 4;
const clauseTags: ReadonlySet<string> = new Set(['WDT', 'WP', 'VBN', 'VBD', 'VBG', 'IN', 'TO']);

/** "…, a claim that engineers reject", "– something he denies": a noun that sums up what was said, and what is told of it. */
function sumsUp({ doc, limit }: Speech, at: number): boolean {
  if (doc.is(at, 'anythingWords')) return startsClause(doc, at + 1, limit) || doc.is(at + 1, 'relatives');
  if (!doc.is(at, 'summingDeterminers')) return false;
  let noun = at + 1;
  while (noun < limit && noun - at < longestNoun && (doc.at(noun).upos === 'ADJ' || doc.at(noun).upos === 'ADV')) noun++;
  const { lemma, upos } = doc.at(noun);
  if (upos !== 'NOUN' || !doc.words.summingNouns.has(lemma) && !framesOfNoun(lemma)?.has('clause')) return false;
  return noun + 1 < limit && (clauseTags.has(doc.at(noun + 1).xpos) || doc.is(noun + 1, 'relatives') || startsClause(doc, noun + 1, limit));
}

/** "…, which surprised the engineers", "…, which the villagers deny": how others take it. */
function judges({ doc, limit }: Speech, at: number): boolean {
  if (!doc.is(at, 'whichWord')) return false;
  for (let k = at + 1; k < limit && k - at < 8 && doc.at(k).form !== ','; k++) {
    if (isFiniteTag(doc.at(k)) && doc.at(k).upos === 'VERB') return doc.lemmaIs(k, 'judgingVerbs');
    if (doc.at(k).xpos === 'VBN' && doc.at(k - 1).upos === 'AUX') return doc.lemmaIs(k, 'judgingVerbs');
  }
  return false;
}

/** "…, but nobody believed him", "though few in the valley agreed": whether others believed it. */
function answers({ doc, limit }: Speech, at: number): boolean {
  if (!doc.is(at, 'turns') || doc.is(at + 1, 'subjectPronouns')) return false;
  let verb = pastOthers(doc, at + 1, limit);
  if (verb === at + 1) return false;
  while (verb < limit && (doc.at(verb).upos === 'AUX' || doc.at(verb).upos === 'ADV' || doc.at(verb).upos === 'PART')) verb++;
  if (verb >= limit || !doc.lemmaIs(verb, 'believingVerbs') || doc.at(verb).upos !== 'VERB') return false;
  const next = verb + 1;
  return next >= limit || doc.at(next).upos === 'PUNCT' || doc.is(next, 'objectPronouns') && (next + 1 >= limit || doc.at(next + 1).upos !== 'VERB');
}

/** The token after the noun phrase at `at`: "nobody", "few in the valley", "the miners"; `at` where none stands there. */
function pastOthers(doc: Syntax, at: number, limit: number): number {
  if (!doc.is(at, 'nobodyWords')) return Math.max(at, nounPhraseFrom(doc, at, limit).to);
  return doc.at(at + 1).upos === 'ADP' ? Math.max(at + 1, nounPhraseFrom(doc, at + 2, limit).to) : Math.max(at + 1, nounPhraseFrom(doc, at, limit).to);
}

/** "told me I ought to sell it, but I never did": whoever tells the article goes on about himself. */
const isOwnTale = ({ doc, from }: Speech, at: number): boolean =>
  doc.is(at, 'turns') && doc.is(at + 1, 'talkers') && !doc.quoted(at + 1) && doc.is(from - 1, 'objectPronouns') && doc.is(from - 1, 'firstPerson');

/** "… and left the room", ", then drove home", "before walking out": what the speaker did next, told without a subject. */
function goesOnActing({ doc, from, limit }: Speech, at: number): boolean {
  let verb = at;
  const before = doc.is(at, 'beforeWord');
  if (before || doc.is(at, 'additive')) verb++;
  while (verb < limit && doc.at(verb).upos === 'ADV') verb++;
  if (verb === at || verb >= limit) return false;
  return doc.lemmaIs(verb, 'leavingActs') && (before ? doc.at(verb).xpos === 'VBG' : doc.at(verb).xpos === 'VBD') && !tellsOfActs(doc, from, at);
}

/** Whether what was said from token `from` up to `to` tells what somebody did, who can have done the next thing as well: "the man smiled and walked away". */
function tellsOfActs(doc: Syntax, from: number, to: number): boolean {
  const first = doc.is(from, 'complementiser') ? from + 1 : from;
  const subject = doc.is(first, 'thirdPersons') ? { from: first, to: first + 1 } : nounPhraseFrom(doc, first, to);
  const head = doc.at(subject.to - 1);
  if (head.upos === 'NOUN' && !isEmpty(subject) && doc.lexicon.nouns.kind(head.lemma) === 'other') return false;
  let verb = subject.to;
  while (doc.at(verb).upos === 'ADV') verb++;
  return doc.at(verb).upos !== 'AUX' && !doc.lemmaIs(verb, 'perfectAuxiliary') || !doc.is(first, 'thirdPersons');
}

/** "… when asked by reporters", "after being pressed by the committee": the question that was put. */
function isAsked({ doc, limit }: Speech, at: number): boolean {
  if (!doc.is(at, 'askedWhen')) return false;
  let verb = at + 1;
  while (verb < limit && (doc.is(verb, 'subjectPronouns') || doc.at(verb).upos === 'AUX' || doc.at(verb).upos === 'ADV' || doc.lemmaIs(verb, 'copula'))) verb++;
  const { xpos } = doc.at(verb);
  if (verb >= limit || xpos !== 'VBN' && xpos !== 'VBD' || !doc.lemmaIs(verb, 'interrogatingVerbs') && !doc.lemmaIs(verb, 'contactingVerbs')) return false;
  return verb === at + 1 || isPassiveByWords(doc, verb) || xpos === 'VBN';
}

/** "… as he left the meeting": what the speaker was doing while he said so. */
function tellsOccasion({ doc, from, limit }: Speech, at: number): boolean {
  const occasion = doc.is(at, 'occasionSubordinators') && doc.is(at + 1, 'thirdPersons') && at + 2 < limit && doc.at(at + 2).xpos === 'VBD' && doc.lemmaIs(at + 2, 'occasionVerbs');
  return occasion && !tellsOfPeople(doc, from, at);
}

/** Whether somebody is told of among the tokens: "he" may be him. */
function tellsOfPeople(doc: Syntax, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const { upos, lemma, xpos } = doc.at(k);
    if (upos === 'PROPN' || xpos === 'PRP' || upos === 'NOUN' && doc.lexicon.nouns.kind(lemma) !== 'other' && doc.lexicon.nouns.kind(lemma) !== 'document') return true;
  }
  return false;
}

/** "… in an interview with the Post", "at a news conference on Monday": where it was said, with nothing told behind it. */
function namesOccasion({ doc, limit }: Speech, at: number): boolean {
  if (!doc.is(at, 'occasionPrepositions') || !doc.is(at + 1, 'indefiniteDeterminers')) return false;
  const phrase = nounPhraseFrom(doc, at + 1, limit);
  if (isEmpty(phrase)) return false;
  let head = at + 2;
  while (head < phrase.to && (doc.at(head).upos === 'ADJ' || doc.at(head).upos === 'NOUN' && doc.at(head + 1).upos === 'NOUN' && head + 1 < phrase.to)) head++;
  if (doc.at(head).upos !== 'NOUN' || !doc.lemmaIs(head, 'occasionNouns')) return false;
  for (let k = phrase.to; k < limit; k++) if (isFiniteTag(doc.at(k)) || doc.quoted(k)) return false;
  return limit >= doc.sentenceTo(at) - 1;
}

/** "(engineers say it is safe) will open": a bracket that was opened before. */
function closesBracket({ doc, from }: Speech, at: number): boolean {
  if (!/^[)\]]$/.test(doc.at(at).form)) return false;
  for (let k = at - 1, open = 0; k >= from; k--) {
    if (/^[)\]]$/.test(doc.at(k).form)) open--;
    if (/^[([]$/.test(doc.at(k).form) && ++open > 0) return false;
  }
  return true;
}
