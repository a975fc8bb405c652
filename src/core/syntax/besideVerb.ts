import { ownerOfAge } from './mention';
import { has, kindOf, reportingVerb } from './reportingWords';
import { isSpeakingPronoun, canEndPhrase, nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import type { TokenRange } from './tokenRange';
import { isNone, type Syntax } from './syntax';

const passesOver: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART']);
const relative = /^(?:who|which|that)$/;

/** The last token up to `at`, and not before `from`, that is no adverb or auxiliary of the verb behind it; `from - 1` where all are. */
function beforeAuxiliaries(doc: Syntax, at: number, from: number): number {
  let k = at;
  // a tagger may take the "has" of "has long argued" for a verb of its own
  while (k >= from && (passesOver.has(doc.at(k).upos) || doc.lemmaIs(k, 'haveVerb') && doc.at(at + 1).xpos === 'VBN')) k--;
  return k;
}

/** The speaker of a reporting verb, as tokens, read off the words before or after it within `range`; undefined where nobody stands there. */
export function speakerBeside(doc: Syntax, verb: number, range: TokenRange): TokenRange | undefined {
  return speakerBefore(doc, verb, range) ?? speakerAfter(doc, verb, range);
}

function speakerBefore(doc: Syntax, verb: number, range: TokenRange): TokenRange | undefined {
  let k = verb - 1;
  k = beforeAuxiliaries(doc, k, range.from);
  if (k < range.from) return undefined;
  while (k > range.from && timeBefore(doc, k) > 0) k -= timeBefore(doc, k);
  const last = doc.at(k);
  if (last.upos === 'VERB' || last.upos === 'CCONJ') { // "stood up and said": the subject stands before the verb that shares it
    const joined = last.upos === 'CCONJ' ? sharedVerb(doc, k, range) : -1;
    return joined >= 0 ? speakerBefore(doc, joined, range) : undefined;
  }
  if (last.form !== ')' && canEndPhrase(doc, last)) {
    const phrase = nounPhraseUpTo(doc, k, range.from);
    if (phrase.to > phrase.from) return withAcronym(doc, phrase, range.from) ?? whoIsFamiliar(doc, phrase, range.from) ?? phrase;
  }
  if (!isNone(last) && (last.form === ',' || last.form === ')' || /^[-–—]+$/.test(last.form))) return acrossApposition(doc, k, range);
  return undefined;
}

/** "the Harbour Safety Board (HSB) at Karn University": the whole, from the noun phrase before the brackets; undefined where no brackets stand before the phrase. */
function withAcronym(doc: Syntax, phrase: TokenRange, from: number): TokenRange | undefined {
  if (doc.at(phrase.from - 1).upos !== 'ADP' || doc.at(phrase.from - 2).form !== ')') return undefined;
  for (let opens = phrase.from - 3; opens > from && phrase.from - opens < 7; opens--) {
    if (doc.at(opens).form !== '(') continue;
    const whole = canEndPhrase(doc, doc.at(opens - 1)) ? nounPhraseUpTo(doc, opens - 1, from) : undefined;
    return whole && whole.to > whole.from && doc.at(whole.to - 1).upos === 'PROPN' ? { from: whole.from, to: phrase.to } : undefined;
  }
  return undefined;
}

/** "three people familiar with the matter", "a person briefed on the talks": the whole, from the people; undefined for other phrases. */
function whoIsFamiliar(doc: Syntax, phrase: TokenRange, from: number): TokenRange | undefined {
  const knows = phrase.from - 2;
  if (knows <= from || doc.at(phrase.from - 1).upos !== 'ADP' || !doc.is(knows, 'knowingAdjectives')) return undefined;
  const people = canEndPhrase(doc, doc.at(knows - 1)) ? nounPhraseUpTo(doc, knows - 1, from) : undefined;
  return people && people.to > people.from ? { from: people.from, to: phrase.to } : undefined;
}

/** How many words of time end at token `k`: "Lee (later) Thursday told …", "Lee on Tuesday wrote …", "Lee last month joked …". */
export function timeBefore(doc: Syntax, k: number): number {
  const word = doc.at(k).lower;
  const before = doc.at(k - 1).lower;
  if (doc.words.timeNouns.has(word) && (doc.words.weekdays.has(before) || /^(?:last|this|earlier|that|early|late|next)$/.test(before))) return 2 + (doc.is(k - 2, 'onWord') ? 1 : 0);
  if (!doc.words.weekdays.has(word) && !doc.words.timeAdverbs.has(word)) return 0;
  return before === 'on' ? 2 : 1;
}

/** The token after the words of time that begin at token `k` ("Tuesday", "on Monday night", "last week", "in May"); `k` where there are none. */
export function timeFrom(doc: Syntax, k: number): number {
  let at = k;
  if (doc.is(at, 'timeOpeners')) at++;
  const word = doc.at(at).lower;
  if (doc.words.timeDeterminers.has(word) || doc.is(at + 1, 'calendarUnits')) return at + 2;
  if (doc.words.weekdays.has(word) || doc.words.months.has(word) || /^(?:today|yesterday|tonight|\d{4})$/.test(word)) return doc.is(at + 1, 'partsOfDay') ? at + 2 : at + 1;
  return k;
}

/** In "NAME, description, said" the speaker ends before the first of the two commas. */
function acrossApposition(doc: Syntax, closing: number, range: TokenRange): TokenRange | undefined {
  if (doc.at(closing).form === ',' && doc.at(closing - 1).form === ')') return acrossApposition(doc, closing - 1, range); // "Lee (D-Ohio), said"
  const both = twoWithAppositions(doc, closing, range);
  if (both) return both;
  const opens = doc.at(closing).form === ')' ? /^\($/ : doc.at(closing).form === ',' ? /^,$/ : /^[-–—]+$/;
  for (let k = closing - 1; k >= range.from; k--) {
    if (!opens.test(doc.at(k).form)) continue;
    const inside = nounPhraseFrom(doc, k + 1, closing);
    const before = canEndPhrase(doc, doc.at(k - 1)) ? nounPhraseUpTo(doc, k - 1, range.from) : undefined;
    const named = before && before.to > before.from && (doc.at(before.to - 1).upos === 'PROPN' || isSpeakingPronoun(doc, doc.at(before.to - 1)));
    if (named) return before;
    if (inside.to === closing && doc.at(inside.to - 1).upos === 'PROPN') return inside;
    const further = doc.tokens.slice(range.from, k).some((t) => opens.test(t.form));
    if (before && before.to > before.from && !further) return before;
  }
  const start = nounPhraseFrom(doc, range.from, closing);
  return start.to > start.from ? start : undefined;
}

/** "Koch, 44, and his wife, Anna, said": both, from the first to the second, where each has an apposition; the clause begins with them. */
export function twoWithAppositions(doc: Syntax, closing: number, range: TokenRange): TokenRange | undefined {
  if (doc.at(closing).form !== ',') return undefined;
  let from = range.from;
  while (from < closing && /^(?:CCONJ|PUNCT)$/.test(doc.at(from).upos)) from++;
  const first = nounPhraseFrom(doc, from, closing);
  if (first.to === first.from || doc.at(first.to).form !== ',') return undefined;
  let and = first.to + 1;
  while (and < closing && !(doc.at(and).form === ',' && doc.is(and + 1, 'additive'))) and++;
  const second = nounPhraseFrom(doc, and + 2, closing);
  if (and >= closing - 2 || second.to === second.from || doc.at(second.to).form !== ',' || second.to === closing) return undefined;
  if (doc.tokens.slice(first.from, closing).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos))) return undefined;
  return { from: first.from, to: second.to };
}

