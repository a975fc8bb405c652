import assert from 'node:assert/strict';
import { differencesOf, type Difference } from '../../../src/core/agreement/differences';
import { readingOf } from '../../../src/core/agreement/reading';
import { comparisonOf, isSettled, ownDecision } from '../../../src/core/agreement/settled';
import { articleOf } from '../../../src/core/article/article';
import { applyChange, inverseOf } from '../../../src/core/article/review/change';
import type { Decisions, MarkDecision } from '../../../src/core/article/review/decision';
import { perform } from '../../../src/core/article/review/perform';
import type { Settled, Taken } from '../../../src/core/article/review/performSettle';
import { analysis, at, text } from '../article/articleFixture';
import { Review } from '../article/review/reviewFixture';
import { read, sidecarOf, write } from '../article/sidecar/sidecarFixture';
import { decisionAt } from './decisionFixture';

const claim = (words: string): MarkDecision => decisionAt(text, 'claim', at(words));

/** A reader who accepted a claim, rejected another and added a third. */
function mine(): Review {
  const review = new Review();
  review.do({ type: 'accept', marks: [review.mark('claim', 'The bridge').key] });
  review.do({ type: 'reject', marks: [review.mark('claim', 'half of it').key] });
  return review.do({ type: 'add', kind: 'claim', span: at('Mayor opens the new bridge') });
}

const theirs = (): MarkDecision[] => [claim('bridge cost 40 million euros'), claim('half of it was wasted')];
const differences = (): { review: Review; all: Difference[] } => {
  const review = mine();
  return { review, all: differencesOf(readingOf(review.decisions.values()), readingOf(theirs())) };
};

const settledAs = (difference: Difference, taken: Taken): Settled =>
  ({ mine: ownDecision(difference)?.id ?? null, theirs: difference.theirs, taken, note: `compared: ${taken}`, compared: comparisonOf(difference, 'Ben') });

/** What is marked as claims after the choices, and what each decision notes. */
function settled(taken: readonly Taken[]): { claims: string[]; notes: string[]; by: (string | null)[] } {
  const { review, all } = differences();
  const operation = { type: 'settle' as const, settled: all.map((difference, i) => settledAs(difference, taken[i]!)) };
  const change = perform(review.article, text, operation, { ...review.by, name: 'Cleo' });
  const after = applyChange(review.decisions, change);
  assert.deepEqual(applyChange(after, inverseOf(change)), review.decisions, 'one step takes it back');
  const article = articleOf(analysis, { minimum: { claim: 0 } }, after);
  const noted = [...after.values()].filter(({ note }) => note);
  return { claims: article.marks.filter(({ kind, state }) => kind === 'claim' && state !== 'suggested').map(({ start, end, state }) => `${state}: ${text.slice(start, end)}`), notes: noted.map(({ note }) => note), by: noted.map(({ by }) => by) };
}

