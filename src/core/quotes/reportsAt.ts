import type { Clause } from '../syntax/clause';
import type { Candidate } from './candidate';
import type { OfClause } from './construction';
import { triggeredBy } from './constructions';
import { mayReport } from './mayReport';
import { clauseAt, type Reading } from './reading';

const aroundVerbs = triggeredBy('clause');
const aroundWords = triggeredBy('word');
const nothing: readonly Candidate[] = [];

/** What the word at token `i` reports in other words, each construction proposing for itself. */
export function reportsAt(reading: Reading, i: number): readonly Candidate[] {
  switch (mayReport(reading, i)) {
    case 'clause': return aroundVerb(reading, clauseAt(reading, i));
    case 'word': return aroundWord(reading, i);
    case 'nothing': return nothing;
  }
}

function aroundVerb(reading: Reading, clause: Clause): Candidate[] {
  const found: Candidate[] = [];
  for (const construction of aroundVerbs) {
    const { givesWayTo } = construction;
    if (givesWayTo && found.some((other) => givesWayTo.some((first) => first === other.construction))) continue;
    const report = construction.propose(clause, reading);
    if (!report) continue;
    found.push({ ...report, construction });
    if (construction.standsAlone) break;
  }
  return found.length < 2 ? found : found.filter(({ construction, ...report }) => !givesWay(construction as OfClause, report, found, reading));
}

const givesWay = (construction: OfClause, report: Omit<Candidate, 'construction'>, found: readonly Candidate[], reading: Reading): boolean =>
  found.some((other) => other.construction !== construction && construction.givesWay?.(report, other, reading));

function aroundWord(reading: Reading, i: number): readonly Candidate[] {
  for (const construction of aroundWords) {
    const report = construction.propose(i, reading);
    if (report) return [{ ...report, construction }];
  }
  return nothing;
}
