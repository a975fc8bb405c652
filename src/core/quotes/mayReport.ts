import { framesOfNoun, reportingVerb } from '../syntax/reportingWords';
import { isNoReport } from './notSpeech';
import type { Reading } from './reading';

/**
 * Whether the word at token `i` may report what somebody said, and as what: the verb of a clause, or another word (a noun of saying,
 * "according", "in"). Today lists of words say so (`english/data/reportingVerbs.json`, `reportingNouns.json`); a learned score of
 * clauses and phrases would enter here, and nowhere else: constructions say where the words and their speaker are, not what reports.
 */
export function mayReport({ doc }: Reading, i: number): 'clause' | 'word' | 'nothing' {
  const { upos, lemma } = doc.at(i);
  if (doc.is(i, 'sourceMarkers') || doc.is(i, 'asWord') || doc.is(i, 'inWord')) return 'word';
  if (upos !== 'VERB' && upos !== 'AUX' && upos !== 'NOUN') return 'nothing';
  if (reportingVerb(doc, i)) return isNoReport(doc, i) ? 'nothing' : 'clause';
  if (upos === 'VERB') return doc.lemmaIs(i, 'renewingVerbs') || doc.lemmaIs(i, 'verbsMadeReporting') ? 'clause' : 'nothing';
  return upos === 'NOUN' && framesOfNoun(lemma) ? 'word' : 'nothing';
}