/** The verb before a conjunction at `and` that shares its subject with the verb after it. */
function sharedVerb(doc: Syntax, and: number, range: TokenRange): number {
  for (let k = and - 1; k >= range.from && and - k < 25; k--) if (doc.at(k).upos === 'VERB' && (!/^VB[GN]?$/.test(doc.at(k).xpos) || doc.at(k).xpos === 'VBN' && (doc.at(k - 1).form === ',' || doc.tokens.slice(Math.max(range.from, k - 3), k).some((t) => doc.words.haveVerb.has(t.lemma))))) return k;
  return -1;
}

/**
 * In "Hale said he welcomed the move and added, …" the first verb of saying: one joined by "and" goes on with it, not with the clause that it reports.
 * -1 where the verb at `verb` is not joined so.
 */
export function verbGoneOnWith(doc: Syntax, verb: number, from: number): number {
  let and = verb - 1;
  and = beforeAuxiliaries(doc, and, from + 1);
  if (doc.at(and).upos !== 'CCONJ') return -1;
  let nearest = -1;
  for (let k = and - 1; k >= from && verb - k < 60; k--) {
    const token = doc.at(k);
    if (token.form === ';' || /^["“”]/.test(token.form)) return -1;
    if (!/^VB[DZP]$/.test(token.xpos)) continue;
    const entry = reportingVerb(doc, k);
    const says = entry !== undefined && has(entry, 'clause') && kindOf(entry) === 'speech';
    if (nearest < 0) {
      if (says) return -1;
      nearest = k;
    } else if (says && token.xpos === doc.at(verb).xpos && !doc.tokens.slice(k + 1, nearest).some((t) => t.upos === 'CCONJ' || doc.words.whoWord.has(t.lower) || doc.words.whichWord.has(t.lower))) return k;
  }
  return -1;
}

/** In "…, Hale said, adding, …" the verb between the commas, whose speaker goes on in the participle at `verb`; -1 elsewhere. */
export function asideBefore(doc: Syntax, verb: number, from: number): number {
  if (doc.at(verb).xpos !== 'VBG' || doc.at(verb - 1).form !== ',') return -1;
  for (let k = verb - 2; k >= from && verb - k < 9; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.form === ',' || token.upos === 'SCONJ') return -1;
    const entry = /^VB[DZ]$/.test(token.xpos) ? reportingVerb(doc, k) : undefined;
    if (entry) return has(entry, 'quote') && kindOf(entry) === 'speech' ? k : -1;
  }
  return -1;
}

function speakerAfter(doc: Syntax, verb: number, range: TokenRange): TokenRange | undefined {
  const next = doc.at(verb + 1);
  if (isNone(next) || verb + 1 >= range.to || relative.test(next.lower)) return undefined;
  const phrase = nounPhraseFrom(doc, verb + 1, range.to);
  return phrase.to > phrase.from ? phrase : undefined;
}

/**
 * The speaker that stands so plainly before its verb that no parse is needed: a pronoun, or a name that begins its clause
 * ("…, Pres. Lee claimed", "but she said").
 */
export function plainSubject(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  let k = verb - 1;
  k = beforeAuxiliaries(doc, k, from);
  while (k > from && timeBefore(doc, k) > 0) k -= timeBefore(doc, k);
  const last = doc.at(k);
  if (isNone(last) || k < from || last.sentence !== doc.at(verb).sentence) return undefined;
  if (doc.words.subjectPronouns.has(last.lower) && !doc.is(k - 1, 'additive')) return { from: k, to: k + 1 };
  if (last.upos !== 'PROPN') return undefined;
  const phrase = nounPhraseUpTo(doc, k, from);
  const before = doc.at(phrase.from - 1);
  const opens = phrase.from === from || isNone(before) || before.sentence !== last.sentence || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.upos) || doc.words.complementiser.has(before.lower);
  const enumerated = before.form === ',' && isSeries(doc, phrase.from - 1);
  return phrase.to > phrase.from && opens && !enumerated && !/^(?:SCONJ)$/.test(doc.at(phrase.from).upos) ? phrase : undefined;
}

