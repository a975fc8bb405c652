import { nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import { Phrase, saysWhoSpeaks, withCompanyForm, withIssuer, withKnowledge, withPartner } from './phrase';
import { relayedBefore } from './relayed';
import { has, kindOf, reportingVerb } from './reportingWords';
import type { Syntax } from './syntax';
import { none, subjectByParse, type Path, type Subject } from './subjectByParse';
import { asideBefore, besideVerb, issuedDocumentBefore, pastBrackets, pastRelativeClause, pastRestrictiveClause, peopleOfNextClause, plainNoun, plainSubject, sentBefore, seriesBefore, twoWithAppositions, verbGoneOnWith, withSomebodySaying } from './subjectByWords';
import { isTime, timeBefore } from './time';
import { isEmpty, type TokenRange } from './tokenRange';
import { goneSoFarAs, governing, isFiniteTag, isPastOrThird, takesSubject } from './verbGroup';

/** Who is asked for: the subject of `verb`, which stands among the tokens of `range`. */
interface Question {
  readonly doc: Syntax;
  readonly verb: number;
  readonly range: TokenRange;
}

/** A way in which subjects stand, and the kind of verb whose subject stands so. */
interface Way {
  readonly of: 'finite' | 'participle' | 'any';
  find(question: Question): Subject | undefined;
}

/** A subject that the order of words shows. */
const byWords = (of: Way['of'], find: (doc: Syntax, verb: number, from: number) => TokenRange | undefined): Way => ({
  of,
  find({ doc, verb, range }) {
    const mention = find(doc, verb, range.from);
    return mention && agrees(doc, mention, verb) ? { mention, path: 'subject' } : undefined;
  },
});

/** The subject of another verb, that this one shares. */
const sharedWith = (of: Way['of'], path: Path | undefined, find: (doc: Syntax, verb: number, from: number) => number): Way => ({
  of,
  find({ doc, verb, range }) {
    const other = find(doc, verb, range.from);
    if (other < 0 || other === verb) return undefined;
    const { mention, path: own } = subjectOf(doc, other, { from: range.from, to: other + 1 });
    return mention && { mention, path: path ?? own };
  },
});

/** The ways in which the subject of a verb stands, surest first: the first that shows one is believed. */
const ways: readonly Way[] = [
  byWords('participle', withSomebodySaying),
  byWords('participle', relayedBefore),
  sharedWith('participle', 'participle', sentBefore),
  sharedWith('participle', 'participle', asideBefore),
  sharedWith('any', 'shared', governing),
  sharedWith('any', 'shared', goneSoFarAs),
  byWords('finite', peopleOfNextClause),
  byWords('finite', seriesBefore),
  byWords('finite', plainSubject),
  byWords('finite', plainNoun),
  byWords('finite', issuedDocumentBefore),
  sharedWith('finite', 'shared', verbGoneOnWith),
  byWords('finite', pastRelativeClause),
  byWords('finite', pastRestrictiveClause),
  byWords('finite', (doc, verb, from) => twoWithAppositions(doc, verb - 1, from)),
  byWords('finite', pastBrackets),
  { of: 'any', find: byParse },
  sharedWith('participle', 'participle', saidBefore),
  sharedWith('participle', 'participle', actedBefore),
  { of: 'finite', find: beside },
];

/**
 * Who is the subject of the verb at `verb`: the mention, whole, and how it was found. It stands among the tokens of `range` (its sentence
 * up to the verb, if not said otherwise; behind the verb the parse alone is asked) and in no quotation that the verb does not stand in.
 */
export function subjectOf(doc: Syntax, verb: number, range: TokenRange = { from: doc.sentenceFrom(verb), to: verb + 1 }): Subject {
  const finite = takesSubject(doc, verb);
  const participle = doc.at(verb).xpos === 'VBG';
  for (const way of ways) {
    if (way.of === 'finite' && !finite || way.of === 'participle' && !participle) continue;
    const found = way.find({ doc, verb, range });
    if (!found?.mention || isElsewhere(doc, found.mention, verb)) continue;
    const mention = way.of === 'finite' || way.find === byParse ? nameBefore(doc, found.mention) ?? found.mention : found.mention;
    return { ...found, mention: whole(doc, mention, verb) };
  }
  return none;
}

/** Whether the mention stands in somebody's quotation that the verb does not stand in. */
const isElsewhere = (doc: Syntax, { from }: TokenRange, verb: number): boolean => doc.quoted(from) !== 0 && doc.quoted(from) !== doc.quoted(verb);

/** The mention with all that belongs to it, up to the verb if it stands before that. */
function whole(doc: Syntax, mention: TokenRange, verb: number): TokenRange {
  const limit = mention.from < verb ? verb : doc.sentenceTo(mention.from);
  return withIssuer(doc, withKnowledge(doc, withPartner(doc, withCompanyForm(doc, mention)), limit), limit);
}

/** "soldiers says" is nobody's speech: the subject stands further to the left. */
function agrees(doc: Syntax, mention: TokenRange, verb: number): boolean {
  if (doc.at(verb).xpos !== 'VBZ' || mention.to !== verb) return true;
  if (doc.at(mention.to - 1).xpos === 'NNS') return false;
  for (let k = mention.from; k < mention.to && doc.at(k).upos !== 'ADP'; k++) if (doc.is(k, 'additive')) return false;
  return true;
}

/** What the parse has, if it can be, with the words that belong to it. */
function byParse({ doc, verb, range }: Question): Subject | undefined {
  if (!doc.parsed) return undefined;
  const found = subjectByParse(doc, verb);
  const { mention, path } = found;
  if (!mention || mention.from < range.from || range.to > verb + 1 && mention.to > range.to || !isPossible(doc, found, mention, verb)) return undefined;
  if (path === 'subject' && !agrees(doc, mention, verb)) return undefined;
  return { mention: namedBehind(doc, mention) ?? widened(doc, mention, verb), path };
}

const acts: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'ADP', 'PUNCT', 'PART', 'INTJ']);

