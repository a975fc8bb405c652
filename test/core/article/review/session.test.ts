import assert from 'node:assert/strict';
import { articleOf } from '../../../../src/core/article/article';
import { anchorsOf } from '../../../../src/core/article/review/anchorsOf';
import { ReviewSession } from '../../../../src/core/article/review/session';
import { analysis, at, text } from '../articleFixture';
import { reviewer } from './reviewFixture';

suite('a review session', () => {
  const article = (session: ReviewSession): ReturnType<typeof articleOf> => articleOf(analysis, { minimumClaimScore: 0 }, session.decisions);

  test('one operation on many marks is one step back', () => {
    const session = new ReviewSession();
    assert.ok(session.perform(article(session), text, { type: 'accept', marks: article(session).marks.map(({ key }) => key) }, reviewer()));
    assert.ok(session.decisions.size > 5);
    assert.ok(session.undo('2026-11-22T11:00:00Z'));
    assert.deepEqual([session.decisions.size, session.canUndo, session.canRedo], [0, false, true]);
    assert.ok(session.redo('2026-11-22T11:00:00Z'));
    assert.ok(session.decisions.size > 5);
  });

  test('what is undone after typing comes back at its place in the text as it is now', () => {
    const session = new ReviewSession();
    const key = article(session).marks.find(({ kind }) => kind === 'location')!.key;
    session.perform(article(session), text, { type: 'accept', marks: [key] }, reviewer());
    session.undo('2026-11-22T11:00:00Z');
    session.move([{ start: 0, end: 0, inserted: 7 }]);
    session.move([{ start: 3, end: 5, inserted: 0 }]);
    session.redo('2026-11-22T12:00:00Z');
    const [decision] = session.decisions.values();
    assert.equal(decision?.modified, '2026-11-22T12:00:00Z', 'it is newer than what another window may have');
    for (const { span } of anchorsOf(decision)) assert.equal(span?.start, at('Tarnow').start + 5);
  });

  test('a new decision ends what could be redone; other decisions end what could be undone', () => {
    const session = new ReviewSession();
    const [first, second] = article(session).marks.map(({ key }) => key);
    session.perform(article(session), text, { type: 'accept', marks: [first!] }, reviewer());
    session.undo('2026-11-22T11:00:00Z');
    session.perform(article(session), text, { type: 'reject', marks: [second!] }, reviewer());
    assert.deepEqual([session.canUndo, session.canRedo], [true, false]);
    session.replace(new Map(session.decisions));
    assert.deepEqual([session.canUndo, session.canRedo], [false, false]);
    assert.equal(session.undo('2026-11-22T11:00:00Z'), undefined);
  });

  test('what does nothing is no step', () => {
    const session = new ReviewSession();
    assert.equal(session.perform(article(session), text, { type: 'accept', marks: ['gone'] }, reviewer()), false);
    assert.equal(session.canUndo, false);
  });
});
