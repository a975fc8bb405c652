import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
/** What the readers of other kinds of files are made of. */
const libraries = ['@mozilla/readability', 'linkedom', 'mammoth', 'unpdf', 'postal-mime'];

/** The files that a program is made of. */
async function madeOf(entry: string, platform: 'node' | 'browser'): Promise<readonly string[]> {
  const { metafile } = await build({ absWorkingDir: root, entryPoints: [entry], bundle: true, write: false, metafile: true, platform, format: 'cjs', external: ['vscode', 'node:*'], outfile: 'x.js', logLevel: 'error' });
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
}
const usesReaders = (files: readonly string[]): readonly string[] => files.filter((file) => libraries.some((library) => file.includes(`node_modules/${library}/`)) || /^src\/(?:readers|import\/(?:html|word|pdf|book|mail))\//.test(file));

suite('readers are loaded when they are used', function () {
  this.timeout(60_000);
  for (const platform of ['node', 'browser'] as const) test(`the extension starts without them in the ${platform === 'node' ? 'desktop’s' : 'web'} host`, async () => {
    const files = await madeOf('src/extension.ts', platform);
    assert.ok(files.includes('src/editor/import/bringing.ts'));
    assert.deepEqual(usesReaders(files), []);
  });
  test('they are programs of their own', async () => {
    const files = (await Promise.all(['page', 'word', 'pdf'].map((reader) => madeOf(`src/readers/${reader}.ts`, 'browser')))).flat();
    for (const library of libraries) assert.ok(files.some((file) => file.includes(`node_modules/${library}/`)), `no reader uses ${library}: is this test out of date?`);
  });
});
