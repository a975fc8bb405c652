import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conflictRows, conflictsOf, canKeepBoth, differingFacts } from '../../../../src/core/article/conflicts';
import type { Decision, MarkDecision } from '../../../../src/core/article/review/decision';
import { mergeSidecars } from '../../../../src/core/article/sidecar/mergeSidecars';
import { withOneAnswer } from '../../../../src/core/article/sidecar/oneAnswer';
import { withDecisions, withoutVersions } from '../../../../src/core/article/sidecar/past';
import { emptySidecar, type Sidecar } from '../../../../src/core/article/sidecar/sidecar';
import { ReviewSession } from '../../../../src/core/article/review/session';
import { analysis, text } from '../articleFixture';
import { Review } from '../review/reviewFixture';
import { read, sidecarOf, write } from './sidecarFixture';

const at = (minute: number): string => `2026-11-22T11:${String(minute).padStart(2, '0')}:00.000Z`;

/** What a person decides about the first quote in a window of their own. */
function answer(type: 'accept' | 'reject', { who, minute }: { readonly who: string; readonly minute: number }): MarkDecision {
  const review = new Review();
  review.do({ type, marks: [review.mark('quote', '“We kept').key] });
  const [decision] = [...review.decisions.values()] as MarkDecision[];
  return { ...decision!, id: `urn:${who}`, by: who, created: at(minute), modified: at(minute) };
}

const of = (...decisions: Decision[]): Sidecar => sidecarOf(new Map(decisions.map((decision) => [decision.id, decision])));
const both = (a: Sidecar, b: Sidecar): Sidecar => withOneAnswer(mergeSidecars(emptySidecar, a, b).sidecar);

