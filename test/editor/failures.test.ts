import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Articles } from '../../src/editor/articles';
import { Failures } from '../../src/editor/failures';
import { bridge } from '../bridgeArticle';
import { closeAll, open, until } from './window';

/** A log and notifications that only remember. */
function listener() {
  const logged: string[] = [];
  const shown: string[] = [];
  const note = (message: string | Error): void => void logged.push(String(message));
  const failures = new Failures({ error: note, warn: note }, (severity, message) => {
    shown.push(`${severity}: ${message}`);
    return Promise.resolve(undefined);
  });
  return { logged, shown, failures, log: { info: note } };
}

suite('failures', () => {
  teardown(closeAll);

  test('a stage that fails at every reading is shown once and logged each time', async () => {
    const { logged, shown, failures, log } = listener();
    const articles = new Articles(() => Promise.reject(new Error('a bug in a stage')), failures, log);
    try {
      const editor = await open(bridge);
      await until('the first failure', () => articles.statusOf(editor.document), (status) => status === 'failed');
      for (let i = 2; i <= 4; i++) {
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
        await until(`failure ${i}`, () => logged.length, (count) => count >= i);
      }
      assert.equal(shown.length, 1, shown.join('\n'));
      assert.match(shown[0] ?? '', /could not read “.*”\. The text is untouched\./);
    } finally {
      articles.dispose();
    }
  });

  test('a person who asks is answered each time', () => {
    const { shown, failures } = listener();
    for (const isAsked of [false, true, true, false]) failures.tell('It failed.', new Error('why'), isAsked);
    assert.equal(shown.length, 3);
  });

  test('several at once are one message, and each is in the log', () => {
    const { shown, logged, failures } = listener();
    failures.tellTogether('Two failed.', ['One.', 'Other.'].map((what) => ({ what, error: new Error('why') })));
    assert.deepEqual([shown, logged], [['error: Two failed.'], ['One.', 'Other.']]);
    failures.tell('It failed.', new Error('why'));
    assert.equal(shown.length, 1, 'nobody asked, and was told once');
  });

  test('parts that are missing are named in one message', () => {
    const { shown, logged, failures } = listener();
    failures.tellMissing([]);
    assert.deepEqual(shown, []);
    failures.tellMissing(['No gazetteer.', 'No parser.']);
    assert.deepEqual(shown, ['warning: On the Record works without a part of itself: No gazetteer. No parser.']);
    assert.equal(logged.length, 2);
  });

  test('an article whose document is closed is forgotten', async () => {
    const { failures, log } = listener();
    const articles = new Articles(() => new Promise(() => undefined), failures, log);
    try {
      const { document } = await open(bridge);
      assert.equal(articles.statusOf(document), 'reading');
      await closeAll();
      await until('forgetting', () => articles.statusOf(document), (status) => status === undefined);
    } finally {
      articles.dispose();
    }
  });
});