suite('differences of two readers', () => {
  test('are told in reading order, with what each has and in what two marks differ', () => {
    assert.deepEqual(differences().all.map(({ kind, mine: a, theirs: b, rejected, facts, canKeepBoth }) => ({ kind, mine: a?.anchor.selector.exact, theirs: b?.anchor.selector.exact, rejected: rejected?.state, facts, canKeepBoth })), [
      { kind: 'claim', mine: 'Mayor opens the new bridge', theirs: undefined, rejected: undefined, facts: [], canKeepBoth: false },
      { kind: 'claim', mine: 'The bridge cost 40 million euros', theirs: 'bridge cost 40 million euros', rejected: undefined, facts: ['words'], canKeepBoth: true },
      { kind: 'claim', mine: undefined, theirs: 'half of it was wasted', rejected: 'rejected', facts: [], canKeepBoth: false },
    ]);
  });

  test('are speaker, type and place, too; and nothing where they say the same in other forms', () => {
    const review = new Review();
    review.do({ type: 'accept', marks: [review.mark('quote', 'half of it').key, review.mark('location', 'Tarnow').key] });
    const own = readingOf(review.decisions.values());
    const other = (f: (decision: MarkDecision) => MarkDecision): string[] => differencesOf(own, readingOf([...review.decisions.values()].map((each) => (each.about === 'mark' ? f({ ...each, id: `${each.id}-other` }) : each)))).flatMap(({ facts }) => facts);
    assert.deepEqual(other((each) => each), []);
    assert.deepEqual(other((each) => (each.value.kind === 'quote' ? { ...each, value: { ...each.value, type: 'mixed' } } : each)), ['quoteType']);
    assert.deepEqual(other((each) => (each.value.kind === 'quote' ? { ...each, value: { ...each.value, speaker: null, entity: { name: 'Ilka Brandt', kind: 'person', mention: null } } } : each)), ['speaker']);
    assert.deepEqual(other((each) => (each.value.kind === 'quote' ? { ...each, value: { ...each.value, speaker: null, entity: { name: 'Lenz', kind: 'person', mention: null } } } : each)), []);
    const moved = (lat: number) => (each: MarkDecision): MarkDecision => (each.value.kind === 'location' && each.value.place ? { ...each, value: { ...each.value, place: { ...each.value.place, lat } } } : each);
    assert.deepEqual(other(moved(50.05)), [], 'five kilometres away it is the same town');
    assert.deepEqual(other(moved(53)), ['place']);
  });

  test('mine, theirs, neither and both hold as they are chosen, each says who decided, and one step takes all back', () => {
    assert.deepEqual(settled(['mine', 'mine', 'mine']).claims, ['added: Mayor opens the new bridge', 'accepted: The bridge cost 40 million euros']);
    assert.deepEqual(settled(['theirs', 'theirs', 'theirs']).claims, ['changed: bridge cost 40 million euros', 'changed: half of it was wasted']);
    assert.deepEqual(settled(['neither', 'neither', 'neither']).claims, []);
    const both = settled(['mine', 'both', 'theirs']);
    assert.deepEqual(both.claims, ['added: Mayor opens the new bridge', 'accepted: The bridge cost 40 million euros', 'added: bridge cost 40 million euros', 'changed: half of it was wasted']);
    assert.deepEqual(both.notes.sort(), ['compared: both', 'compared: both', 'compared: mine', 'compared: theirs']);
    assert.deepEqual(new Set(both.by), new Set(['Cleo']));
  });

  for (const taken of ['mine', 'theirs', 'neither', 'both'] as const) {
    test(`answered “${taken}” come again neither at once nor when the file is read again, until the other reader changes theirs`, () => {
      const { review, all } = differences();
      const before = review.decisions;
      const choose = ({ canKeepBoth }: Difference): Taken => (taken === 'both' && !canKeepBoth ? 'mine' : taken);
      review.do({ type: 'settle', settled: all.map((difference) => settledAs(difference, choose(difference))) });
      const open = (decisions: Decisions, other = theirs(), reader = 'Ben'): Difference[] => differencesOf(readingOf(decisions.values()), readingOf(other)).filter((difference) => !isSettled(difference, reader));
      assert.deepEqual(open(review.decisions), []);
      const kept = read(write(sidecarOf(review.decisions))).decisions;
      assert.deepEqual(new Map(kept), new Map(review.decisions), 'nothing is lost in the file');
      assert.deepEqual(open(kept), []);
      assert.equal(open(before).length, 3, 'taken back, they are differences again');
      const changed = open(kept, [claim('bridge cost 40 million'), claim('half of it was')]);
      assert.equal(changed.length, 2, 'another mark of theirs is another difference');
      if (taken !== 'theirs') assert.ok(open(kept, theirs(), 'Cleo').length, 'a third reader was not compared');
    });
  }

  test('a mark of theirs that is declined is kept as rejected by who compared, and is asked about anew only if they change it', () => {
    const review = new Review();
    const other = [decisionAt(text, 'claim', at('Mayor opens'))];
    const [only] = differencesOf(readingOf([]), readingOf(other));
    for (const taken of ['mine', 'neither'] as const) {
      const change = perform(review.article, text, { type: 'settle', settled: [settledAs(only!, taken)] }, { ...review.by, name: 'Cleo' });
      const after = [...applyChange(review.decisions, change).values()] as MarkDecision[];
      assert.deepEqual(after.map(({ state, by, note, anchor, suggestion, created }) => ({ state, by, note, words: anchor.selector.exact, answers: suggestion?.kind, created })), [{ state: 'rejected', by: 'Cleo', note: `compared: ${taken}`, words: 'Mayor opens', answers: 'claim', created: review.by.now }]);
      assert.deepEqual(applyChange(new Map(after.map((each) => [each.id, each])), inverseOf(change)), new Map());
    }
  });

  test('what is suggested with other edges than the declined mark stays open', () => {
    const review = new Review();
    const other = [claim('bridge cost 40 million euros')];
    const [only] = differencesOf(readingOf([]), readingOf(other));
    review.do({ type: 'settle', settled: [settledAs(only!, 'neither')] });
    assert.equal(review.mark('claim', 'The bridge cost').state, 'suggested');
    assert.ok(isSettled(differencesOf(readingOf(review.decisions.values()), readingOf(other))[0]!, 'Ben'));
  });

  test('what was taken back meanwhile is left alone', () => {
    const { review, all } = differences();
    const [first] = all;
    const operation = { type: 'settle' as const, settled: [{ mine: first!.mine!.id, theirs: null, taken: 'mine' as const, note: 'x', compared: { reader: 'Ben', had: null } }] };
    assert.deepEqual(perform(articleOf(analysis, { minimum: { claim: 0 } }), text, operation, review.by), []);
  });
});
