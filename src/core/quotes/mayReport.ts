import { child } from '../language/tree';
import { framesOfNoun, reportingVerb, type Frame, type ReportingVerb } from '../syntax/reportingWords';
import { isNoReport } from './notSpeech';
import type { Reading } from './reading';

/**
 * Whether the word at token `i` may report what somebody said, and as what: the verb of a clause, or another word (a noun of saying,
 * "according", "in"). Lists of words say so (`english/data/reportingVerbs.json`, `reportingNouns.json`), and of any other verb or noun
 * that has something like what is said behind it, what was learned of how reports are built. Constructions say where the words and their
 * speaker are, not what reports.
 */
export function mayReport(reading: Reading, i: number): 'clause' | 'word' | 'nothing' {
  const { doc } = reading;
  const { upos } = doc.at(i);
  if (doc.is(i, 'sourceMarkers') || doc.is(i, 'asWord') || doc.is(i, 'inWord')) return 'word';
  if (doc.is(i, 'stanceAdjectives') || doc.is(i, 'viewNouns') && doc.is(i - 1, 'definiteArticle')) return 'word';
  if (upos !== 'VERB' && upos !== 'AUX' && upos !== 'NOUN') return 'nothing';
  if (reportingVerb(doc, i)) return isNoReport(doc, i) ? 'nothing' : 'clause';
  if (upos === 'VERB') return doc.lemmaIs(i, 'renewingVerbs') || doc.lemmaIs(i, 'verbsMadeReporting') || doc.lemmaIs(i, 'figureVerbs') || isLearnedVerb(reading, i) ? 'clause' : 'nothing';
  return upos === 'NOUN' && nounFrames(reading, i) ? 'word' : 'nothing';
}

/** What a verb that no list knows can report, and how. */
const learnedVerb = { frames: new Set<Frame>(['quote', 'clause', 'object']), kind: 'speech' } as const;
/** What can follow a noun that no list knows. */
const learnedNoun: ReadonlySet<Frame> = new Set<Frame>(['clause']);

/** What the verb at token `i` can report, by the lists or by what was learned; undefined where it reports nothing. */
export function reportsAs(reading: Reading, i: number): ReportingVerb | undefined {
  const { doc } = reading;
  const known = reportingVerb(doc, i);
  if (known || doc.at(i).upos !== 'VERB') return known;
  return isLearnedVerb(reading, i) ? { ...learnedVerb, lemma: doc.at(i).lemma } : undefined;
}

/** What can follow the noun of saying at token `i`, by the lists or by what was learned; undefined for other nouns. */
export function nounFrames(reading: Reading, i: number): ReadonlySet<Frame> | undefined {
  const { doc } = reading;
  return framesOfNoun(doc.at(i).lemma) ?? (doc.is(i + 1, 'complementiser') && isLearned(reading, i) ? learnedNoun : undefined);
}

/** From these log odds on a word is taken for one that reports (chosen by cross-validation over articles); the confidence weighs what it is found to report. */
const leastLearned = 0.5;

/** Whether a verb that no list knows has something like what is said behind it, and was learned to report. */
const isLearnedVerb = (reading: Reading, i: number): boolean => (reading.doc.is(i + 1, 'complementiser') || child(reading.doc, i, 'ccomp', 'obj') >= 0) && isLearned(reading, i);

const isLearned = ({ scorer, doc }: Reading, i: number): boolean => scorer !== undefined && scorer.ofWord(doc, i) >= leastLearned;
