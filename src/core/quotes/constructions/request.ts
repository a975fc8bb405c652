import { child } from '../../language/tree';
import type { Clause } from '../../syntax/clause';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { has } from '../../syntax/reportingWords';
import { isEmpty, range } from '../../syntax/tokenRange';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { fullCue } from '../cueSpan';
import { beforeNextClause, endOfPhraseAfter } from '../extent';
import { reportOf } from '../propose';
import { isInfinitive, objectBehind, openComplement, tellsOf } from './acts';
import { gerund } from './gerund';
import { infinitive } from './infinitive';

/** "urged them to go": somebody else's act. */
export const request: OfClause = {
  name: 'request',
  triggers: 'clause',
  weighs: 'request',
  says: 'What the speaker asks of others: …',
  examples: [
    ['Hale urged drivers to stay at home.', 'drivers to stay at home [urged; Hale]'],
    ['The judge ordered the firm to pay.', 'the firm to pay [ordered; The judge]'],
    ['The mayor told residents to leave.', 'to leave [told; The mayor]'],
    ['The bishop appealed to both sides not to fight.', 'both sides not to fight [appealed to; The bishop]'],
    ['Ruiz pleaded with drivers to stay at home.', 'drivers to stay at home [pleaded with; Ruiz]'],
    ['The firm appealed to the court.'],
  ],
  givesWayTo: [infinitive, gerund],
  inSpeech: true,
  propose(clause, reading) {
    if (!tellsOf(clause, 'request')) return undefined;
    const { doc, verb, group } = clause;
    const asked = askedOf(clause);
    if (asked.length) return reportOf(reading, clause, piecesOf(doc, asked), { cue: { start: fullCue(doc, verb).start, end: doc.at(verb + 1).end } });
    const parsed = byParse(clause);
    const words = parsed.length || group.passive ? parsed : byWords(clause);
    return words.length ? reportOf(reading, clause, piecesOf(doc, words), { cue: fullCue(doc, verb), ...(parsed.length ? { passive: group.passive } : {}) }) : undefined;
  },
};

function byParse(clause: Clause): readonly number[] {
  const { doc, verb, reports } = clause;
  const open = openComplement(clause);
  if (open < 0 || !isInfinitive(doc, open)) return [];
  const object = child(doc, verb, 'obj');
  const asked = object >= 0 ? object : child(doc, verb, 'iobj');
  return [...(asked > verb && asked < open && !has(reports, 'addressee') ? tokensBelow(doc, asked) : []), ...beforeNextClause(doc, tokensBelow(doc, open))];
}

/** "appealed to both sides not to fight": who is asked stands behind a preposition. */
function askedOf({ doc, verb, sentence, group }: Clause): readonly number[] {
  if (group.passive || !doc.is(verb + 1, 'listenerPrepositions')) return [];
  const whom = nounPhraseFrom(doc, verb + 2, sentence.to);
  const act = doc.is(whom.to, 'negations') ? whom.to + 1 : whom.to;
  return isEmpty(whom) || !doc.is(act, 'infinitiveMarker') || doc.at(act + 1).xpos !== 'VB' ? [] : range(whom.from, endOfPhraseAfter(doc, act, sentence.to));
}

/** "urged drivers to stay at home" where the parse hangs what they shall do elsewhere. */
function byWords(clause: Clause): readonly number[] {
  const { doc, sentence, reports } = clause;
  const whom = objectBehind(clause);
  const act = doc.is(whom.to, 'negations') ? whom.to + 1 : whom.to;
  if (isEmpty(whom) || !doc.is(act, 'infinitiveMarker') || doc.at(act + 1).xpos !== 'VB') return [];
  return range(has(reports, 'addressee') ? whom.to : whom.from, endOfPhraseAfter(doc, act, sentence.to));
}
