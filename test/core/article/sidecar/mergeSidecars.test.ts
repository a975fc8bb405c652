import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorAt } from '../../../../src/core/article/anchoring/anchor';
import type { Decision } from '../../../../src/core/article/review/decision';
import { newlySigned } from '../../../../src/core/article/review/signedBy';
import type { Json, JsonObject } from '../../../../src/core/article/sidecar/json';
import { mergeSidecars, resolveConflict, saySame } from '../../../../src/core/article/sidecar/mergeSidecars';
import { bounded, withDecisions } from '../../../../src/core/article/sidecar/past';
import { emptySidecar, type Sidecar } from '../../../../src/core/article/sidecar/sidecar';
import { longestPast, mostTakenBack } from '../../../../src/core/article/sidecar/vocabulary';
import { text } from '../articleFixture';
import { read, reviewed, sidecarOf, write } from './sidecarFixture';

const base = sidecarOf(reviewed().decisions);
const [first, second, third] = [...base.decisions.keys()] as [string, string, string];
const at = (minute: number): string => `2026-11-22T11:${String(minute).padStart(2, '0')}:00.000Z`;
/** What a person decides in one session: changes a note; takes a decision back. */
const noted = (sidecar: Sidecar, id: string, note: string, minute: number): Sidecar => withDecisions(sidecar, new Map(sidecar.decisions).set(id, { ...sidecar.decisions.get(id)!, note, modified: at(minute) }), at(minute));
const takenBack = (sidecar: Sidecar, id: string, minute = 0): Sidecar => withDecisions(sidecar, new Map([...sidecar.decisions].filter(([key]) => key !== id)), at(minute));
/** A file in which decisions are simply not there. */
const lacking = (sidecar: Sidecar, ...ids: string[]): Sidecar => ({ ...sidecar, decisions: new Map([...sidecar.decisions].filter(([key]) => !ids.includes(key))) });
const note = ({ decisions }: Sidecar, id: string): string | undefined => decisions.get(id)?.note;

