import type { Token } from '../language/doc';
import type { NounKind } from '../language/nounKind';
import { anything, mark, named, pattern, phrase, tag, upTo } from './match';
import { canEndPhrase, isSpeakingPronoun, nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import { ownerOfAge, saysWhoSpeaks, withAcronym, withIssuer, withKnowledge } from './phrase';
import { has, kindOf, reportingVerb } from './reportingWords';
import { isNone, type Syntax } from './syntax';
import { beforeTimes, timeBefore } from './time';
import { isEmpty, type TokenRange } from './tokenRange';
import { beforeAuxiliaries, hasFinite, isFiniteTag, isFiniteVerbTag } from './verbGroup';

/*
 * Who stands as the subject of a verb, read off the order of words. Each function knows one way in which subjects stand and gives
 * nothing where the words stand otherwise; `from` is the first token that can belong to the subject.
 */

const opensClause: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'SCONJ']);

/** Whether a clause can begin with the token at `at`, which is not before `from`: "Last week | Hale said". */
function beginsClause(doc: Syntax, at: number, from: number): boolean {
  let k = at - 1;
  for (let length = timeBefore(doc, k); length > 0 && k >= from; length = timeBefore(doc, k)) k -= length;
  const before = doc.at(k);
  return k < from || isNone(before) || before.sentence !== doc.at(at).sentence || opensClause.has(before.upos) || doc.is(k, 'complementiser');
}

/**
 * The speaker that stands so plainly before its verb that no parse is needed: a pronoun, or a name that begins its clause
 * ("…, Pres. Lee claimed", "but she said").
 */
export function plainSubject(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  const k = beforeTimes(doc, beforeAuxiliaries(doc, verb - 1, from), from);
  const last = doc.at(k);
  if (k < from || last.sentence !== doc.at(verb).sentence) return undefined;
  if (doc.is(k, 'subjectPronouns') && !doc.is(k - 1, 'additive')) return { from: k, to: k + 1 };
  if (last.upos !== 'PROPN') return undefined;
  const phrase = nounPhraseUpTo(doc, k, from);
  return !isEmpty(phrase) && beginsClause(doc, phrase.from, from) && standsAlone(doc, phrase.from) ? phrase : undefined;
}

/** Whether the name is no conjunction and no part of a list. */
const standsAlone = (doc: Syntax, from: number): boolean => doc.at(from).upos !== 'SCONJ' && !(doc.at(from - 1).form === ',' && isSeries(doc, from - 1));

/**
 * The noun phrase that opens its clause and stands right before its verb: "In granting a delay, a federal judge ruled that …". A list, and a
 * description after a name that begins the clause ("Voss, the head of a league says"), are left to others.
 */
export function plainNoun(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  const k = beforeAuxiliaries(doc, verb - 1, from);
  if (k <= from || doc.at(k).upos !== 'NOUN' || timeBefore(doc, k) > 0) return undefined;
  const noun = nounPhraseUpTo(doc, k, from);
  const phrase = withKnowledge(doc, noun);
  const before = doc.at(phrase.from - 1);
  if (isEmpty(noun) || before.sentence !== doc.at(verb).sentence || phrase.from === noun.from && !isDetermined(doc, phrase)) return undefined;
  if (doc.is(phrase.from - 1, 'clauseOpeners') && !doc.is(phrase.from - 2, 'asPredecessors')) return phrase;
  return before.form === ',' && !describesName(doc, phrase.from - 1, from) ? phrase : undefined;
}

/**
 * "The girl died of transmission from a bird and officials say …": people without an article right before their verb, where a clause ends
 * before the "and" and the word before it is nobody whom they could be named with; undefined elsewhere.
 */
