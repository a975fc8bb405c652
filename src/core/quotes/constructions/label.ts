import { child, relation } from '../../language/tree';
import type { Clause } from '../../syntax/clause';
import { plainSubject } from '../../syntax/subjectByWords';
import { isEmpty, range } from '../../syntax/tokenRange';
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
    ['Critics described the bill as absurd.', 'the bill as absurd [described; Critics]'],
    ['Hale said she found the plan “very charming” and called the delay “unheard of.”', 'she found the plan “very charming” [said; Hale]', 'the delay “unheard of.” [called; she]'],
  ],
  inSpeech: true,
  propose(clause, reading) {
    if (!tellsOf(clause, 'label')) return undefined;
    const { doc, group } = clause;
    const patient = patientOf(clause);
    const named = patient >= 0 ? labelOf(clause, patient) : [];
    if (named.length) return reportOf(reading, clause, piecesOf(doc, [...tokensBelow(doc, patient), ...beforeNextAct(doc, named)]), { passive: group.passive });
    const words = byWords(clause);
    return words.length ? reportOf(reading, clause, piecesOf(doc, words)) : undefined;
  },
};

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
  const plain = finiteTag.test(doc.at(verb).xpos) && doc.at(verb - 1).upos !== 'AUX' && plainSubject(doc, verb, sentence.from) !== undefined;
  const whom = toCall || plain ? objectBehind(clause) : { from: 0, to: 0 };
  if (isEmpty(whom) || !doc.is(whom.to, 'labelOpeners')) return [];
  return range(whom.from, endOfPhraseAfter(doc, whom.to, sentence.to));
}
