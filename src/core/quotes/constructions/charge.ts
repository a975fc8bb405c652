import { child, relation } from '../../language/tree';
import type { Clause } from '../../syntax/clause';
import type { Syntax } from '../../syntax/syntax';
import { range } from '../../syntax/tokenRange';
import { agentOf } from '../../syntax/verbGroup';
import type { OfClause } from '../construction';
import { piecesOf, tokensBelow } from '../content';
import { drawnOut } from '../extent';
import { reportOf } from '../propose';
import { patientOf, tellsOf } from './acts';
import { gerund } from './gerund';
import { infinitive } from './infinitive';
import { label } from './label';
import { request } from './request';

/** "accused him of lying", "blamed them for it", "thanked her for her work". */
export const charge: OfClause = {
  name: 'charge',
  triggers: 'clause',
  says: 'What the speaker praises or blames: …',
  examples: [
    ['Hale blamed the builder for the delay.', 'the builder for the delay [blamed; Hale]'],
    ['Hale thanked the fire crews for their work.', 'the fire crews for their work [thanked; Hale]'],
    ['Ruiz was accused of fraud by prosecutors in March.', 'Ruiz | of fraud [was accused; prosecutors]'],
    ['Ruiz is accused of taking bribes from the port authority.', 'Ruiz | of taking bribes from the port authority [is accused; -]'],
    ['Hale, accused of lying to the council, said she had told the truth.', 'she had told the truth [said; Hale]'],
  ],
  givesWayTo: [infinitive, gerund, request, label],
  propose(clause, reading) {
    const patient = tellsOf(clause, 'charge') ? patientOf(clause) : -1;
    if (patient < 0) return undefined;
    const { doc, group } = clause;
    const agent = group.passive ? agentOf(doc, clause.verb) : -1;
    const words = agent >= 0 ? byAgent(clause, patient, agent) : [...tokensBelow(doc, patient), ...chargesOf(clause, patient, Infinity)].sort((a, b) => a - b);
    if (!group.passive && words.length === 1 && doc.is(patient, 'objectPronouns')) return undefined; // "blamed him": for what?
    return reportOf(reading, clause, piecesOf(doc, group.passive ? words : drawnOut(doc, words)), { passive: group.passive });
  },
};

/** The words of the charge itself: what hangs on the verb behind it, up to `limit`. */
const chargesOf = ({ doc, verb }: Clause, patient: number, limit: number): number[] =>
  doc.children(verb).filter((c) => c > verb && c < limit && c !== patient && isCharge(doc, c)).flatMap((c) => tokensBelow(doc, c));

const isCharge = (doc: Syntax, c: number): boolean =>
  (relation(doc, c) === 'obl' || relation(doc, c) === 'advcl') && doc.is(child(doc, c, 'case', 'mark'), 'chargePrepositions') && agentOf(doc, doc.head(c)) !== c;

/** "Ruiz was accused of fraud by prosecutors", "was accused by the mayor of hiding it". */
function byAgent(clause: Clause, patient: number, agent: number): number[] {
  const { doc } = clause;
  const by = byBefore(doc, agent);
  return [...tokensBelow(doc, patient), ...chargesOf(clause, -1, agent).filter((t) => t < by), ...afterAgent(clause, agent)];
}

/** The "by" that leads up to the agent. */
function byBefore(doc: Syntax, agent: number): number {
  let k = agent;
  while (k > 0 && agent - k < 8 && !doc.is(k, 'agentMarker')) k--;
  return k;
}

const opensLabel: ReadonlySet<string> = new Set(['ADJ', 'DET', 'NOUN']);

/** In "was accused by the mayor of hiding it" the charge follows the agent, whatever the parse hangs it on. */
function afterAgent({ doc, sentence }: Clause, agent: number): number[] {
  const below = tokensBelow(doc, agent);
  for (let i = agent + 1; i < sentence.to && i - agent < 12 && !/^[;.]$/.test(doc.at(i).form); i++) {
    const next = doc.at(i + 1);
    const charges = next.xpos === 'VBG' && (doc.is(i, 'genitive') || doc.is(i, 'forWord')) || doc.is(i, 'asWord') && opensLabel.has(next.upos);
    if (charges) return drawnOut(doc, range(i, Math.max(i + 2, (below.at(-1) ?? i) + 1)));
  }
  return [];
}
