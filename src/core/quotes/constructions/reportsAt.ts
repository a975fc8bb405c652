import type { Candidate } from '../candidate';
import { reportingVerb } from '../lexicon';
import { isNoReport } from '../notSpeech';
import type { Reading } from '../reading';
import { according, inTheWordsOf } from './according';
import { actOfSpeech } from './actsOfSpeech';
import { clauseByWords } from './clauseByWords';
import { madeKnown } from './madeKnown';
import { relativeReport } from './relativeClause';
import { reportedClause } from './reportedClause';
import { reportingNoun } from './reportingNoun';

/** What the word at token `i` reports in other words, each construction proposing for itself. */
export function reportsAt(reading: Reading, i: number): Candidate[] {
  const { doc } = reading;
  const found = [...according(reading, i), ...inTheWordsOf(reading, i), ...madeKnown(reading, i)];
  const entry = reportingVerb(doc, i);
  if (!entry) return doc.parsed ? [...found, ...reportingNoun(reading, i)] : found;
  if (isNoReport(doc, i)) return found;
  const relative = relativeReport(reading, i, entry);
  if (relative.length) return [...found, ...relative];
  const byWords = clauseByWords(reading, i, entry);
  found.push(...byWords);
  if (!doc.parsed) return found;
  const setApart = byWords.some((c) => c.features.includes('apart')); // the order of words leaves no doubt, so the parse isn't asked
  return [...found, ...(setApart ? [] : reportedClause(reading, i, entry)), ...actOfSpeech(reading, i, entry)];
}
