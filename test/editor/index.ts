// The entry that VS Code's extension host calls, in the node host and in the web host alike.
//
// How suites are registered: put a file NAME.test.ts into this folder (or a folder in it) that calls `suite` and `test`
// at its top level; scripts/build.ts finds it. Assert with `import assert from 'node:assert/strict'` (in the web host a
// package of the same interface stands in). Nothing else of Node may be imported: the same file runs in a web worker.
import Mocha from 'mocha';
import { load } from 'editor-test-files';

/** Runs every suite and prints the results; rejects when a test failed, which makes VS Code exit with 1. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 30_000, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // gives `suite` and `test` to the files
  await load();
  const failures = await new Promise<number>((resolve) => void mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
}
