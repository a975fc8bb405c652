import { child, relation } from '../../language/tree';
import type { Clause } from '../../syntax/clause';
import { has, reportingVerb } from '../../syntax/reportingWords';
import { subjectOfPassive, type Subject } from '../../syntax/subjectByParse';
import type { Syntax } from '../../syntax/syntax';
import { timeFrom } from '../../syntax/time';
import { tokensIn } from '../../syntax/tokenRange';
import { isFiniteTag, isPassive } from '../../syntax/verbGroup';
import type { Report } from '../candidate';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { fullCue } from '../cueSpan';
import { isAnswer } from '../notSpeech';
import { reportOf } from '../propose';
import { leadsUpTo } from './fronted';
import type { Reading } from '../reading';
import { outerEnd, speechEnd } from '../speechEnd';

/** What is said as a clause, as the parse has it: "she said (that) it rained", "asked whether it rained", "it rained, she said". */
export const clause: OfClause = {
  name: 'clause',
  triggers: 'clause',
  weighs: 'clause',
  says: 'Reported in other words: …',
  examples: [
    ['Hale pointed out that the bridge was old.', 'that the bridge was old [pointed out; Hale]'],
    ['Hale declined to say how many workers would go.', 'how many workers would go [declined to say; Hale]'],
    ['Ruiz was quoted as saying that the mill would close.', 'that the mill would close [saying; Ruiz]'],
    ['Officials said the blast, which shook windows ten miles away, was an accident.', 'the blast, which shook windows ten miles away, was an accident [said; Officials]'],
    ['The company must stop the council\'s repeated attacks.'],
  ],
  inSpeech: true,
  givesWay: (own, other, reading) => other.construction.weighs === 'words' && (other.apart === true || takesInMore(own, other, reading)),
  propose(of, reading) {
    const { doc, verb, reports } = of;
    if (!doc.parsed || !has(reports, 'clause') && !has(reports, 'quote')) return undefined;
    const complement = complementOf(of);
    if (complement < 0 || of.group.passive && isAddressed(of) || complement < verb && leadsUpTo(of, complement)) return undefined;
    const below = tokensBelow(doc, complement).filter((t) => complement < verb ? t < verb : t > verb);
    if (isAnswer(doc, below[0] ?? -1) && (doc.at((below[0] ?? -1) + 1).upos === 'PUNCT' || !below.some((t) => isFiniteTag(doc.at(t))))) return undefined; // "said little more"
    const ends = complement > verb && below[0] !== undefined ? speechEnd(reading, below[0], Math.min((below.at(-1) ?? 0) + 1, outerEnd(of, below[0]))) : Infinity;
    const shape = complement < verb ? 'fronted' : child(doc, complement, 'mark') >= 0 ? 'that' : 'bare';
    return reportOf(reading, of, piecesOf(doc, below.filter((t) => t < ends)), { shape, passive: of.group.passive, cue: fullCue(doc, verb), speaker: quotedAsSaying(of) });
  },
};

/** "told | police he had been asleep", "said | Monday the school would close": the parse has the listener or the time for a part of what is said, the order of words doesn't. */
function takesInMore(byParse: Report, byWords: Report, { doc }: Reading): boolean {
  const start = byParse.pieces[0]?.start ?? 0;
  const behind = byWords.pieces[0]?.start ?? 0;
  if (start >= behind || byParse.pieces.at(-1)?.end !== byWords.pieces.at(-1)?.end || byParse.pieces.length !== byWords.pieces.length) return false;
  const { from, to } = tokensIn(doc, { start, end: behind });
  return has(reportingVerb(doc, byParse.cueToken), 'addressee') || to > from && timeFrom(doc, from) === to;
}

/** "was told that", where the verb has no use for a passive in which the subject listens. */
function isAddressed({ doc, verb, reports }: Clause): boolean {
  const patient = child(doc, verb, 'nsubj:pass');
  return patient >= 0 && !doc.is(patient, 'itWord') && !has(reports, 'passive');
}

/** The clause that the verb reports: its complement, a clause after a colon, or a question after "asked"; -1 where there is none. */
function complementOf(of: Clause): number {
  const { doc, verb } = of;
  let question = -1;
  let after = -1;
  for (const c of doc.children(verb)) {
    const rel = relation(doc, c);
    if (rel === 'ccomp') return quotedBeforeReport(doc, c) ?? c;
    if (rel === 'xcomp' && doc.words.sayVerb.has(of.reports?.lemma ?? '') && child(doc, c, 'mark') < 0) return c;
    if (rel === 'advcl' && isQuestion(of, c)) question = c;
    if (rel === 'parataxis' && isBehindColon(of, c)) after = c;
  }
  return question >= 0 ? question : after;
}

const isQuestion = ({ doc, verb, reports }: Clause, c: number): boolean =>
  c > verb && doc.words.questionReporters.has(reports?.lemma ?? '') && doc.is(child(doc, c, 'mark'), 'yesNoQuestionWords');

const isBehindColon = ({ doc, verb }: Clause, c: number): boolean =>
  c > verb && child(doc, c, 'nsubj', 'nsubj:pass', 'expl') >= 0 && doc.tokens.slice(verb + 1, c).some((t) => t.form === ':');

/** A report within the report that follows words in quotation marks, 'says "we want peace," he told the paper': those words, which are what both verbs report. */
function quotedBeforeReport(doc: Syntax, complement: number): number | undefined {
  if (!reportingVerb(doc, complement)) return undefined;
  const quoted = child(doc, complement, 'ccomp');
  return quoted >= 0 && quoted < complement && doc.tokens.slice(quoted, complement).some(({ form }) => /^["”]$/.test(form)) ? quoted : undefined;
}

/** "was quoted as saying": the speaker is the subject of the passive. */
function quotedAsSaying({ doc, verb }: Clause): Subject | undefined {
  const head = doc.head(verb);
  const quoted = head >= 0 && doc.at(verb).xpos === 'VBG' && child(doc, verb, 'nsubj') < 0 && doc.lemmaIs(head, 'quotingVerbs') && isPassive(doc, head);
  return quoted ? subjectOfPassive(doc, head) : undefined;
}