/**
 * The noun phrase that opens its clause and stands right before its verb: "In granting a delay, a federal judge ruled that …". A list, and a
 * description after a name that begins the clause ("Voss, the head of a league says"), are left to others.
 */
export function plainNoun(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  let k = verb - 1;
  k = beforeAuxiliaries(doc, k, from);
  if (k <= from || doc.at(k).upos !== 'NOUN' || timeBefore(doc, k) > 0) return undefined;
  const phrase = nounPhraseUpTo(doc, k, from);
  const before = doc.at(phrase.from - 1);
  const words = doc.tokens.slice(phrase.from, phrase.to);
  if (phrase.to === phrase.from || isNone(before) || before.sentence !== doc.at(verb).sentence || words.some((t) => t.upos === 'CCONJ')) return undefined;
  if (!/^(?:DET|PRON)$/.test(words[0]?.upos ?? '') && !(words[0]?.upos === 'PROPN' && words.some((t) => t.xpos === 'POS'))) return undefined;
  if (doc.words.clauseOpeners.has(before.lower) && !doc.is(phrase.from - 2, 'asPredecessors')) return phrase;
  if (before.form !== ',') return undefined;
  const named = canEndPhrase(doc, doc.at(phrase.from - 2)) ? nounPhraseUpTo(doc, phrase.from - 2, from) : undefined;
  const opens = named && named.to > named.from && (named.from === from || /^(?:CCONJ|SCONJ|PUNCT)$/.test(doc.at(named.from - 1).upos) || doc.is(named.from - 1, 'complementiser'));
  return opens ? undefined : phrase;
}

