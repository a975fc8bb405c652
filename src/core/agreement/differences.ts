import { canKeepBoth, type Fact } from '../article/conflicts';
import type { MarkKind } from '../article/markKind';
import type { MarkDecision, MarkValue } from '../article/review/decision';
import { isSameMark } from '../article/review/givingWay';
import { kilometresApart } from '../locations/distance';
import type { Span } from '../span';
import { pairMarks, sameWords, type Pair } from './pairMarks';
import type { ReadMark, Reading } from './reading';
import { sameSpeaker } from './sameSpeaker';

export type DifferingFact = Extract<Fact, 'words' | 'speaker' | 'quoteType' | 'place'>;

/** Something that two readers see differently. */
export interface Difference {
  readonly kind: MarkKind;
  /** Where it is, to be looked at. */
  readonly span: Span;
  /** What each decided; null where a reader has nothing there, or said no to it. */
  readonly mine: MarkDecision | null;
  readonly theirs: MarkDecision | null;
  /** The decision by which the one said no whose mark is missing. */
  readonly rejected: MarkDecision | null;
  /** In what two marks differ; empty where only one reader has it. */
  readonly facts: readonly DifferingFact[];
  /** Whether both marks can stand beside each other. */
  readonly canKeepBoth: boolean;
}

/** Kilometres up to which two tables of places may differ about one place: a city's middle against its town hall. */
const samePlace = 25;

function differsInPlace(mine: MarkValue, theirs: MarkValue): boolean {
  if (mine.kind !== 'location' || theirs.kind !== 'location' || !mine.place || !theirs.place) return false;
  return mine.place.geonameId === undefined || mine.place.geonameId !== theirs.place.geonameId ? kilometresApart(mine.place, theirs.place) > samePlace : false;
}

const isQuote = (value: MarkValue): value is Extract<MarkValue, { readonly kind: 'quote' }> => value.kind === 'quote';

function factsThatDiffer(mine: ReadMark, theirs: ReadMark, tellsSpeakers: boolean): DifferingFact[] {
  const facts: DifferingFact[] = sameWords(mine, theirs) ? [] : ['words'];
  const [a, b] = [mine.decision?.value, theirs.decision?.value];
  if (!a || !b) return facts;
  if (isQuote(a) && isQuote(b)) {
    if (tellsSpeakers && !sameSpeaker(a, b)) facts.push('speaker');
    if (a.type !== b.type) facts.push('quoteType');
  }
  if (differsInPlace(a, b)) facts.push('place');
  return facts;
}

/** The decision by which a reader said no to what the other has. */
const rejectionOf = ({ kind, start, end }: ReadMark, { rejected }: Reading): MarkDecision | null =>
  rejected.find(({ value, anchor }) => value.kind === kind && anchor.span && isSameMark(kind, anchor.span, { start, end })) ?? null;

function differenceOf({ mine, theirs }: Pair, mineAll: Reading, theirsAll: Reading): Difference[] {
  const mark = (mine ?? theirs)!;
  const { kind, start, end } = mark;
  const base = { kind, span: { start, end } };
  if (!mine || !theirs) {
    if (!mark.decision) return []; // it comes and goes with its quote
    return [{ ...base, mine: mine?.decision ?? null, theirs: theirs?.decision ?? null, rejected: rejectionOf(mark, mine ? theirsAll : mineAll), facts: [], canKeepBoth: false }];
  }
  const facts = factsThatDiffer(mine, theirs, mineAll.tellsSpeakers && theirsAll.tellsSpeakers);
  const [a, b] = [mine.decision, theirs.decision];
  if (!facts.length || !a || !b) return [];
  return [{ ...base, mine: a, theirs: b, rejected: null, facts, canKeepBoth: canKeepBoth({ of: a.id, holds: a, others: [{ id: b.id, of: a.id, decision: b }] }) }];
}

/** What two readers see differently, in reading order. */
export const differencesOf = (mine: Reading, theirs: Reading): Difference[] => pairMarks(mine, theirs).flatMap((pair) => differenceOf(pair, mine, theirs));
