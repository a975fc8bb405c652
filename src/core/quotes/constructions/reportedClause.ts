import { child, relation } from '../../language/tree';
import type { Candidate } from '../candidate';
import { piecesOf, tokensBelow } from '../content';
import { cueSpan } from '../cueSpan';
import { has, kindOf, reportingVerb, type ReportingVerb } from '../../syntax/reportingWords';
import { proposeFor } from '../propose';
import type { Reading } from '../reading';
import { speechEnd } from '../speechEnd';
import type { Syntax } from '../../syntax/syntax';
import { type Subject, subjectOfPassive } from '../../syntax/subjectByParse';
import { isPassive } from '../../syntax/verbGroup';

/**
 * What is said as a clause: "she said (that) it rained", "asked whether it rained", "it rained, she said", "the plan, she said, would …",
 * "as she put it, …".
 */
export function reportedClause(reading: Reading, verb: number, entry: ReportingVerb): Candidate[] {
  const { doc } = reading;
  if (!has(entry, 'clause') && !has(entry, 'quote')) return [];
  const complement = clauseBelow(reading, verb, entry);
  const kind = [kindOf(entry)];
  if (complement >= 0) {
    const below = tokensBelow(doc, complement).filter((t) => complement < verb ? t < verb : t > verb);
    const ends = complement > verb && below[0] !== undefined ? speechEnd(reading, below[0], (below.at(-1) ?? 0) + 1) : Infinity;
    const pieces = piecesOf(doc, below.filter((t) => t < ends));
    const passive = isPassive(doc, verb);
    if (passive && child(doc, verb, 'nsubj:pass') >= 0 && !doc.is(child(doc, verb, 'nsubj:pass'), 'itWord') && !has(entry, 'passive')) return [];
    const features = [...kind, complement < verb ? 'fronted' : child(doc, complement, 'mark') >= 0 ? 'that' : 'bare', ...(passive ? ['passive'] : [])];
    const found = proposeFor(reading, 'clause', verb, pieces, { features, cue: fullCue(reading, verb), ...quotedAsSaying(reading, verb) });
    return found ? [found] : [];
  }
  const rel = relation(doc, verb);
  const asClause = rel === 'advcl' && doc.is(child(doc, verb, 'mark'), 'asWord');
  if (rel !== 'parataxis' && !asClause) return [];
  if (!asClause && child(doc, verb, 'obj') >= 0 && !has(entry, 'addressee')) return [];
  const host = doc.head(verb);
  if (host < 0) return [];
  const around = piecesOf(doc, tokensBelow(doc, host, [verb]));
  const putIt = doc.words.putVerb.has(entry.lemma) && doc.is(child(doc, verb, 'obj'), 'itWord');
  const found = proposeFor(reading, 'parenthetical', verb, around, { features: [...(putIt ? ['speech'] : kind), asClause ? 'as' : 'aside'] });
  return found?.speaker ? [found] : [];
}

/** The clause that the verb reports: its complement, a clause after a colon, or a question after "asked". */
function clauseBelow({ doc }: Reading, verb: number, entry: ReportingVerb): number {
  let question = -1;
  let after = -1;
  for (const c of doc.children(verb)) {
    const rel = relation(doc, c);
    if (rel === 'ccomp') return quotedBeforeReport(doc, c) ?? c;
    if (rel === 'xcomp' && doc.words.sayVerb.has(entry.lemma) && child(doc, c, 'mark') < 0) return c;
    if (rel === 'advcl' && c > verb && doc.words.questionReporters.has(entry.lemma) && doc.is(child(doc, c, 'mark'), 'yesNoQuestionWords')) question = c;
    if (rel === 'parataxis' && c > verb && child(doc, c, 'nsubj', 'nsubj:pass', 'expl') >= 0 && doc.tokens.slice(verb + 1, c).some((t) => t.form === ':')) after = c;
  }
  return question >= 0 ? question : after;
}

/** A report within the report that follows words in quotation marks, 'says "we want peace," he told the paper': those words, which are what both verbs report. */
function quotedBeforeReport(doc: Syntax, complement: number): number | undefined {
  if (!reportingVerb(doc, complement)) return undefined;
  const quoted = child(doc, complement, 'ccomp');
  return quoted >= 0 && quoted < complement && doc.tokens.slice(quoted, complement).some(({ form }) => /^["”]$/.test(form)) ? quoted : undefined;
}

/** "was quoted as saying": the speaker is the subject of the passive. */
function quotedAsSaying({ doc }: Reading, verb: number): { speaker?: Subject } {
  const head = doc.head(verb);
  const quoted = head >= 0 && doc.at(verb).xpos === 'VBG' && child(doc, verb, 'nsubj') < 0 && isPassive(doc, head) && doc.lemmaIs(head, 'quotingVerbs');
  return quoted ? { speaker: subjectOfPassive(doc, head) } : {};
}

/** The cue with the verb it hangs on: "went on to say", "declined to say". */
export function fullCue({ doc }: Reading, verb: number): { start: number; end: number } {
  const own = cueSpan(doc, verb);
  const head = doc.head(verb);
  if (relation(doc, verb) !== 'xcomp' || head < 0 || head > verb || verb - head > 4 || doc.at(head).upos !== 'VERB') return own;
  return { start: cueSpan(doc, head).start, end: own.end };
}
