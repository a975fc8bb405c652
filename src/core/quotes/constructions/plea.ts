import type { OfClause } from '../construction';
import { range } from '../../syntax/tokenRange';
import { piecesOf } from '../content';
import { endOfPhraseAfter } from '../extent';
import { reportOf } from '../propose';

/** What the accused says to a charge: "pleaded guilty to theft", "pleaded not guilty". */
export const plea: OfClause = {
  name: 'plea',
  triggers: 'clause',
  weighs: 'object',
  says: 'What the speaker answers to a charge: …',
  examples: [
    ['He pleaded guilty to theft in May.', 'guilty to theft in May [pleaded; He]'],
    ['The two brothers pleaded not guilty, and left.', 'not guilty [pleaded; The two brothers]'],
    ['Ruiz pleaded with the guards.'],
  ],
  standsAlone: true,
  propose(clause, reading) {
    const { doc, verb, sentence } = clause;
    const answer = doc.is(verb + 1, 'negations') ? verb + 2 : verb + 1;
    if (!doc.lemmaIs(verb, 'pleaVerbs') || !doc.is(answer, 'pleas')) return undefined;
    return reportOf(reading, clause, piecesOf(doc, range(verb + 1, endOfPhraseAfter(doc, answer + 1, sentence.to))));
  },
};
