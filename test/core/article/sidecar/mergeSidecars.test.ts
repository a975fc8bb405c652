import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decision } from '../../../../src/core/article/review/decision';
import { mergeSidecars, resolveConflict, saySame } from '../../../../src/core/article/sidecar/mergeSidecars';
import { emptySidecar, type Sidecar } from '../../../../src/core/article/sidecar/sidecar';
import { read, reviewed, sidecarOf, write } from './sidecarFixture';

const base = sidecarOf(reviewed().decisions);
const [first, second, third] = [...base.decisions.keys()] as [string, string, string];
const at = (minute: number): string => `2026-11-22T11:${String(minute).padStart(2, '0')}:00.000Z`;
const noted = (sidecar: Sidecar, id: string, note: string, minute: number): Sidecar => ({ ...sidecar, decisions: new Map(sidecar.decisions).set(id, { ...sidecar.decisions.get(id)!, note, modified: at(minute) }) });
const without = (sidecar: Sidecar, id: string): Sidecar => ({ ...sidecar, decisions: new Map([...sidecar.decisions].filter(([key]) => key !== id)) });
const note = ({ decisions }: Sidecar, id: string): string | undefined => decisions.get(id)?.note;

suite('merging sidecars', () => {
  test('nothing changed: the same', () => {
    const { sidecar, conflicts } = mergeSidecars(base, base, base);
    assert.ok(saySame(sidecar.decisions, base.decisions));
    assert.equal(conflicts.length, 0);
  });

  test('changes of either side, of different decisions, all hold', () => {
    const { sidecar, conflicts } = mergeSidecars(base, without(noted(base, first, 'mine', 1), third), noted(base, second, 'theirs', 2));
    assert.deepEqual([note(sidecar, first), note(sidecar, second), sidecar.decisions.has(third), conflicts.length], ['mine', 'theirs', false, 0]);
  });

  test('taken away there, untouched here: gone; changed here: stays', () => {
    assert.ok(!mergeSidecars(base, base, without(base, first)).sidecar.decisions.has(first));
    assert.equal(note(mergeSidecars(base, noted(base, first, 'mine', 1), without(base, first)).sidecar, first), 'mine');
    assert.equal(note(mergeSidecars(base, without(base, first), noted(base, first, 'theirs', 1)).sidecar, first), 'theirs');
  });

  test('both changed the same decision: the newer holds, the other is set aside, whoever merges', () => {
    const [mine, theirs] = [noted(base, first, 'mine', 1), noted(base, first, 'theirs', 2)];
    const here = mergeSidecars(base, mine, theirs);
    const there = mergeSidecars(base, theirs, mine);
    for (const { sidecar, conflicts } of [here, there]) {
      assert.equal(note(sidecar, first), 'theirs');
      assert.deepEqual(conflicts.map(({ of, decision }) => [of, decision.note]), [[first, 'mine']]);
    }
    assert.equal(write(here.sidecar), write(there.sidecar));
    const again = mergeSidecars(theirs, here.sidecar, there.sidecar);
    assert.equal(again.conflicts.length, 0);
    assert.equal(again.sidecar.others.length, 1);
  });

  test('the version set aside is kept in the file, until a person chooses', () => {
    const { sidecar, conflicts } = mergeSidecars(base, noted(base, first, 'mine', 1), noted(base, first, 'theirs', 2));
    const kept = read(write(sidecar));
    assert.deepEqual(kept.others, conflicts);
    const { id } = conflicts[0]!;
    const used = resolveConflict(kept, id, 'useOther', at(9));
    assert.deepEqual([note(used, first), used.decisions.get(first)!.modified, used.others.length], ['mine', at(9), 0]);
    const left = resolveConflict(kept, id, 'keep', at(9));
    assert.deepEqual([note(left, first), left.others.length], ['theirs', 0]);
    assert.equal(mergeSidecars(kept, left, kept).sidecar.others.length, 0, 'chosen here, so gone there');
  });

  test('a mark that only moved with the text is no change', () => {
    const moved = sidecarOf(new Map([...base.decisions].map(([id, decision]): [string, Decision] => [id, decision.about === 'mark' ? { ...decision, anchor: { ...decision.anchor, position: 0, span: null } } : decision])));
    const { sidecar, conflicts } = mergeSidecars(base, moved, noted(base, first, 'theirs', 1));
    assert.deepEqual([conflicts.length, note(sidecar, first)], [0, 'theirs']);
    assert.ok(mergeSidecars(base, moved, base).sidecar.decisions.get(second)!.about !== 'mark' || saySame(mergeSidecars(base, moved, base).sidecar.decisions, base.decisions));
  });

  test('without a common past both are kept', () => {
    const { sidecar } = mergeSidecars(emptySidecar, without(base, first), without(base, second));
    assert.equal(sidecar.decisions.size, base.decisions.size);
  });

  test('annotations of others: theirs hold, and none is lost', () => {
    const [a, b, c] = ['urn:a', 'urn:b', 'urn:c'].map((id) => ({ id, type: 'Annotation' }));
    const merged = mergeSidecars({ ...base, foreign: [a!, b!] }, { ...base, foreign: [a!, b!, c!] }, { ...base, foreign: [b!] });
    assert.deepEqual(merged.sidecar.foreign, [b, c]);
  });

  test('whatever both sides did, merging comes to the same from either side, and every change of a person is there', () => {
    const ids = [...base.decisions.keys()];
    const edits = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('note', 'remove'), fc.nat(59)), { maxLength: 5 });
    const apply = (drawn: readonly (readonly [string, string, number])[], who: string): Sidecar =>
      drawn.reduce((sidecar, [id, what, minute]) => (what === 'remove' || !sidecar.decisions.has(id) ? without(sidecar, id) : noted(sidecar, id, `${who} ${minute}`, minute)), base);
    fc.assert(
      fc.property(edits, edits, (here, there) => {
        const [mine, theirs] = [apply(here, 'mine'), apply(there, 'theirs')];
        const [a, b] = [mergeSidecars(base, mine, theirs), mergeSidecars(base, theirs, mine)];
        assert.equal(write(a.sidecar), write(b.sidecar));
        const notes = [...a.sidecar.decisions.values(), ...a.sidecar.others.map(({ decision }) => decision)].map((decision) => decision.note);
        for (const side of [mine, theirs]) for (const [id, decision] of side.decisions) if (decision.note !== base.decisions.get(id)!.note) assert.ok(notes.includes(decision.note), decision.note);
      }),
      { seed: 23, numRuns: 500 },
    );
  });
});
