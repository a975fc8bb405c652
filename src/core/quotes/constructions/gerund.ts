import { range } from '../../syntax/tokenRange';
import type { Clause } from '../../syntax/clause';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { fullCue } from '../cueSpan';
import { beforeNextClause, endOfPhraseAfter } from '../extent';
import { reportOf } from '../propose';
import { openComplement, phraseBehind, tellsOf } from './acts';
import { infinitive } from './infinitive';

/** "denied having met him". */
export const gerund: OfClause = {
  name: 'act admitted or denied',
  triggers: 'clause',
  says: 'What the speaker admits, denies or suggests: …',
  examples: [
    ['The senator denied having met the lobbyist.', 'having met the lobbyist [denied; The senator]'],
    ['Okafor admitted taking money from the builder.', 'taking money from the builder [admitted; Okafor]'],
    ['The army has denied firing at the crowd.', 'firing at the crowd [has denied; The army]'],
  ],
  givesWayTo: [infinitive],
  inSpeech: true,
  propose(clause, reading) {
    if (!tellsOf(clause, 'gerund')) return undefined;
    const words = openComplement(clause) >= 0 ? byParse(clause) : byWords(clause);
    return words.length ? reportOf(reading, clause, piecesOf(clause.doc, words), { cue: fullCue(clause.doc, clause.verb) }) : undefined;
  },
};

function byParse(clause: Clause): readonly number[] {
  const words = beforeNextClause(clause.doc, tokensBelow(clause.doc, openComplement(clause)));
  return clause.doc.at(words[0] ?? -1).xpos === 'VBG' ? words : [];
}

/** The verb phrase right behind the verb, where the parse hangs it elsewhere. */
function byWords(clause: Clause): readonly number[] {
  const { doc, sentence, group } = clause;
  const at = phraseBehind(clause);
  return !group.passive && doc.at(at).xpos === 'VBG' && doc.at(at + 1).upos !== 'PUNCT' ? range(at, endOfPhraseAfter(doc, at, sentence.to)) : [];
}
