import { isMonth, isWeekday } from '../english/forQuotes';
import type { Doc, Token } from '../language/doc';
import { ownerOfAge } from './mention';
import { has, kindOf, reportingVerb } from './lexicon';
import { isSpeakingPronoun, canEndPhrase, nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import type { TokenRange } from './tokenRange';

const passesOver: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART']);
const relative = /^(?:who|which|that)$/;

/** The last token up to `at`, and not before `from`, that is no adverb or auxiliary of the verb behind it; `from - 1` where all are. */
function beforeAuxiliaries({ tokens }: Doc, at: number, from: number): number {
  let k = at;
  // a tagger may take the "has" of "has long argued" for a verb of its own
  while (k >= from && (passesOver.has(tokens[k]?.upos ?? '') || tokens[k]?.lemma === 'have' && tokens[at + 1]?.xpos === 'VBN')) k--;
  return k;
}

/** The speaker of a reporting verb, as tokens, read off the words before or after it within `range`; undefined where nobody stands there. */
export function speakerBeside(doc: Doc, verb: number, range: TokenRange): TokenRange | undefined {
  return speakerBefore(doc, verb, range) ?? speakerAfter(doc, verb, range);
}

function speakerBefore(doc: Doc, verb: number, range: TokenRange): TokenRange | undefined {
  const { tokens } = doc;
  let k = verb - 1;
  k = beforeAuxiliaries(doc, k, range.from);
  if (k < range.from) return undefined;
  while (k > range.from && timeBefore(doc, k) > 0) k -= timeBefore(doc, k);
  const last = tokens[k];
  if (last?.upos === 'VERB' || last?.upos === 'CCONJ') { // "stood up and said": the subject stands before the verb that shares it
    const joined = last.upos === 'CCONJ' ? sharedVerb(doc, k, range) : -1;
    return joined >= 0 ? speakerBefore(doc, joined, range) : undefined;
  }
  if (last?.form !== ')' && canEndPhrase(last)) {
    const phrase = nounPhraseUpTo(doc, k, range.from);
    if (phrase.to > phrase.from) return withAcronym(doc, phrase, range.from) ?? whoIsFamiliar(doc, phrase, range.from) ?? phrase;
  }
  if (last && (last.form === ',' || last.form === ')' || /^[-–—]+$/.test(last.form))) return acrossApposition(doc, k, range);
  return undefined;
}

/** "the Harbour Safety Board (HSB) at Karn University": the whole, from the noun phrase before the brackets; undefined where no brackets stand before the phrase. */
function withAcronym(doc: Doc, phrase: TokenRange, from: number): TokenRange | undefined {
  const { tokens } = doc;
  if (tokens[phrase.from - 1]?.upos !== 'ADP' || tokens[phrase.from - 2]?.form !== ')') return undefined;
  for (let opens = phrase.from - 3; opens > from && phrase.from - opens < 7; opens--) {
    if (tokens[opens]?.form !== '(') continue;
    const whole = canEndPhrase(tokens[opens - 1]) ? nounPhraseUpTo(doc, opens - 1, from) : undefined;
    return whole && whole.to > whole.from && tokens[whole.to - 1]?.upos === 'PROPN' ? { from: whole.from, to: phrase.to } : undefined;
  }
  return undefined;
}

/** "three people familiar with the matter", "a person briefed on the talks": the whole, from the people; undefined for other phrases. */
function whoIsFamiliar(doc: Doc, phrase: TokenRange, from: number): TokenRange | undefined {
  const { tokens } = doc;
  const knows = phrase.from - 2;
  if (knows <= from || tokens[phrase.from - 1]?.upos !== 'ADP' || !/^(?:familiar|close|briefed|aware|involved|knowledgeable|privy|present)$/.test(tokens[knows]?.lower ?? '')) return undefined;
  const people = canEndPhrase(tokens[knows - 1]) ? nounPhraseUpTo(doc, knows - 1, from) : undefined;
  return people && people.to > people.from ? { from: people.from, to: phrase.to } : undefined;
}

/** How many words of time end at token `k`: "Lee (later) Thursday told …", "Lee on Tuesday wrote …", "Lee last month joked …". */
export function timeBefore(doc: Doc, k: number): number {
  const word = doc.tokens[k]?.lower ?? '';
  const before = doc.tokens[k - 1]?.lower ?? '';
  if (/^(?:week|month|year|night|summer|spring|winter|fall|evening|morning|afternoon|weekend)$/.test(word) && (isWeekday(before) || /^(?:last|this|earlier|that|early|late|next)$/.test(before))) return 2 + (doc.tokens[k - 2]?.lower === 'on' ? 1 : 0);
  if (!isWeekday(word) && !/^(?:today|yesterday|tonight|later|earlier|then)$/.test(word)) return 0;
  return before === 'on' ? 2 : 1;
}

/** The token after the words of time that begin at token `k` ("Tuesday", "on Monday night", "last week", "in May"); `k` where there are none. */
export function timeFrom(doc: Doc, k: number): number {
  let at = k;
  if (/^(?:on|in|late|early|earlier)$/.test(doc.tokens[at]?.lower ?? '')) at++;
  const word = doc.tokens[at]?.lower ?? '';
  if (/^(?:last|this|earlier)$/.test(word) || /^(?:week|month|year)$/.test(doc.tokens[at + 1]?.lower ?? '')) return at + 2;
  if (isWeekday(word) || isMonth(word) || /^(?:today|yesterday|tonight|\d{4})$/.test(word)) return /^(?:night|morning|evening|afternoon)$/.test(doc.tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return k;
}

/** In "NAME, description, said" the speaker ends before the first of the two commas. */
function acrossApposition(doc: Doc, closing: number, range: TokenRange): TokenRange | undefined {
  const { tokens } = doc;
  if (tokens[closing]?.form === ',' && tokens[closing - 1]?.form === ')') return acrossApposition(doc, closing - 1, range); // "Lee (D-Ohio), said"
  const both = twoWithAppositions(doc, closing, range);
  if (both) return both;
  const opens = tokens[closing]?.form === ')' ? /^\($/ : tokens[closing]?.form === ',' ? /^,$/ : /^[-–—]+$/;
  for (let k = closing - 1; k >= range.from; k--) {
    if (!opens.test(tokens[k]?.form ?? '')) continue;
    const inside = nounPhraseFrom(doc, k + 1, closing);
    const before = canEndPhrase(tokens[k - 1]) ? nounPhraseUpTo(doc, k - 1, range.from) : undefined;
    const named = before && before.to > before.from && (tokens[before.to - 1]?.upos === 'PROPN' || isSpeakingPronoun(tokens[before.to - 1]));
    if (named) return before;
    if (inside.to === closing && tokens[inside.to - 1]?.upos === 'PROPN') return inside;
    const further = tokens.slice(range.from, k).some((t) => opens.test(t.form));
    if (before && before.to > before.from && !further) return before;
  }
  const start = nounPhraseFrom(doc, range.from, closing);
  return start.to > start.from ? start : undefined;
}

/** "Koch, 44, and his wife, Anna, said": both, from the first to the second, where each has an apposition; the clause begins with them. */
export function twoWithAppositions(doc: Doc, closing: number, range: TokenRange): TokenRange | undefined {
  const { tokens } = doc;
  if (tokens[closing]?.form !== ',') return undefined;
  let from = range.from;
  while (from < closing && /^(?:CCONJ|PUNCT)$/.test(tokens[from]?.upos ?? '')) from++;
  const first = nounPhraseFrom(doc, from, closing);
  if (first.to === first.from || tokens[first.to]?.form !== ',') return undefined;
  let and = first.to + 1;
  while (and < closing && !(tokens[and]?.form === ',' && tokens[and + 1]?.lower === 'and')) and++;
  const second = nounPhraseFrom(doc, and + 2, closing);
  if (and >= closing - 2 || second.to === second.from || tokens[second.to]?.form !== ',' || second.to === closing) return undefined;
  if (tokens.slice(first.from, closing).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos))) return undefined;
  return { from: first.from, to: second.to };
}

/** The verb before a conjunction at `and` that shares its subject with the verb after it. */
function sharedVerb(doc: Doc, and: number, range: TokenRange): number {
  for (let k = and - 1; k >= range.from && and - k < 25; k--) if (doc.tokens[k]?.upos === 'VERB' && (!/^VB[GN]?$/.test(doc.tokens[k]?.xpos ?? '') || doc.tokens[k]?.xpos === 'VBN' && (doc.tokens[k - 1]?.form === ',' || doc.tokens.slice(Math.max(range.from, k - 3), k).some((t) => t.lemma === 'have')))) return k;
  return -1;
}

/**
 * In "Hale said he welcomed the move and added, …" the first verb of saying: one joined by "and" goes on with it, not with the clause that it reports.
 * -1 where the verb at `verb` is not joined so.
 */
export function verbGoneOnWith(doc: Doc, verb: number, from: number): number {
  const { tokens } = doc;
  let and = verb - 1;
  and = beforeAuxiliaries(doc, and, from + 1);
  if (tokens[and]?.upos !== 'CCONJ') return -1;
  let nearest = -1;
  for (let k = and - 1; k >= from && verb - k < 60; k--) {
    const token = tokens[k];
    if (token?.form === ';' || /^["“”]/.test(token?.form ?? '')) return -1;
    if (!/^VB[DZP]$/.test(token?.xpos ?? '')) continue;
    const entry = reportingVerb(doc, k);
    const says = entry !== undefined && has(entry, 'clause') && kindOf(entry) === 'speech';
    if (nearest < 0) {
      if (says) return -1;
      nearest = k;
    } else if (says && token?.xpos === tokens[verb]?.xpos && !tokens.slice(k + 1, nearest).some((t) => t.upos === 'CCONJ' || t.lower === 'who' || t.lower === 'which')) return k;
  }
  return -1;
}

/** In "…, Hale said, adding, …" the verb between the commas, whose speaker goes on in the participle at `verb`; -1 elsewhere. */
export function asideBefore(doc: Doc, verb: number, from: number): number {
  const { tokens } = doc;
  if (tokens[verb]?.xpos !== 'VBG' || tokens[verb - 1]?.form !== ',') return -1;
  for (let k = verb - 2; k >= from && verb - k < 9; k--) {
    const token = tokens[k];
    if (!token || token.form === ',' || token.upos === 'SCONJ') return -1;
    const entry = /^VB[DZ]$/.test(token.xpos) ? reportingVerb(doc, k) : undefined;
    if (entry) return has(entry, 'quote') && kindOf(entry) === 'speech' ? k : -1;
  }
  return -1;
}

function speakerAfter(doc: Doc, verb: number, range: TokenRange): TokenRange | undefined {
  const next = doc.tokens[verb + 1];
  if (!next || verb + 1 >= range.to || relative.test(next.lower)) return undefined;
  const phrase = nounPhraseFrom(doc, verb + 1, range.to);
  return phrase.to > phrase.from ? phrase : undefined;
}

/**
 * The speaker that stands so plainly before its verb that no parse is needed: a pronoun, or a name that begins its clause
 * ("…, Pres. Lee claimed", "but she said").
 */
export function plainSubject(doc: Doc, verb: number, from: number): TokenRange | undefined {
  const { tokens } = doc;
  let k = verb - 1;
  k = beforeAuxiliaries(doc, k, from);
  while (k > from && timeBefore(doc, k) > 0) k -= timeBefore(doc, k);
  const last = tokens[k];
  if (!last || k < from || last.sentence !== tokens[verb]?.sentence) return undefined;
  if (/^(?:he|she|they|i|we)$/.test(last.lower) && tokens[k - 1]?.lower !== 'and') return { from: k, to: k + 1 };
  if (last.upos !== 'PROPN') return undefined;
  const phrase = nounPhraseUpTo(doc, k, from);
  const before = tokens[phrase.from - 1];
  const opens = phrase.from === from || !before || before.sentence !== last.sentence || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.upos) || before.lower === 'that';
  const enumerated = before?.form === ',' && isSeries(doc, phrase.from - 1);
  return phrase.to > phrase.from && opens && !enumerated && !/^(?:SCONJ)$/.test(tokens[phrase.from]?.upos ?? '') ? phrase : undefined;
}

/**
 * The noun phrase that opens its clause and stands right before its verb: "In granting a delay, a federal judge ruled that …". A list, and a
 * description after a name that begins the clause ("Voss, the head of a league says"), are left to others.
 */
export function plainNoun(doc: Doc, verb: number, from: number): TokenRange | undefined {
  const { tokens } = doc;
  let k = verb - 1;
  k = beforeAuxiliaries(doc, k, from);
  if (k <= from || tokens[k]?.upos !== 'NOUN' || timeBefore(doc, k) > 0) return undefined;
  const phrase = nounPhraseUpTo(doc, k, from);
  const before = tokens[phrase.from - 1];
  const words = tokens.slice(phrase.from, phrase.to);
  if (phrase.to === phrase.from || !before || before.sentence !== tokens[verb]?.sentence || words.some((t) => t.upos === 'CCONJ')) return undefined;
  if (!/^(?:DET|PRON)$/.test(words[0]?.upos ?? '') && !(words[0]?.upos === 'PROPN' && words.some((t) => t.xpos === 'POS'))) return undefined;
  if (/^(?:as|while|because|although|though|if|when|whereas)$/.test(before.lower) && !/^(?:such|known|same)$/.test(tokens[phrase.from - 2]?.lower ?? '')) return phrase;
  if (before.form !== ',') return undefined;
  const named = canEndPhrase(tokens[phrase.from - 2]) ? nounPhraseUpTo(doc, phrase.from - 2, from) : undefined;
  const opens = named && named.to > named.from && (named.from === from || /^(?:CCONJ|SCONJ|PUNCT)$/.test(tokens[named.from - 1]?.upos ?? '') || tokens[named.from - 1]?.lower === 'that');
  return opens ? undefined : phrase;
}

/** In "Hale, who runs the port, said" the speaker before the relative clause that the comma before the verb closes; undefined elsewhere. */
export function pastRelativeClause(doc: Doc, verb: number, from: number): TokenRange | undefined {
  const { tokens } = doc;
  let closing = verb - 1;
  closing = beforeAuxiliaries(doc, closing, from + 1);
  while (closing > from && timeBefore(doc, closing) > 0) closing -= timeBefore(doc, closing);
  if (tokens[closing]?.form !== ',') return undefined;
  let finite = false;
  for (let k = closing - 1; k > from; k--) {
    const token = tokens[k];
    if (token?.form === ';') return undefined;
    if (/^(?:VB[DZP]|MD)$/.test(token?.xpos ?? '')) finite = true;
    if (!finite || !/^(?:who|which|whose)$/.test(token?.lower ?? '') || tokens[k - 1]?.form !== ',' || !canEndPhrase(tokens[k - 2])) continue;
    const named = nounPhraseUpTo(doc, k - 2, from);
    const phrase = ownerOfAge(doc, named) ?? named;
    const before = tokens[phrase.from - 1];
    const opens = phrase.from === from || !before || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.upos) || before.lower === 'that';
    return phrase.to > phrase.from && opens ? phrase : undefined;
  }
  return undefined;
}

/** In "An official who came to discuss the strategy said" the official: the noun before the verb is the object of another, in a clause without commas. */
export function pastRestrictiveClause(doc: Doc, verb: number, from: number): TokenRange | undefined {
  const { tokens } = doc;
  let last = verb - 1;
  last = beforeAuxiliaries(doc, last, from + 1);
  if (!/^(?:NOUN|PROPN)$/.test(tokens[last]?.upos ?? '')) return undefined;
  const object = nounPhraseUpTo(doc, last, from);
  if (tokens[object.from - 1]?.upos !== 'VERB') return undefined;
  for (let k = object.from - 2; k > from && verb - k < 25; k--) {
    const token = tokens[k];
    if (!token || token.form === ',' || token.form === ';') return undefined;
    if (token.lower !== 'who' || !canEndPhrase(tokens[k - 1])) continue;
    const phrase = nounPhraseUpTo(doc, k - 1, from);
    return phrase.to > phrase.from ? phrase : undefined;
  }
  return undefined;
}

/** In "Hale emailed supporters saying …", "he sent out a letter on Monday calling …" the verb of sending, whose subject speaks; -1 elsewhere. */
export function sentBefore(doc: Doc, verb: number, from: number): number {
  const { tokens } = doc;
  if (tokens[verb]?.xpos !== 'VBG') return -1;
  for (let k = verb - 1; k >= from && verb - k < 14; k--) {
    const token = tokens[k];
    if (!token || token.upos === 'PUNCT' || token.upos === 'AUX' || token.upos === 'SCONJ') return -1;
    if (token.upos === 'VERB') return /^VB[DZP]$/.test(token.xpos) && /^(?:email|e-mail|send|issue|release|circulate|post|publish|text|mail|distribute|launch|air)$/.test(token.lemma) ? k : -1;
  }
  return -1;
}

/** In "…, with the deputy mayor, Diallo, saying …" the deputy mayor; undefined elsewhere. */
export function withSomebodySaying(doc: Doc, verb: number, from: number): TokenRange | undefined {
  const { tokens } = doc;
  for (let k = verb - 1; k > from && verb - k < 16; k--) {
    const token = tokens[k];
    if (!token || token.upos === 'VERB' && token.xpos !== 'VBN' || token.upos === 'AUX') return undefined;
    if (token.lower !== 'with' || tokens[k - 1]?.form !== ',') continue;
    const phrase = nounPhraseFrom(doc, k + 1, verb);
    const adverb = tokens[verb - 1]?.upos === 'ADV' ? verb - 1 : verb;
    return phrase.to > phrase.from && (phrase.to === adverb || tokens[phrase.to]?.form === ',' && tokens[verb - 1]?.form === ',') ? phrase : undefined;
  }
  return undefined;
}

/** "Neither Hale nor Ruiz", "both Hale and Ruiz" of which the second alone was found. */
export function withPartner(doc: Doc, mention: TokenRange): TokenRange {
  const { tokens } = doc;
  const sentence = tokens[mention.from]?.sentence;
  const joint = tokens[mention.from - 1];
  let from = mention.from;
  if (joint?.sentence === sentence && /^(?:nor|or|and)$/.test(joint?.lower ?? '')) {
    const first = nounPhraseUpTo(doc, mention.from - 2, doc.sentences[sentence ?? -1]?.firstToken ?? mention.from);
    if (first.to > first.from) from = first.from;
  }
  if (tokens[from - 1]?.sentence === sentence && isPairWord(tokens[from - 1])) from--;
  if (!isPairWord(tokens[from])) return mention;
  const second = /^(?:nor|or|and)$/.test(tokens[mention.to]?.lower ?? '') ? nounPhraseFrom(doc, mention.to + 1, doc.sentences[sentence ?? -1]?.endToken ?? mention.to) : mention;
  return { from, to: second.to > mention.to + 1 ? second.to : mention.to };
}

const isPairWord = (token: Token | undefined): boolean => /^(?:neither|either|both)$/.test(token?.lower ?? '');

/** "Ruiz, Stern and Okafor said": three names or more in a row right before the verb; undefined elsewhere. */
export function seriesBefore(doc: Doc, verb: number, from: number): TokenRange | undefined {
  const { tokens } = doc;
  let last = verb - 1;
  last = beforeAuxiliaries(doc, last, from + 1);
  if (tokens[last]?.upos !== 'PROPN') return undefined;
  let { from: first } = nounPhraseUpTo(doc, last, from);
  if (!tokens.slice(first, last).some((t) => t.lower === 'and')) return undefined;
  let items = 2;
  while (first - 2 >= from && tokens[first - 1]?.form === ',' && tokens[first - 2]?.upos === 'PROPN' && tokens[first]?.upos === 'PROPN') {
    first = nounPhraseUpTo(doc, first - 2, from).from;
    items++;
  }
  const before = tokens[first - 1];
  return items > 2 && (first === from || before?.sentence !== tokens[verb]?.sentence || before?.upos === 'PUNCT' || before?.upos === 'SCONJ') ? { from: first, to: last + 1 } : undefined;
}

/** Whether the comma may stand in a list or after the name that an apposition belongs to ("Lee, mayor of Rome, said"); in "In Rome, Lee said" it does not. */
function isSeries(doc: Doc, comma: number): boolean {
  if (doc.tokens[comma + 1]?.upos === 'CCONJ') return true;
  if (doc.tokens[comma - 1]?.upos !== 'PROPN') return false;
  const name = nounPhraseUpTo(doc, comma - 1, doc.sentences[doc.tokens[comma]?.sentence ?? -1]?.firstToken ?? 0);
  const before = doc.tokens[name.from - 1];
  return name.to === name.from || before?.sentence !== doc.tokens[comma]?.sentence || !/^(?:ADP|NOUN|VERB)$/.test(before?.upos ?? '');
}