export function peopleOfNextClause(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  const last = beforeAuxiliaries(doc, verb - 1, from + 1);
  if (doc.at(last).xpos !== 'NNS' || !isSomebodys(doc, last)) return undefined;
  let first = last;
  while (first > from && describes.has(doc.at(first - 1).upos)) first--;
  const before = doc.at(first - 2);
  if (doc.at(first - 1).upos !== 'CCONJ' || before.upos === 'PROPN' || before.upos === 'PRON' || before.upos === 'NOUN' && isSomebodys(doc, first - 2)) return undefined;
  return hasFinite(doc, from, first - 1) ? { from: first, to: last + 1 } : undefined;
}

const describes: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const thing: NounKind = 'other';

/** Whether the noun is of people or bodies, or of what is written. */
const isSomebodys = (doc: Syntax, noun: number): boolean => doc.lexicon.nouns.kind(doc.at(noun).lemma) !== thing;

/** Whether it is one thing, with an article or an owner. */
function isDetermined(doc: Syntax, { from, to }: TokenRange): boolean {
  const words = doc.tokens.slice(from, to);
  if (words.some((t) => t.upos === 'CCONJ')) return false;
  const { upos } = doc.at(from);
  return upos === 'DET' || upos === 'PRON' || upos === 'PROPN' && words.some((t) => t.xpos === 'POS');
}

/** Whether a name that begins its clause stands before the comma. */
function describesName(doc: Syntax, comma: number, from: number): boolean {
  if (!canEndPhrase(doc, doc.at(comma - 1))) return false;
  const named = nounPhraseUpTo(doc, comma - 1, from);
  return !isEmpty(named) && (named.from === from || opensClause.has(doc.at(named.from - 1).upos) || doc.is(named.from - 1, 'complementiser'));
}

/** Whether the comma may stand in a list or after the name that an apposition belongs to ("Lee, mayor of Rome, said"); in "In Rome, Lee said" it does not. */
function isSeries(doc: Syntax, comma: number): boolean {
  if (doc.at(comma + 1).upos === 'CCONJ') return true;
  if (doc.at(comma - 1).upos !== 'PROPN') return false;
  const name = nounPhraseUpTo(doc, comma - 1, doc.sentenceFrom(comma));
  const before = doc.at(name.from - 1);
  return isEmpty(name) || before.sentence !== doc.at(comma).sentence || !belongsToName.has(before.upos);
}

const belongsToName: ReadonlySet<string> = new Set(['ADP', 'NOUN', 'VERB']);

/** In "a report published Tuesday by the institute found" the document with who issued it, right before its verb; undefined elsewhere. */
export function issuedDocumentBefore(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  for (let k = verb - 2; k > from && verb - k < 16; k--) {
    const token = doc.at(k);
    const issuing = doc.is(k, 'issuingParticiples');
    if (isNone(token) || token.form === ',' || isFiniteTag(token) && !issuing) return undefined;
    if (!issuing) continue;
    const document = nounPhraseUpTo(doc, k - 1, from);
    const whole = isEmpty(document) ? document : withIssuer(doc, document, verb);
    return whole.to === verb && whole.to > document.to ? whole : undefined;
  }
  return undefined;
}

/** "Ruiz, Stern and Okafor said": three names or more in a row right before the verb; undefined elsewhere. */
export function seriesBefore(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  const last = beforeAuxiliaries(doc, verb - 1, from + 1);
  if (doc.at(last).upos !== 'PROPN') return undefined;
  let { from: first } = nounPhraseUpTo(doc, last, from);
  if (doc.is(first - 1, 'additive') && doc.at(first - 2).form === ',' && doc.at(first - 3).upos === 'PROPN') first = nounPhraseUpTo(doc, first - 3, from).from; // "Ruiz, Stern, and Okafor"
  if (!doc.tokens.slice(first, last).some((t) => doc.words.additive.has(t.lower))) return undefined;
  let items = 2;
  while (first - 2 >= from && doc.at(first - 1).form === ',' && doc.at(first - 2).upos === 'PROPN' && isNoun(doc.at(first))) {
    first = nounPhraseUpTo(doc, first - 2, from).from;
    items++;
  }
  return items > 2 && beginsSeries(doc, first, from, verb) ? { from: first, to: last + 1 } : undefined;
}