/** In "Hale, who runs the port, said" the speaker before the relative clause that the comma before the verb closes; undefined elsewhere. */
export function pastRelativeClause(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  let closing = verb - 1;
  closing = beforeAuxiliaries(doc, closing, from + 1);
  while (closing > from && timeBefore(doc, closing) > 0) closing -= timeBefore(doc, closing);
  if (doc.at(closing).form !== ',') return undefined;
  let finite = false;
  for (let k = closing - 1; k > from; k--) {
    const token = doc.at(k);
    if (token.form === ';') return undefined;
    if (/^(?:VB[DZP]|MD)$/.test(token.xpos)) finite = true;
    if (!finite || !doc.words.relativesApart.has(token.lower) || doc.at(k - 1).form !== ',' || !canEndPhrase(doc, doc.at(k - 2))) continue;
    const named = nounPhraseUpTo(doc, k - 2, from);
    const phrase = ownerOfAge(doc, named) ?? named;
    const before = doc.at(phrase.from - 1);
    const opens = phrase.from === from || isNone(before) || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.upos) || doc.words.complementiser.has(before.lower);
    return phrase.to > phrase.from && opens ? phrase : undefined;
  }
  return undefined;
}

/** In "An official who came to discuss the strategy said" the official: the noun before the verb is the object of another, in a clause without commas. */
export function pastRestrictiveClause(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  let last = verb - 1;
  last = beforeAuxiliaries(doc, last, from + 1);
  if (!/^(?:NOUN|PROPN)$/.test(doc.at(last).upos)) return undefined;
  const object = nounPhraseUpTo(doc, last, from);
  if (doc.at(object.from - 1).upos !== 'VERB') return undefined;
  for (let k = object.from - 2; k > from && verb - k < 25; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.form === ',' || token.form === ';') return undefined;
    if (!doc.words.whoWord.has(token.lower) || !canEndPhrase(doc, doc.at(k - 1))) continue;
    const phrase = nounPhraseUpTo(doc, k - 1, from);
    return phrase.to > phrase.from ? phrase : undefined;
  }
  return undefined;
}