suite('one decision for each suggestion', () => {
  const ada = answer('accept', { who: 'Ada', minute: 1 });
  const otto = answer('accept', { who: 'Otto', minute: 2 });
  const no = answer('reject', { who: 'Otto', minute: 2 });

  test('two who say the same: the first one’s decision, and no conflict', () => {
    for (const sidecar of [both(of(ada), of(otto)), both(of(otto), of(ada))]) {
      assert.deepEqual([...sidecar.decisions.values()], [ada]);
      assert.equal(sidecar.others.length, 0);
      assert.deepEqual(sidecar.past.get(otto.id), { versions: [otto.modified], takenBack: otto.modified });
    }
  });

  test('two who say different things: the newer holds, the other is set aside', () => {
    for (const sidecar of [both(of(ada), of(no)), both(of(no), of(ada))]) {
      assert.deepEqual([...sidecar.decisions.values()], [{ ...no, id: ada.id, created: ada.created }]);
      assert.deepEqual(sidecar.others.map(({ of: id, decision }) => [id, decision]), [[ada.id, ada]]);
      assert.equal(withOneAnswer(sidecar), sidecar);
      assert.equal(write(both(read(write(sidecar)), of(ada))), write(sidecar), 'nor does the one come back that was united');
    }
  });

  test('decisions of different suggestions, or of one’s own, are left alone', () => {
    const review = new Review();
    review.do({ type: 'accept', marks: [review.mark('quote', '“We kept').key] });
    review.do({ type: 'accept', marks: [review.mark('claim', 'The bridge cost').key] });
    review.do({ type: 'add', kind: 'claim', span: { start: 0, end: 27 } });
    const sidecar = sidecarOf(review.decisions);
    assert.equal(withOneAnswer(sidecar), sidecar);
  });

  test('what is taken back after that does not come again', () => {
    const united = both(of(ada), of(otto));
    const taken = withDecisions(united, new Map(), at(9));
    assert.equal(both(taken, of(otto)).decisions.size, 0);
    assert.equal(both(taken, of(ada)).decisions.size, 0);
  });

  test('any number of windows, met in any order and however often, come to the same', () => {
    // a version is told by its time, so each is made at one of its own
    const answers = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }).chain((minutes) => fc.tuple(...minutes.map((minute, i) => fc.record({ type: fc.constantFrom('accept' as const, 'reject' as const), who: fc.constant('abcd'[i]!), minute: fc.constant(minute) }))));
    fc.assert(
      fc.property(answers, fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 12 }), (drawn, meetings) => {
        const sides = drawn.map(({ type, ...rest }) => of(answer(type, rest)));
        for (const [i, j] of meetings) {
          const [a, b] = [i % sides.length, j % sides.length];
          if (a !== b) sides[a] = both(sides[a]!, sides[b]!);
        }
        for (let round = 0; round < 3; round++) for (let i = 0; i < sides.length; i++) for (let j = 0; j < sides.length; j++) if (i !== j) sides[i] = both(sides[i]!, sides[j]!);
        const contents = new Set(sides.map((side) => write({ ...side, page: 'urn:uuid:page' })));
        assert.equal(contents.size, 1, [...contents].join('\n'));
        const [side] = sides;
        assert.equal(side!.decisions.size, 1);
        const said = new Set([...side!.decisions.values(), ...side!.others.map(({ decision }) => decision)].map((decision) => (decision as MarkDecision).state));
        assert.deepEqual([...said].sort(), [...new Set(drawn.map(({ type }) => `${type}ed`))].sort());
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

suite('decisions that were made differently elsewhere', () => {
  const ada = answer('accept', { who: 'Ada', minute: 1 });
  const no = answer('reject', { who: 'Otto', minute: 2 });
  const sidecar = both(of(ada), of(no));

  test('are listed with their versions, who made them and what differs', () => {
    const [conflict] = conflictsOf(sidecar);
    assert.equal(conflict!.holds?.by, 'Otto');
    assert.deepEqual(conflict!.others.map(({ decision }) => decision.by), ['Ada']);
    assert.deepEqual([...differingFacts(conflict!)], ['state']);
    assert.equal(canKeepBoth(conflict!), false, 'accepted and rejected cannot both hold');
    const review = new Review();
    const [group] = conflictRows([conflict!], review.article);
    assert.deepEqual([group!.type, group!.children.length, group!.children[0]!.children.map((row) => row.type === 'version' && (row.version?.id ?? null))], ['group', 1, [null, conflict!.others[0]!.id]]);
    assert.match((group!.children[0] as { words: string }).words, /We kept/);
    assert.deepEqual(conflictRows([], review.article), []);
  });

  test('two marks of different words can both hold', () => {
    const wider = { ...ada, id: 'urn:Eve', state: 'changed' as const, modified: at(5), anchor: { ...ada.anchor, span: { start: ada.anchor.span!.start, end: ada.anchor.span!.end + 5 } } };
    const [conflict] = conflictsOf({ decisions: new Map([[ada.id, ada]]), others: [{ id: 'x', of: ada.id, decision: wider }] });
    assert.ok(canKeepBoth(conflict!));
  });

  test('a version that a person chose holds, and the choice can be undone', () => {
    const session = new ReviewSession({ minimum: { claim: 0 }, showRejected: true });
    session.read(analysis);
    session.replace(sidecar.decisions);
    assert.ok(session.perform(text, { type: 'chooseVersion', decision: ada.id, version: ada }, { name: 'Eve', now: at(7), newId: () => 'urn:new' }));
    const chosen = session.decisions.get(ada.id) as MarkDecision;
    assert.deepEqual([chosen.state, chosen.by], ['accepted', 'Ada']);
    assert.ok(chosen.modified > no.modified);
    session.undo(text, at(8));
    assert.equal((session.decisions.get(ada.id) as MarkDecision).state, 'rejected');
  });

  test('the version that a person decided against does not come back', () => {
    const settled = withoutVersions(sidecar, sidecar.others);
    assert.equal(settled.others.length, 0);
    assert.equal(both(settled, sidecar).others.length, 0);
    assert.equal(both(settled, of(ada)).others.length, 0);
    assert.equal((both(settled, of(ada)).decisions.get(ada.id) as MarkDecision).state, 'rejected');
  });
});
