import { child, relation } from '../../language/tree';
import type { Span } from '../../span';
import type { Candidate } from '../candidate';
import { piecesOf, tokensBelow } from '../content';
import { framesOfNoun, reportingVerb } from '../../syntax/reportingWords';
import { mentionOf } from '../../syntax/mention';
import { nounPhraseFrom, nounPhraseUpTo } from '../../syntax/nounPhrase';
import { proposeFor } from '../propose';
import type { Reading } from '../reading';
import { speechEnd } from '../speechEnd';
import { range } from '../../syntax/tokenRange';
import { isNone, type Syntax } from '../../syntax/syntax';
import { type Subject, none, subjectByParse } from '../../syntax/subjectByParse';
import { isPassive } from '../../syntax/verbGroup';

const lightVerb = /^(?:make|issue|release|repeat|reject|deny|renew|have|give|raise|level|face|offer|post|send|deliver|put|voice|air|dismiss|defend|withdraw|retract|stand)$/;

/** "his claim that it rained", "a warning of floods", "her call for calm", "made the accusation that …". */
export function reportingNoun(reading: Reading, noun: number): Candidate[] {
  const { doc } = reading;
  const token = doc.at(noun);
  const frames = token.upos === 'NOUN' ? framesOfNoun(token.lemma) : undefined;
  if (isNone(token) || !frames) return [];
  for (const c of doc.children(noun)) {
    if (c < noun) continue;
    const rel = relation(doc, c);
    const mark = doc.at(child(doc, c, 'mark')).lower;
    const preposition = doc.at(child(doc, c, 'case')).lower;
    const clause = frames.has('clause') && (rel === 'ccomp' || rel === 'acl' && doc.deprel(c) !== 'acl:relcl') && (mark === 'that' || mark === 'whether');
    const infinitive = frames.has('infinitive') && rel === 'acl' && mark === 'to';
    const phrase = rel === 'nmod' && preposition !== undefined && frames.has(preposition) || rel === 'acl' && mark !== undefined && frames.has(mark);
    if (!clause && !infinitive && !phrase) continue;
    const lead = child(doc, c, 'case', 'mark');
    const own = tokensBelow(doc, c).filter((t) => clause || infinitive || t !== lead);
    const ends = clause ? endOfSubjectClause(doc, own[0] ?? c) : Infinity;
    const words = own.filter((t) => t < ends);
    const end = phrase ? doc.at(lead).end ?? token.end : token.end;
    const cue: Span = { start: token.start, end };
    const speaker = possessorOf(reading, noun);
    const found = proposeFor(reading, 'noun', noun, piecesOf(doc, words), { features: [clause ? 'clause' : infinitive ? 'infinitive' : 'phrase', ...(clause && speaker.path === 'possessor' ? ['whose'] : [])], speaker, cue });
    return found ? [found] : [];
  }
  return byWords(reading, noun, frames);
}

/** "His claim that the vote was stolen has been rejected" where the parse hangs the clause elsewhere. */
function byWords(reading: Reading, noun: number, frames: ReadonlySet<string>): Candidate[] {
  const { doc } = reading;
  const own = doc.at(noun);
  const sentence = !isNone(own) ? doc.sentences[own.sentence] : undefined;
  if (isNone(own) || !sentence || !frames.has('clause')) return [];
  const by = doc.is(noun + 1, 'sourcePrepositions') ? nounPhraseFrom(doc, noun + 2, sentence.endToken) : undefined;
  if (by && by.to > by.from && doc.is(by.to, 'complementiser')) { // "accusations by the union that it had broken the law"
    const to = Math.min(endOfSubjectClause(doc, by.to), speechEnd(reading, by.to, sentence.endToken));
    const found = proposeFor(reading, 'noun', noun, piecesOf(doc, range(by.to, to)), { features: ['clause', 'whose'], speaker: { mention: by, path: 'possessor' }, cue: { start: own.start, end: own.end } });
    return found ? [found] : [];
  }
  if (!doc.is(noun + 1, 'complementiser')) return [];
  const end = endOfSubjectClause(doc, noun + 1);
  const owner = nounPhraseUpTo(doc, noun - 1, doc.sentences[own.sentence]?.firstToken ?? noun);
  if (end === Infinity) return [];
  const whose = doc.at(noun - 1).xpos === 'POS' || doc.at(noun - 1).xpos === 'PRP$';
  const speaker: Subject = whose ? { mention: doc.at(noun - 1).xpos === 'POS' && owner.to > owner.from ? owner : { from: noun - 1, to: noun }, path: 'possessor' } : possessorOf(reading, noun);
  const words = range(noun + 1, end);
  const found = proposeFor(reading, 'noun', noun, piecesOf(doc, words), { features: ['clause', ...(whose ? ['whose'] : [])], speaker, cue: { start: own.start, end: own.end } });
  return found ? [found] : [];
}

