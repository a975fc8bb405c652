import { child } from '../../language/tree';
import { range } from '../../syntax/tokenRange';
import type { Clause } from '../../syntax/clause';
import { has } from '../../syntax/reportingWords';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { fullCue } from '../cueSpan';
import { beforeNextClause, endOfPhraseAfter } from '../extent';
import { reportOf } from '../propose';
import { isInfinitive, openComplement, phraseBehind, tellsOf } from './acts';

/** "promised to go": the speaker's own act. */
export const infinitive: OfClause = {
  name: 'own act',
  triggers: 'clause',
  weighs: 'infinitive',
  says: 'What the speaker says will be done: …',
  examples: [
    ['Ruiz vowed to fight the ruling in court.', 'to fight the ruling in court [vowed; Ruiz]'],
    ['The union threatened to strike next week.', 'to strike next week [threatened; The union]'],
    ['The company refused to pay the fine.', 'to pay the fine [refused; The company]'],
    ['Hale said: "The minister promised to pay us, and he lied."', '"The minister promised to pay us, and he lied." [said:; Hale]', 'to pay us [promised; The minister]'],
  ],
  inSpeech: true,
  propose(clause, reading) {
    if (!tellsOf(clause, 'infinitive')) return undefined;
    const words = openComplement(clause) >= 0 ? byParse(clause) : byWords(clause);
    return words.length ? reportOf(reading, clause, piecesOf(clause.doc, words), { cue: fullCue(clause.doc, clause.verb) }) : undefined;
  },
};

function byParse(clause: Clause): readonly number[] {
  const { doc, verb } = clause;
  const open = openComplement(clause);
  return isInfinitive(doc, open) && child(doc, verb, 'obj') < 0 && child(doc, verb, 'iobj') < 0 ? beforeNextClause(doc, tokensBelow(doc, open)) : [];
}

/** The verb phrase right behind the verb, where the parse hangs it elsewhere. */
function byWords(clause: Clause): readonly number[] {
  const { doc, sentence, group, reports } = clause;
  const at = phraseBehind(clause);
  const follows = !group.passive && doc.is(at, 'infinitiveMarker') && (doc.at(at + 1).xpos === 'VB' || doc.at(at + 1).xpos === 'NN' && !has(reports, 'to')); // "threatened to strike": taken for a noun
  return follows ? range(at, endOfPhraseAfter(doc, at, sentence.to)) : [];
}