function beginsSeries(doc: Syntax, first: number, from: number, verb: number): boolean {
  const before = doc.at(first - 1);
  return first === from || before.sentence !== doc.at(verb).sentence || before.upos === 'PUNCT' || before.upos === 'SCONJ';
}

/** In "Hale, who runs the port, said" the speaker before the relative clause that the comma before the verb closes; undefined elsewhere. */
export function pastRelativeClause(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  const closing = beforeTimes(doc, beforeAuxiliaries(doc, verb - 1, from + 1), from);
  if (doc.at(closing).form !== ',') return undefined;
  let finite = false;
  for (let k = closing - 1; k > from; k--) {
    if (doc.at(k).form === ';') return undefined;
    finite ||= isFiniteTag(doc.at(k));
    if (!finite || !doc.is(k, 'relativesApart') || doc.at(k - 1).form !== ',' || !canEndPhrase(doc, doc.at(k - 2))) continue;
    const named = nounPhraseUpTo(doc, k - 2, from);
    const phrase = ownerOfAge(doc, named) ?? named;
    return !isEmpty(phrase) && beginsClause(doc, phrase.from, from) ? phrase : undefined;
  }
  return undefined;
}

/** In "An official who came to discuss the strategy said" the official: the noun before the verb is the object of another or of a preposition, in a clause without commas. */
export function pastRestrictiveClause(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  const last = beforeAuxiliaries(doc, verb - 1, from + 1);
  if (!isNoun(doc.at(last))) return undefined;
  const object = nounPhraseUpTo(doc, last, from);
  if (!beforeObject.has(doc.at(object.from - 1).upos)) return undefined;
  for (let k = object.from - 2; k > from && verb - k < 25; k--) {
    const { form } = doc.at(k);
    if (form === ',' || form === ';') return undefined;
    if (!doc.is(k, 'personRelative') || !canEndPhrase(doc, doc.at(k - 1))) continue;
    const phrase = nounPhraseUpTo(doc, k - 1, from);
    return isEmpty(phrase) ? undefined : phrase;
  }
  return undefined;
}

const beforeObject: ReadonlySet<string> = new Set(['VERB', 'ADP']);

const isNoun = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'PROPN';

/**
 * "Koch, 44, and his wife, Anna, said": both, from the first to the second, where each has an apposition and a clause begins with them;
 * `closing` is the comma before the verb.
 */
export function twoWithAppositions(doc: Syntax, closing: number, from: number): TokenRange | undefined {
  const second = beforeApposition(doc, closing, from);
  if (!second || !doc.is(second.from - 1, 'additive')) return undefined;
  const first = beforeApposition(doc, second.from - 2, from);
  return first && beginsClause(doc, first.from, from) && !hasFinite(doc, first.from, closing) ? { from: first.from, to: second.to } : undefined;
}

/** The noun phrase before the apposition that the comma at `closing` ends. */
function beforeApposition(doc: Syntax, closing: number, from: number): TokenRange | undefined {
  return apposedAt.before(doc, closing + 1, from)?.mention;
}

const apposedAt = pattern(named('mention', phrase()), upTo(10, mark(',')), anything, mark(','));
const bracketed = pattern(named('mention', phrase()), upTo(11, mark('(')), mark(')'));
const bracketedAndApposed = pattern(named('mention', phrase()), upTo(11, mark('(')), mark(')'), upTo(10, mark(',')), anything, mark(','));

/** "Ruiz (Ind., Harlow) said", "Lomax Tools (LTX), a maker of saws, today said": the name before the brackets. */
export function pastBrackets(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  const before = beforeTimes(doc, beforeAuxiliaries(doc, verb - 1, from + 1), from) + 1;
  const name = (bracketed.before(doc, before, from) ?? bracketedAndApposed.before(doc, before, from))?.mention;
  return name && isNoun(doc.at(name.to - 1)) && beginsClause(doc, name.from, from) ? name : undefined;
}

