// Bundles a program of test/bench as the extension is bundled, and runs it: the figures are those of what ships.
//
//   npm run bench                            how fast the analysis is
//   npm run bench -- language                how fast the language models load, tag, parse and find names
//   npm run bench -- pages                   how long it takes to bring in web pages of 200 KB
//   npm run bench -- hostile [options]       how the time grows with the length of texts that make much of one thing
//   npm run bench -- anchoring [options]     how well decisions are found again in edited articles
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');
const [name = 'bench', ...options] = process.argv.slice(2);
const outfile = join(root, `test/bench/${name}.bundle.mjs`);

/** In the bundle each file still finds what lies beside its source. */
const sourceFolders: Plugin = {
  name: 'source-folders',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))), loader: 'ts' }));
  },
};

try {
  await build({
    entryPoints: [join(root, `test/bench/${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', plugins: [sourceFolders],
  });
  process.exitCode = spawnSync(process.execPath, [outfile, ...options], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
