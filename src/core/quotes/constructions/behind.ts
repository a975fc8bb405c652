import { startsClause, type Clause } from '../../syntax/clause';
import { besideVerb } from '../../syntax/subjectByWords';
import type { Syntax } from '../../syntax/syntax';
import { range } from '../../syntax/tokenRange';
import { hasFinite, isFiniteTag, isFiniteVerbTag } from '../../syntax/verbGroup';
import type { Report } from '../candidate';
import type { OfClause } from '../construction';
import { piecesOf } from '../content';
import { isAnswer } from '../notSpeech';
import { reportOf } from '../propose';
import type { Reading } from '../reading';
import { outerEnd, speechEnd } from '../speechEnd';
import { reportsInClauses } from './reportsInClauses';
import { fronted } from './fronted';

/** A clause behind its verb, read off the order of words: it serves where there is no parse, and where the parse lost its way. */
export const behind: OfClause = {
  name: 'behind its verb',
  triggers: 'clause',
  weighs: 'words',
  says: 'Reported in other words: …',
  examples: [
    ['The mayor said the road would stay closed.', 'the road would stay closed [said; The mayor]'],
    ['Hale insisted, however, that the roof was safe.', 'that the roof was safe [insisted; Hale]'],
    ['Diallo tweeted: The pier is open again.', 'The pier is open again [tweeted:; Diallo]'],
    ['A study found one in five wells was unsafe.', 'one in five wells was unsafe [found; A study]'],
    ['Asked if she would run again, Hale said she had not decided.', 'if she would run again [Asked; -]', 'she had not decided [said; Hale]'],
    ['Police said a man had died, but gave no details.', 'a man had died [said; Police]'],
    ['Hale said this when he appeared before the committee.'],
  ],
  givesWayTo: [fronted],
  inSpeech: true,
  propose(clause, reading) {
    if (!reportsInClauses(clause)) return undefined;
    const { doc, verb, sentence, setting: { complement: at } } = clause;
    if (at >= sentence.to) return undefined;
    if (doc.at(at).form === ':' && at + 2 < sentence.to && !doc.quoted(at + 1) && isFiniteVerbTag(doc.at(verb))) return reported(clause, reading, at + 1, sentence.to, { shape: 'bare', apart: true });
    const from = pastComma(clause, at);
    const shape = shapeAt(clause, from);
    const limit = outerEnd(clause, from);
    return shape && reported(clause, reading, from, limit, { shape });
  },
};

function reported(clause: Clause, reading: Reading, from: number, limit: number, told: Pick<Report, 'shape' | 'apart'>): Report | undefined {
  const { doc, verb, sentence } = clause;
  const needsSpeaker = !doc.parsed && isFiniteVerbTag(doc.at(verb));
  const mention = needsSpeaker ? besideVerb(doc, verb, { from: sentence.from, to: verb + 1 }) : undefined;
  if (needsSpeaker && !mention) return undefined;
  return reportOf(reading, clause, piecesOf(doc, range(from, speechEnd(reading, from, limit))), { ...told, ...(mention ? { speaker: { mention, path: 'subject' } } : {}) });
}

/** Behind the commas of an aside: "insisted, however, | that", "wrote, in a letter to staff, | that". */
function pastComma({ doc, verb, sentence }: Clause, at: number): number {
  if (doc.at(at).form !== ',') return at;
  if (doc.is(at + 1, 'complementiser') && at > verb + 1) return at + 1;
  for (let k = at + 1; k < sentence.to - 1 && k - at < 16; k++) {
    if (doc.quoted(k) || isFiniteTag(doc.at(k))) return at;
    if (doc.at(k).form === ',') return doc.is(k + 1, 'complementiser') ? k + 1 : at;
  }
  return at;
}

const opensNothing: ReadonlySet<string> = new Set(['PUNCT', 'ADP', 'SCONJ', 'CCONJ']);

/** How what begins at `at` is told; undefined where nothing is. */
function shapeAt(clause: Clause, at: number): Report['shape'] {
  const { doc, verb, sentence, reports } = clause;
  if (at >= sentence.to) return undefined;
  if (doc.is(at, 'complementiser') && doc.at(at).upos !== 'DET' && !pointsBack(doc, at, sentence.to) || leavesOpen(clause, at)) return 'that';
  if (isAnswer(doc, at) && doc.at(at + 1).upos === 'PUNCT' || doc.is(at, 'openQuestionWords')) return undefined; // "said yes, and …", "tweeted when Clinton ended …"
  if (startsClause(doc, at, sentence.to)) return 'bare';
  if (isAnswer(doc, at) || doc.at(at).upos === 'PRON' && doc.is(at, 'saidPronouns') || opensNothing.has(doc.at(at).upos)) return undefined; // "said this when he appeared before the committee"
  if (!doc.words.takesAnything.has(reports?.lemma ?? '') || at > verb + 1 || sentence.to - at < 4) return undefined;
  return /^[.?!"”’')]$/.test(doc.at(sentence.to - 1).form) ? 'unclear' : 'bare';
}

/** "added that to his earlier win": no clause follows. */
const pointsBack = (doc: Syntax, that: number, limit: number): boolean => (doc.at(that + 1).upos === 'ADP' || doc.is(that + 1, 'infinitiveMarker')) && !hasFinite(doc, that + 1, limit);

/** "asked how", "did not say when", "declined to say who": a question told in other words. */
function leavesOpen({ doc, verb, reports }: Clause, at: number): boolean {
  const lemma = reports?.lemma ?? '';
  if (!doc.is(at, 'questionWords')) return false;
  if (doc.words.openQuestionVerbs.has(lemma)) return true;
  if (!doc.words.sayVerb.has(lemma)) return doc.is(at, 'yesNoQuestionWords');
  return doc.is(at, 'whetherWord') || isLeftUnsaid(doc, verb);
}

/** "did not say", "would say", "neither … nor said". */
const isLeftUnsaid = (doc: Syntax, verb: number): boolean =>
  range(verb - 3, verb).some((k) => doc.is(k, 'negators')) || range(verb - 9, verb).some((k) => doc.is(k, 'negativeCoordinator'));