/** The noun phrase before or after the verb, within `range`; undefined where nobody stands there. */
export const besideVerb = (doc: Syntax, verb: number, range: TokenRange): TokenRange | undefined =>
  beforeVerb(doc, verb, range) ?? afterVerb(doc, verb, range);

function beforeVerb(doc: Syntax, verb: number, range: TokenRange): TokenRange | undefined {
  const before = beforeAuxiliaries(doc, verb - 1, range.from);
  if (before < range.from) return undefined;
  const k = beforeTimes(doc, before, range.from);
  const last = doc.at(k);
  if (last.upos === 'VERB') return undefined;
  if (last.upos === 'CCONJ') { // "stood up and said": the subject stands before the verb that shares it
    const joined = sharedVerb(doc, k, range.from);
    return joined >= 0 ? beforeVerb(doc, joined, range) : undefined;
  }
  if (last.form !== ')' && canEndPhrase(doc, last)) {
    const phrase = nounPhraseUpTo(doc, k, range.from);
    if (!isEmpty(phrase)) return withAcronym(doc, phrase, range.from) ?? phrase;
  }
  return closesAside(last) ? acrossApposition(doc, k, range) : undefined;
}

const closesAside = ({ form }: Token): boolean => form === ',' || form === ')' || /^[-–—]+$/.test(form);

/** The verb before a conjunction at `and` that shares its subject with the verb after it; -1 where there is none. */
function sharedVerb(doc: Syntax, and: number, from: number): number {
  for (let k = and - 1; k >= from && and - k < 25; k--) {
    const { upos, xpos } = doc.at(k);
    if (upos !== 'VERB' || xpos === 'VB' || xpos === 'VBG' || doc.quoted(k) !== doc.quoted(and)) continue;
    if (xpos !== 'VBN' || doc.at(k - 1).form === ',' || doc.tokens.slice(Math.max(from, k - 3), k).some((t) => doc.words.perfectAuxiliary.has(t.lemma))) return k;
  }
  return -1;
}

