import assert from 'node:assert/strict';
import { differencesOf, type Difference } from '../../../src/core/agreement/differences';
import { readingOf } from '../../../src/core/agreement/reading';
import { articleOf } from '../../../src/core/article/article';
import { applyChange, inverseOf } from '../../../src/core/article/review/change';
import type { MarkDecision } from '../../../src/core/article/review/decision';
import { perform } from '../../../src/core/article/review/perform';
import type { Taken } from '../../../src/core/article/review/performSettle';
import { analysis, at, text } from '../article/articleFixture';
import { Review } from '../article/review/reviewFixture';
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

/** What is marked as claims after the choices, and what each decision notes. */
function settled(taken: readonly Taken[]): { claims: string[]; notes: string[]; by: (string | null)[] } {
  const { review, all } = differences();
  const operation = { type: 'settle' as const, settled: all.map(({ mine: a, theirs: b, rejected }, i) => ({ mine: (a ?? (b ? rejected : null))?.id ?? null, theirs: b, taken: taken[i]!, note: `compared: ${taken[i]}` })) };
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

  test('what was taken back meanwhile is left alone', () => {
    const { review, all } = differences();
    const [first] = all;
    const operation = { type: 'settle' as const, settled: [{ mine: first!.mine!.id, theirs: null, taken: 'mine' as const, note: 'x' }] };
    assert.deepEqual(perform(articleOf(analysis, { minimum: { claim: 0 } }), text, operation, review.by), []);
  });
});
