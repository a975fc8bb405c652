import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const core = join(import.meta.dirname, '../../src/core');

suite('the core is pure', () => {
  const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));

  test('there is a core to look at', () => assert.ok(sources.length > 10, `only ${sources.length} files in ${core}`));

  for (const file of sources) {
    test(`${file} imports neither VS Code nor Node nor what lies outside the core`, () => {
      const text = readFileSync(join(core, file), 'utf8');
      const imported = [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g)].map((m) => m[1] ?? '');
      const forbidden = imported.filter((name) => name === 'vscode' || name.startsWith('node:') || builtinModules.includes(name) || /(^|\/)(editor|build|cli)(\/|$)/.test(name));
      assert.deepEqual(forbidden, []);
    });
  }
});