/** Whether the passive at `verb` has a claim with its clause for a subject ("the claim that … was dismissed"): what is done to a claim is not what somebody says. */
export function isDoneToClaim(doc: Syntax, verb: number): boolean {
  const first = doc.sentences[doc.at(verb).sentence ?? -1]?.firstToken ?? verb;
  for (let k = verb - 1; k >= first && verb - k < 30; k--) {
    if (!isReportedNoun(doc, k)) continue;
    const end = endOfSubjectClause(doc, k + 1);
    return end <= verb && verb - end < 4;
  }
  return false;
}

/** Whether a clause with "that" follows the noun of speech at `noun`: what is done to the claim is not what somebody says. */
const isReportedNoun = (doc: Syntax, noun: number): boolean => framesOfNoun(doc.at(noun).lemma)?.has('clause') === true && doc.is(noun + 1, 'complementiser');

/**
 * Where a clause that begins at `from` ends when the noun it explains is the subject of a further verb: in "the claim that the vote was stolen
 * has been rejected" before "has", since a second finite verb with no subject of its own is the main clause's.
 */
function endOfSubjectClause(doc: Syntax, from: number): number {
  const sentence = doc.sentences[doc.at(from).sentence ?? -1];
  let first = -1;
  for (let i = from + 1; sentence && i < sentence.endToken; i++) {
    const token = doc.at(i);
    const before = doc.at(i - 1);
    if (isNone(token) || isNone(before) || doc.words.clauseExtenders.has(token.lower) || token.form === ',' && first >= 0) return Infinity;
    if (!/^(?:VB[DZP]|MD)$/.test(token.xpos)) continue;
    if (first < 0) first = i;
    else if (i > first + 1 && !reportingVerb(doc, first) && (before.upos === 'VERB' || before.upos === 'ADJ' || before.upos === 'ADV')) return i;
  }
  return Infinity;
}

/** Whose claim it is: a possessive, "by" or "from" somebody, or the subject of the verb that makes it. */
function possessorOf({ doc }: Reading, noun: number): Subject {
  for (const c of doc.children(noun)) {
    if (doc.deprel(c) === 'nmod:poss') return { mention: mentionOf(doc, c), path: 'possessor' };
  }
  for (const c of doc.children(noun)) {
    const preposition = doc.at(child(doc, c, 'case')).lower;
    if (relation(doc, c) === 'nmod' && (preposition === 'by' || preposition === 'from')) return { mention: mentionOf(doc, c), path: 'possessor' };
  }
  const head = doc.head(noun);
  if (head >= 0 && doc.at(head).upos === 'VERB' && lightVerb.test(doc.at(head).lemma) && (relation(doc, noun) === 'obj' || isPassive(doc, head))) {
    const found = subjectByParse(doc, head);
    if (found.mention && !doc.lemmaIs(head, 'rejectingVerbs')) return found;
  }
  return none;
}
