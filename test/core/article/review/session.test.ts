import assert from 'node:assert/strict';
import type { Article } from '../../../../src/core/article/article';
import { anchorsOf } from '../../../../src/core/article/review/anchorsOf';
import { ReviewSession } from '../../../../src/core/article/review/session';
import { analysis, at, text } from '../articleFixture';
import { reviewer } from './reviewFixture';

suite('a review session', () => {
  const open = (): ReviewSession => {
    const session = new ReviewSession({ minimum: { claim: 0 } });
    session.read(analysis);
    return session;
  };
  const keys = (session: ReviewSession): string[] => session.article?.marks.map(({ key }) => key) ?? [];

  test('one operation on many marks is one step back', () => {
    const session = open();
    assert.ok(session.perform(text, { type: 'accept', marks: keys(session) }, reviewer()));
    assert.ok(session.decisions.size > 5);
    assert.ok(session.undo(text, '2026-11-22T11:00:00Z'));
    assert.deepEqual([session.decisions.size, session.canUndo, session.canRedo], [0, false, true]);
    assert.ok(session.redo(text, '2026-11-22T11:00:00Z'));
    assert.ok(session.decisions.size > 5);
  });

  test('what is undone after typing comes back at its place in the text as it is now', () => {
    const session = open();
    const key = keys(session).find((each) => each.startsWith('location'))!;
    session.perform(text, { type: 'accept', marks: [key] }, reviewer());
    session.undo(text, '2026-11-22T11:00:00Z');
    session.move([{ start: 0, end: 0, inserted: 7 }]);
    session.move([{ start: 3, end: 5, inserted: 0 }]);
    session.redo(`Later${text}`, '2026-11-22T12:00:00Z');
    const [decision] = session.decisions.values();
    assert.equal(decision?.modified, '2026-11-22T12:00:00Z', 'it is newer than what another window may have');
    for (const { span } of anchorsOf(decision)) assert.equal(span?.start, at('Tarnow').start + 5);
  });

  test('a new decision ends what could be redone; other decisions end what could be undone', () => {
    const session = open();
    const [first, second] = keys(session);
    session.perform(text, { type: 'accept', marks: [first!] }, reviewer());
    session.undo(text, '2026-11-22T11:00:00Z');
    session.perform(text, { type: 'reject', marks: [second!] }, reviewer());
    assert.deepEqual([session.canUndo, session.canRedo], [true, false]);
    session.replace(new Map([...session.decisions].map(([id, decision]) => [id, { ...decision }])));
    assert.deepEqual([session.canUndo, session.canRedo], [true, false], 'the same from a file changes nothing');
    session.replace(new Map([...session.decisions].map(([id, decision]) => [id, { ...decision, modified: '2026-11-22T12:00:00Z' }])));
    assert.deepEqual([session.canUndo, session.canRedo], [false, false]);
    assert.equal(session.undo(text, '2026-11-22T11:00:00Z'), undefined);
  });

  test('the article is there when the text was read, as it stands after edits and decisions', () => {
    const session = new ReviewSession({ minimum: { claim: 0 } });
    const now = (): Article | undefined => session.article;
    assert.equal(now(), undefined);
    session.move([{ start: 0, end: 0, inserted: 3 }]);
    session.read(analysis);
    assert.equal(now()?.marks[0]?.start, 28, 'read after the edit');
    assert.equal(now(), now(), 'made once');
    session.move([{ start: 0, end: 0, inserted: 3 }]);
    assert.equal(now()?.marks[0]?.start, 31);
    session.show({ minimum: { claim: 1 } });
    assert.ok(!now()?.marks.some(({ kind }) => kind === 'claim'));
    session.read(undefined);
    assert.equal(now(), undefined);
  });

  test('who says their name later has it on all that they decided here, done, undone or done again; others’ decisions keep theirs', () => {
    const [first, second, third] = keys(open()).filter((key) => key.startsWith('claim') || key.startsWith('location'));
    const other = open();
    other.perform(text, { type: 'accept', marks: [third!] }, reviewer(''));
    const session = open();
    session.replace(other.decisions);
    const by = reviewer();
    const nameless = { ...by, name: null, newId: () => `${by.newId()}-here` };
    session.perform(text, { type: 'accept', marks: [first!] }, nameless);
    session.perform(text, { type: 'accept', marks: [second!] }, nameless);
    session.perform(text, { type: 'reject', marks: [session.article!.marks.find(({ decision }) => decision === [...other.decisions.keys()][0])!.key] }, nameless);
    session.undo(text, '2026-11-22T11:00:00Z');
    session.undo(text, '2026-11-22T11:00:00Z');
    const names = (): (string | null)[] => [...session.decisions.values()].map((decision) => decision.by);
    assert.deepEqual(names(), ['', null]);
    assert.equal(session.sign('Kim Ode'), true);
    assert.equal(session.sign('Kim Ode'), false, 'nothing is left to sign');
    assert.deepEqual(names(), ['', 'Kim Ode']);
    session.redo(text, '2026-11-22T12:00:00Z');
    session.redo(text, '2026-11-22T12:00:00Z');
    assert.deepEqual(names(), ['Kim Ode', 'Kim Ode', 'Kim Ode']);
    session.undo(text, '2026-11-22T13:00:00Z');
    assert.deepEqual(names(), ['', 'Kim Ode', 'Kim Ode'], 'the decision of somebody else is theirs again');
    const twice = open();
    twice.perform(text, { type: 'accept', marks: [first!] }, nameless);
    twice.perform(text, { type: 'note', mark: twice.article!.marks.find(({ decision }) => decision)!.key, note: 'ask' }, nameless);
    twice.sign('Kim Ode');
    twice.undo(text, '2026-11-22T11:00:00Z');
    assert.deepEqual([...twice.decisions.values()].map(({ by, note }) => [by, note]), [['Kim Ode', '']], 'what was theirs before is theirs');
  });

  test('what does nothing is no step', () => {
    const session = open();
    assert.equal(session.perform(text, { type: 'accept', marks: ['gone'] }, reviewer()), false);
    assert.equal(session.canUndo, false);
  });
});
