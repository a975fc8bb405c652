import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WhoDecides } from '../../src/editor/review/whoDecides';
import { configure } from './window';

/** What is kept from one window to the next. */
function memory(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, fallback?: T) => (kept.get(key) ?? fallback) as T,
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  };
}

suite('who decides', () => {
  teardown(() => configure('reviewer', undefined));

  /** A window in which so many decisions are made while the question, if it comes, is answered so; how often it came. */
  async function decide(kept: vscode.Memento, answer: string | undefined, decisions = 3): Promise<number> {
    const decided = new vscode.EventEmitter<vscode.TextDocument>();
    let asked = 0;
    const window = new WhoDecides({ onDidDecide: decided.event }, kept, (_, ...answers) => {
      asked++;
      assert.ok(answer === undefined || answers.includes(answer), answers.join(', '));
      return Promise.resolve(answer);
    });
    const document = await vscode.workspace.openTextDocument({ content: '' });
    for (let i = 0; i < decisions; i++) {
      decided.fire(document);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    window.dispose();
    decided.dispose();
    return asked;
  }

  test('nobody is asked before they decide, and once however much they decide', async () => {
    const kept = memory();
    assert.equal(await decide(kept, undefined, 0), 0);
    assert.equal(await decide(kept, undefined, 5), 1);
  });

  test('“not now” holds, in every window', async () => {
    const kept = memory();
    assert.equal(await decide(kept, 'Not Now'), 1);
    assert.equal(await decide(kept, 'Not Now'), 0);
  });

  test('closed without an answer, it is asked in the next window once more, and then no more', async () => {
    const kept = memory();
    assert.deepEqual([await decide(kept, undefined), await decide(kept, undefined), await decide(kept, undefined)], [1, 1, 0]);
  });

  test('who has a name is not asked', async () => {
    await configure('reviewer', 'Kim Ode');
    assert.equal(await decide(memory(), undefined), 0);
  });
});