/** No time speaks, no verb does, and after an active verb only who stands right after it. */
function isPossible(doc: Syntax, { path }: Subject, mention: TokenRange, verb: number): boolean {
  if (isTime(doc, mention) || doc.is(mention.to - 1, 'obliqueRelatives')) return false;
  if (mention.to - mention.from === 1 && acts.has(doc.at(mention.from).upos)) return false;
  if (path !== 'subject' || mention.from < verb) return true;
  return doc.tokens.slice(verb + 1, mention.from).every((t) => t.upos === 'ADV' || doc.words.weekdays.has(t.lower));
}

/**
 * In "Ada Voss, the head of a league says", "Voss, head of a league says", "Voss, of the league says" and "Voss, in a letter to the league,
 * said" what stands behind the comma was taken for the subject: the name before it speaks.
 */
function nameBefore(doc: Syntax, mention: TokenRange): TokenRange | undefined {
  const comma = doc.at(mention.from - 1).upos === 'ADP' ? mention.from - 2 : mention.from - 1;
  if (doc.at(comma).form !== ',' || doc.at(comma - 1).upos !== 'PROPN' || timeBefore(doc, comma - 1) > 0) return undefined; // "Late Tuesday, a man said"
  const isDetermined = doc.is(mention.from, 'articles') && comma === mention.from - 1;
  if (!isDetermined && (doc.nameAround(comma - 1)?.kind !== 'PER' || !describesOne(doc, mention))) return undefined;
  const name = nounPhraseUpTo(doc, comma - 1, doc.sentenceFrom(mention.from));
  return !isEmpty(name) && opensClause(doc, name.from) ? name : undefined;
}

/** Whether it may describe the one person whose name stands before: it is no pronoun, nobody's name, and not of several. */
function describesOne(doc: Syntax, mention: TokenRange): boolean {
  const { head } = new Phrase(doc, mention);
  const { upos, xpos } = doc.at(head);
  if (doc.at(mention.from - 1).upos === 'ADP') return upos === 'PROPN' || upos === 'NOUN';
  return xpos === 'NN' || upos === 'PROPN' && doc.nameAround(head)?.kind !== 'PER';
}

