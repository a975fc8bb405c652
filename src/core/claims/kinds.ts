import type { ClaimKind } from '../analysis/analysis';
import { headOf } from '../syntax/relations';
import { causeIn } from './causes';
import type { Stretch, WordList } from './lexicon';
import type { Reading } from './reading';

/** Whether a stretch is the topmost verb, or hangs on it. */
const atTop = (r: Reading, stretch: Stretch): boolean =>
  !r.doc.parsed || stretch.first <= r.top && r.top < stretch.end || r.doc.head(headOf(r.doc, { from: stretch.first, to: stretch.end })) === r.top;
const topIn = (r: Reading, list: WordList): boolean => r.met[list]?.some(({ first, end }) => first <= r.top && r.top < end) ?? false;
const subjectIn = (r: Reading, list: WordList): boolean =>
  r.subjectAt !== null && (r.met[list]?.some(({ first, end }) => first <= (r.subjectAt?.first ?? -1) && (r.subjectAt?.first ?? -1) < end) ?? false);

/** Somebody who can be held to what they did: a name, a person, an office. */
const hasActor = (r: Reading): boolean => r.subject === 'named' || r.subject === 'person' && r.firstPerson === 0 && r.you === 0 || subjectIn(r, 'institutions');

/** "The mill would close", he said: what was to come when it was said. */
const foretold = ({ doc, top, candidate, met }: Reading): boolean =>
  candidate.quote !== null && candidate.quote.type !== 'direct' && !met.conditions
  && doc.children(top).some((t) => doc.lexicon.claims.futureInThePast.has(doc.tokens[t]?.lower ?? '') && doc.tokens[t]?.xpos === 'MD');

/** What makes a claim of a kind, the more telling kind first: by its topmost verb, its subject and what hangs on them. */
const rules: readonly (readonly [ClaimKind, (r: Reading) => boolean])[] = [
  ['forecast', (r) => r.met.predictions?.some((stretch) => atTop(r, stretch)) === true && (r.doc.parsed || !r.past) || r.top >= 0 && foretold(r)],
  ['record', (r) => topIn(r, 'voteWords') && (hasActor(r) || r.past !== null)],
  ['law', (r) => subjectIn(r, 'ruleWords') && (topIn(r, 'ruleVerbs') || r.met.lawfulness !== undefined) || (r.met.lawfulness?.some((stretch) => atTop(r, stretch)) ?? false)],
  ['source', (r) => subjectIn(r, 'sourceWords') && topIn(r, 'showing')],
  ['cause', (r) => causeIn(r) !== undefined],
  ['comparison', (r) => r.met.comparisons?.some(({ first, end }) => end - first > 1 || !r.doc.lexicon.claims.slightComparisons.has(r.doc.tokens[first]?.lower ?? '')) === true && r.amounts.length === 0],
  ['quantity', (r) => r.amounts.length > 0 || r.numbers.length > 0],
  ['record', (r) => hasActor(r) && (topIn(r, 'recordVerbs') || topIn(r, 'utterances'))],
  ['source', (r) => r.met.sourceWords?.some(({ first, end }) => end - first > 1) === true],
  ['law', (r) => r.met.ruleWords?.some((stretch) => atTop(r, stretch)) === true && !r.past],
  ['event', (r) => r.past !== null],
];

/** The kind of claim that the clause is, whatever its score; undefined when it is of no special kind. */
export const kindOf = (reading: Reading): ClaimKind | undefined => rules.find(([, holds]) => holds(reading))?.[0];
