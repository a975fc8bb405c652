import { child, relation } from '../../language/tree';
import type { Clause } from '../../syntax/clause';
import { plainSubject } from '../../syntax/subjectByWords';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, range } from '../../syntax/tokenRange';
import { isPerfect } from '../../syntax/verbGroup';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { beforeNextAct, endOfPhraseAfter } from '../extent';
import { reportOf } from '../propose';
import { objectBehind, patientOf, tellsOf } from './acts';

/** "called him a liar", "described it as absurd". */
export const label: OfClause = {
  name: 'label',
  triggers: 'clause',
  says: 'What the speaker calls somebody or something: …',
  examples: [
    ['The mayor went so far as to call the plan a crime.', 'the plan a crime [call; The mayor]'],
    ['Hale called Ruiz a liar.', 'Ruiz a liar [called; Hale]'],
    ['The bank had called the order a turning point.', 'the order a turning point [had called; The bank]'],
    ['Lenz attributed the fall in shares to the storm.', 'the fall in shares to the storm [attributed; Lenz]'],
    ['Critics described the bill as absurd.', 'the bill as absurd [described; Critics]'],
    ['Hale said she found the plan “very charming” and called the delay “unheard of.”', 'she found the plan “very charming” [said; Hale]', 'the delay “unheard of.” [called; she]'],
  ],
  inSpeech: true,
  propose(clause, reading) {
    if (!tellsOf(clause, 'label')) return undefined;
    const { doc, group } = clause;
    const patient = patientOf(clause);
    const named = patient >= 0 ? labelOf(clause, patient) : [];
    if (named.length) return reportOf(reading, clause, piecesOf(doc, together(doc, tokensBelow(doc, patient), beforeNextAct(doc, named))), { passive: group.passive });
    if (patient >= 0 && isComparedInside(clause, patient)) return reportOf(reading, clause, piecesOf(doc, tokensBelow(doc, patient)), { passive: group.passive });
    const words = byWords(clause);
    return words.length ? reportOf(reading, clause, piecesOf(doc, words)) : undefined;
  },
};

/** "attributed the crash to a valve" where the parse hangs what it is traced to on the first. */
const isComparedInside = ({ doc, reports }: Clause, object: number): boolean =>
  doc.words.comparingVerbs.has(reports?.lemma ?? '') && doc.children(object).some((c) => c > object && doc.is(child(doc, c, 'case'), 'infinitiveMarker'));

/** Whom and what: with what stands between them where that goes on with the first ("the fall | in shares | to the storm"). */
function together(doc: Syntax, whom: readonly number[], what: readonly number[]): readonly number[] {
  const between = range((whom.at(-1) ?? 0) + 1, what[0] ?? 0);
  return between.length && doc.at(between[0]!).upos === 'ADP' && between.every((k) => inPhrase.has(doc.at(k).upos)) ? [...whom, ...between, ...what] : [...whom, ...what];
}

const inPhrase: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** The words that call somebody something: the second object, or what follows "as". */
function labelOf({ doc, verb, reports }: Clause, object: number): number[] {
  const compares = doc.words.comparingVerbs.has(reports?.lemma ?? '');
  for (const c of doc.children(verb)) {
    if (c <= verb || c === object) continue;
    const mark = child(doc, c, 'case', 'mark');
    const to = doc.is(mark, 'infinitiveMarker');
    const rel = relation(doc, c);
    if ((rel === 'xcomp' || rel === 'ccomp') && !to) return tokensBelow(doc, c);
    if ((rel === 'obl' || rel === 'advcl') && (doc.is(mark, 'asWord') || to && compares)) return tokensBelow(doc, c);
  }
  return [];
}

const finiteTag = /^VB[DZPN]$/;

/** "Hale called Ruiz a liar" where the parse lost its way: whom the verb's plain subject calls what. */
function byWords(clause: Clause): number[] {
  const { doc, verb, sentence } = clause;
  const toCall = doc.is(verb - 1, 'infinitiveMarker') && doc.is(verb - 2, 'asWord'); // "went so far as to call"
  const plain = finiteTag.test(doc.at(verb).xpos) && !clause.group.passive && (plainSubject(doc, verb, sentence.from) !== undefined || isPerfect(doc, verb) && clause.subject.path === 'subject');
  const whom = toCall || plain ? objectBehind(clause) : { from: 0, to: 0 };
  if (isEmpty(whom) || !doc.is(whom.to, 'labelOpeners')) return [];
  return range(whom.from, endOfPhraseAfter(doc, whom.to, sentence.to));
}
