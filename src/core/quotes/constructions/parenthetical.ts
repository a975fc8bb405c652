import { child, relation } from '../../language/tree';
import { has } from '../../syntax/reportingWords';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { reportOf } from '../propose';

/** An attribution that the parse hangs below what is said: "as she put it, …", "the plan, she said, would …". */
export const parenthetical: OfClause = {
  name: 'parenthetical',
  triggers: 'clause',
  weighs: 'parenthetical',
  says: 'Reported in other words, with the attribution set in between: …',
  examples: [
    ['The plan, as Hale has said, would cost too much.', 'The plan | would cost too much [has said; Hale]'],
  ],
  inSpeech: true,
  givesWay: (_own, other) => other.construction.weighs === 'words' && other.apart === true || other.construction.weighs === 'clause',
  propose(clause, reading) {
    const { doc, verb, reports } = clause;
    if (!doc.parsed || !has(reports, 'clause') && !has(reports, 'quote')) return undefined;
    const rel = relation(doc, verb);
    const asClause = rel === 'advcl' && doc.is(child(doc, verb, 'mark'), 'asWord');
    const object = child(doc, verb, 'obj');
    const host = doc.head(verb);
    if (rel !== 'parataxis' && !asClause || !asClause && object >= 0 && !has(reports, 'addressee') || host < 0) return undefined;
    const putIt = doc.words.putVerb.has(reports?.lemma ?? '') && doc.is(object, 'itWord');
    const found = reportOf(reading, clause, piecesOf(doc, tokensBelow(doc, host, [verb])), putIt ? { kind: 'speech' } : {});
    return found?.speaker ? found : undefined;
  },
};