/** In "NAME, description, said" the speaker ends before the first of the two commas. */
function acrossApposition(doc: Syntax, closing: number, range: TokenRange): TokenRange | undefined {
  if (doc.at(closing).form === ',' && doc.at(closing - 1).form === ')') return acrossApposition(doc, closing - 1, range); // "Lee (D-Ohio), said"
  const both = twoWithAppositions(doc, closing, range.from);
  if (both) return both;
  const opens = doc.at(closing).form === ')' ? /^\($/ : doc.at(closing).form === ',' ? /^,$/ : /^[-–—]+$/;
  for (let k = closing - 1; k >= range.from; k--) {
    const found = opens.test(doc.at(k).form) ? aroundOpening(doc, k, closing, range.from) : undefined;
    if (found) return found;
  }
  const start = nounPhraseFrom(doc, range.from, closing);
  return isEmpty(start) ? undefined : start;
}

/** The name before the mark at `k` that opens an apposition, or the name in it; else, where no mark stands further to the left, what stands before it. */
function aroundOpening(doc: Syntax, k: number, closing: number, from: number): TokenRange | undefined {
  const before = canEndPhrase(doc, doc.at(k - 1)) ? nounPhraseUpTo(doc, k - 1, from) : undefined;
  const last = doc.at((before?.to ?? 0) - 1);
  const stands = before !== undefined && !isEmpty(before);
  if (stands && (last.upos === 'PROPN' || isSpeakingPronoun(doc, last) || saysWhoSpeaks(doc, before))) return before;
  const inside = nounPhraseFrom(doc, k + 1, closing);
  if (inside.to === closing && doc.at(closing - 1).upos === 'PROPN' && !isEmpty(inside)) return inside;
  const { form } = doc.at(k);
  const further = doc.tokens.slice(from, k).some((t) => t.form === form || /^[-–—]+$/.test(form) && /^[-–—]+$/.test(t.form));
  return stands && !further ? before : undefined;
}

function afterVerb(doc: Syntax, verb: number, range: TokenRange): TokenRange | undefined {
  if (isNone(doc.at(verb + 1)) || verb + 1 >= range.to || doc.is(verb + 1, 'relatives')) return undefined;
  const phrase = nounPhraseFrom(doc, verb + 1, range.to);
  return isEmpty(phrase) ? undefined : phrase;
}

/*
 * The verb with which another shares its subject.
 */

/**
 * In "Hale said he welcomed the move and added, …" the first verb of saying: one joined by "and" goes on with it, not with the clause that it reports.
 * -1 where the verb at `verb` is not joined so.
 */
export function verbGoneOnWith(doc: Syntax, verb: number, from: number): number {
  const and = beforeAuxiliaries(doc, verb - 1, from + 1);
  if (doc.at(and).upos !== 'CCONJ') return -1;
  let nearest = -1;
  for (let k = and - 1; k >= from && verb - k < 60; k--) {
    const token = doc.at(k);
    if (token.form === ';' || /^["“”]/.test(token.form)) return -1;
    if (!isFiniteVerbTag(token)) continue;
    const says = reportsClause(doc, k);
    if (nearest < 0) {
      if (says) return -1;
      nearest = k;
    } else if (says && token.xpos === doc.at(verb).xpos && !doc.tokens.slice(k + 1, nearest).some((t) => t.upos === 'CCONJ' || doc.words.relativesOfSubjects.has(t.lower))) return k;
  }
  return -1;
}

const reportsClause = (doc: Syntax, k: number): boolean => {
  const entry = reportingVerb(doc, k);
  return entry !== undefined && has(entry, 'clause') && kindOf(entry) === 'speech';
};

/** In "…, Hale said, adding, …" the verb between the commas, whose speaker goes on in the participle at `verb`; -1 elsewhere. */
export function asideBefore(doc: Syntax, verb: number, from: number): number {
  if (doc.at(verb).xpos !== 'VBG' || doc.at(verb - 1).form !== ',') return -1;
  for (let k = verb - 2; k >= from && verb - k < 9; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.form === ',' || token.upos === 'SCONJ') return -1;
    const entry = token.xpos === 'VBD' || token.xpos === 'VBZ' ? reportingVerb(doc, k) : undefined;
    if (entry) return has(entry, 'quote') && kindOf(entry) === 'speech' ? k : -1;
  }
  return -1;
}

const verbBehind = pattern(upTo(12, tag('VERB'), tag('PUNCT', 'AUX', 'SCONJ')));

/** In "Hale emailed supporters saying …", "he sent out a letter on Monday calling …" the verb of sending, whose subject speaks; -1 elsewhere. */
export function sentBefore(doc: Syntax, verb: number, from: number): number {
  const sends = verbBehind.before(doc, verb, from)?.from ?? -1;
  return isFiniteVerbTag(doc.at(sends)) && doc.lemmaIs(sends, 'sendingVerbs') ? sends : -1;
}

/** In "…, with the deputy mayor, Diallo, saying …" the deputy mayor; undefined elsewhere. */
export function withSomebodySaying(doc: Syntax, verb: number, from: number): TokenRange | undefined {
  for (let k = verb - 1; k > from && verb - k < 16; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.upos === 'VERB' && token.xpos !== 'VBN' || token.upos === 'AUX') return undefined;
    if (!doc.is(k, 'withWord') || doc.at(k - 1).form !== ',') continue;
    const phrase = nounPhraseFrom(doc, k + 1, verb);
    const adverb = doc.at(verb - 1).upos === 'ADV' ? verb - 1 : verb;
    return !isEmpty(phrase) && (phrase.to === adverb || doc.at(phrase.to).form === ',' && doc.at(verb - 1).form === ',') ? phrase : undefined;
  }
  return undefined;
}
