import type { Candidate } from '../candidate';
import { has, reportingVerb } from '../../syntax/reportingWords';
import { isNoReport } from '../notSpeech';
import type { Reading } from '../reading';
import { according, inTheWordsOf, leadToSource } from './according';
import { actOfSpeech } from './actsOfSpeech';
import { clauseByWords } from './clauseByWords';
import { madeKnown } from './madeKnown';
import { relativeReport } from './relativeClause';
import { tokensIn } from '../../syntax/tokenRange';
import { renewedCall } from './renewedCall';
import { reportedClause } from './reportedClause';
import { reportingNoun } from './reportingNoun';
import { isNone } from '../../syntax/syntax';
import { timeFrom } from '../../syntax/time';

const nothing: readonly Candidate[] = [];

/** What the word at token `i` reports in other words, each construction proposing for itself. */
export function reportsAt(reading: Reading, i: number): readonly Candidate[] {
  const { doc } = reading;
  const token = doc.at(i);
  if (isNone(token)) return nothing;
  if (leadToSource(doc, i)) return according(reading, i);
  if (doc.words.inWord.has(token.lower)) return inTheWordsOf(reading, i);
  if (token.upos !== 'VERB' && token.upos !== 'AUX' && token.upos !== 'NOUN') return nothing;
  const renewed = renewedCall(reading, i);
  if (renewed.length) return renewed;
  const entry = reportingVerb(doc, i);
  if (!entry) return token.upos === 'VERB' ? madeKnown(reading, i) : doc.parsed ? reportingNoun(reading, i) : nothing;
  if (isNoReport(doc, i)) return nothing;
  const relative = relativeReport(reading, i, entry);
  if (relative.length) return relative;
  const byWords = clauseByWords(reading, i, entry);
  if (!doc.parsed) return byWords;
  const setApart = byWords.some((c) => c.features.includes('apart')); // the order of words leaves no doubt, so the parse isn't asked
  const clauses = setApart ? nothing : reportedClause(reading, i, entry).filter((c) => !byWords.some((w) => takesInMore(c, w) && (has(entry, 'addressee') || isTime(reading, c, w))));
  return [...byWords, ...clauses, ...actOfSpeech(reading, i, entry)];
}

/** "said | Monday the school would close". */
const isTime = ({ doc }: Reading, byParse: Candidate, byWords: Candidate): boolean => {
  const { from, to } = tokensIn(doc, { start: byParse.pieces[0]?.start ?? 0, end: byWords.pieces[0]?.start ?? 0 });
  return to > from && timeFrom(doc, from) === to;
};

/** "told | police he had been asleep": the parse has the listener for a part of what is said, the order of words doesn't. */
const takesInMore = (byParse: Candidate, byWords: Candidate): boolean =>
  byParse.construction === 'clause' && (byParse.pieces[0]?.start ?? 0) < (byWords.pieces[0]?.start ?? 0) && byParse.pieces.at(-1)?.end === byWords.pieces.at(-1)?.end && byParse.pieces.length === byWords.pieces.length;
