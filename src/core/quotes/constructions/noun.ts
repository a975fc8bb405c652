import { child, relation } from '../../language/tree';
import { mentionOf } from '../../syntax/mention';
import { nounPhraseFrom, nounPhraseUpTo } from '../../syntax/nounPhrase';
import { framesOfNoun, reportingVerb, type Frame } from '../../syntax/reportingWords';
import { none, subjectByParse, type Subject } from '../../syntax/subjectByParse';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, range } from '../../syntax/tokenRange';
import { isFiniteTag, isPassive } from '../../syntax/verbGroup';
import type { Report } from '../candidate';
import type { OfWord } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { nounFrames } from '../mayReport';
import { reportAt } from '../propose';
import type { Reading } from '../reading';
import { speechEnd } from '../speechEnd';

/** A noun of saying with what is said. */
export const noun: OfWord = {
  name: 'noun',
  triggers: 'word',
  weighs: 'noun',
  says: 'Reported with a noun: …',
  examples: [
    ['His claim that the vote was stolen has been rejected by two courts.', 'that the vote was stolen [claim; His]'],
    ["Ruiz's allegation that the vote was rigged was dismissed by a judge.", "that the vote was rigged [allegation; Ruiz]"],
    ['A claim by the union that it had been misled has been rejected by two courts.', 'that it had been misled [claim; the union]'],
    ['The company must answer the claim by noon.'],
  ],
  propose(at, reading) {
    const { doc } = reading;
    const frames = doc.parsed && doc.at(at).upos === 'NOUN' ? nounFrames(reading, at) : undefined;
    if (!frames) return undefined;
    const below = doc.children(at).find((c) => c > at && frameOf(doc, c, frames));
    if (below !== undefined) return byParse(reading, at, below, frameOf(doc, below, frames) ?? 'phrase');
    return frames.has('clause') ? byWords(reading, at) : undefined;
  },
};

type NounFrame = 'clause' | 'infinitive' | 'phrase';

/** What hangs on the noun at `c`, if it is what the noun can be followed by. */
function frameOf(doc: Syntax, c: number, frames: ReadonlySet<Frame>): NounFrame | undefined {
  const rel = relation(doc, c);
  const mark = child(doc, c, 'mark');
  if (frames.has('clause') && (doc.is(mark, 'complementiser') || doc.is(mark, 'whetherWord')) && (rel === 'ccomp' || rel === 'acl' && doc.deprel(c) !== 'acl:relcl')) return 'clause';
  if (frames.has('infinitive') && rel === 'acl' && doc.is(mark, 'infinitiveMarker')) return 'infinitive';
  const word = rel === 'nmod' ? child(doc, c, 'case') : rel === 'acl' ? mark : -1;
  return word >= 0 && frames.has(doc.at(word).lower as Frame) ? 'phrase' : undefined;
}

function byParse(reading: Reading, at: number, below: number, frame: NounFrame): Report | undefined {
  const { doc } = reading;
  const lead = child(doc, below, 'case', 'mark');
  const own = tokensBelow(doc, below).filter((t) => frame !== 'phrase' || t !== lead);
  const ends = frame === 'clause' ? endOfSubjectClause(doc, own[0] ?? below) : Infinity;
  const speaker = possessorOf(doc, at);
  const cue = { start: doc.at(at).start, end: frame === 'phrase' ? doc.at(lead).end : doc.at(at).end };
  return reportAt(reading, at, piecesOf(doc, own.filter((t) => t < ends)), { speaker, cue, owned: frame === 'clause' && speaker.path === 'possessor' });
}

/** "His claim that the vote was stolen has been rejected" where the parse hangs the clause elsewhere. */
function byWords(reading: Reading, at: number): Report | undefined {
  const { doc } = reading;
  const by = doc.is(at + 1, 'sourcePrepositions') ? nounPhraseFrom(doc, at + 2, doc.sentenceTo(at)) : undefined;
  const that = by && !isEmpty(by) ? by.to : at + 1;
  const end = doc.is(that, 'complementiser') ? endOfSubjectClause(doc, that) : Infinity;
  const cue = { start: doc.at(at).start, end: doc.at(at).end };
  if (by && that > at + 1 && doc.is(that, 'complementiser')) { // "accusations by the union that it had broken the law"
    const to = Math.min(end, speechEnd(reading, that, doc.sentenceTo(at)));
    return reportAt(reading, at, piecesOf(doc, range(that, to)), { speaker: { mention: by, path: 'possessor' }, owned: true, cue });
  }
  if (end === Infinity) return undefined;
  const speaker = ownerBefore(doc, at);
  return reportAt(reading, at, piecesOf(doc, range(that, end)), { speaker: speaker ?? possessorOf(doc, at), owned: speaker !== undefined, cue });
}

/** "Ruiz's | allegation", "his | claim". */
function ownerBefore(doc: Syntax, at: number): Subject | undefined {
  const { xpos } = doc.at(at - 1);
  if (xpos !== 'POS' && xpos !== 'PRP$') return undefined;
  const owner = xpos === 'POS' ? nounPhraseUpTo(doc, at - 1, doc.sentenceFrom(at)) : { from: at, to: at };
  return { mention: isEmpty(owner) ? { from: at - 1, to: at } : owner, path: 'possessor' };
}

/** Whether the passive at `verb` has a claim with its clause for a subject ("the claim that … was dismissed"): what is done to a claim is not what somebody says. */
export function isDoneToClaim(doc: Syntax, verb: number): boolean {
  const first = doc.sentenceFrom(verb);
  for (let k = verb - 1; k >= first && verb - k < 30; k--) {
    if (!doc.is(k + 1, 'complementiser') || !framesOfNoun(doc.at(k).lemma)?.has('clause')) continue;
    const end = endOfSubjectClause(doc, k + 1);
    return end <= verb && verb - end < 4;
  }
  return false;
}

const endsPredicate: ReadonlySet<string> = new Set(['VERB', 'ADJ', 'ADV']);

/**
 * Where a clause that begins at `from` ends when the noun it explains is the subject of a further verb: in "the claim that the vote was stolen
 * has been rejected" before "has", since a second finite verb with no subject of its own is the main clause's.
 */
function endOfSubjectClause(doc: Syntax, from: number): number {
  let first = -1;
  for (let i = from + 1; i < doc.sentenceTo(from); i++) {
    if (doc.is(i, 'clauseExtenders') || doc.at(i).form === ',' && first >= 0) return Infinity;
    if (!isFiniteTag(doc.at(i))) continue;
    if (first < 0) first = i;
    else if (i > first + 1 && !reportingVerb(doc, first) && endsPredicate.has(doc.at(i - 1).upos)) return i;
  }
  return Infinity;
}

/** Whose claim it is: a possessive, "by" or "from" somebody, or the subject of the verb that makes it. */
function possessorOf(doc: Syntax, at: number): Subject {
  const owner = doc.children(at).find((c) => doc.deprel(c) === 'nmod:poss') ?? doc.children(at).find((c) => relation(doc, c) === 'nmod' && doc.is(child(doc, c, 'case'), 'sourcePrepositions'));
  if (owner !== undefined) return { mention: mentionOf(doc, owner), path: 'possessor' };
  const head = doc.head(at);
  const makes = head >= 0 && doc.at(head).upos === 'VERB' && doc.lemmaIs(head, 'lightVerbs') && !doc.lemmaIs(head, 'rejectingVerbs') && (relation(doc, at) === 'obj' || isPassive(doc, head));
  return makes ? subjectByParse(doc, head) : none;
}