/** In "its governor, Otto Lenz, said" and "an army spokesman, Otto Lenz, said" the name was taken for the subject: whom the words before it tell of speaks, and the name says who that is. */
function namedBehind(doc: Syntax, { from, to }: TokenRange): TokenRange | undefined {
  if (doc.at(from - 1).form !== ',' || doc.at(to).form !== ',' || doc.at(to - 1).upos !== 'PROPN') return undefined;
  const described = nounPhraseUpTo(doc, from - 2, doc.sentenceFrom(from));
  return !isEmpty(described) && saysWhoSpeaks(doc, described) && opensClause(doc, described.from) ? described : undefined;
}

const closingMark = /^(?:["”’»«]|'')$/;

/** Whether nothing that governs it stands before token `i`: it begins its sentence, or follows a comma, a quotation or a conjunction. */
function opensClause(doc: Syntax, i: number): boolean {
  const before = doc.at(i - 1);
  return before.sentence !== doc.at(i).sentence || before.form === ',' || before.upos === 'CCONJ' || closingMark.test(before.form);
}

/** A noun right before its verb with all that belongs to it ("a statement on the accounts said"), where the parse cut it off. */
function widened(doc: Syntax, mention: TokenRange, verb: number): TokenRange {
  if (mention.to < verb && doc.at(mention.to).upos === 'ADP') {
    const phrase = nounPhraseFrom(doc, mention.from, verb);
    if (phrase.to === verb) return phrase;
  }
  if (mention.to - mention.from > 1 || mention.to !== verb || doc.at(mention.to - 1).upos !== 'NOUN') return mention;
  const phrase = nounPhraseUpTo(doc, mention.to - 1, doc.sentenceFrom(mention.from));
  return phrase.from < mention.from ? phrase : mention;
}

/** The noun phrase beside the verb; where it doesn't agree with it, the one before the comma that an apposition begins with ("Lee, the head of all mayors says"). */
function beside({ doc, verb, range }: Question): Subject | undefined {
  const mention = besideVerb(doc, verb, range);
  if (!mention) return undefined;
  return { mention: agrees(doc, mention, verb) ? mention : namedBefore(doc, mention.from, range.from) ?? mention, path: 'beside' };
}

function namedBefore(doc: Syntax, before: number, from: number): TokenRange | undefined {
  for (let k = before - 1; k > from; k--) {
    if (doc.at(k).form !== ',' || doc.at(k - 1).upos !== 'PROPN') continue;
    const name = nounPhraseUpTo(doc, k - 1, from);
    if (!isEmpty(name)) return name;
  }
  return undefined;
}

/** In "Ruiz told them that …, adding that …" the nearest verb of saying before the comma; -1 where there is none. */
function saidBefore(doc: Syntax, verb: number, from: number): number {
  if (!/^(?:,|["”’]+)$/.test(doc.at(verb - 1).form)) return -1;
  for (let k = verb - 2; k >= from && verb - k < 80; k--) {
    const entry = !doc.quoted(k) && isPastOrThird(doc.at(k)) ? reportingVerb(doc, k) : undefined;
    if (entry && kindOf(entry) === 'speech') return k;
  }
  return -1;
}


/** In "Hale walked up to her, telling the crowd …" the nearest finite verb that stands in nothing that is reported; -1 where there is none. */
function actedBefore(doc: Syntax, verb: number, from: number): number {
  for (let k = verb - 1; k >= from && verb - k < 80; k--) {
    if (doc.quoted(k) || !isFiniteTag(doc.at(k)) || doc.at(k).upos === 'AUX' && doc.at(k + 1).upos === 'VERB') continue;
    if (!insideComplement(doc, k, from)) return k;
  }
  return -1;
}

/** Whether a verb further to the left reports the clause that `verb` stands in, so that a later participle goes with that verb. */
function insideComplement(doc: Syntax, verb: number, from: number): boolean {
  for (let k = verb - 1; k >= from && verb - k < 15; k--) {
    if (doc.at(k).form === ',') return false;
    if (isFiniteTag(doc.at(k)) && has(reportingVerb(doc, k), 'quote')) return true;
  }
  return false;
}
