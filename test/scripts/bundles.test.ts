import assert from 'node:assert/strict';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
/** What reads files of other kinds: loaded when a file of that kind comes, by programs of its own. */
const readers = ['linkedom', '@mozilla/readability', 'mammoth', 'unpdf', 'postal-mime', 'fflate'];

/** The packages that a bundle takes in. */
async function packagesIn(entry: string, platform: 'node' | 'browser'): Promise<Set<string>> {
  const { metafile } = await build({ absWorkingDir: root, entryPoints: [entry], bundle: true, write: false, metafile: true, platform, format: 'cjs', external: ['vscode', 'node:*'], logLevel: 'silent' });
  return new Set(Object.keys(metafile.inputs).flatMap((file) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1]?.replaceAll(sep, '/') ?? []));
}

suite('what is loaded at the start', () => {
  for (const platform of ['node', 'browser'] as const) {
    test(`nothing that reads files of other kinds (${platform})`, async function () {
      this.timeout(60_000);
      const packages = await packagesIn('src/extension.ts', platform);
      assert.deepEqual(readers.filter((name) => packages.has(name)), []);
    });
  }
  test('each of them is in a reader', async function () {
    this.timeout(60_000);
    const packages = new Set((await Promise.all(['page', 'word', 'pdf'].map((name) => packagesIn(`src/readers/${name}.ts`, 'browser')))).flatMap((each) => [...each]));
    assert.deepEqual(readers.filter((name) => !packages.has(name)), []);
  });
});
