import { child, relation } from '../../language/tree';
import type { Clause } from '../../syntax/clause';
import type { Span } from '../../span';
import { has, type Frame } from '../../syntax/reportingWords';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { fullCue } from '../cueSpan';
import { drawnOut } from '../extent';
import { reportOf } from '../propose';
import { isInfinitive, tellsOf } from './acts';
import { charge } from './charge';
import { gerund } from './gerund';
import { infinitive } from './infinitive';
import { label } from './label';
import { object } from './object';
import { request } from './request';

const phraseRelations: ReadonlySet<string> = new Set(['obl', 'advcl', 'xcomp', 'nmod']);

/** "called for calm", "complained about the noise". */
export const preposition: OfClause = {
  name: 'preposition',
  triggers: 'clause',
  weighs: 'preposition',
  says: 'What the speaker talks about or asks for: …',
  examples: [
    ['Hale complained about the noise.', 'the noise [complained about; Hale]'],
    ['Hale apologised for the delay.', 'the delay [apologised for; Hale]'],
    ['Lenz admitted to shoving the guard.', 'shoving the guard [admitted to; Lenz]'],
    ['The bishop called for calm.', 'calm [called for; The bishop]'],
  ],
  givesWayTo: [infinitive, gerund, request, label, charge, object],
  propose(clause, reading) {
    const { doc, verb } = clause;
    if (child(doc, verb, 'ccomp') >= 0) return undefined;
    for (const c of doc.children(verb)) {
      const word = c > verb && phraseRelations.has(relation(doc, c)) ? child(doc, c, 'case', 'mark') : -1;
      if (word < 0 || !takes(clause, c, word)) continue;
      return reportOf(reading, clause, piecesOf(doc, drawnOut(doc, tokensBelow(doc, c).filter((t) => t !== word))), { cue: cueUpTo(clause, word) });
    }
    return undefined;
  },
};

/** Whether what is said can follow the preposition at `word` behind this verb. */
function takes(clause: Clause, c: number, word: number): boolean {
  const { doc, reports } = clause;
  const frame = doc.at(word).lower as Frame;
  if (!doc.is(word, 'reportingPrepositions') || !has(reports, frame) || !tellsOf(clause, frame)) return false;
  return !(doc.is(word, 'infinitiveMarker') && isInfinitive(doc, c) && doc.at(c).xpos !== 'VBG'); // "admitted to shoving him"
}

/** The words in front of what is said that belong to the cue. */
function cueUpTo({ doc, verb }: Clause, word: number): Span {
  const own = fullCue(doc, verb);
  return word > verb && word - verb <= 3 ? { start: own.start, end: Math.max(own.end, doc.at(word).end) } : own;
}