/** In "Hale emailed supporters saying …", "he sent out a letter on Monday calling …" the verb of sending, whose subject speaks; -1 elsewhere. */
export function sentBefore(doc: Syntax, verb: number, from: number): number {
  if (doc.at(verb).xpos !== 'VBG') return -1;
  for (let k = verb - 1; k >= from && verb - k < 14; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.upos === 'PUNCT' || token.upos === 'AUX' || token.upos === 'SCONJ') return -1;
    if (token.upos === 'VERB') return /^VB[DZP]$/.test(token.xpos) && doc.words.sendingVerbs.has(token.lemma) ? k : -1;
  }
  return -1;
}

/** In "…, with the deputy mayor, Diallo, saying …" the deputy mayor; undefined elsewhere. */
export function withSomebodySaying(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  for (let k = verb - 1; k > from && verb - k < 16; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.upos === 'VERB' && token.xpos !== 'VBN' || token.upos === 'AUX') return undefined;
    if (!doc.words.withWord.has(token.lower) || doc.at(k - 1).form !== ',') continue;
    const phrase = nounPhraseFrom(doc, k + 1, verb);
    const adverb = doc.at(verb - 1).upos === 'ADV' ? verb - 1 : verb;
    return phrase.to > phrase.from && (phrase.to === adverb || doc.at(phrase.to).form === ',' && doc.at(verb - 1).form === ',') ? phrase : undefined;
  }
  return undefined;
}

/** "Neither Hale nor Ruiz", "both Hale and Ruiz" of which the second alone was found. */
export function withPartner(doc: Syntax, mention: TokenRange): TokenRange {
  const sentence = doc.at(mention.from).sentence;
  const joint = doc.at(mention.from - 1);
  let from = mention.from;
  if (joint.sentence === sentence && doc.words.coordinators.has(joint.lower)) {
    const first = nounPhraseUpTo(doc, mention.from - 2, doc.sentences[sentence ?? -1]?.firstToken ?? mention.from);
    if (first.to > first.from) from = first.from;
  }
  if (doc.at(from - 1).sentence === sentence && doc.is(from - 1, 'pairWords')) from--;
  if (!doc.is(from, 'pairWords')) return mention;
  const second = doc.is(mention.to, 'coordinators') ? nounPhraseFrom(doc, mention.to + 1, doc.sentences[sentence ?? -1]?.endToken ?? mention.to) : mention;
  return { from, to: second.to > mention.to + 1 ? second.to : mention.to };
}

/** "Ruiz, Stern and Okafor said": three names or more in a row right before the verb; undefined elsewhere. */
export function seriesBefore(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  let last = verb - 1;
  last = beforeAuxiliaries(doc, last, from + 1);
  if (doc.at(last).upos !== 'PROPN') return undefined;
  let { from: first } = nounPhraseUpTo(doc, last, from);
  if (!doc.tokens.slice(first, last).some((t) => doc.words.additive.has(t.lower))) return undefined;
  let items = 2;
  while (first - 2 >= from && doc.at(first - 1).form === ',' && doc.at(first - 2).upos === 'PROPN' && doc.at(first).upos === 'PROPN') {
    first = nounPhraseUpTo(doc, first - 2, from).from;
    items++;
  }
  const before = doc.at(first - 1);
  return items > 2 && (first === from || before.sentence !== doc.at(verb).sentence || before.upos === 'PUNCT' || before.upos === 'SCONJ') ? { from: first, to: last + 1 } : undefined;
}

/** Whether the comma may stand in a list or after the name that an apposition belongs to ("Lee, mayor of Rome, said"); in "In Rome, Lee said" it does not. */
function isSeries(doc: Syntax, comma: number): boolean {
  if (doc.at(comma + 1).upos === 'CCONJ') return true;
  if (doc.at(comma - 1).upos !== 'PROPN') return false;
  const name = nounPhraseUpTo(doc, comma - 1, doc.sentences[doc.at(comma).sentence ?? -1]?.firstToken ?? 0);
  const before = doc.at(name.from - 1);
  return name.to === name.from || before.sentence !== doc.at(comma).sentence || !/^(?:ADP|NOUN|VERB)$/.test(before.upos);
}
