import type { Clause } from '../../syntax/clause';
import { isEmpty, range } from '../../syntax/tokenRange';
import type { OfClause } from '../construction';
import { piecesOf } from '../content';
import { endOfPhraseAfter } from '../extent';
import { reportOf } from '../propose';
import { objectBehind } from './acts';

/** A figure that somebody gives for something: "put the toll at 194". */
export const figure: OfClause = {
  name: 'figure given',
  triggers: 'clause',
  weighs: 'object',
  says: 'A figure that the speaker gives: …',
  examples: [
    ['Officials put the death toll at 194.', 'the death toll at 194 [put; Officials]'],
    ['The agency estimates its losses at two million pounds.', 'its losses at two million pounds [estimates; The agency]'],
    ['The mayor put the cups at the edge of the table.'],
    ['Hale put the plan at risk.'],
  ],
  standsAlone: true,
  propose(clause, reading) {
    const { doc, verb, sentence } = clause;
    const end = doc.lemmaIs(verb, 'figureVerbs') ? endOfFigure(clause) : -1;
    return end < 0 ? undefined : reportOf(reading, clause, piecesOf(doc, range(verb + 1, Math.min(end, sentence.to))), { kind: 'speech' });
  },
};

/** Words that may stand before a number: "at around 20", "at more than $3". */
const beforeNumber: ReadonlySet<string> = new Set(['ADV', 'ADJ', 'ADP', 'SYM', 'DET', 'SCONJ']);
/** So many of them. */
const mostBefore = 3;

/** Index after the figure that the verb gives for its object; -1 where it gives none. */
function endOfFigure(clause: Clause): number {
  const { doc, sentence, group } = clause;
  const what = objectBehind(clause);
  const at = range(what.from, what.to + 1).find((k) => doc.is(k, 'figurePrepositions') && k > what.from) ?? -1;
  if (group.passive || isEmpty(what) || at < 0) return -1;
  let number = at + 1;
  while (number - at <= mostBefore && beforeNumber.has(doc.at(number).upos)) number++;
  return doc.at(number).upos === 'NUM' || /^[^\p{L}\d]?\d/u.test(doc.at(number).form) ? endOfPhraseAfter(doc, number + 1, sentence.to) : -1;
}
