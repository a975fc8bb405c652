import type { Syntax } from '../syntax/syntax';
import { tokensIn } from '../syntax/tokenRange';
import type { VerbKind } from '../syntax/reportingWords';
import type { Path } from '../syntax/subjectByParse';
import type { Candidate } from './candidate';
import type fitted from './data/confidence.json';
import { quotedWords, type Reading } from './reading';

/** What speaks for or against a candidate; each has a weight in `data/confidence.json`. */
export type Feature = keyof typeof fitted.weights;

/**
 * What speaks for or against a candidate, each once, with 1 or how much of it there is: its construction, the kind of its cue, how it comes
 * by its speaker, what is said and where, and what was learned of such reports (log odds). The weights are counts over annotated articles
 * (logistic regression); none is a word. `rivals`: the other candidates of its cue.
 */
export function featuresOf(reading: Reading, candidate: Candidate, rivals: readonly Candidate[]): ReadonlyMap<Feature, number> {
  const features = new Map<Feature, number>();
  const say: Say = (feature, holds) => { if (feature && holds) features.set(feature, 1); };
  say(candidate.construction.weighs, true);
  ofCue(candidate, say);
  ofSpeaker(reading, candidate, say);
  ofWords(reading, candidate, say);
  ofPlace(reading, candidate, say);
  features.set('learned', learnedOf(reading, candidate, rivals, features.has('speaker I, we, you')));
  return features;
}

/** What was learned counts for no more than this, in log odds. */
const surest = 6;

/** What was learned counts for so much where people talk of themselves, of which the articles that it was learned from have little. */
const ofTalkers = 0.5;

/** Log odds by what was learned; 0 for speech that is told within another's words, of which annotators mark too little to learn from. */
function learnedOf({ doc, scorer }: Reading, candidate: Candidate, rivals: readonly Candidate[], isByTalker: boolean): number {
  if (!scorer || candidate.kind === 'speech' && doc.quoted(candidate.cueToken)) return 0;
  const odds = Math.max(-surest, Math.min(surest, scorer.ofReport(doc, candidate, rivals)));
  return isByTalker ? ofTalkers * odds : odds;
}

type Say = (feature: Feature | undefined, holds: boolean | undefined) => void;

const byKind: Readonly<Record<VerbKind, Feature | undefined>> = { speech: undefined, belief: 'belief', evidence: 'evidence', manner: 'manner', stance: 'stance' };
const byShape: Readonly<Record<NonNullable<Candidate['shape']>, Feature | undefined>> = { that: 'that', bare: undefined, fronted: 'fronted', unclear: 'unclear' };
const byPath: Readonly<Record<Path, Feature | undefined>> = { subject: undefined, agent: undefined, possessor: undefined, none: undefined, shared: 'path:shared', participle: 'path:participle', relative: 'path:relative', noun: 'path:noun', beside: 'path:beside' };

function ofCue({ kind, shape, apart, passive, anyVerb, owned }: Candidate, say: Say): void {
  say(kind && byKind[kind], true);
  say(shape && byShape[shape], true);
  say('apart', apart);
  say('passive', passive);
  say('any', anyVerb);
  say('whose', owned);
}

function ofSpeaker({ doc }: Reading, { speaker, path, cueToken }: Candidate, say: Say): void {
  say(byPath[path], true);
  say('no speaker', !speaker);
  if (speaker && cueToken >= 0) say('speaker I, we, you', doc.words.talkers.has(doc.text.slice(speaker.start, speaker.end).toLowerCase()));
}

function ofWords(reading: Reading, candidate: Candidate, say: Say): void {
  const { inside, outside } = quotedWords(reading, candidate.pieces);
  say('partly quoted', candidate.type === 'mixed');
  say('wholly quoted', candidate.type === 'direct' && !isMarked(candidate));
  const words = inside + outside;
  say('under 3 words', words < 3);
  say('under 6 words', words >= 3 && words < 6);
}

/** Where what is said stands to its cue and in its sentence. */
function ofPlace(reading: Reading, candidate: Candidate, say: Say): void {
  const { doc } = reading;
  const { cue, cueToken, pieces } = candidate;
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || !cue || cueToken < 0 || isMarked(candidate)) return;
  const between = cue.end <= first.start ? tokensIn(doc, { start: cue.end, end: first.start }) : { from: 0, to: 0 };
  say('cue far off', between.to - between.from > 3);
  const end = tokensIn(doc, last).to;
  say('ends the sentence', end >= doc.tokens.length || end >= doc.sentenceTo(cueToken) - 1);
  say('headline', isInHeadline(doc, cueToken));
}

const isInHeadline = (doc: Syntax, token: number): boolean => doc.paragraphs[doc.sentences[doc.at(token).sentence]?.paragraph ?? -1]?.kind === 'headline';

/** Whether quotation marks or the layout say where what is said begins and ends. */
export const isMarked = ({ construction: { triggers }, type }: Candidate): boolean => triggers === 'headline' && type === 'direct' || triggers === 'quotation' || triggers === 'quotation alone' || triggers === 'reply' || triggers === 'layout';
