import { range } from '../../syntax/tokenRange';
import type { OfClause } from '../construction';
import { piecesOf } from '../content';
import { reportOf } from '../propose';
import { speechEnd } from '../speechEnd';
import type { ClassName, Syntax } from '../../syntax/syntax';

/** Verbs that report together with the words after them, and the classes of these. */
const ways: readonly (readonly [verb: ClassName, word: ClassName])[] = [['makingVerbs', 'knownWords'], ['lettingVerbs', 'slippedWords'], ['leavingVerbs', 'doubtWords']];

const fillers = 4;

/** "She made (it) clear that …", "he let it be known that …", "they left no doubt that …". */
export const madeKnown: OfClause = {
  name: 'made known',
  triggers: 'clause',
  weighs: 'clause',
  says: 'Reported in other words: …',
  examples: [
    ['Hale made clear that she would not resign.', 'that she would not resign [made clear; Hale]'],
    ['The ministry let it be known that talks had begun.', 'that talks had begun [let it be known; The ministry]'],
    ['Ruiz left no doubt that he would run.', 'that he would run [left no doubt; Ruiz]'],
    ['The firm made a boat that floats.'],
  ],
  standsAlone: true,
  propose(clause, reading) {
    const { doc, verb, sentence } = clause;
    const way = doc.at(verb).upos === 'VERB' ? ways.find(([making]) => doc.lemmaIs(verb, making)) : undefined;
    if (!way) return undefined;
    const word = knownAt(doc, verb, way[1]);
    const that = word + 1;
    if (word < 0 || that >= sentence.to - 2) return undefined;
    return reportOf(reading, clause, piecesOf(doc, range(that, speechEnd(reading, that, sentence.to))), { kind: 'speech', shape: 'that', cue: { start: doc.at(cueFrom(doc, verb, clause.group.from)).start, end: doc.at(word).end } });
  },
};

/** Index of the word that makes the verb one of saying, with "that" behind it; -1 where there is none. */
function knownAt(doc: Syntax, verb: number, known: ClassName): number {
  let at = verb + 1;
  while (at <= verb + fillers && doc.is(at, 'knownFillers')) at++;
  return doc.is(at, known) && doc.is(at + 1, 'complementiser') ? at : -1;
}

function cueFrom(doc: Syntax, verb: number, groupFrom: number): number {
  let from = verb;
  while (from > groupFrom && (doc.at(from - 1).upos === 'AUX' || doc.at(from - 1).upos === 'ADV')) from--;
  return from;
}
