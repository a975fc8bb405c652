import { child } from '../../language/tree';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { fullCue } from '../cueSpan';
import { drawnOut, upToAside } from '../extent';
import { reportOf } from '../propose';
import { patientOf, tellsOf } from './acts';
import { charge } from './charge';
import { gerund } from './gerund';
import { infinitive } from './infinitive';
import { label } from './label';
import { request } from './request';

/** "denied the report": what is said is a noun phrase. */
export const object: OfClause = {
  name: 'object',
  triggers: 'clause',
  weighs: 'object',
  says: 'What the speaker talks about: …',
  examples: [
    ['Hale announced a new plan for the port.', 'a new plan for the port [announced; Hale]'],
    ['The minister denied the report.', 'the report [denied; The minister]'],
    ['The choir repeated the song at the end.'],
    ['Brandt criticised the offer and demanded talks.', 'the offer [criticised; Brandt]', 'talks [demanded; Brandt]'],
  ],
  givesWayTo: [infinitive, gerund, request, label, charge],
  propose(clause, reading) {
    const { doc, verb } = clause;
    const patient = tellsOf(clause, 'object') && child(doc, verb, 'ccomp') < 0 ? patientOf(clause) : -1;
    return patient < 0 ? undefined : reportOf(reading, clause, piecesOf(doc, drawnOut(doc, upToAside(doc, tokensBelow(doc, patient)))), { passive: clause.group.passive, cue: fullCue(doc, verb) });
  },
};
