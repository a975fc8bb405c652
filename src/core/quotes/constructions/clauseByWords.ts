import type { Span } from '../../span';
import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { has, kindOf, reportingVerb, type ReportingVerb } from '../../syntax/reportingWords';
import { nounPhraseFrom, nounPhraseUpTo } from '../../syntax/nounPhrase';
import { proposeFor } from '../propose';
import { quotationsOverlapping, type Reading } from '../reading';
import { speechEnd } from '../speechEnd';
import { range, type TokenRange } from '../../syntax/tokenRange';
import { isNone, type Syntax } from '../../syntax/syntax';
import { type Subject } from '../../syntax/subjectByParse';
import { subjectOf } from '../../syntax/subject';
import { besideVerb } from '../../syntax/subjectByWords';

const finite = /^VB[DZP]$/;
/** Verbs whose object is what is said, whatever it looks like. */
const takesAnything: ReadonlySet<string> = new Set(['say', 'argue', 'claim', 'insist', 'contend', 'assert', 'warn', 'allege', 'estimate', 'predict']);
/** Verbs behind which the listener stands, and nobody else. */
const needsListener: ReadonlySet<string> = new Set(['tell', 'inform', 'assure', 'remind', 'notify']);
const questionWord = /^(?:whether|if|how|why|when|where|who|what|which)$/;
const asks: ReadonlySet<string> = new Set(['ask', 'wonder', 'inquire', 'enquire', 'explain', 'specify', 'disclose']);

/**
 * Reported clauses read off the order of words alone: "NAME said (on Monday) (that) …" up to where the speech ends, and "…, NAME said".
 * It serves where there is no parse, and where the parse lost its way.
 */
export function clauseByWords(reading: Reading, verb: number, entry: ReportingVerb): Candidate[] {
  const { doc } = reading;
  const token = doc.at(verb);
  const sentence = !isNone(token) ? doc.sentences[token.sentence] : undefined;
  if (isNone(token) || !sentence || !has(entry, 'clause') || kindOf(entry) === 'belief' && !has(entry, 'evidence') || kindOf(entry) === 'stance') return [];
  const whole = { from: sentence.firstToken, to: sentence.endToken };
  const found = aside(reading, verb, entry, whole) ?? following(reading, verb, entry, whole);
  return found ? [found] : [];
}

/** "…, the mayor said." and "…, the mayor said, …". */
function aside(reading: Reading, verb: number, entry: ReportingVerb, sentence: TokenRange): Candidate | undefined {
  const { doc } = reading;
  if (!finite.test(doc.at(verb).xpos) && !looksFinite(reading, verb, sentence)) return undefined;
  const inverted = needsListener.has(entry.lemma) ? undefined : speakerAfterClause(reading, verb, sentence);
  const speaker = inverted ?? subjectOf(reading.doc, verb, sentence).mention;
  if (!speaker || [speaker.from - 1, speaker.from].some((i) => doc.is(i, 'relatives'))) return undefined;
  const opens = roleBefore(reading, Math.min(speaker.from, verb), sentence.from);
  if (!isCommaBefore(reading, opens) && !/^[–—-]+$/.test(doc.at(opens - 1).form)) return undefined;
  let closes = Math.max(speaker.to, verb + 1);
  while (closes < sentence.to && closes - verb < 25 && !/^[,;:.?!–—]$/.test(doc.at(closes).form)) {
    if (inverted && doc.is(closes, 'openersBehindSpeaker')) { // "…, said a neighbour who …": up to a comma, else to the end
      while (closes < sentence.to - 1 && doc.at(closes).form !== ',') closes++;
      break;
    }
    if (doc.is(closes, 'complementiser') || finite.test(doc.at(closes).xpos) && closes > verb) return undefined;
    closes++;
  }
  const broken = /^(?:AUX|PART)$/.test(doc.at(opens - 2).upos) && opens - 2 >= sentence.from; // "It was, she said, the worst day of her life"
  const follows = closes < sentence.to - 3 && /^[,–—]$/.test(doc.at(closes).form);
  const rest = !follows ? [] : broken ? range(closes + 1, speechEnd(reading, closes + 1, sentence.to)) : resumed(reading, closes + 1, sentence.to, verb < speaker.from);
  const before = range(sentence.from, opens - 1);
  const behind = doc.at(closes).start ?? 0;
  const quotation = quotationsOverlapping(reading.quotations, { start: behind, end: (doc.at(closes + 1).end ?? behind) + 1 })[0];
  const ends = closes >= sentence.to - 1;
  if (!ends && quotation && !rest.length || !ends && quotation && /^\p{Lu}/u.test(reading.doc.text.charAt(quotation.pieces[0]?.inner.start ?? 0))) return undefined; // "On Monday, she said, “We …”"
  if (!rest.length && !before.some((t) => isFinite(reading, t) || reading.quotedIn[t])) return undefined; // "In a letter, she said."
  if (before.length < 3 && !rest.length || !before.length) return undefined;
  const apart = doc.at(closes).form === ',' && closes === Math.max(speaker.to, verb + 1) || ends;
  return propose(reading, verb, entry, [...before, ...rest], speaker, 'fronted', apart && (hasMainClause(reading, sentence.from, opens - 1) || doc.is(sentence.from, 'conditionals') && rest.length > 0 || rest[0] === closes + 1 && (broken || /^(?:VB[DZP]|MD)$/.test(doc.at(closes + 1).xpos))) ? ['apart'] : []);
}