suite('merging sidecars', () => {
  test('nothing changed: the same', () => {
    const { sidecar, conflicts } = mergeSidecars(base, base, base);
    assert.ok(saySame(sidecar.decisions, base.decisions));
    assert.equal(conflicts.length, 0);
  });

  test('changes of either side, of different decisions, all hold', () => {
    const { sidecar, conflicts } = mergeSidecars(base, takenBack(noted(base, first, 'mine', 1), third), noted(base, second, 'theirs', 2));
    assert.deepEqual([note(sidecar, first), note(sidecar, second), sidecar.decisions.has(third), conflicts.length], ['mine', 'theirs', false, 0]);
  });

  test('taken back there, untouched here: gone; changed here, which nobody there knew: stays', () => {
    for (const [mine, theirs] of [[base, takenBack(base, first)], [takenBack(base, first), base]] as const) assert.ok(!mergeSidecars(base, mine, theirs).sidecar.decisions.has(first));
    assert.equal(note(mergeSidecars(base, noted(base, first, 'mine', 1), takenBack(base, first, 9)).sidecar, first), 'mine');
    assert.equal(note(mergeSidecars(base, takenBack(base, first, 9), noted(base, first, 'theirs', 1)).sidecar, first), 'theirs');
    const changed = noted(base, first, 'seen', 1);
    assert.ok(!mergeSidecars(base, changed, takenBack(changed, first, 0)).sidecar.decisions.has(first), 'seen, then taken back, though by a clock that is behind');
  });

  test('not there is not taken back', () => {
    const only = (id: string): Sidecar => lacking(base, ...[...base.decisions.keys()].filter((key) => key !== id));
    for (const [mine, theirs] of [[first, second], [second, first]] as const) {
      const { sidecar, isNews } = mergeSidecars(only(first), only(mine), only(theirs));
      assert.deepEqual([[...sidecar.decisions.keys()].sort(), isNews], [[first, second], true]);
    }
  });

  test('an older copy in place of the file takes nothing back, brings nothing back, and is told', () => {
    const old = noted(base, third, 'once', 1);
    const now = takenBack(noted(noted(old, third, 'now', 2), first, 'mine', 3), second, 4);
    for (const mine of [now, noted(now, third, 'not written yet', 5)]) {
      const merged = mergeSidecars(now, mine, old);
      assert.equal(write(merged.sidecar), write(mine));
      assert.deepEqual([merged.behind.toSorted(), merged.isOlderCopy, merged.isNews, merged.conflicts], [[first, second, third], true, true, []]);
    }
    const overwritten = mergeSidecars(now, now, noted(old, third, 'theirs', 6));
    assert.deepEqual([overwritten.isOlderCopy, overwritten.conflicts.map(({ decision }) => decision.note), note(overwritten.sidecar, third)], [false, ['now'], 'theirs'], 'more than an older copy');
    const plain = mergeSidecars(now, now, noted(now, third, 'theirs', 6));
    assert.deepEqual([plain.behind, plain.isOlderCopy, plain.isNews], [[], false, false]);
  });

  test('undone and done again: it stands, wherever it was taken back', () => {
    const gone = takenBack(base, first, 1);
    const again = withDecisions(gone, new Map(gone.decisions).set(first, { ...base.decisions.get(first)!, modified: at(2) }), at(2));
    for (const [mine, theirs] of [[again, gone], [gone, again], [again, base], [base, again]] as const) {
      const { sidecar, conflicts } = mergeSidecars(base, mine, theirs);
      assert.deepEqual([sidecar.decisions.get(first)?.modified, conflicts.length], [at(2), 0]);
      assert.ok(!write(sidecar).includes('"takenBack":['), 'and nowhere it says that it was taken back');
    }
    assert.ok(!write(again).includes('"takenBack":['));
    const old = base.decisions.get(first)!;
    const back = withDecisions(noted(base, first, 'for a while', 1), base.decisions, at(2));
    assert.ok(!back.past.get(first)!.versions.includes(old.modified), 'a version that stands is not past');
  });

  test('what stands in a file was not taken back, whatever its list says, as when both sides of a conflict were left in it', () => {
    const page = JSON.parse(write(base)) as Record<string, unknown>;
    page['takenBack'] = [{ id: first, past: [base.decisions.get(first)!.modified], 'as:deleted': at(1) }];
    const both = read(JSON.stringify(page));
    assert.ok(both.decisions.has(first) && !both.past.has(first));
  });

  test('both came to the same, each in their own time: no conflict', () => {
    const { conflicts, sidecar } = mergeSidecars(base, noted(base, first, 'the same', 1), noted(base, first, 'the same', 2));
    assert.deepEqual([conflicts, sidecar.decisions.get(first)!.modified], [[], at(2)]);
  });

  test('each side did away with what the other has, and nobody took it back: it stands', () => {
    const [mine, theirs] = [1, 2].map((minute): Sidecar => {
      const side = noted(base, first, String(minute), minute);
      return { ...side, past: new Map([[first, { versions: [at(3 - minute)] }]]) };
    }) as [Sidecar, Sidecar];
    assert.equal(note(mergeSidecars(base, mine, theirs).sidecar, first), '2');
  });

  test('a version set aside that came to hold is set aside no more', () => {
    const { sidecar } = mergeSidecars(base, noted(base, first, 'mine', 1), noted(base, first, 'theirs', 2));
    const onlyMine = noted(base, first, 'mine', 1);
    const gone = takenBack(sidecar, first, 3);
    const merged = mergeSidecars(base, onlyMine, gone).sidecar;
    assert.deepEqual([note(merged, first), merged.others.length], ['mine', 0]);
  });

  test('of two versions of the same moment one can be chosen, and holds', () => {
    const { sidecar, conflicts } = mergeSidecars(base, noted(base, first, 'mine', 1), noted(base, first, 'theirs', 1));
    assert.equal(conflicts.length, 1);
    const held = note(sidecar, first);
    const kept = resolveConflict(sidecar, conflicts[0]!.id, 'keep', at(5));
    for (const [mine, theirs] of [[kept, sidecar], [sidecar, kept]] as const) {
      const merged = mergeSidecars(sidecar, mine, theirs).sidecar;
      assert.deepEqual([note(merged, first), merged.others.length], [held, 0]);
    }
  });

  test('what keeps no time is taken from an older copy only where nothing else is', () => {
    const [a, b] = ['once', 'now'].map((says): Sidecar => ({ ...base, foreign: [{ id: 'urn:a', says }], unknownOfPage: new Map([['label', { whole: says }]]) })) as [Sidecar, Sidecar];
    const says = (sidecar: Sidecar): Json[] => [(sidecar.foreign[0] as JsonObject)['says']!, (sidecar.unknownOfPage.get('label') as { whole: Json }).whole];
    const now = noted(b, first, 'now', 1);
    assert.deepEqual(says(mergeSidecars(now, now, a).sidecar), ['now', 'now'], 'an older copy');
    assert.deepEqual(says(mergeSidecars(now, now, { ...now, foreign: a.foreign, unknownOfPage: a.unknownOfPage }).sidecar), ['once', 'once'], 'changed by another program');
  });

  test('what was taken back is written, read, and survives with what is not understood of it', () => {
    const gone = takenBack(noted(takenBack(base, first, 1), second, 'twice', 2), third, 3);
    const kept = read(write(gone));
    assert.deepEqual([...kept.past].sort(), [...gone.past].sort());
    assert.equal(kept.past.get(first)?.takenBack, at(1));
    assert.equal(kept.past.get(second)?.takenBack, undefined);
    const page = JSON.parse(write(gone)) as { takenBack: unknown[] };
    page.takenBack.unshift({ id: 'urn:later', reason: 'of a later version' }, 7);
    const strange = read(JSON.stringify(page));
    assert.deepEqual([...strange.past].sort(), [...gone.past].sort());
    assert.equal((JSON.parse(write(read(write(strange)))) as typeof page).takenBack.length, 4);
  });

  test('only so much of the past is kept: the newest of it', () => {
    let sidecar = base;
    for (let minute = 1; minute < 60; minute++) sidecar = noted(sidecar, first, String(minute), minute);
    assert.deepEqual([sidecar.past.get(first)!.versions.length, sidecar.past.get(first)!.versions.at(-1)], [longestPast, at(58)]);
    const many = bounded(new Map(Array.from({ length: mostTakenBack + 10 }, (_, i) => [`urn:${i}`, { versions: [at(1)], takenBack: new Date(i).toISOString() }])));
    assert.deepEqual([many.size, many.has('urn:9'), many.has('urn:10')], [mostTakenBack, false, true]);
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
    for (const chosen of [used, left]) {
      for (const [mine, theirs] of [[chosen, kept], [kept, chosen]] as const) {
        const merged = mergeSidecars(kept, mine, theirs);
        assert.deepEqual([merged.sidecar.others.length, note(merged.sidecar, first)], [0, note(chosen, first)], 'chosen here, so gone there');
      }
    }
    assert.equal(mergeSidecars(kept, kept, { ...kept, others: [] }).sidecar.others.length, 1, 'not there is not chosen');
  });

  test('a name that was said later is taken over, and that words stand there otherwise is no change of a decision', () => {
    const all = (patch: object): Sidecar => sidecarOf(new Map([...base.decisions].map(([id, decision]): [string, Decision] => [id, { ...decision, ...patch }])));
    const [mine, file] = [all({ by: null }), all({ by: '' })];
    const named = withDecisions(mine, new Map([...mine.decisions].map(([id, decision]) => [id, newlySigned(decision, 'Kim Ode')])), at(1));
    assert.ok(saySame(mine.decisions, file.decisions), 'what has no name yet is the same in the file');
    assert.ok(!saySame(mine.decisions, named.decisions));
    for (const [here, there] of [[named, file], [mine, named]] as const) {
      const { sidecar, conflicts } = mergeSidecars(mine, here, there);
      assert.deepEqual([[...sidecar.decisions.values()].map(({ by }) => by), conflicts.length], [[...base.decisions].map(() => 'Kim Ode'), 0]);
    }
    const kept = mergeSidecars(mine, mine, file).sidecar;
    assert.ok([...kept.decisions.values()].every(({ by }) => by === null), 'and can still be given the name here');
    const marks = sidecarOf(new Map([...base.decisions].map(([id, decision]): [string, Decision] => [id, decision.about === 'mark' ? { ...decision, decidedWords: ['other words'] } : decision])));
    assert.ok(saySame(base.decisions, marks.decisions));
  });

  test('a mark that only moved with the text is no change', () => {
    const moved = sidecarOf(new Map([...base.decisions].map(([id, decision]): [string, Decision] => [id, decision.about === 'mark' ? { ...decision, anchor: { ...decision.anchor, position: 0, span: null } } : decision])));
    const { sidecar, conflicts } = mergeSidecars(base, moved, noted(base, first, 'theirs', 1));
    assert.deepEqual([conflicts.length, note(sidecar, first)], [0, 'theirs']);
    assert.ok(mergeSidecars(base, moved, base).sidecar.decisions.get(second)!.about !== 'mark' || saySame(mergeSidecars(base, moved, base).sidecar.decisions, base.decisions));
  });

  test('without a common past both are kept', () => {
    const { sidecar } = mergeSidecars(emptySidecar, lacking(base, first), lacking(base, second));
    assert.equal(sidecar.decisions.size, base.decisions.size);
  });

  test('annotations of others: none is lost, and the newer holds', () => {
    const [a, b, c] = ['urn:a', 'urn:b', 'urn:c'].map((id) => ({ id, type: 'Annotation' }));
    const foreign = (...items: Json[]): Sidecar => ({ ...base, foreign: items });
    const merged = (mine: Sidecar, theirs: Sidecar): readonly Json[] => mergeSidecars(foreign(a!, b!), mine, theirs).sidecar.foreign;
    assert.deepEqual(merged(foreign(a!, b!, c!), foreign(b!)), [b, a, c]);
    assert.deepEqual(merged(foreign(a!, b!), foreign(a!, { ...b!, says: 'more' })), [a, { ...b, says: 'more' }], 'changed there');
    assert.deepEqual(merged(foreign(a!, { ...b!, says: 'more' }), foreign(a!, b!)), [a, { ...b, says: 'more' }], 'known here already');
    const [old, young] = [1, 2].map((minute) => ({ ...b!, modified: at(minute) }));
    for (const [mine, theirs] of [[old!, young!], [young!, old!]] as const) assert.deepEqual(merged(foreign(mine), foreign(theirs)), [young]);
    assert.deepEqual(merged(foreign('x', 'x', 5), foreign('x', 5, 5)), ['x', 5, 5, 'x'], 'those without a name, as often as there are');
  });

  test('fields that nobody understands: none is lost', () => {
    const entry = (value: Json): { readonly whole: Json } => ({ whole: value });
    const [mine, theirs] = [['rights', 'label'], ['rights', 'desk']].map((keys): Sidecar => {
      const unknown = new Map(keys.map((key) => [key, entry(key)]));
      return { ...base, unknown: new Map([[first, new Map([['body', { part: unknown }]])]]), unknownOfPage: unknown };
    }) as [Sidecar, Sidecar];
    const { sidecar, isNews } = mergeSidecars(base, mine, theirs);
    assert.deepEqual([...sidecar.unknownOfPage.keys()].sort(), ['desk', 'label', 'rights']);
    const body = sidecar.unknown.get(first)!.get('body')!;
    assert.deepEqual('part' in body && [...body.part.keys()].sort(), ['desk', 'label', 'rights']);
    assert.ok(isNews);
  });

  test('both moved the edges of one quote: both are kept', () => {
    const moved = (end: number, minute: number): Sidecar => {
      const decision = [...base.decisions.values()].find((each) => each.about === 'mark')!;
      return withDecisions(base, new Map(base.decisions).set(decision.id, { ...decision, anchor: anchorAt(text, { start: 0, end }), modified: at(minute) }), at(minute));
    };
    const { sidecar, conflicts } = mergeSidecars(base, moved(9, 1), moved(11, 2));
    assert.deepEqual([conflicts.length, sidecar.others.length], [1, 1]);
  });

  test('whatever both sides did, merging comes to the same from either side, and every change of a person is there', () => {
    const ids = [...base.decisions.keys()];
    const edits = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('note', 'remove'), fc.nat(59)), { maxLength: 5 });
    const apply = (drawn: readonly (readonly [string, string, number])[], who: string): Sidecar =>
      drawn.reduce((sidecar, [id, what, minute]) => (what === 'remove' || !sidecar.decisions.has(id) ? takenBack(sidecar, id, minute) : noted(sidecar, id, `${who} ${minute}`, minute)), base);
    fc.assert(
      fc.property(edits, edits, (here, there) => {
        // no two people change one decision in the same millisecond
        const by = (drawn: typeof here, parity: number): typeof here => drawn.map(([id, what, minute]) => [id, what, minute - (minute % 2) + parity]);
        const [mine, theirs] = [apply(by(here, 0), 'mine'), apply(by(there, 1), 'theirs')];
        const [a, b] = [mergeSidecars(base, mine, theirs), mergeSidecars(base, theirs, mine)];
        assert.equal(write(a.sidecar), write(b.sidecar));
        const notes = [...a.sidecar.decisions.values(), ...a.sidecar.others.map(({ decision }) => decision)].map((decision) => decision.note);
        for (const side of [mine, theirs]) for (const [id, decision] of side.decisions) if (decision.note !== base.decisions.get(id)!.note) assert.ok(notes.includes(decision.note), decision.note);
      }),
      { seed: 23, numRuns: 500 },
    );
  });
});