/** "…, the governor's office confirmed.": a past tense that looks like a participle, behind a whole clause and a comma. */
function looksFinite(reading: Reading, verb: number, sentence: TokenRange): boolean {
  const { doc } = reading;
  if (doc.at(verb).xpos !== 'VBN' || !/^(?:NOUN|PROPN|PRON)$/.test(doc.at(verb - 1).upos) || doc.is(verb + 1, 'passiveFollowers')) return false;
  let comma = verb - 1;
  while (comma > sentence.from && doc.at(comma).form !== ',') comma--;
  return hasMainClause(reading, sentence.from, comma) && !doc.tokens.slice(comma, sentence.to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos));
}

/** In "…, its spokeswoman, Ada Voss, said" where the source begins: at the role, if one stands between commas before the name at `opens`. */
function roleBefore(reading: Reading, opens: number, from: number): number {
  const { doc } = reading;
  if (doc.at(opens - 1).form !== ',' || doc.at(opens).upos !== 'PROPN' || doc.lexicon.nouns.kind(doc.at(opens - 2).lemma) !== 'person') return opens;
  const role = nounPhraseUpTo(doc, opens - 2, from);
  return role.to > role.from && isCommaBefore(reading, role.from) ? role.from : opens;
}

/** Whether a comma stands before token `i`, or within the marks that close before it (she would “end it all,” Hale said) of a quotation that no cue leads up to. */
function isCommaBefore({ doc, quotedIn }: Reading, i: number): boolean {
  if (doc.at(i - 1).form === ',') return true;
  const quotation = quotedIn[i - 1];
  if (!quotation && /^["”]$/.test(doc.at(i - 1).form) && doc.at(i - 2).form === ',') return true; // its opening mark is lost
  if (quotedIn[i] || !quotation || doc.at(i - 2).form !== ',' || quotedIn[i - 2] !== quotation) return false;
  let before = i - 1;
  while (quotedIn[before] === quotation) before--;
  return doc.at(before).upos !== 'PUNCT' && !has(reportingVerb(doc, before), 'quote');
}

/** "Nobody knows what happened, said a neighbour who …": the noun phrase after the verb, where a whole clause and a comma stand before it. */
function speakerAfterClause(reading: Reading, verb: number, sentence: TokenRange): TokenRange | undefined {
  const { doc } = reading;
  if (!isCommaBefore(reading, verb) && !/^[–—-]+$/.test(doc.at(verb - 1).form) || startsClause(reading, verb + 1, sentence.to) || !hasMainClause(reading, sentence.from, verb - 1)) return undefined;
  const phrase = nounPhraseFrom(doc, verb + 1, sentence.to);
  const next = doc.at(phrase.to);
  if (phrase.to === phrase.from || next.xpos === 'TO' || doc.words.complementiser.has(next.lower) || doc.words.infinitiveMarker.has(next.lower) || doc.is(verb + 1, 'complementiser')) return undefined;
  return phrase;
}

/** Whether it is a finite verb: "economists now expect" is one, too, whatever the tagger says. */
function isFinite({ doc }: Pick<Reading, 'doc'>, i: number): boolean {
  if (/^(?:VB[DZP]|MD)$/.test(doc.at(i).xpos)) return true;
  let subject = i - 1;
  while (doc.at(subject).upos === 'ADV') subject--;
  return doc.at(i).xpos === 'VB' && doc.at(i).upos === 'VERB' && doc.at(subject).xpos === 'NNS';
}

/** Whether one of the stretches between commas has a finite verb of its own, no relative or subordinate one. */
function hasMainClause({ doc, quotedIn }: Reading, from: number, to: number): boolean {
  let subordinate = false;
  for (let i = from; i < to; i++) {
    const token = doc.at(i);
    if (isNone(token)) return false;
    if (token.form === ',' && !quotedIn[i]) subordinate = false;
    else if (doc.words.clauseSubordinators.has(token.lower) && (i > from || token.upos === 'SCONJ') && token.upos !== 'DET') subordinate = true;
    else if (!subordinate && isFinite({ doc }, i)) return true;
  }
  return false;
}

/** The words after an aside that go on with what was said: not a relative clause, an apposition or a turn to something else. */
function resumed(reading: Reading, from: number, limit: number, inverted: boolean): number[] {
  const { doc } = reading;
  const opens = doc.at(from);
  if (doc.words.asWord.has(opens.lower) && doc.is(from + 1, 'asFollowers') && !inverted) return range(from, speechEnd(reading, from, limit));
  if (isNone(opens) || doc.words.turnsBehindAside.has(opens.lower) || opens.xpos === 'VBG') return [];
  if (/^(?:VB[DZP]|MD|TO)$/.test(opens.xpos) || doc.words.reasonsBehindAside.has(opens.lower) && !inverted || reading.quotedIn[from]) return range(from, speechEnd(reading, from, limit));
  if (startsClause(reading, from, limit) && !inverted) return range(from, speechEnd(reading, from, limit));
  if (!inverted) return [];
  for (let i = from; i < limit && i - from < 20; i++) { // past the apposition of the speaker
    if (doc.at(i).form === ',' && startsClause(reading, i + 1, limit)) return range(i + 1, speechEnd(reading, i + 1, limit));
  }
  return [];
}

/** "The mayor said on Monday that …", "the mayor said the road …". */
function following(reading: Reading, verb: number, entry: ReportingVerb, sentence: TokenRange): Candidate | undefined {
  const { doc } = reading;
  let i = verb + 1;
  if (has(entry, 'addressee')) {
    const to = nounPhraseFrom(doc, i, sentence.to);
    if (doc.is(i, 'herWord') && /^(?:DET|PRON|SCONJ)$/.test(doc.at(i + 1).upos)) i++; // "told her the dam was safe"
    else if (to.to > to.from && !startsClause(reading, i, sentence.to)) i = to.to;
    else if (doc.at(i).upos === 'PRON' && !startsClause(reading, i, sentence.to)) i++;
  }
  for (let skipped = 0; skipped < 4 && i < sentence.to; skipped++) {
    const token = doc.at(i);
    if (token.upos === 'ADV' && !doc.words.adverbsOfContent.has(token.lower) && !questionWord.test(token.lower)) i++;
    else if (token.upos === 'ADP' && doc.words.settingPrepositions.has(token.lower)) {
      const phrase = nounPhraseFrom(doc, i + 1, sentence.to);
      if (phrase.to === phrase.from) return undefined;
      i = phrase.to;
    } else if ((doc.words.weekdays.has(token.lower) || doc.words.dayWords.has(token.lower) || doc.words.timeDeterminers.has(token.lower) && /^(?:NOUN|PROPN|ADJ|DET)$/.test(doc.at(i + 1).upos)) && !startsClause(reading, i, sentence.to)) {
      i += doc.words.timeDeterminers.has(token.lower) ? 2 : 1;
    } else break;
  }
  if (doc.at(i).form === ':' && i + 2 < sentence.to && !reading.quotedIn[i + 1] && finite.test(doc.at(verb).xpos)) { // "tweeted: The pier is open …": all that follows
    return propose(reading, verb, entry, range(i + 1, speechEnd(reading, i + 1, sentence.to)), undefined, 'bare', ['apart']);
  }
  if (doc.at(i).form === ',' && doc.is(i + 1, 'complementiser') && i > verb + 1) i++;
  else if (doc.at(i).form === ',') i = pastAside(reading, i, sentence.to);
  const that = doc.is(i, 'complementiser') && doc.at(i).upos !== 'DET' || leavesOpen(reading, verb, entry, doc.at(i).lower);
  if (!that && doc.is(i, 'openQuestionWords')) return undefined; // "tweeted when Clinton ended …"
  const clause = that || startsClause(reading, i, sentence.to);
  if (!clause && doc.at(i).upos === 'PRON' && doc.is(i, 'saidPronouns')) return undefined; // "said this when he appeared before the committee"
  const open = /^(?:PUNCT|ADP|SCONJ|CCONJ)$/.test(doc.at(i).upos ?? 'PUNCT');
  if (!clause && (open || !takesAnything.has(entry.lemma) || i > verb + 1 || sentence.to - i < 4)) return undefined;
  const from = sentence.from;
  const limit = Math.min(relativeEnd(reading, verb, i, sentence), openingClauseEnd(reading, verb, i, sentence));
  const speaker = !doc.parsed && finite.test(doc.at(verb).xpos) ? besideVerb(doc, verb, { from, to: verb + 1 }) : undefined;
  if (!speaker && !doc.parsed && finite.test(doc.at(verb).xpos)) return undefined;
  return propose(reading, verb, entry, range(i, speechEnd(reading, i, limit)), speaker, that ? 'that' : clause || !/^[.?!"”’')]$/.test(doc.at(sentence.to - 1).form) ? 'bare' : 'unclear');
}

/** "asked how", "did not say when", "declined to say who": a question told in other words. */
function leavesOpen({ doc }: Reading, verb: number, entry: ReportingVerb, word: string): boolean {
  if (!questionWord.test(word)) return false;
  if (asks.has(entry.lemma)) return true;
  if (doc.words.yesNoQuestionWords.has(word) && !doc.words.sayVerb.has(entry.lemma)) return true;
  return doc.words.sayVerb.has(entry.lemma) && (word === 'whether' || doc.tokens.slice(Math.max(0, verb - 3), verb).some((t) => /^(?:not|n['’]t|never|would|could|to|nobody|none)$/.test(t.lower)) || doc.tokens.slice(Math.max(0, verb - 9), verb).some((t) => doc.words.negativeCoordinator.has(t.lower)));
}

/** "insisted, however, that", "wrote, in a letter to staff, that": the token after the second comma if that is "that"; else `comma`. */
function pastAside({ doc, quotedIn }: Reading, comma: number, limit: number): number {
  for (let k = comma + 1; k < limit - 1 && k - comma < 16; k++) {
    const token = doc.at(k);
    if (quotedIn[k] || /^(?:VB[DZP]|MD)$/.test(token.xpos)) return comma;
    if (token.form === ',') return doc.is(k + 1, 'complementiser') ? k + 1 : comma;
  }
  return comma;
}

/** In ", which one aide claims …, " what is said ends with the relative clause: at the next comma. */
function relativeEnd({ doc, quotedIn }: Reading, verb: number, from: number, sentence: TokenRange): number {
  let opens = -1;
  for (let k = verb - 1; k > sentence.from && verb - k < 8 && opens < 0; k--) if (doc.is(k, 'relativesApart')) opens = k;
  if (opens < 0 || doc.at(opens - 1).form !== ',') return sentence.to;
  for (let i = from; i < sentence.to; i++) if (!quotedIn[i] && doc.at(i).form === ',') return i;
  return sentence.to;
}

/** In "After a reporter asked who would win, Hale replied …" what is asked ends with the clause that opens the sentence: at the next comma. */
function openingClauseEnd({ doc, quotedIn }: Reading, verb: number, from: number, sentence: TokenRange): number {
  let opens = sentence.from;
  while (opens < verb && /^(?:CCONJ|PUNCT)$/.test(doc.at(opens).upos)) opens++;
  if (!doc.is(opens, 'sentenceSubordinators')) return sentence.to;
  for (let i = opens; i < verb; i++) if (doc.at(i).form === ',') return sentence.to;
  for (let i = from; i < sentence.to; i++) if (!quotedIn[i] && doc.at(i).form === ',') return i;
  return sentence.to;
}

/** Whether a subject and its finite verb begin at token `i`. */
export function startsClause({ doc }: Reading, i: number, limit: number): boolean {
  const first = doc.at(i);
  if (isNone(first) || i >= limit || doc.words.pureObjectPronouns.has(first.lower)) return false;
  let next = i + 1;
  if (first.upos !== 'PRON' || doc.words.determinerPronouns.has(first.lower)) {
    const phrase = nounPhraseFrom(doc, i, limit);
    if (phrase.to === phrase.from) return false;
    next = phrase.to;
  }
  next = pastRelative(doc, next, limit);
  while (next < limit && doc.at(next).upos === 'ADV') next++;
  const verb = doc.at(next);
  return !isNone(verb) && next < limit && (verb.xpos === 'MD' || (verb.upos === 'VERB' || verb.upos === 'AUX') && finite.test(verb.xpos));
}

/** The token after the relative clause between commas that begins at `comma` ("the blast, which shook windows, was"); `comma` where none does. */
function pastRelative(doc: Syntax, comma: number, limit: number): number {
  if (doc.at(comma).form !== ',' || !doc.is(comma + 1, 'relativesApart')) return comma;
  for (let i = comma + 2; i < limit && i - comma < 20; i++) if (doc.at(i).form === ',') return i + 1;
  return comma;
}

function propose(reading: Reading, verb: number, entry: ReportingVerb, words: readonly number[], speaker: TokenRange | undefined, shape: string, more: readonly string[] = []): Candidate | undefined {
  const pieces: Span[] = piecesOf(reading.doc, words);
  const given: { speaker?: Subject } = speaker ? { speaker: { mention: speaker, path: 'subject' } } : {};
  return proposeFor(reading, 'words', verb, pieces, { features: [kindOf(entry), shape, ...more], ...given });
}
